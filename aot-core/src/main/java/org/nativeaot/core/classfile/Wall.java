package org.nativeaot.core.classfile;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.model.Annotation;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/**
 * A method whose whole answer in a closed program is one value: a line of a {@code walls.conf} beside the substitutes.
 *
 * <pre>
 * [jdk range] class.method[descriptor] = answer  # reason
 * </pre> {@code answer}: {@code null}, {@code nothing}, an integer, {@code argument N} (N counts local slots, 0 the
 * receiver), {@code deleted} (calling it throws; the build warns), {@code warned ID} (it keeps its code; the build
 * reports that diagnostic where code outside the class library calls it), or {@code calls OLD NEW}: the method keeps
 * its code but calls the static method NEW wherever it called OLD (both {@code class.method}, same descriptors, an
 * instance method's receiver first). {@code class.*} means every method of the class but constructors and the
 * initialiser; {@code *.method} the method in every class of the class library.
 *
 * @param owner      internal name
 * @param method     name, or {@code *}
 * @param descriptor null for every overload
 */
record Wall(JdkRange range, String owner, String method, String descriptor, String answer, String reason) {
    /** Marks a method whose callers are told; there is no class of that name. */
    private static final String WARNED = Target.PACKAGE + "Warned;";

    static List<Wall> parse(String text, String file) {
        List<Wall> walls = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\n")) {
            number++;
            String line = raw.trim();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int hash = line.indexOf(" #");
            int equals = line.indexOf('=');
            if (hash < 0 || equals < 0 || equals > hash) {
                throw new IllegalStateException(file + ":" + number + ": expected [jdk] member = answer # reason");
            }
            walls.add(one(line.substring(0, equals).trim(), line.substring(equals + 1, hash).trim(),
                    line.substring(hash + 2).trim()));
        }
        return walls;
    }

    private static Wall one(String left, String answer, String reason) {
        String[] words = left.split("\\s+");
        JdkRange range = words.length == 2 ? JdkRange.parse(words[0]) : JdkRange.ALL;
        String member = words[words.length - 1];
        int paren = member.indexOf('(');
        String descriptor = paren < 0 ? null : member.substring(paren);
        String name = paren < 0 ? member : member.substring(0, paren);
        int dot = name.lastIndexOf('.');
        return new Wall(range, name.substring(0, dot).replace('.', '/'), name.substring(dot + 1), descriptor, answer,
                reason);
    }

    boolean matches(ClassDraft.Method m) {
        if (method.equals("*")) {
            return !m.name().startsWith("<");
        }
        return method.equals(m.name()) && (descriptor == null || descriptor.equals(m.descriptor()));
    }

    /** @return false if no method matched */
    boolean apply(ClassDraft draft) {
        boolean any = false;
        for (ClassDraft.Method m : List.copyOf(draft.methods().values())) {
            if (matches(m)) {
                draft.put(answered(m));
                any = true;
            }
        }
        return any;
    }

    private ClassDraft.Method answered(ClassDraft.Method m) {
        if (answer.startsWith("calls ")) {
            String[] words = answer.split("\\s+");
            return m.body() == null ? m
                    : new ClassDraft.Method(m.access(), m.name(), m.descriptor(), m.node(), m.annotations(),
                    () -> RedirectedCalls.in(m.body().get(), words[1], words[2]));
        }
        if (answer.equals("deleted")) {
            return SubstitutionMerger.deleted(m, owner, reason);
        }
        List<Annotation> all = new ArrayList<>(m.annotations());
        if (answer.startsWith("warned ")) {
            all.add(new Annotation(WARNED, false, Map.of("id", answer.substring(7).trim(), "reason", reason)));
            return new ClassDraft.Method(m.access(), m.name(), m.descriptor(), m.node(), all, m.body());
        }
        all.add(new Annotation(Target.PACKAGE + "Substitute;", false, Map.of("reason", reason)));
        int access = m.access() & ~(Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT);
        return new ClassDraft.Method(access, m.name(), m.descriptor(), m.node(), all, () -> {
            if (answer.startsWith("argument ")) {
                return SyntheticBody.argument(m.descriptor(), Integer.parseInt(answer.substring(9).trim()));
            }
            int value = answer.equals("null") || answer.equals("nothing") ? 0 : Integer.parseInt(answer);
            return SyntheticBody.constant(m.descriptor(), value);
        });
    }
}
