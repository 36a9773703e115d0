package org.nativeaot.core.classfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.MethodBody;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** A class file's contents on their way to the model, where substitutes can still change them. */
final class ClassDraft {
    /**
     * @param node headers only
     * @param body reads the code; null for abstract and native methods
     */
    record Method(int access, String name, String descriptor, MethodNode node, List<Annotation> annotations,
                  Supplier<MethodBody> body) {
        String selector() {
            return name + descriptor;
        }
    }

    /** A field. */
    record Field(int access, String name, String descriptor, FieldNode node, List<Annotation> annotations) {
        String key() {
            return name + ":" + descriptor;
        }
    }

    private final ClassNode node;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Annotation> extraAnnotations = new ArrayList<>();

    ClassDraft(ClassNode node) {
        this.node = node;
    }

    ClassNode node() {
        return node;
    }

    Map<String, Method> methods() {
        return methods;
    }

    Map<String, Field> fields() {
        return fields;
    }

    /** Annotations of the class beyond those of its file. */
    List<Annotation> extraAnnotations() {
        return extraAnnotations;
    }

    void put(Method m) {
        methods.put(m.selector(), m);
    }

    void put(Field f) {
        fields.put(f.key(), f);
    }
}
