package org.nativeaot.core.interp;

/** Arguments of a native: registers of the caller. The receiver, if any, is number 0. */
final class Arguments {
    private final long[] numbers;
    private final Object[] objects;
    private final int[] registers;

    private Arguments(long[] numbers, Object[] objects, int[] registers) {
        this.numbers = numbers;
        this.objects = objects;
        this.registers = registers;
    }

    Arguments(Frame frame, int[] registers) {
        this.numbers = frame.numbers;
        this.objects = frame.objects;
        this.registers = registers;
    }

    /** The same arguments but for one number. */
    Arguments with(int i, long number) {
        long[] copy = numbers.clone();
        copy[registers[i]] = number;
        return new Arguments(copy, objects, registers);
    }

    int count() {
        return registers.length;
    }

    int integer(int i) {
        return (int) numbers[registers[i]];
    }

    float floating(int i) {
        return Float.intBitsToFloat((int) numbers[registers[i]]);
    }

    double doubled(int i) {
        return Double.longBitsToDouble(numbers[registers[i]]);
    }

    /** A number of any type; a symbolic one ends the attempt. */
    long number(int i) {
        if (objects[registers[i]] instanceof SymbolicOffset s) {
            throw new GiveUp("computes with the offset of " + s.field());
        }
        return numbers[registers[i]];
    }

    /** The symbol of a symbolic long, else null. */
    SymbolicOffset symbol(int i) {
        return objects[registers[i]] instanceof SymbolicOffset s ? s : null;
    }

    HeapObject object(int i) {
        return (HeapObject) objects[registers[i]];
    }

    /** A reference that must not be null. */
    HeapObject required(int i) {
        HeapObject o = object(i);
        if (o == null) {
            throw new JavaThrow("java/lang/NullPointerException", null);
        }
        return o;
    }

    HeapInstance instance(int i) {
        return (HeapInstance) required(i);
    }
}
