package org.nativeaot.runtime.substitute;

import java.io.IOException;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelChannels;
import org.nativeaot.runtime.KernelFiles;

/** Natives with which selectors, and pollers of virtual threads, wait for many descriptors. */
final class PollNatives {
    private PollNatives() {
    }

    /** A number of events, or that the wait was interrupted. */
    static int waited(int result) throws IOException {
        if (SocketErrors.interrupted(result)) {
            return FileChannels.INTERRUPTED;
        }
        return (int) FileChannels.check(result);
    }

    @TargetClass(value = "sun.nio.ch.EPoll", reason = "native")
    static final class Epoll {
        private Epoll() {
        }

        @Substitute
        private static int eventSize() {
            return KernelChannels.epollEventSize();
        }

        @Substitute
        private static int eventsOffset() {
            return 0;
        }

        @Substitute
        private static int dataOffset() {
            return KernelChannels.epollDataAt();
        }

        @Substitute
        static int create() throws IOException {
            return (int) FileChannels.check(KernelChannels.epollCreate());
        }

        /** The error's number; 0: none. */
        @Substitute
        static int ctl(int epoll, int operation, int fd, int events) {
            return -KernelChannels.epollControl(epoll, operation, fd, events);
        }

        @Substitute
        static int wait(int epoll, long events, int count, int timeout) throws IOException {
            return PollNatives.waited(KernelChannels.epollWait(epoll, events, count, timeout));
        }
    }

    @TargetClass(value = "sun.nio.ch.EventFD", reason = "native")
    static final class Event {
        private Event() {
        }

        @Substitute
        private static int eventfd0() throws IOException {
            return (int) FileChannels.check(KernelChannels.eventCreate());
        }

        @Substitute
        private static int set0(int fd) throws IOException {
            byte[] one = {1, 0, 0, 0, 0, 0, 0, 0};
            return (int) FileChannels.transferred(KernelFiles.write(fd, one, 0, one.length), false);
        }
    }

    @TargetClass(value = "sun.nio.ch.PollSelectorImpl", reason = "native")
    static final class Poll {
        private Poll() {
        }

        @Substitute
        private static int poll(long descriptors, int count, int timeout) throws IOException {
            return PollNatives.waited(KernelChannels.poll(descriptors, count, timeout));
        }
    }

    /** Neither a class name in a property nor a service is looked for. */
    @TargetClass(value = "java.nio.channels.spi.SelectorProvider$Holder", reason = "providers are not found by name")
    static final class Provider {
        private Provider() {
        }

        @Substitute
        static SelectorProvider provider() {
            return sun.nio.ch.DefaultSelectorProvider.get();
        }
    }

    /** Likewise. */
    @TargetClass(value = "java.nio.channels.spi.AsynchronousChannelProvider$ProviderHolder",
            reason = "providers are not found by name")
    static final class AsynchronousProvider {
        private AsynchronousProvider() {
        }

        @Substitute
        private static AsynchronousChannelProvider load() {
            return sun.nio.ch.DefaultAsynchronousChannelProvider.create();
        }
    }

    @TargetClass(value = "sun.nio.ch.UnixAsynchronousSocketChannelImpl", reason = "native")
    static final class AsynchronousSocket {
        private AsynchronousSocket() {
        }

        @Substitute
        private static void checkConnect(int fd) throws IOException {
            SocketErrors.check(-SocketOptions.error(fd));
        }
    }
}
