package org.nativeaot.core.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.interp.BuildTimeEnvironment;
import org.nativeaot.core.interp.ClassInitInterpreter;
import org.nativeaot.core.interp.HeapObject;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.options.CompilationOptions;

/**
 * What initialisers that run at publish time may know: facts of the target that hold in every run. Also fills the
 * fields that the runtime injects into {@code java.lang.Class}, as far as they follow from the class file; those that
 * depend on the whole program are filled in when the image is placed.
 */
final class TargetEnvironment implements BuildTimeEnvironment {
    private static final int DECLARES_DEFAULTS = 1;
    private static final int ASSERTIONS = 2;
    private static final int HIDDEN = 4;
    private static final int RECORD = 8;
    private static final int COMPARABLE_TO_SELF = 16;

    /** Properties that the runtime sets in each run (org.nativeaot.runtime.SystemProperties); all others are absent. */
    private static final Set<String> SET_AT_START = Set.of("java.home", "java.class.path", "java.library.path",
            "java.class.version", "java.runtime.name", "java.runtime.version", "sun.boot.library.path",
            "native.encoding", "sun.jnu.encoding", "file.encoding", "stdout.encoding", "stderr.encoding",
            "stdin.encoding", "sun.io.unicode.encoding", "sun.cpu.endian", "sun.arch.data.model");

    private final CompilationOptions options;
    private final ClassRepository classes;
    private ClassInitInterpreter heap;

    TargetEnvironment(CompilationOptions options, ClassRepository classes) {
        this.options = options;
        this.classes = classes;
    }

    @Override
    public void attach(ClassInitInterpreter interpreter) {
        heap = interpreter;
    }

    @Override
    public boolean assertionsEnabled(JavaClass c) {
        return c.origin() != null && !c.origin().library() && options.assertions().covers(c.internalName().replace('/', '.'));
    }

    @Override
    public boolean previewEnabled() {
        return options.preview();
    }

    @Override
    public int referenceBytes() {
        return ReferenceFormat.of(options).bytes();
    }

    @Override
    public Property property(String name) {
        return switch (name) {
            case "file.separator" -> new Property.Known("/");
            case "path.separator" -> new Property.Known(":");
            case "line.separator" -> new Property.Known("\n");
            case "java.io.tmpdir" -> new Property.Known("/tmp");
            default -> SET_AT_START.contains(name) || name.startsWith("user.") || name.startsWith("os.")
                    || name.startsWith("java.vm.") || name.startsWith("java.version") || name.startsWith("java.vendor")
                    || name.startsWith("java.specification.") ? new Property.Unknown() : new Property.Absent();
        };
    }

    @Override
    public byte[] libraryFile(String name) {
        if (!name.startsWith("lib/")) {
            return classes instanceof ClassPath path ? path.resource(name).orElse(null) : null;
        }
        Path file = options.jdkHome().resolve(name);
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object mirrorField(JavaType t, JavaField f) {
        return switch (f.name()) {
            case "aotFlags" -> flags(t);
            case "aotSuperclass" -> mirrorOrNull(superclass(t));
            case "aotInterfaces" -> classArray(interfaces(t));
            case "aotModule" -> t instanceof JavaClass c && c.origin() != null && c.origin().module() != null
                    ? heap.string(c.origin().module()) : null;
            case "aotDeclaringClass" -> t instanceof JavaClass c ? declaringClass(c) : null;
            case "aotSimpleBinaryName" -> t instanceof JavaClass c ? simpleBinaryName(c) : null;
            case "aotNestHost" -> t instanceof JavaClass c && c.facts().nestHost() != null
                    ? mirrorOrNull(classes.find(c.facts().nestHost()).orElse(null)) : null;
            case "aotEnclosingMethod" -> t instanceof JavaClass c && c.facts().enclosing() != null
                    ? enclosingMethod(c.facts().enclosing()) : null;
            case "aotPermittedSubclasses" -> t instanceof JavaClass c && !c.facts().permittedSubclasses().isEmpty()
                    ? classArray(permitted(c)) : null;
            default -> null;
        };
    }

    private int flags(JavaType t) {
        if (!(t instanceof JavaClass c)) {
            return 0;
        }
        int flags = 0;
        if (c.isInterface() && c.methods().stream().anyMatch(TargetEnvironment::isDefault)) {
            flags |= DECLARES_DEFAULTS;
        }
        if (assertionsEnabled(c)) {
            flags |= ASSERTIONS;
        }
        if (c.internalName().contains("$$Lambda")) {
            flags |= HIDDEN;
        }
        if (c.facts().recordComponents() != null) {
            flags |= RECORD;
        }
        if (c.facts().signature() != null
                && c.facts().signature().contains("Ljava/lang/Comparable<" + c.descriptor() + ">;")) {
            flags |= COMPARABLE_TO_SELF;
        }
        return flags;
    }

    private static boolean isDefault(JavaMethod m) {
        return !m.isStatic() && !m.isAbstract();
    }

    private JavaType superclass(JavaType t) {
        if (t instanceof ArrayType) {
            return classes.require("java/lang/Object");
        }
        return t instanceof JavaClass c && !c.isInterface() ? c.superclass() : null;
    }

    private List<JavaType> interfaces(JavaType t) {
        if (t instanceof ArrayType) {
            return List.of(classes.require("java/lang/Cloneable"), classes.require("java/io/Serializable"));
        }
        return t instanceof JavaClass c ? new ArrayList<>(c.interfaces()) : List.of();
    }

    private List<JavaType> permitted(JavaClass c) {
        List<JavaType> found = new ArrayList<>();
        for (String name : c.facts().permittedSubclasses()) {
            classes.find(name).filter(s -> Hierarchy.isSubtype(s, c)).ifPresent(found::add);
        }
        return found;
    }

    private Object declaringClass(JavaClass c) {
        return own(c).filter(i -> i.outer() != null).flatMap(i -> classes.find(i.outer())).map(this::mirrorOrNull)
                .orElse(null);
    }

    private Object simpleBinaryName(JavaClass c) {
        return own(c).filter(i -> i.simpleName() != null).map(i -> heap.string(i.simpleName())).orElse(null);
    }

    private static Optional<JavaClass.InnerClass> own(JavaClass c) {
        return c.facts().innerClasses().stream().filter(i -> i.name().equals(c.internalName())).findFirst();
    }

    private Object enclosingMethod(JavaClass.Enclosing e) {
        JavaClass owner = classes.find(e.owner()).orElse(null);
        if (owner == null) {
            return null;
        }
        List<HeapObject> parts = new ArrayList<>();
        parts.add(heap.mirror(owner));
        parts.add(e.method() == null ? null : heap.string(e.method()));
        parts.add(e.descriptor() == null ? null : heap.string(e.descriptor()));
        return heap.constantArray(classes.require("java/lang/Object").arrayType(), parts);
    }

    private HeapObject classArray(List<JavaType> types) {
        List<HeapObject> mirrors = new ArrayList<>();
        types.forEach(t -> mirrors.add(heap.mirror(t)));
        return heap.constantArray(classes.require("java/lang/Class").arrayType(), mirrors);
    }

    private HeapObject mirrorOrNull(JavaType t) {
        return t == null ? null : heap.mirror(t);
    }
}
