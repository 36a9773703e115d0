package org.nativeaot.runtime;

/** {@code multianewarray} (JVMS 6.5). */
public final class MultiArrays {
    private MultiArrays() {
    }

    /**
     * @param arrayClass the whole type; may have more dimensions than there are lengths
     * @throws NegativeArraySizeException before anything is allocated
     */
    public static Object allocate(Class<?> arrayClass, int[] lengths) {
        for (int length : lengths) {
            if (length < 0) {
                throw new NegativeArraySizeException(Integer.toString(length));
            }
        }
        return allocate(Intrinsics.typeOfClass(arrayClass), lengths, 0);
    }

    private static Object allocate(long type, int[] lengths, int depth) {
        int length = lengths[depth];
        Object array = Intrinsics.allocateArray(type, length, TypeInfo.shift(type));
        if (depth + 1 < lengths.length) {
            Object[] parts = (Object[]) array;
            long component = TypeInfo.component(type);
            for (int i = 0; i < length; i++) {
                parts[i] = allocate(component, lengths, depth + 1);
            }
        }
        return array;
    }
}
