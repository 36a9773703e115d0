/* How the runtime's signal handlers are installed, but for that of the stop signal itself. */
#ifndef AOTRT_OS_LINUX_HANDLER_H
#define AOTRT_OS_LINUX_HANDLER_H
#pragma GCC visibility push(hidden)

typedef void aotrt_handler(int signal, void *info, void *context);

/* The stop signal waits until the handler is done: a thread must not come to a stand on its alternate stack, since what
 * it refers to is looked for between its stack pointer and the end of its own stack. 0, or -1 with errno. */
int aotrt_os_handle(int signal, aotrt_handler *handler, int flags); /* flags besides SA_SIGINFO */

#pragma GCC visibility pop
#endif
