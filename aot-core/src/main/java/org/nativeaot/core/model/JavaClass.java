package org.nativeaot.core.model;

import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;

/**
 * A class or interface. Identity is equality within one {@link ClassRepository}. Superclass and interfaces are looked
 * up when first asked for.
 */
public final class JavaClass extends JavaType {
    private final ClassRepository repository;
    private final ClassFacts facts;
    private final Map<String, JavaMethod> methods = new LinkedHashMap<>();
    private final Map<String, JavaField> fields = new LinkedHashMap<>();
    private volatile JavaClass superclass;
    private volatile List<JavaClass> interfaces;

    /**
     * Everything but members.
     *
     * @param name           internal name
     * @param superName      internal name, null for java/lang/Object
     * @param sourceFile     SourceFile attribute or null
     * @param nestHost       internal name or null
     * @param recordComponents null if the class is no record
     * @param enclosing      EnclosingMethod attribute or null
     * @param innerClasses   InnerClasses attribute
     * @param majorVersion   class file version
     */
    public record ClassFacts(String name, int access, String superName, List<String> interfaces, String signature,
                             String sourceFile, int majorVersion, String nestHost, List<String> nestMembers,
                             List<String> permittedSubclasses, List<RecordComponent> recordComponents,
                             Enclosing enclosing, List<InnerClass> innerClasses, List<Annotation> annotations,
                             Origin origin) {
    }

    /** A record component; its accessor has the same name. */
    public record RecordComponent(String name, String descriptor, String signature, List<Annotation> annotations) {
    }

    /** EnclosingMethod; method and descriptor are null if the class is not inside a method. */
    public record Enclosing(String owner, String method, String descriptor) {
    }

    /** InnerClasses entry (JVMS 4.7.6); outer and simpleName may be null. */
    public record InnerClass(String name, String outer, String simpleName, int access) {
    }

    public JavaClass(ClassRepository repository, ClassFacts facts) {
        this.repository = repository;
        this.facts = facts;
    }

    /** Called by the reader only, before the class is published. */
    public void define(JavaField field) {
        fields.put(field.name() + ":" + field.descriptor(), field);
    }

    /** Called by the reader only, before the class is published. */
    public void define(JavaMethod method) {
        methods.put(method.selector(), method);
    }

    public ClassFacts facts() {
        return facts;
    }

    public ClassRepository repository() {
        return repository;
    }

    public Origin origin() {
        return facts.origin();
    }

    @Override
    public String internalName() {
        return facts.name();
    }

    @Override
    public String descriptor() {
        return "L" + facts.name() + ";";
    }

    @Override
    public Kind kind() {
        return Kind.REF;
    }

    public int access() {
        return facts.access();
    }

    @Override
    public boolean isInterface() {
        return (facts.access() & Access.INTERFACE) != 0;
    }

    public boolean isAbstract() {
        return (facts.access() & Access.ABSTRACT) != 0;
    }

    public boolean isFinal() {
        return (facts.access() & Access.FINAL) != 0;
    }

    public String packageName() {
        int slash = facts.name().lastIndexOf('/');
        return slash < 0 ? "" : facts.name().substring(0, slash);
    }

    /** The superclass, or null for Object. */
    public JavaClass superclass() {
        if (superclass == null && facts.superName() != null) {
            superclass = repository.require(facts.superName());
        }
        return superclass;
    }

    /** Direct superinterfaces. */
    public List<JavaClass> interfaces() {
        if (interfaces == null) {
            List<JavaClass> list = new ArrayList<>();
            for (String name : facts.interfaces()) {
                list.add(repository.require(name));
            }
            interfaces = List.copyOf(list);
        }
        return interfaces;
    }

    /** Declared methods in class file order. */
    public Collection<JavaMethod> methods() {
        return Collections.unmodifiableCollection(methods.values());
    }

    /** Declared fields in class file order. */
    public Collection<JavaField> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    /** The declared method or null. */
    public JavaMethod method(String name, String descriptor) {
        return methods.get(name + descriptor);
    }

    /** The declared method with this selector or null. */
    public JavaMethod methodBySelector(String selector) {
        return methods.get(selector);
    }

    /** The declared field or null. */
    public JavaField field(String name, String descriptor) {
        return fields.get(name + ":" + descriptor);
    }

    /** The declared field with this name or null (names alone are unique in Java source). */
    public JavaField fieldNamed(String name) {
        for (JavaField f : fields.values()) {
            if (f.name().equals(name)) {
                return f;
            }
        }
        return null;
    }

    public JavaMethod classInitializer() {
        return method("<clinit>", "()V");
    }

    public boolean hasAnnotation(String type) {
        return facts.annotations().stream().anyMatch(a -> a.type().equals(type));
    }
}
