package org.nativeaot.core.interp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * An instance of a class.
 *
 * <p>Representation: two slot arrays laid out by the class's {@link FieldSlots}. Numbers are kept as the interpreter
 * keeps them: narrow integers and int sign- or zero-extended to long as Java says, float as its (sign-extended) bit
 * pattern, double as its bit pattern.
 */
public final class HeapInstance implements HeapObject {
    private final FieldSlots slots;
    private final InitUnit unit;
    private final long[] numbers;
    private final HeapObject[] references;
    private final JavaType mirrored;
    private final IdentityHash hash;
    private Map<JavaField, SymbolicOffset> symbols;

    HeapInstance(FieldSlots slots, InitUnit unit) {
        this(slots, unit, null);
    }

    HeapInstance(FieldSlots slots, InitUnit unit, JavaType mirrored) {
        this.slots = slots;
        this.unit = unit;
        this.numbers = new long[slots.numberCount()];
        this.references = new HeapObject[slots.referenceCount()];
        this.mirrored = mirrored;
        this.hash = mirrored != null ? IdentityHash.of(mirrored.descriptor()) : IdentityHash.next(unit);
    }

    @Override
    public boolean hasIdentityHash() {
        return hash.isAsked();
    }

    @Override
    public int identityHash() {
        return hash.value();
    }

    @Override
    public JavaClass type() {
        return slots.type();
    }

    @Override
    public InitUnit unit() {
        return unit;
    }

    /** The type that this {@code java.lang.Class} object stands for; null if it is another object. */
    public JavaType mirroredType() {
        return mirrored;
    }

    /** All instance fields, inherited ones first. */
    public List<JavaField> fields() {
        return slots.fields();
    }

    /** Value of a reference field. */
    public HeapObject reference(JavaField f) {
        return references[slots.slot(f)];
    }

    /** Value of a primitive field in the representation above; meaningless if {@link #symbol} is not null. */
    public long number(JavaField f) {
        return numbers[slots.slot(f)];
    }

    /** The symbolic value of a long field, or null if it holds a number. */
    public SymbolicOffset symbol(JavaField f) {
        return symbols == null ? null : symbols.get(f);
    }

    /**
     * Value of an instance field: Integer (also for narrow kinds and boolean), Long, Float, Double,
     * {@link SymbolicOffset}, a {@link HeapObject}, or null for the null reference.
     */
    public Object value(JavaField f) {
        Kind kind = f.kind();
        if (kind == Kind.REF) {
            return reference(f);
        }
        SymbolicOffset symbol = symbol(f);
        return symbol != null ? symbol : Numbers.box(kind, number(f));
    }

    void setReference(JavaField f, HeapObject value) {
        references[slots.slot(f)] = value;
    }

    void setNumber(JavaField f, long value) {
        numbers[slots.slot(f)] = Numbers.narrow(f.kind(), value);
        if (symbols != null) {
            symbols.remove(f);
        }
    }

    void setSymbol(JavaField f, SymbolicOffset value) {
        if (symbols == null) {
            symbols = new HashMap<>();
        }
        symbols.put(f, value);
        numbers[slots.slot(f)] = 0;
    }

    /** A shallow copy that belongs to {@code newUnit}. */
    HeapInstance copy(InitUnit newUnit) {
        HeapInstance c = new HeapInstance(slots, newUnit);
        System.arraycopy(numbers, 0, c.numbers, 0, numbers.length);
        System.arraycopy(references, 0, c.references, 0, references.length);
        c.symbols = symbols == null ? null : new HashMap<>(symbols);
        return c;
    }

    FieldSlots slots() {
        return slots;
    }

    @Override
    public void forEachReference(Consumer<HeapObject> action) {
        for (HeapObject r : references) {
            if (r != null) {
                action.accept(r);
            }
        }
    }

    @Override
    public String toString() {
        return mirrored != null ? "class object of " + mirrored : "instance of " + type();
    }
}
