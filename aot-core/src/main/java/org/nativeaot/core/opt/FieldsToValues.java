package org.nativeaot.core.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * SSA construction for the fields of one object: each field is a variable that the allocation sets to zero, stores set
 * and loads read. Only blocks that the allocation dominates, and from which a load can still be reached, carry the
 * variables; every join among them gets a parameter per field that is read (tidying removes those with one value).
 */
final class FieldsToValues {
    private final IrFunction function;
    private final Dominators dominators;
    private final Instruction made;
    private final Set<Value> names;
    private final ValueReplacement replaced;
    private final Map<Instruction, Block> users = new LinkedHashMap<>();
    private final Set<JavaField> read = new LinkedHashSet<>();
    private Block home;

    /**
     * @param dominators of the function, whose edges have not changed since
     * @param names      the values that are the object
     * @param replaced   gets what loads and tests become; not applied here
     */
    FieldsToValues(IrFunction function, Dominators dominators, Instruction made, Set<Value> names,
            ValueReplacement replaced) {
        this.function = function;
        this.dominators = dominators;
        this.made = made;
        this.names = names;
        this.replaced = replaced;
    }

    void run() {
        findUsers();
        Set<Block> carrying = carrying();
        Set<Block> using = new HashSet<>(users.values());
        Map<Block, Map<JavaField, Value>> starts = new HashMap<>();
        Map<Block, Map<JavaField, Value>> ends = new HashMap<>();
        for (Block b : dominators.order()) {
            boolean carries = carrying.contains(b);
            if (b != home && carries) {
                Map<JavaField, Value> start = start(b, ends);
                starts.put(b, start);
                ends.put(b, rewrite(b, new HashMap<>(start)));
            } else if (b == home || using.contains(b)) {
                // users of a block that does not carry the fields: stores that nobody reads, tests
                ends.put(b, rewrite(b, new HashMap<>()));
            }
        }
        for (Block b : starts.keySet()) {
            if (isJoin(b)) {
                passOn(b, ends);
            }
        }
    }

    private void findUsers() {
        for (Block b : dominators.order()) {
            for (Instruction i : b.instructions()) {
                if (i == made) {
                    home = b;
                    users.put(i, b);
                } else if (i.operands().stream().anyMatch(names::contains)) {
                    users.put(i, b);
                    if (i.opcode() == Opcode.GET_FIELD) {
                        read.add(i.attributeAs(JavaField.class));
                    }
                }
            }
        }
    }

    /** Blocks at whose start a field may still be read; the object's own block is not among them. */
    private Set<Block> carrying() {
        Set<Block> live = new LinkedHashSet<>();
        Deque<Block> work = new ArrayDeque<>();
        users.forEach((i, b) -> {
            if (i.opcode() == Opcode.GET_FIELD && b != home && live.add(b)) {
                work.add(b);
            }
        });
        while (!work.isEmpty()) {
            for (Block p : dominators.predecessors(work.remove())) {
                if (p != home && live.add(p)) {
                    work.add(p);
                }
            }
        }
        return live;
    }

    private boolean isJoin(Block b) {
        return dominators.predecessors(b).size() > 1;
    }

    private Map<JavaField, Value> start(Block b, Map<Block, Map<JavaField, Value>> ends) {
        if (!isJoin(b)) {
            return ends.get(dominators.predecessors(b).get(0));
        }
        Map<JavaField, Value> start = new LinkedHashMap<>();
        for (JavaField f : read) {
            BlockParameter p = b.addParameter(IrType.of(f.kind()));
            start.put(f, p);
        }
        return start;
    }

    /** Adds the arguments for the parameters that {@link #start} made. */
    private void passOn(Block b, Map<Block, Map<JavaField, Value>> ends) {
        for (Block p : new LinkedHashSet<>(dominators.predecessors(b))) {
            Map<JavaField, Value> end = ends.get(p);
            for (Edge e : p.terminator().edges()) {
                if (e.target() == b) {
                    read.forEach(f -> e.arguments().add(end.get(f)));
                }
            }
        }
    }

