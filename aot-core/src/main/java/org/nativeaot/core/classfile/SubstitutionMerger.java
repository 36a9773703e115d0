package org.nativeaot.core.classfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.LinkedHashSet;
import java.util.function.Supplier;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.MethodBody;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts the members of target classes into the class they stand for. Kept members keep the JDK's code; a substitute
 * keeps its {@code @Substitute} annotation, so that reports can tell. Members of a target that match nothing are
 * errors of the runtime, not of the program compiled: they are collected and a test asks for them.
 */
final class SubstitutionMerger {
    private static final int KIND = Opcodes.ACC_STATIC;
    private static final String ORIGINAL_CLINIT = "aot$clinit$original";
    private final TargetNames names;
    private final int jdkVersion;
    private final Set<String> problems = new LinkedHashSet<>();

    SubstitutionMerger(TargetNames names, int jdkVersion) {
        this.names = names;
        this.jdkVersion = jdkVersion;
    }

    /** What matched nothing so far, readable. */
    synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    private synchronized void problem(Target t, String text) {
        problems.add(t.node().name.replace('/', '.') + ": " + text + " (JDK " + jdkVersion + ")");
    }

    void merge(ClassDraft draft, Target target) {
        Set<String> mentioned = new LinkedHashSet<>();
        for (FieldNode f : target.node().fields) {
            field(draft, target, f);
        }
        MethodNode initializer = null;
        for (MethodNode m : target.node().methods) {
            if (m.name.equals("<clinit>")) {
                initializer = m;
            } else {
                method(draft, target, m, mentioned);
            }
        }
        if (target.rest() == Target.Rest.DELETE) {
            for (ClassDraft.Method m : List.copyOf(draft.methods().values())) {
                if (!mentioned.contains(m.selector()) && !m.name().equals("<clinit>")) {
                    delete(draft, target, m, m.annotations());
                }
            }
        }
        initializer(draft, target, initializer);
    }

    private void field(ClassDraft draft, Target target, FieldNode f) {
        String name = target.nameOf(f);
        String descriptor = names.mapDesc(f.desc);
        List<Annotation> annotations = Target.annotations(f);
        Target.Role role = Target.role(annotations, jdkVersion);
        if (role == null) {
            return;
        }
        ClassDraft.Field original = draft.fields().get(name + ":" + descriptor);
        if (role == Target.Role.INJECT) {
            if (original != null) {
                problem(target, "injected field " + name + " exists already");
            }
            draft.put(new ClassDraft.Field(f.access, name, descriptor, f, annotations));
        } else if (original == null) {
            problem(target, "no field " + name + " of type " + descriptor);
        } else if ((original.access() & KIND) != (f.access & KIND)) {
            problem(target, "field " + name + " is static in one of the two");
        } else {
            List<Annotation> all = new ArrayList<>(original.annotations());
            all.addAll(annotations);
            int access = isMutable(annotations) ? original.access() & ~Opcodes.ACC_FINAL : original.access();
            draft.put(new ClassDraft.Field(access, name, descriptor, original.node(), all));
        }
    }

    /** A field that a substitute writes at run time is no constant. */
    private static boolean isMutable(List<Annotation> annotations) {
        Annotation alias = Target.find(annotations, Target.PACKAGE + "Alias;");
        return alias != null && Boolean.TRUE.equals(alias.value("mutable"));
    }

    private void method(ClassDraft draft, Target target, MethodNode m, Set<String> mentioned) {
        String name = target.nameOf(m);
        String descriptor = names.mapMethodDesc(m.desc);
        List<Annotation> annotations = Target.annotations(m);
        Target.Role role = Target.role(annotations, jdkVersion);
        if (role == null && Target.isSynthetic(m)) {
            role = Target.Role.INJECT;
        }
        if (role == null) {
            return;
        }
        mentioned.add(name + descriptor);
        ClassDraft.Method original = draft.methods().get(name + descriptor);
        if (role == Target.Role.INJECT) {
            if (original != null) {
                problem(target, "injected method " + name + descriptor + " exists already");
            }
            List<Annotation> own = annotations.stream()
                    .map(a -> a.type().equals(Target.PACKAGE + "Inject;") ? withReason(a, target) : a).toList();
            draft.put(new ClassDraft.Method(m.access, name, descriptor, m, own,
                    ClassReaderAdapter.body(target.bytes(), m, names)));
            return;
        }
        if (original == null) {
            problem(target, "no method " + name + descriptor);
            return;
        }
        if ((original.access() & KIND) != (m.access & KIND)) {
            problem(target, "method " + name + descriptor + " is static in one of the two");
            return;
        }
        switch (role) {
            case DELETE -> delete(draft, target, original, annotations);
            case SUBSTITUTE -> substitute(draft, target, m, original, annotations);
            default -> {
            }
        }
    }

