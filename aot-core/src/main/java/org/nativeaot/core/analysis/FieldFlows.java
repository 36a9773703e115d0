package org.nativeaot.core.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.flow.FlowGraph;
import org.nativeaot.core.analysis.flow.NumberFlow;
import org.nativeaot.core.analysis.flow.TypeFlow;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * What fields hold: one flow per field, for all objects. A field whose offset is known to the program may be written
 * through Unsafe: such a field receives every reference that is stored so, and its numbers vary. Fields that the kernel
 * or the compiler write hold anything.
 */
final class FieldFlows {
    /** Written by the kernel ({@code JAVA_FIELD} in {@code layout.def}). */
    static final Set<String> WRITTEN_BY_KERNEL = Set.of("java/lang/String.value", "java/lang/String.coder",
            "java/lang/Thread.eetop", "java/lang/Thread.interrupted", "java/lang/ref/Reference.referent",
            "java/lang/ref/Reference.discovered", "java/lang/ref/Reference.queue", "java/lang/ref/Reference.next",
            "java/lang/VirtualThread.state", "java/lang/VirtualThread.next", "java/lang/VirtualThread.onWaitingList",
            "java/lang/VirtualThread.notified", "java/lang/VirtualThread.timeout");

    private final ClassRepository classes;
    private final FlowGraph graph;
    private final Map<JavaField, TypeFlow> references = new HashMap<>();
    private final Map<JavaField, NumberFlow> numbers = new HashMap<>();
    private final Set<JavaField> exposed = new HashSet<>();
    private final TypeFlow stored;

    FieldFlows(ClassRepository classes, FlowGraph graph) {
        this.classes = classes;
        this.graph = graph;
        this.stored = new TypeFlow(classes.require("java/lang/Object"));
    }

    /** What a reference field holds. */
    TypeFlow reference(JavaField f) {
        TypeFlow flow = references.get(f);
        if (flow == null) {
            flow = isOpen(f) ? graph.all(bound(f.descriptor())) : new TypeFlow(bound(f.descriptor()));
            references.put(f, flow);
            if (exposed.contains(f)) {
                graph.link(stored, flow);
            }
        }
        return flow;
    }

    /** What a field of an int-like kind holds. Zero before the first store is put by who knows of it. */
    NumberFlow number(JavaField f) {
        NumberFlow flow = numbers.get(f);
        if (flow == null) {
            flow = isOpen(f) || exposed.contains(f) ? graph.anyNumber() : new NumberFlow();
            numbers.put(f, flow);
            if (!f.isStatic()) {
                graph.put(flow, 0);
            }
        }
        return flow;
    }

    /** What is stored through Unsafe. */
    TypeFlow stored() {
        return stored;
    }

    /** The program knows the offset of this field. */
    void expose(JavaField f) {
        if (!exposed.add(f)) {
            return;
        }
        if (f.kind() == Kind.REF) {
            TypeFlow flow = references.get(f);
            if (flow != null) {
                graph.link(stored, flow);
            }
        } else if (f.kind().isInt()) {
            NumberFlow flow = numbers.get(f);
            if (flow != null) {
                graph.vary(flow);
            }
        }
    }

    /**
     * The type that every value of this descriptor is an instance of. The verifier does not prove interface types
     * (JVMS 4.10.1.2), and an array of interfaces no more.
     */
    JavaType bound(String descriptor) {
        JavaType t = descriptor.endsWith(";") || descriptor.startsWith("[")
                ? classes.findDescriptor(descriptor).orElse(null) : null;
        JavaType element = t;
        while (element instanceof org.nativeaot.core.model.ArrayType a) {
            element = a.component();
        }
        return t == null || element instanceof JavaClass c && c.isInterface() ? classes.require("java/lang/Object") : t;
    }

    /** Class objects are completed when the image is written. */
    private static boolean isOpen(JavaField f) {
        String owner = f.owner().internalName();
        return owner.equals("java/lang/Class") || WRITTEN_BY_KERNEL.contains(owner + "." + f.name());
    }
}
