package org.nativeaot.runtime.substitute;

import java.lang.invoke.VarHandle;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;

/**
 * VarHandles that see a byte array, or a buffer of bytes ({@link BufferViews}), as wider values: objects of the class
 * library's own classes, made without forms.
 */
final class ByteViews {
    private ByteViews() {
    }

    /**
     * A handle that says what it is.
     *
     * @param viewArrayClass array class of the wider type
     * @param bytes          {@code byte[]} or {@code ByteBuffer}
     */
    static VarHandle of(Class<?> viewArrayClass, boolean bigEndian, Class<?> bytes) {
        Object handle = made(viewArrayClass, bigEndian, bytes == byte[].class);
        Target_java_lang_invoke_VarHandle h = (Target_java_lang_invoke_VarHandle) handle;
        h.aotVarType = viewArrayClass.getComponentType();
        h.aotCoordinate = bytes;
        h.aotShape = VarHandleShape.INDEXED | VarHandleShape.VIEW;
        return (VarHandle) handle;
    }

    private static Object made(Class<?> viewArrayClass, boolean be, boolean array) {
        if (viewArrayClass == int[].class) {
            return array ? new Ints(be, 0) : new BufferViews.Ints(be, 0);
        } else if (viewArrayClass == long[].class) {
            return array ? new Longs(be, 0) : new BufferViews.Longs(be, 0);
        } else if (viewArrayClass == short[].class) {
            return array ? new Shorts(be, 0) : new BufferViews.Shorts(be, 0);
        } else if (viewArrayClass == char[].class) {
            return array ? new Chars(be, 0) : new BufferViews.Chars(be, 0);
        } else if (viewArrayClass == float[].class) {
            return array ? new Floats(be, 0) : new BufferViews.Floats(be, 0);
        } else if (viewArrayClass == double[].class) {
            return array ? new Doubles(be, 0) : new BufferViews.Doubles(be, 0);
        }
        throw new UnsupportedOperationException();
    }

    /** Views as chars: the field lies in the superclass. */
    @TargetClass("java.lang.invoke.VarHandleByteArrayAsChars$ByteArrayViewVarHandle")
    static class BaseChars {
        @Alias
        boolean be;
    }

    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsChars$ArrayHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Chars extends BaseChars {
        @Inject
        Chars(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as shorts: the field lies in the superclass. */
    @TargetClass("java.lang.invoke.VarHandleByteArrayAsShorts$ByteArrayViewVarHandle")
    static class BaseShorts {
        @Alias
        boolean be;
    }

    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsShorts$ArrayHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Shorts extends BaseShorts {
        @Inject
        Shorts(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as ints: the field lies in the superclass. */
    @TargetClass("java.lang.invoke.VarHandleByteArrayAsInts$ByteArrayViewVarHandle")
    static class BaseInts {
        @Alias
        boolean be;
    }

    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsInts$ArrayHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Ints extends BaseInts {
        @Inject
        Ints(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as longs: the field lies in the superclass. */
    @TargetClass("java.lang.invoke.VarHandleByteArrayAsLongs$ByteArrayViewVarHandle")
    static class BaseLongs {
        @Alias
        boolean be;
    }

    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsLongs$ArrayHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Longs extends BaseLongs {
        @Inject
        Longs(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as floats: the field lies in the superclass. */
    @TargetClass("java.lang.invoke.VarHandleByteArrayAsFloats$ByteArrayViewVarHandle")
    static class BaseFloats {
        @Alias
        boolean be;
    }

    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsFloats$ArrayHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Floats extends BaseFloats {
        @Inject
        Floats(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }

    /** Views as doubles: the field lies in the superclass. */
    @TargetClass("java.lang.invoke.VarHandleByteArrayAsDoubles$ByteArrayViewVarHandle")
    static class BaseDoubles {
        @Alias
        boolean be;
    }

    @TargetClass(value = "java.lang.invoke.VarHandleByteArrayAsDoubles$ArrayHandle", clinit = TargetClass.Clinit.NONE,
            reason = "forms of method handles are not made")
    static final class Doubles extends BaseDoubles {
        @Inject
        Doubles(boolean bigEndian, int marker) {
            this.be = bigEndian;
        }
    }
}
