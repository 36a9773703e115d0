package org.nativeaot.core.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.PrimitiveType;

/**
 * The array types that code makes through class objects: {@code Array.newInstance} and {@code Class.arrayType}. No
 * instruction names them, yet each must have its TypeInfo and class object before the program starts.
 *
 * <p>A call with a constant class, and dimensions whose number shows, asks for just that type. One with any class asks
 * for arrays of every type that has a class object; of array types, only of those that code names, which keeps the set
 * finite: a program that stacks {@code arrayType()} on its own results is told. The component of an array that exists
 * asks for nothing.
 */
final class ReflectedArrays {
    private static final String ARRAY = "java/lang/reflect/Array";
    private static final String CLASS = "java/lang/Class";
    private static final int MAX_DIMENSIONS = 255;

    /** What a call may make. */
    enum Told {
        /** All it can ask for is there. */
        NOTHING,
        /** It may ask for more dimensions than there are. */
        DIMENSIONS
    }

    private final Supplier<List<JavaType>> known;
    private final BiConsumer<ArrayType, Reason> instantiate;
    private final Set<ArrayType> named = new LinkedHashSet<>();
    private Reason anyAsked;

    /**
     * @param known       types with a class object so far
     * @param instantiate gives an array type, and its components if they are arrays, all that objects need
     */
    ReflectedArrays(Supplier<List<JavaType>> known, BiConsumer<ArrayType, Reason> instantiate) {
        this.known = known;
        this.instantiate = instantiate;
    }

    /** A class object that code names: if it is an array's, {@code Arrays.copyOf} and its kin may make one. */
    void constant(JavaType t, Reason why) {
        if (t instanceof ArrayType a) {
            named(a);
            instantiate.accept(a, why);
        }
    }

    /** An array type that code names. */
    void named(ArrayType t) {
        if (named.add(t)) {
            if (anyAsked != null) {
                arrayOf(t);
            }
            if (t.component() instanceof ArrayType inner) {
                named(inner);
            }
        }
    }

    /** A type that has a class object from now on. */
    void type(JavaType t) {
        if (anyAsked != null && t != PrimitiveType.VOID && !(t instanceof ArrayType)) {
            arrayOf(t);
        }
    }

    private void arrayOf(JavaType t) {
        instantiate.accept(t.arrayType(), anyAsked);
    }

    /** A call that runs. */
    Told call(JavaMethod caller, Instruction call) {
        JavaMethod callee = (JavaMethod) call.attribute();
        String owner = callee.owner().internalName();
        if (owner.equals(ARRAY) && callee.name().equals("newInstance")) {
            int dimensions = callee.descriptor().parameters().get(1).equals("I") ? 1 : lengthOf(call.operand(1));
            return ask(caller, call, dimensions);
        }
        if (owner.equals(CLASS) && callee.name().equals("arrayType")) {
            Told told = ask(caller, call, 1);
            return constantClass(call.operand(0)) == null ? Told.DIMENSIONS : told;
        }
        return Told.NOTHING;
    }

    private Told ask(JavaMethod caller, Instruction call, int dimensions) {
        JavaType constant = constantClass(call.operand(0));
        Reason why = new Reason("arrays by reflection", caller, call.position());
        if (constant != null && dimensions >= 0) {
            if (constant != PrimitiveType.VOID && dimensions > 0 && dimensions <= MAX_DIMENSIONS) {
                JavaType array = constant;
                for (int n = 0; n < dimensions; n++) {
                    array = array.arrayType();
                }
                instantiate.accept((ArrayType) array, why);
            }
            return Told.NOTHING;
        }
        if (dimensions == 1 && isComponent(call.operand(0))) {
            return Told.NOTHING;
        }
        if (anyAsked == null) {
            anyAsked = why;
            known.get().forEach(this::type);
            List.copyOf(named).forEach(this::arrayOf);
        }
        return dimensions == 1 ? Told.NOTHING : Told.DIMENSIONS;
    }

    private static JavaType constantClass(Value v) {
        Instruction i = source(v);
        return i != null && i.opcode() == Opcode.CLASS_CONST ? (JavaType) i.attribute() : null;
    }

    /** The length of an array that is made where it is passed; -1 if that does not show. */
    private static int lengthOf(Value v) {
        Instruction i = source(v);
        if (i == null || i.opcode() != Opcode.NEW_ARRAY) {
            return -1;
        }
        Instruction length = source(i.operand(0));
        return length != null && length.opcode() == Opcode.ICONST ? (Integer) length.attribute() : -1;
    }

    /** The component type of a class object: if it is an array's, the array type is there. */
    private static boolean isComponent(Value v) {
        Instruction i = source(v);
        return i != null && switch (i.opcode()) {
            case INVOKE_DIRECT, INVOKE_VIRTUAL -> {
                JavaMethod m = (JavaMethod) i.attribute();
                yield m.owner().internalName().equals(CLASS)
                        && (m.name().equals("getComponentType") || m.name().equals("componentType"));
            }
            case GET_FIELD -> ((JavaField) i.attribute()).owner().internalName().equals(CLASS)
                    && ((JavaField) i.attribute()).name().equals("componentType");
            default -> false;
        };
    }

    private static Instruction source(Value v) {
        Instruction i = v instanceof Instruction x ? x : null;
        while (i != null && (i.opcode() == Opcode.NULL_CHECK || i.opcode() == Opcode.LENGTH_CHECK
                || i.opcode() == Opcode.CHECK_CAST)) {
            i = i.operand(0) instanceof Instruction x ? x : null;
        }
        return i;
    }
}
