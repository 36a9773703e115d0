package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.nio.MappedByteBuffer;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.JdkFacts;

/** Buffers over mapped files. Their constructors are called; the class library looks them up by name. */
@TargetClass(value = "sun.nio.ch.Util", reason = "the constructor is called, not looked up")
final class MappedBuffers {
    private MappedBuffers() {
    }

    @Substitute
    static MappedByteBuffer newMappedByteBuffer(int size, long address, FileDescriptor fd, Runnable unmapper,
            boolean sync) {
        return (MappedByteBuffer) (JdkFacts.feature() <= 18
                ? (Object) new Writable(size, address, fd, unmapper, sync, (SegmentProxy) null)
                : new Writable(size, address, fd, unmapper, sync, (Segment) null));
    }

    @Substitute
    static MappedByteBuffer newMappedByteBufferR(int size, long address, FileDescriptor fd, Runnable unmapper,
            boolean sync) {
        return (MappedByteBuffer) (JdkFacts.feature() <= 18
                ? (Object) new ReadOnly(size, address, fd, unmapper, sync, (SegmentProxy) null)
                : new ReadOnly(size, address, fd, unmapper, sync, (Segment) null));
    }

    @TargetClass(value = "jdk.internal.access.foreign.MemorySegmentProxy", jdk = "..18")
    interface SegmentProxy {
    }

    @TargetClass(value = "java.lang.foreign.MemorySegment", jdk = "19..")
    interface Segment {
    }

    @TargetClass("java.nio.DirectByteBuffer")
    static final class Writable {
        @Alias(jdk = "..18")
        Writable(int size, long address, FileDescriptor fd, Runnable unmapper, boolean sync, SegmentProxy segment) {
        }

        @Alias(jdk = "19..")
        Writable(int size, long address, FileDescriptor fd, Runnable unmapper, boolean sync, Segment segment) {
        }
    }

    @TargetClass("java.nio.DirectByteBufferR")
    static final class ReadOnly {
        @Alias(jdk = "..18")
        ReadOnly(int size, long address, FileDescriptor fd, Runnable unmapper, boolean sync, SegmentProxy segment) {
        }

        @Alias(jdk = "19..")
        ReadOnly(int size, long address, FileDescriptor fd, Runnable unmapper, boolean sync, Segment segment) {
        }
    }
}
