package org.nativeaot.core.classfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.diag.DiagnosticSink;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.Origin;

/**
 * The class library, the runtime and the program as one class path, in this order (as parent delegation has it).
 * Classes are read when asked for, once; substitutes are merged in as they are read. Thread-safe.
 */
public final class ClassPath implements ClassRepository, AutoCloseable {
    private static final int OLDEST_JDK = 17;
    private static final int NEWEST_JDK = 25;
    private static final int MAGIC = 0xCAFEBABE;

    private final JdkImage jdk;
    private final List<ClassSource> runtime;
    private final List<ClassSource> entries;
    private final int jdkVersion;
    private final ClassFileVersions versions;
    private final Substitutions substitutions;
    private final ServiceCatalog services;
    private final Map<String, Optional<JavaClass>> classes = new ConcurrentHashMap<>();

    private ClassPath(JdkImage jdk, List<ClassSource> runtime, List<ClassSource> entries, ClassFileVersions versions,
                      Substitutions substitutions) {
        this.jdk = jdk;
        this.runtime = runtime;
        this.entries = entries;
        this.jdkVersion = versions.jdk();
        this.versions = versions;
        this.substitutions = substitutions;
        this.services = new ServiceCatalog(jdk, entries);
    }

    /** Without preview features. */
    public static ClassPath open(Path jdkHome, List<Path> runtimeEntries, List<Path> entries, DiagnosticSink sink) {
        return open(jdkHome, runtimeEntries, entries, false, sink);
    }

    /**
     * @param jdkHome        the JDK whose class library is compiled in
     * @param runtimeEntries jars or folders with the runtime's classes
     * @param entries        the program's class path; entries that do not exist are left out, as a JVM does
     * @param preview        whether class files of the program may use preview features
     * @throws AotException  if the JDK or an entry cannot be used
     */
    public static ClassPath open(Path jdkHome, List<Path> runtimeEntries, List<Path> entries, boolean preview,
            DiagnosticSink sink) {
        JdkImage jdk;
        int version;
        try {
            jdk = JdkImage.open(jdkHome);
            byte[] object = jdk.read("java/lang/Object.class");
            version = object == null ? 0 : ClassFileVersions.feature(object);
        } catch (IOException | RuntimeException e) {
            throw unsupported("There is no class library under " + jdkHome).fatal(e);
        }
        if (version < OLDEST_JDK || version > NEWEST_JDK) {
            throw unsupported(jdkHome + " is JDK " + version).fatal();
        }
        List<ClassSource> runtime = sources(runtimeEntries, version, sink);
        List<ClassSource> program = sources(entries, version, sink);
        try {
            return new ClassPath(jdk, runtime, program, new ClassFileVersions(version, preview),
                    Substitutions.read(runtime, version));
        } catch (IOException e) {
            throw Diagnostic.of(DiagnosticId.BAD_CLASS_PATH_ENTRY, "The runtime cannot be read: " + e).fatal(e);
        }
    }

    private static Diagnostic unsupported(String what) {
        return Diagnostic.of(DiagnosticId.UNSUPPORTED_JDK, what + "; a JDK from " + OLDEST_JDK + " to " + NEWEST_JDK
                + " is needed").withWayOut("set aot.jdkHome to such a JDK");
    }

    private static List<ClassSource> sources(List<Path> paths, int version, DiagnosticSink sink) {
        List<ClassSource> list = new ArrayList<>();
        for (Path p : paths) {
            if (Files.isDirectory(p)) {
                list.add(new FolderSource(p));
            } else if (Files.exists(p)) {
                list.add(jar(p, version));
            } else {
                sink.report(Diagnostic.of(DiagnosticId.BAD_CLASS_PATH_ENTRY, "Class path entry " + p
                        + " does not exist").withSeverity(org.nativeaot.core.diag.Severity.WARNING));
            }
        }
        return List.copyOf(list);
    }

    private static ClassSource jar(Path p, int version) {
        try {
            JarSource jar = new JarSource(p, version);
            if (jar.isRepackaged()) {
                jar.close();
                throw Diagnostic.of(DiagnosticId.BAD_CLASS_PATH_ENTRY, p + " is a repackaged jar (BOOT-INF or WEB-INF)")
                        .withWayOut("name the plain jar or the classes folder, and the dependencies one by one")
                        .fatal();
            }
            return jar;
        } catch (IOException e) {
            throw Diagnostic.of(DiagnosticId.BAD_CLASS_PATH_ENTRY, "Class path entry " + p + " is no readable jar: "
                    + e.getMessage()).fatal(e);
        }
    }

