package org.nativeaot.runtime.substitute;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;

/** VarHandles that see byte buffers as wider values: like {@link ByteViews}, whose fields they share. */
final class BufferViews {
    private BufferViews() {
    }

    /** @param viewArrayClass array class of the wider type */
    static VarHandle of(Class<?> viewArrayClass, boolean bigEndian) {
        Object handle;
        if (viewArrayClass == int[].class) {
            handle = new Ints(bigEndian, 0);
        } else if (viewArrayClass == long[].class) {
            handle = new Longs(bigEndian, 0);
        } else if (viewArrayClass == short[].class) {
            handle = new Shorts(bigEndian, 0);
        } else if (viewArrayClass == char[].class) {
            handle = new Chars(bigEndian, 0);
        } else if (viewArrayClass == float[].class) {
            handle = new Floats(bigEndian, 0);
        } else if (viewArrayClass == double[].class) {
            handle = new Doubles(bigEndian, 0);
        } else {
            throw new UnsupportedOperationException();
        }
        return ByteViews.described(handle, viewArrayClass, ByteBuffer.class);
    }

    /** Views as chars. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsChars$ByteBufferHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Chars extends ByteViews.BaseChars {
        @Inject
        Chars(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as shorts. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsShorts$ByteBufferHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Shorts extends ByteViews.BaseShorts {
        @Inject
        Shorts(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as ints. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsInts$ByteBufferHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Ints extends ByteViews.BaseInts {
        @Inject
        Ints(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as longs. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsLongs$ByteBufferHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Longs extends ByteViews.BaseLongs {
        @Inject
        Longs(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as floats. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsFloats$ByteBufferHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Floats extends ByteViews.BaseFloats {
        @Inject
        Floats(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as doubles. */
    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsDoubles$ByteBufferHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Doubles extends ByteViews.BaseDoubles {
        @Inject
        Doubles(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }
}
