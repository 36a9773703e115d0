package org.nativeaot.core.classfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.model.Annotation;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class annotated {@code @TargetClass}: what it says about the class it stands for.
 *
 * @param node     headers, code skipped, names as written (not yet remapped)
 * @param original internal name of the class it stands for
 * @param names    renamed members: {@code name + descriptor} for methods, {@code name} for fields, to the new name
 */
record Target(ClassNode node, byte[] bytes, String original, JdkRange range, Rest rest, Clinit clinit, String reason,
              Map<String, String> names) {
    static final String PACKAGE = "Lorg/nativeaot/annotation/";
    private static final String TARGET_CLASS = PACKAGE + "TargetClass;";
    private static final String TARGET_ELEMENT = PACKAGE + "TargetElement;";

    /** What becomes of members that the target does not mention. */
    enum Rest { KEEP, DELETE }

    /** What becomes of the class initialiser. */
    enum Clinit { KEEP, REPLACE, NONE }

    /** What an annotated member is for. */
    enum Role { SUBSTITUTE, ALIAS, INJECT, DELETE, KEEP_ORIGINAL }

    /** @return null if the class has no such annotation */
    static Target of(ClassNode node, byte[] bytes) {
        Annotation a = find(AnnotationReader.read(node.visibleAnnotations, node.invisibleAnnotations), TARGET_CLASS);
        if (a == null) {
            return null;
        }
        Map<String, String> names = new HashMap<>();
        Target t = new Target(node, bytes, text(a, "value").replace('.', '/'), JdkRange.parse(text(a, "jdk")),
                Rest.valueOf(choice(a, "rest")), Clinit.valueOf(choice(a, "clinit")), text(a, "reason"), names);
        for (MethodNode m : node.methods) {
            String name = t.element(annotations(m));
            if (name != null) {
                names.put(m.name + m.desc, name);
            } else if (isSynthetic(m)) {
                // javac's numbering of lambda bodies would meet that of the original
                names.put(m.name + m.desc, "aot$" + node.name.substring(node.name.lastIndexOf('/') + 1) + "$" + m.name);
            }
        }
        for (FieldNode f : node.fields) {
            String name = t.element(annotations(f));
            if (name != null) {
                names.put(f.name, name);
            }
        }
        return t;
    }

    static boolean isSynthetic(MethodNode m) {
        return (m.access & org.objectweb.asm.Opcodes.ACC_SYNTHETIC) != 0 && m.name.contains("$");
    }

    static List<Annotation> annotations(MethodNode m) {
        return AnnotationReader.read(m.visibleAnnotations, m.invisibleAnnotations);
    }

    static List<Annotation> annotations(FieldNode f) {
        return AnnotationReader.read(f.visibleAnnotations, f.invisibleAnnotations);
    }

    /** The role of a member in a JDK of this version; null if it has none there. */
    static Role role(List<Annotation> annotations, int version) {
        for (Annotation a : annotations) {
            Role role = switch (a.type()) {
                case PACKAGE + "Substitute;" -> Role.SUBSTITUTE;
                case PACKAGE + "Alias;" -> Role.ALIAS;
                case PACKAGE + "Inject;" -> Role.INJECT;
                case PACKAGE + "Delete;" -> Role.DELETE;
                case PACKAGE + "KeepOriginal;" -> Role.KEEP_ORIGINAL;
                default -> null;
            };
            if (role != null && JdkRange.parse(text(a, "jdk")).contains(version)) {
                return role;
            }
        }
        return null;
    }

    private String element(List<Annotation> annotations) {
        Annotation a = find(annotations, TARGET_ELEMENT);
        return a == null ? null : text(a, "name");
    }

    static Annotation find(List<Annotation> annotations, String type) {
        return annotations.stream().filter(a -> a.type().equals(type)).findFirst().orElse(null);
    }

    static String text(Annotation a, String element) {
        Object v = a.value(element);
        return v == null ? "" : (String) v;
    }

    private static String choice(Annotation a, String element) {
        return a.value(element) instanceof Annotation.EnumValue v ? v.name() : "KEEP";
    }

    /** The member's name in the class it stands for. */
    String nameOf(MethodNode m) {
        return names.getOrDefault(m.name + m.desc, m.name);
    }

    String nameOf(FieldNode f) {
        return names.getOrDefault(f.name, f.name);
    }
}