    /** Feature version of the class library: 17 to 25. */
    public int jdkVersion() {
        return jdkVersion;
    }

    @Override
    public Optional<JavaClass> find(String internalName) {
        Optional<JavaClass> known = classes.get(internalName);
        return known != null ? known : classes.computeIfAbsent(internalName, this::load);
    }

    private Optional<JavaClass> load(String name) {
        if (substitutions.isTarget(name)) {
            return Optional.empty();
        }
        String path = name + ".class";
        try {
            byte[] bytes = jdk.read(path);
            if (bytes != null) {
                return Optional.of(define(name, bytes, jdk.origin(path), Role.LIBRARY));
            }
            for (ClassSource s : runtime) {
                bytes = s.read(path);
                if (bytes != null) {
                    Origin o = s.origin(path);
                    return Optional.of(define(name, bytes, new Origin(o.location(), true, null), Role.RUNTIME));
                }
            }
            for (ClassSource s : entries) {
                bytes = s.read(path);
                if (bytes != null) {
                    return Optional.of(define(name, bytes, s.origin(path), Role.PROGRAM));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE, path + " cannot be read: " + e).fatal(e);
        }
    }

    private enum Role { LIBRARY, RUNTIME, PROGRAM }

    private JavaClass define(String name, byte[] bytes, Origin origin, Role role) {
        String where = origin.location() + ", entry " + name + ".class";
        if (bytes.length < 10 || magic(bytes) != MAGIC) {
            throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE, where + ", is no class file").fatal();
        }
        if (role == Role.PROGRAM) {
            versions.check(bytes, where);
        }
        ClassDraft draft;
        try {
            draft = ClassReaderAdapter.draft(bytes, role == Role.RUNTIME ? substitutions.names() : null);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException e) {
            // what ASM throws on data that is no class file after all
            throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE, where + ", is damaged").fatal(e);
        }
        if (!draft.node().name.equals(name)) {
            throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE, where + ", defines " + draft.node().name).fatal();
        }
        if (role != Role.PROGRAM) {
            substitutions.apply(draft);
        }
        return ClassReaderAdapter.define(this, draft, origin);
    }

    private static int magic(byte[] b) {
        return b[0] << 24 | (b[1] & 0xff) << 16 | (b[2] & 0xff) << 8 | (b[3] & 0xff);
    }

    /** Binary names of the providers of a service (binary name): the JDK's, then the program's in class path order. */
    public List<String> services(String service) {
        try {
            return services.providers(service);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A file of the program, the runtime or the class library, in that order; a class path's {@code getResource}. */
    public Optional<byte[]> resource(String path) {
        try {
            for (ClassSource s : entries) {
                byte[] bytes = s.read(path);
                if (bytes != null) {
                    return Optional.of(bytes);
                }
            }
            for (ClassSource s : runtime) {
                byte[] bytes = s.read(path);
                if (bytes != null) {
                    return Optional.of(bytes);
                }
            }
            return Optional.ofNullable(jdk.read(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Internal names of the program's classes, sorted; module descriptors and package descriptions left out. */
    public List<String> programClasses() {
        return classNames(entries);
    }

    /** Internal names of the runtime's classes, sorted, without those that stand for others. */
    public List<String> runtimeClasses() {
        return classNames(runtime).stream().filter(n -> !substitutions.isTarget(n)).toList();
    }

    private static List<String> classNames(List<ClassSource> sources) {
        TreeSet<String> names = new TreeSet<>();
        try {
            for (ClassSource s : sources) {
                for (String path : s.list()) {
                    if (path.endsWith(".class") && !path.startsWith("META-INF/") && !path.endsWith("-info.class")) {
                        names.add(path.substring(0, path.length() - ".class".length()));
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return List.copyOf(names);
    }

    /**
     * Reads every class that has substitutes and tells which substitutes match nothing in this JDK: empty unless the
     * runtime is wrong. For tests.
     */
    public List<String> unmatchedSubstitutes() {
        List<String> problems = new ArrayList<>();
        for (String original : substitutions.originals()) {
            if (find(original).isEmpty()) {
                problems.add(original.replace('/', '.') + " does not exist (JDK " + jdkVersion + ")");
            }
        }
        problems.addAll(substitutions.problems());
        return problems;
    }

    @Override
    public void close() throws IOException {
        jdk.close();
        for (ClassSource s : runtime) {
            s.close();
        }
        for (ClassSource s : entries) {
            s.close();
        }
    }
}
