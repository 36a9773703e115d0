package org.nativeaot.core.lower;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.opt.Dominators;
import org.nativeaot.core.opt.Loops;

/**
 * binary-interface.md, rule 5: threads stop anywhere and stacks are scanned for addresses inside objects, yet LLVM
 * may keep only a pointer outside an array (base plus a running offset) while a loop works on it. So every array that
 * comes from outside a loop and is accessed in it is kept alive on each exit of the loop; if the loop has no exit but
 * exceptions, inside it, at its header. Irreducible cycles, which are no loops here, are none for LLVM's passes over
 * loops either: nothing moves a pointer in them along with its counter.
 */
final class LoopBases {
    private LoopBases() {
    }

    /** Adds KEEP_ALIVE to HIR. */
    static void keepAlive(IrFunction f) {
        if (!accessesArrays(f)) {
            return;
        }
        Dominators dominators = new Dominators(f);
        List<Loops.Loop> loops = Loops.of(dominators);
        if (loops.isEmpty()) {
            return;
        }
        Map<Value, Block> definitions = definitions(dominators.order());
        List<Exit> exits = new ArrayList<>();
        for (Loops.Loop loop : loops) {
            Set<Value> bases = bases(loop, definitions);
            if (bases.isEmpty()) {
                continue;
            }
            int before = exits.size();
            for (Block b : loop.blocks()) {
                for (Edge e : b.terminator().edges()) {
                    if (!loop.contains(e.target())) {
                        exits.add(new Exit(b, e, bases));
                    }
                }
            }
            if (exits.size() == before) {
                keepInside(f, loop.header(), bases);
            }
        }
        exits.forEach(exit -> split(f, exit));
    }

    private record Exit(Block from, Edge edge, Set<Value> bases) {
    }

    private static boolean accessesArrays(IrFunction f) {
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                if (computesAddress(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Touches memory at its first operand, an object, plus a computed offset. */
    private static boolean computesAddress(Instruction i) {
        if (i.attribute() instanceof Intrinsic n && i.opcode() == Opcode.INTRINSIC) {
            return switch (n.operation()) {
                case UNSAFE_GET, UNSAFE_PUT, UNSAFE_CAS, UNSAFE_CAX, UNSAFE_ADD, UNSAFE_SWAP ->
                        !(i.operand(0) instanceof Instruction base && base.opcode() == Opcode.NULL);
                default -> false;
            };
        }
        return i.opcode() == Opcode.ARRAY_LOAD || i.opcode() == Opcode.ARRAY_STORE;
    }

    private static Map<Value, Block> definitions(List<Block> blocks) {
        Map<Value, Block> map = new IdentityHashMap<>();
        for (Block b : blocks) {
            b.parameters().forEach(p -> map.put(p, b));
            b.instructions().forEach(i -> map.put(i, b));
        }
        return map;
    }

    /** Arrays accessed in the loop and defined outside, seen through checks, which become their operand. */
    private static Set<Value> bases(Loops.Loop loop, Map<Value, Block> definitions) {
        Set<Value> bases = new LinkedHashSet<>();
        for (Block b : loop.blocks()) {
            for (Instruction i : b.instructions()) {
                if (computesAddress(i)) {
                    Value base = i.operand(0);
                    while (base instanceof Instruction c && loop.contains(definitions.get(c))
                            && (c.opcode() == Opcode.NULL_CHECK || c.opcode() == Opcode.CHECK_CAST)) {
                        base = c.operand(0);
                    }
                    if (!loop.contains(definitions.get(base)) && !isImmortal(base)) {
                        bases.add(base);
                    }
                }
            }
        }
        return bases;
    }

    /** Objects that exist before main are never freed. */
    private static boolean isImmortal(Value base) {
        return base instanceof Instruction i && i.isConstant();
    }

    private static void keepInside(IrFunction f, Block header, Set<Value> bases) {
        List<Instruction> keep = new ArrayList<>();
        for (Value base : bases) {
            keep.add(f.newInstruction(Opcode.KEEP_ALIVE, IrType.VOID, null, null, base));
        }
        header.instructions().addAll(0, keep);
    }

    /** Nested loops may share an exit edge: the block put in for one is then split again, harmlessly. */
    private static void split(IrFunction f, Exit exit) {
        Block between = f.newBlock();
        Edge old = exit.edge();
        List<Value> arguments = new ArrayList<>(old.arguments());
        boolean exceptional = exit.from().terminator() instanceof Terminator.Try t && t.exceptional() == old;
        old.arguments().clear();
        if (exceptional) {
            BlockParameter exception = between.addParameter(IrType.REF);
            exception.setStamp(old.target().parameters().get(0).stamp());
            arguments.add(0, exception);
        }
        for (Value base : exit.bases()) {
            between.append(Opcode.KEEP_ALIVE, IrType.VOID, null, null, base);
        }
        between.setTerminator(new Terminator.Goto(exit.from().terminator().position(),
                new Edge(old.target(), arguments)));
        old.setTarget(between);
    }
}
