package org.nativeaot.core.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.frontend.Frontend;
import org.nativeaot.core.analysis.flow.TypeUniverse;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * The closed world of some classes: their methods with HIR, and as instantiated types what these allocate. Methods of
 * other classes are outside of it.
 */
public final class ClassFileWorld {
    private ClassFileWorld() {
    }

    public static ClosedWorld of(ClassRepository classes, Iterable<JavaClass> members) {
        Frontend frontend = new Frontend(classes, BuildTimeFacts.NONE);
        Map<JavaMethod, IrFunction> bodies = new LinkedHashMap<>();
        Set<JavaType> instantiated = new LinkedHashSet<>();
        Set<JavaType> types = new LinkedHashSet<>();
        for (JavaClass c : members) {
            addType(types, c);
            for (JavaMethod m : c.methods()) {
                if (m.hasBody()) {
                    bodies.put(m, frontend.build(m));
                }
            }
        }
        for (IrFunction f : bodies.values()) {
            for (Block b : f.blocks()) {
                for (Instruction i : b.instructions()) {
                    if (i.opcode() == Opcode.NEW || i.opcode() == Opcode.NEW_ARRAY) {
                        instantiated.add((JavaType) i.attribute());
                        addType(types, (JavaType) i.attribute());
                    }
                }
            }
        }
        TypeUniverse universe = new TypeUniverse(classes);
        instantiated.forEach(t -> universe.add(t, s -> { }));
        return new ClosedWorld(classes, bodies, types, instantiated, universe.subtypes(), Set.of(),
                new CallReceivers(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of());
    }

    private static void addType(Set<JavaType> types, JavaType type) {
        Deque<JavaType> work = new ArrayDeque<>();
        work.add(type);
        while (!work.isEmpty()) {
            JavaType t = work.remove();
            if (types.add(t)) {
                if (t instanceof JavaClass c) {
                    work.addAll(c.interfaces());
                    if (c.superclass() != null) {
                        work.add(c.superclass());
                    }
                } else if (t instanceof ArrayType a) {
                    work.add(a.component());
                }
            }
        }
    }
}
