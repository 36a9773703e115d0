package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: sockets. An interrupted call is not repeated. Described in {@code natives.def}. */
public final class KernelSockets {
    /** How long a name's array is: the address, and behind it the length that the system gave. */
    public static final int NAME = 132;

    private KernelSockets() {
    }

    @KernelCall("aotrt_socket_create")
    public static native int create(int family, int type, int protocol);

    @KernelCall("aotrt_socket_bind")
    public static native int bind(int fd, byte[] name, int length);

    @KernelCall("aotrt_socket_listen")
    public static native int listen(int fd, int backlog);

    @KernelCall("aotrt_socket_accept")
    public static native int accept(int fd, byte[] name);

    @KernelCall("aotrt_socket_connect")
    public static native int connect(int fd, byte[] name, int length);

    @KernelCall("aotrt_socket_shutdown")
    public static native int shutdown(int fd, int how);

    @KernelCall("aotrt_socket_name")
    public static native int name(int fd, int other, byte[] name);

    @KernelCall("aotrt_socket_get_option")
    public static native int getOption(int fd, int level, int option, byte[] value);

    @KernelCall("aotrt_socket_set_option")
    public static native int setOption(int fd, int level, int option, byte[] value);

    @KernelCall("aotrt_socket_send")
    public static native long send(int fd, long address, long length, int flags, long name, int nameLength);

    @KernelCall("aotrt_socket_receive")
    public static native long receive(int fd, long address, long length, int flags, long name, int nameSize);
}
