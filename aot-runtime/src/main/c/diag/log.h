/* The runtime's log (-Xlog), in HotSpot's form: [uptime][level][tags] text. Usable while the world is stopped. */
#ifndef AOTRT_LOG_H
#define AOTRT_LOG_H
#include <stdbool.h>
#include <stdint.h>
#pragma GCC visibility push(hidden)

/* What is told, from little to much. */
typedef enum aotrt_log_detail { AOTRT_LOG_NOTHING, AOTRT_LOG_GC, AOTRT_LOG_PHASES } aotrt_log_detail;

/* text: what follows "-Xlog:", that is what[:output[:decorators]]. False: not understood. */
bool aotrt_log_configure(const char *text);
void aotrt_log_turn(bool on); /* the first level, or nothing, where it goes already */
void aotrt_log_open(void); /* once, after all switches are read: opens the file, tells which collector is used */
bool aotrt_log_wants(aotrt_log_detail detail);
void aotrt_log_print(const char *tags, const char *format, ...); /* one line; format as of aotrt_diag_print */

#pragma GCC visibility pop
#endif
