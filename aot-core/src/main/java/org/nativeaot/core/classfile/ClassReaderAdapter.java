package org.nativeaot.core.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.MethodBody;
import org.nativeaot.core.model.Origin;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ParameterNode;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * Class file (JVMS chapter 4) to draft, and draft to the model's class. Code is read when a body is first asked for.
 */
final class ClassReaderAdapter {
    private static final int NO_BODY = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;

    private ClassReaderAdapter() {
    }

    /** Headers of a class file, names as written. */
    static ClassNode headers(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        return node;
    }

    /** @param remapper renames what the class refers to, or null */
    static ClassDraft draft(byte[] classFile, Remapper remapper) {
        ClassNode plain = headers(classFile);
        ClassNode node = plain;
        if (remapper != null) {
            node = new ClassNode();
            plain.accept(new ClassRemapper(node, remapper));
        }
        ClassDraft draft = new ClassDraft(node);
        for (FieldNode f : node.fields) {
            draft.put(new ClassDraft.Field(f.access, f.name, f.desc, f, Target.annotations(f)));
        }
        for (int i = 0; i < node.methods.size(); i++) {
            MethodNode m = node.methods.get(i);
            MethodNode written = plain.methods.get(i);
            draft.put(new ClassDraft.Method(m.access, m.name, m.desc, m, Target.annotations(m),
                    body(classFile, written, remapper)));
        }
        return draft;
    }

    static Supplier<MethodBody> body(byte[] classFile, MethodNode written, Remapper remapper) {
        if ((written.access & NO_BODY) != 0) {
            return null;
        }
        return () -> {
            try {
                return BodyReader.read(classFile, written.name, written.desc, remapper);
            } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException e) {
                // what ASM throws on code that is none
                throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE,
                        "The code of " + written.name + written.desc + " in class "
                        + new ClassReader(classFile).getClassName().replace('/', '.') + " is damaged").fatal(e);
            }
        };
    }

    static JavaClass define(ClassRepository repository, ClassDraft draft, Origin origin) {
        JavaClass c = new JavaClass(repository, facts(draft, origin));
        for (ClassDraft.Field f : draft.fields().values()) {
            c.define(new JavaField(c, f.access() & 0xffff, f.name(), f.descriptor(), f.node().signature,
                    f.node().value, f.annotations()));
        }
        for (ClassDraft.Method m : draft.methods().values()) {
            List<String> parameterNames = new ArrayList<>();
            if (m.node().parameters != null) {
                for (ParameterNode p : m.node().parameters) {
                    parameterNames.add(p.name == null ? "" : p.name);
                }
            }
            c.define(new JavaMethod(c, m.access() & 0xffff, m.name(), m.descriptor(), m.node().signature,
                    m.node().exceptions == null ? List.of() : m.node().exceptions, m.annotations(),
                    AnnotationReader.value(m.node().annotationDefault), parameterNames, m.body()));
        }
        return c;
    }

    private static JavaClass.ClassFacts facts(ClassDraft draft, Origin origin) {
        ClassNode n = draft.node();
        List<JavaClass.InnerClass> inner = new ArrayList<>();
        for (InnerClassNode i : n.innerClasses) {
            inner.add(new JavaClass.InnerClass(i.name, i.outerName, i.innerName, i.access));
        }
        List<Annotation> annotations = AnnotationReader.read(n.visibleAnnotations, n.invisibleAnnotations);
        annotations.addAll(draft.extraAnnotations());
        return new JavaClass.ClassFacts(n.name, n.access & 0xffff, n.superName, List.copyOf(n.interfaces), n.signature,
                n.sourceFile, n.version & 0xffff, n.nestHostClass, copy(n.nestMembers), copy(n.permittedSubclasses),
                recordComponents(n),
                n.outerClass == null ? null : new JavaClass.Enclosing(n.outerClass, n.outerMethod, n.outerMethodDesc),
                List.copyOf(inner), List.copyOf(annotations), origin);
    }

    private static List<JavaClass.RecordComponent> recordComponents(ClassNode n) {
        if ((n.access & Opcodes.ACC_RECORD) == 0) {
            return null;
        }
        List<JavaClass.RecordComponent> components = new ArrayList<>();
        if (n.recordComponents != null) {
            for (RecordComponentNode r : n.recordComponents) {
                components.add(new JavaClass.RecordComponent(r.name, r.descriptor, r.signature,
                        AnnotationReader.read(r.visibleAnnotations, r.invisibleAnnotations)));
            }
        }
        return List.copyOf(components);
    }

    private static List<String> copy(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
