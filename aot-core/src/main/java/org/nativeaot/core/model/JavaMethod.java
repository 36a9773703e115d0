package org.nativeaot.core.model;

import java.util.List;
import java.util.function.Supplier;

/** A method of a class. Identity is equality. The bytecode is read on first use. */
public final class JavaMethod {
    private final JavaClass owner;
    private final int access;
    private final String name;
    private final MethodDescriptor descriptor;
    private final String signature;
    private final List<String> exceptions;
    private final List<Annotation> annotations;
    private final Supplier<MethodBody> reader;
    private final Object annotationDefault;
    private final List<String> parameterNames;
    private MethodBody body;

    /**
     * @param reader gives the body; null for abstract and native methods
     */
    public JavaMethod(JavaClass owner, int access, String name, String descriptor, String signature,
                      List<String> exceptions, List<Annotation> annotations, Object annotationDefault,
                      List<String> parameterNames, Supplier<MethodBody> reader) {
        this.owner = owner;
        this.access = access;
        this.name = name;
        this.descriptor = MethodDescriptor.parse(descriptor);
        this.signature = signature;
        this.exceptions = List.copyOf(exceptions);
        this.annotations = List.copyOf(annotations);
        this.annotationDefault = annotationDefault;
        this.parameterNames = List.copyOf(parameterNames);
        this.reader = reader;
    }

    public JavaClass owner() {
        return owner;
    }

    public int access() {
        return access;
    }

    public String name() {
        return name;
    }

    public MethodDescriptor descriptor() {
        return descriptor;
    }

    public String signature() {
        return signature;
    }

    public List<String> exceptions() {
        return exceptions;
    }

    public List<Annotation> annotations() {
        return annotations;
    }

    public Object annotationDefault() {
        return annotationDefault;
    }

    /** Names from the MethodParameters attribute; empty if there is none. */
    public List<String> parameterNames() {
        return parameterNames;
    }

    /** The bytecode, or null for abstract and native methods. */
    public synchronized MethodBody body() {
        if (body == null && reader != null) {
            body = reader.get();
        }
        return body;
    }

    public boolean hasBody() {
        return reader != null;
    }

    public boolean isStatic() {
        return (access & Access.STATIC) != 0;
    }

    public boolean isAbstract() {
        return (access & Access.ABSTRACT) != 0;
    }

    public boolean isNative() {
        return (access & Access.NATIVE) != 0;
    }

    public boolean isPrivate() {
        return (access & Access.PRIVATE) != 0;
    }

    public boolean isFinal() {
        return (access & Access.FINAL) != 0;
    }

    public boolean isSynchronized() {
        return (access & Access.SYNCHRONIZED) != 0;
    }

    public boolean isConstructor() {
        return name.equals("<init>");
    }

    public boolean isClassInitializer() {
        return name.equals("<clinit>");
    }

    /** True if calls select the method by the receiver's class (JVMS 5.4.6). */
    public boolean isVirtual() {
        return !isStatic() && !isPrivate() && !isConstructor();
    }

    /** Name and descriptor: what overriding and dispatch compare. */
    public String selector() {
        return name + descriptor.text();
    }

    public Annotation annotation(String type) {
        for (Annotation a : annotations) {
            if (a.type().equals(type)) {
                return a;
            }
        }
        return null;
    }

    /** {@code java.lang.String.charAt(I)C}: the symbol of the compiled function too. */
    @Override
    public String toString() {
        return owner.binaryName() + "." + name + descriptor.text();
    }
}
