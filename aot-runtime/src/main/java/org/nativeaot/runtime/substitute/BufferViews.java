package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;

/** Classes of VarHandles that see byte buffers as wider values: {@link ByteViews} makes them and has their fields. */
final class BufferViews {
    private BufferViews() {
    }

    /** Views as chars. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsChars$ByteBufferHandle",
            clinit = TargetClass.Clinit.NONE, reason = "forms of method handles are not made")
    static final class Chars extends ByteViews.BaseChars {
        @Inject
        Chars(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as shorts. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsShorts$ByteBufferHandle",
            clinit = TargetClass.Clinit.NONE, reason = "forms of method handles are not made")
    static final class Shorts extends ByteViews.BaseShorts {
        @Inject
        Shorts(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as ints. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsInts$ByteBufferHandle",
            clinit = TargetClass.Clinit.NONE, reason = "forms of method handles are not made")
    static final class Ints extends ByteViews.BaseInts {
        @Inject
        Ints(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as longs. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsLongs$ByteBufferHandle",
            clinit = TargetClass.Clinit.NONE, reason = "forms of method handles are not made")
    static final class Longs extends ByteViews.BaseLongs {
        @Inject
        Longs(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as floats. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsFloats$ByteBufferHandle",
            clinit = TargetClass.Clinit.NONE, reason = "forms of method handles are not made")
    static final class Floats extends ByteViews.BaseFloats {
        @Inject
        Floats(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as doubles. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsDoubles$ByteBufferHandle",
            clinit = TargetClass.Clinit.NONE, reason = "forms of method handles are not made")
    static final class Doubles extends ByteViews.BaseDoubles {
        @Inject
        Doubles(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }
}
