package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaField;

/**
 * A store of zero or null into a field of an object that has just been made goes: memory is zero when an object is
 * made. Constructors do much of that. (LLVM, which calls the like "calloc", would take the header for zero, too.)
 *
 * <p>An object is new from its allocation to where somebody else may see it: a call that gets it, a store of it. Blocks
 * that can only be reached from one other go on with what that one knows.
 */
final class DefaultStorePass implements Pass {
    /** New objects, and which of their fields have been stored into. */
    private static final class Fresh {
        final Map<Value, Set<JavaField>> stored = new IdentityHashMap<>();

        static Fresh copyOf(Fresh other) {
            Fresh copy = new Fresh();
            other.stored.forEach((object, fields) -> copy.stored.put(object, new HashSet<>(fields)));
            return copy;
        }
    }

    @Override
    public boolean run(IrFunction f, PassContext context) {
        if (f.blocks().stream().noneMatch(b -> b.instructions().stream().anyMatch(i -> i.opcode() == Opcode.NEW))) {
            return false;
        }
        boolean changed = false;
        Dominators dominators = new Dominators(f);
        Map<Block, Fresh> ends = new HashMap<>();
        for (Block b : dominators.order()) {
            List<Block> from = b == f.entry() ? List.of() : dominators.predecessors(b);
            Fresh known = from.size() == 1 && ends.containsKey(from.get(0)) ? Fresh.copyOf(ends.get(from.get(0)))
                    : new Fresh();
            changed |= rewrite(b, known);
            // what is passed to a block gets another name there
            b.terminator().edges().forEach(e -> e.arguments().forEach(v -> known.stored.remove(object(v))));
            ends.put(b, known);
        }
        return changed;
    }

    private static boolean rewrite(Block b, Fresh known) {
        List<Instruction> kept = new ArrayList<>(b.instructions().size());
        for (Instruction i : b.instructions()) {
            if (!isNeedless(i, known)) {
                kept.add(i);
            }
        }
        boolean changed = kept.size() < b.instructions().size();
        if (changed) {
            b.setInstructions(kept);
        }
        return changed;
    }

    /** Also notes what the instruction does to what is known. */
    private static boolean isNeedless(Instruction i, Fresh known) {
        switch (i.opcode()) {
            case NEW -> known.stored.put(i, new HashSet<>());
            case PUT_FIELD -> {
                known.stored.remove(object(i.operand(1)));
                Set<JavaField> stored = known.stored.get(object(i.operand(0)));
                JavaField field = i.attributeAs(JavaField.class);
                if (stored != null && !stored.contains(field) && !field.isVolatile() && isZero(i.operand(1))) {
                    return true;
                }
                if (stored != null) {
                    stored.add(field);
                }
            }
            case GET_FIELD, NULL_CHECK, CHECK_CAST, INSTANCE_OF, CMP -> {
                // nobody else sees the object by that
            }
            case INTRINSIC -> {
                if (i.attributeAs(Intrinsic.class).operation() != Intrinsic.Operation.FENCE) {
                    i.operands().forEach(v -> known.stored.remove(object(v)));
                }
            }
            default -> i.operands().forEach(v -> known.stored.remove(object(v)));
        }
        return false;
    }

    /** The object behind checks, which hand their operand on. */
    private static Value object(Value v) {
        Value w = v;
        while (w instanceof Instruction i && (i.opcode() == Opcode.NULL_CHECK || i.opcode() == Opcode.CHECK_CAST)) {
            w = i.operand(0);
        }
        return w;
    }

    private static boolean isZero(Value v) {
        return v instanceof Instruction i && switch (i.opcode()) {
            case NULL -> true;
            case ICONST -> i.attributeAs(Integer.class) == 0;
            case LCONST -> i.attributeAs(Long.class) == 0;
            case FCONST -> Float.floatToRawIntBits(i.attributeAs(Float.class)) == 0;
            case DCONST -> Double.doubleToRawLongBits(i.attributeAs(Double.class)) == 0;
            default -> false;
        };
    }
}
