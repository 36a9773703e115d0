package org.nativeaot.runtime.substitute;

import java.lang.invoke.VarHandle;
import java.lang.invoke.WrongMethodTypeException;
import org.nativeaot.runtime.JdkFacts;

/** Which access modes a VarHandle has, and what accesses throw that it cannot serve. */
public final class VarHandleShape {
    /** The variable is a final field. */
    public static final int READ_ONLY = 1;
    /** The coordinates are an array and an index. */
    public static final int INDEXED = 2;
    /** Elements are made of several bytes of the array. */
    public static final int VIEW = 4;

    /** Later class libraries promise nothing of alignment in byte arrays, so views have no atomic access. */
    private static final boolean PLAIN_VIEWS = JdkFacts.feature() >= 22;
    private static final boolean NAMES_MODES = JdkFacts.feature() >= 22;

    private VarHandleShape() {
    }

    /** @param mode name of the access mode's method */
    static boolean supports(int shape, Class<?> type, String mode) {
        boolean view = (shape & VIEW) != 0;
        if (view && PLAIN_VIEWS) {
            return mode.equals("get") || mode.equals("set");
        }
        if (mode.startsWith("get") && !mode.startsWith("getAnd")) {
            return true;
        }
        if ((shape & READ_ONLY) != 0) {
            return false;
        }
        if (mode.startsWith("set")) {
            return true;
        }
        if (mode.startsWith("getAndAdd")) {
            return view ? type == int.class || type == long.class : type.isPrimitive() && type != boolean.class;
        }
        if (mode.startsWith("getAndBitwise")) {
            return view ? type == int.class || type == long.class
                    : type.isPrimitive() && type != float.class && type != double.class;
        }
        return !view || type != short.class && type != char.class;
    }

    /**
     * Throws what an access does whose types are not those of the handle.
     *
     * @param types of the access, as a descriptor
     */
    public static void refuse(VarHandle handle, String mode, String types) {
        Target_java_lang_invoke_VarHandle h = (Target_java_lang_invoke_VarHandle) (Object) handle;
        if (!supports(h.aotShape, h.aotVarType, mode)) {
            throw NAMES_MODES ? new UnsupportedOperationException(mode) : new UnsupportedOperationException();
        }
        throw new WrongMethodTypeException("handle of " + h.aotVarType.getName() + " is accessed as " + types);
    }

    /** A boxed argument must be of the type it is passed as. */
    public static void requireBox(VarHandle handle, Object box, boolean coordinate, String mode, String types) {
        Target_java_lang_invoke_VarHandle h = (Target_java_lang_invoke_VarHandle) (Object) handle;
        Class<?> expected = coordinate ? h.aotCoordinate : h.aotVarType;
        if (expected == null || !expected.isInstance(box)) {
            refuse(handle, mode, types);
        }
    }

    /** References of the variable's type must be such as can hold boxes of the primitive type asked for. */
    public static void requireUnboxable(VarHandle handle, Class<?> primitive, String mode, String types) {
        Target_java_lang_invoke_VarHandle h = (Target_java_lang_invoke_VarHandle) (Object) handle;
        if (!Unboxing.mayHold(h.aotVarType, primitive)) {
            refuse(handle, mode, types);
        }
    }
}
