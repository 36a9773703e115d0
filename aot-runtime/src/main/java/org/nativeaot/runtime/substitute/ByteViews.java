package org.nativeaot.runtime.substitute;

import java.lang.invoke.VarHandle;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;

/** VarHandles that see a byte array as wider values: objects of the class library's own classes, made without forms. */
final class ByteViews {
    private ByteViews() {
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
        return described(handle, viewArrayClass, byte[].class);
    }

    /** The handle, which now can say what it is. */
    static VarHandle described(Object handle, Class<?> viewArrayClass, Class<?> coordinate) {
        Target_java_lang_invoke_VarHandle h = (Target_java_lang_invoke_VarHandle) handle;
        h.aotVarType = viewArrayClass.getComponentType();
        h.aotCoordinate = coordinate;
        h.aotShape = VarHandleShape.INDEXED | VarHandleShape.VIEW;
        return (VarHandle) handle;
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