    private void substitute(ClassDraft draft, Target target, MethodNode m, ClassDraft.Method original,
                            List<Annotation> annotations) {
        int taken = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT;
        int access = (original.access() & ~taken) | (m.access & taken);
        List<Annotation> all = new ArrayList<>();
        for (Annotation a : original.annotations()) {
            // the JDK's own remarks stay (caller-sensitive, hidden), as do those that reflection shows
            all.add(a);
        }
        boolean originallyNative = (original.access() & Opcodes.ACC_NATIVE) != 0;
        for (Annotation a : annotations) {
            if (!a.type().equals(Target.PACKAGE + "Substitute;")) {
                all.add(a);
            } else {
                // traces show a native method as such, whatever stands in for it
                Annotation why = withReason(a, target);
                all.add(originallyNative ? with(why, "originallyNative", true) : why);
            }
        }
        draft.put(new ClassDraft.Method(access, original.name(), original.descriptor(), original.node(), all,
                withoutLines(ClassReaderAdapter.body(target.bytes(), m, names))));
    }

    /** Stack traces name the original's source file, so lines of the substitute would mislead. */
    private static Supplier<MethodBody> withoutLines(Supplier<MethodBody> reader) {
        if (reader == null) {
            return null;
        }
        return () -> {
            MethodBody b = reader.get();
            return new MethodBody(b.maxStack(), b.maxLocals(), b.code(), new int[b.lines().length], b.offsets(),
                    b.handlers(), b.localVariables());
        };
    }

    /** The class's reason if it has none. */
    private static Annotation withReason(Annotation a, Target target) {
        return Target.text(a, "reason").isEmpty() ? with(a, "reason", target.reason()) : a;
    }

    private static Annotation with(Annotation a, String name, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(a.values());
        values.put(name, value);
        return new Annotation(a.type(), a.runtimeVisible(), values);
    }

    private static void delete(ClassDraft draft, Target target, ClassDraft.Method m, List<Annotation> own) {
        Annotation mark = Target.find(own, Target.PACKAGE + "Delete;");
        String reason = mark == null ? "" : Target.text(mark, "reason");
        if (reason.isEmpty()) {
            reason = target.reason();
        }
        draft.put(deleted(m, target.original(), reason));
    }

    /** The method with a body that throws, and an annotation that says why. */
    static ClassDraft.Method deleted(ClassDraft.Method m, String owner, String reason) {
        List<Annotation> all = new ArrayList<>(m.annotations());
        all.add(new Annotation(Target.PACKAGE + "Delete;", false, Map.of("reason", reason)));
        String message = owner.replace('/', '.') + "." + m.name() + ": " + reason;
        boolean bodiless = (m.access() & Opcodes.ACC_ABSTRACT) != 0;
        return new ClassDraft.Method(m.access() & ~Opcodes.ACC_NATIVE, m.name(), m.descriptor(), m.node(), all,
                bodiless ? null : () -> SyntheticBody.unsupported(m.descriptor(), message));
    }

    private void initializer(ClassDraft draft, Target target, MethodNode own) {
        ClassDraft.Method original = draft.methods().get("<clinit>()V");
        if (target.clinit() != Target.Clinit.KEEP) {
            draft.methods().remove("<clinit>()V");
            original = null;
        }
        if (own == null || target.clinit() == Target.Clinit.NONE) {
            return;
        }
        List<Annotation> mark = List.of(new Annotation(Target.PACKAGE + "Substitute;", false,
                Map.of("reason", target.reason())));
        var body = ClassReaderAdapter.body(target.bytes(), own, names);
        if (original == null) {
            draft.put(new ClassDraft.Method(Opcodes.ACC_STATIC, "<clinit>", "()V", own, mark, body));
            return;
        }
        // both run: the JDK's first, then the values of the injected fields
        String first = ORIGINAL_CLINIT + "$" + draft.methods().size();
        String second = "aot$clinit$" + target.node().name.substring(target.node().name.lastIndexOf('/') + 1);
        draft.put(new ClassDraft.Method(Opcodes.ACC_STATIC, first, "()V", original.node(), original.annotations(),
                original.body()));
        draft.put(new ClassDraft.Method(Opcodes.ACC_STATIC, second, "()V", own, mark, body));
        String owner = draft.node().name;
        draft.put(new ClassDraft.Method(Opcodes.ACC_STATIC, "<clinit>", "()V", own, List.of(),
                () -> SyntheticBody.calls(owner, first, second)));
    }
}