    /** Rewrites the object's users in a block; {@code now} holds the fields at its start, and afterwards at its end. */
    private Map<JavaField, Value> rewrite(Block b, Map<JavaField, Value> now) {
        List<Instruction> kept = new ArrayList<>(b.instructions().size());
        Instruction last = b.last();
        for (Instruction i : b.instructions()) {
            if (users.get(i) != b) {
                kept.add(i);
                continue;
            }
            switch (i.opcode()) {
                case NEW -> read.forEach(f -> now.put(f, zero(f.kind(), kept)));
                case GET_FIELD -> replaced.put(i, loaded(i, now.get(i.attributeAs(JavaField.class)), kept));
                case PUT_FIELD -> {
                    JavaField f = i.attributeAs(JavaField.class);
                    if (read.contains(f)) {
                        now.put(f, stored(f.kind(), i, kept));
                    }
                }
                case NULL_CHECK, CHECK_CAST -> replaced.put(i, made);
                case INSTANCE_OF -> replaced.put(i, constant(Hierarchy.isSubtype(made.attributeAs(JavaClass.class),
                        i.attributeAs(JavaType.class)), kept));
                case CMP -> replaced.put(i, constant((i.attribute() == Condition.EQ)
                        == (names.contains(i.operand(0)) && names.contains(i.operand(1))), kept));
                default -> {
                    // fences and other marks: nobody can see the object
                }
            }
        }
        b.setInstructions(kept);
        if (b.terminator() instanceof Terminator.Try t && users.get(last) == b) {
            b.setTerminator(new Terminator.Goto(t.position(), t.normal()));
        }
        return now;
    }

    private Value zero(Kind kind, List<Instruction> at) {
        return switch (IrType.of(kind)) {
            case I64 -> add(at, Opcode.LCONST, IrType.I64, 0L);
            case F32 -> add(at, Opcode.FCONST, IrType.F32, 0f);
            case F64 -> add(at, Opcode.DCONST, IrType.F64, 0d);
            case REF -> add(at, Opcode.NULL, IrType.REF, null);
            default -> add(at, Opcode.ICONST, IrType.I32, 0);
        };
    }

    private Value constant(boolean value, List<Instruction> at) {
        return add(at, Opcode.ICONST, IrType.I32, value ? 1 : 0);
    }

    private Instruction add(List<Instruction> at, Opcode opcode, IrType type, Object attribute, Value... operands) {
        Instruction i = function.newInstruction(opcode, type, attribute, null, operands);
        at.add(i);
        return i;
    }

    /** What a later load gives: narrow fields hold the low bits. */
    private Value stored(Kind kind, Instruction put, List<Instruction> at) {
        Value v = put.operand(1);
        return switch (kind) {
            case BOOLEAN -> add(at, Opcode.AND, IrType.I32, null, v, constant(true, at));
            case BYTE -> add(at, Opcode.I2B, IrType.I32, null, v);
            case CHAR -> add(at, Opcode.I2C, IrType.I32, null, v);
            case SHORT -> add(at, Opcode.I2S, IrType.I32, null, v);
            default -> v;
        };
    }

    /** The field's value with what is known of the load, which the value's own stamp need not say. */
    private Value loaded(Instruction get, Value v, List<Instruction> at) {
        Stamp known = get.stamp();
        if (get.type() != IrType.REF || known == null || known.type() == null && !known.nonNull()) {
            return v;
        }
        Instruction pi = function.newInstruction(known.type() == null ? Opcode.NULL_CHECK : Opcode.CHECK_CAST,
                IrType.REF, known.type(), get.position(), v);
        pi.setNoThrow();
        pi.setStamp(known);
        at.add(pi);
        return pi;
    }
}
