package org.nativeaot.runtime;

/** Operations that the compiler knows by name and turns into code. None has a body elsewhere. */
public final class Intrinsics {
    private Intrinsics() {
    }

    /** Address of the TypeInfo of an object, which is not null. */
    public static native long typeOf(Object o);

    /** Address of the TypeInfo of the type that a class object stands for; 0 if the program has none. */
    public static native long typeOfClass(Class<?> c);

    /** A new zeroed object of this type, which is neither abstract nor an array. No constructor runs. */
    public static native Object allocate(long type);

    /** A new zeroed array. {@code shift} is log2 of the element size; length is not negative. */
    public static native Object allocateArray(long arrayType, int length, int shift);

    /** Calls a static Java function without parameters and result. */
    public static native void callVoid(long function);

    /** Calls a static Java function without parameters that returns a reference. */
    public static native Object callStub(long function);

    /** Copies elements; the caller has checked everything. */
    public static native void arrayCopy(Object from, int fromIndex, Object to, int toIndex, int length);

    /** The object's address, valid until something can collect. */
    public static native long objectAddress(Object o);

    /** The object at an address that came from the image. */
    public static native Object addressToObject(long address);

    /** The number itself, which stays in a register instead of what it was computed from. */
    public static native int opaque(int number);

    /** Address of the running thread's kernel struct. */
    public static native long threadAddress();

    /** {@code Thread.currentThread()}. */
    public static native Thread currentThread();
}
