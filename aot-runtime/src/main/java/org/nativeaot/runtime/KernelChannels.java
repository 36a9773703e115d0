package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/**
 * Kernel calls: what channels do. An interrupted call is not repeated: its result is minus EINTR. Described in
 * {@code natives.def}.
 */
public final class KernelChannels {
    private KernelChannels() {
    }

    @KernelCall("aotrt_channel_thread")
    public static native long thread();

    @KernelCall("aotrt_channel_wake")
    public static native void wake(long thread);

    @KernelCall("aotrt_channel_preclose")
    public static native int preclose(int fd);

    @KernelCall("aotrt_channel_read")
    public static native long read(int fd, long address, long length);

    @KernelCall("aotrt_channel_write")
    public static native long write(int fd, long address, long length);

    @KernelCall("aotrt_channel_pread")
    public static native long pread(int fd, long address, long length, long position);

    @KernelCall("aotrt_channel_pwrite")
    public static native long pwrite(int fd, long address, long length, long position);

    @KernelCall("aotrt_channel_vector")
    public static native long vector(int fd, long vectors, int count, int writing);

    @KernelCall("aotrt_channel_lock")
    public static native int lock(int fd, int kind, int wait, long position, long size);

    @KernelCall("aotrt_channel_limit")
    public static native int limit();

    @KernelCall("aotrt_channel_pipe")
    public static native long pipe(int blocking);

    @KernelCall("aotrt_channel_poll")
    public static native int poll(long descriptors, int count, int timeout);

    @KernelCall("aotrt_channel_poll_one")
    public static native int pollOne(int fd, int events, int timeout);

    @KernelCall("aotrt_channel_event_create")
    public static native int eventCreate();

    @KernelCall("aotrt_channel_epoll_create")
    public static native int epollCreate();

    @KernelCall("aotrt_channel_epoll_control")
    public static native int epollControl(int epoll, int operation, int fd, int events);

    @KernelCall("aotrt_channel_epoll_wait")
    public static native int epollWait(int epoll, long events, int count, int timeout);

    @KernelCall("aotrt_channel_epoll_event_size")
    public static native int epollEventSize();

    @KernelCall("aotrt_channel_epoll_data_at")
    public static native int epollDataAt();
}
