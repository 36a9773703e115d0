package org.nativeaot.core.driver;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.layout.LayoutDefinition;
import org.nativeaot.core.layout.RefFormat;
import org.nativeaot.core.link.KernelBuild;
import org.nativeaot.core.options.Rid;

/** The runtime (kernel bitcode, offsets, Java classes) as found on the compiler's own class path. */
record RuntimeFiles(Path location) {
    private static final String KERNEL = "org/nativeaot/runtime/kernel/";
    private static final String LAYOUT = KERNEL + "layout.def";

    /** Looks for the jar or folder that holds the runtime. */
    static RuntimeFiles locate() {
        URL url = RuntimeFiles.class.getClassLoader().getResource(LAYOUT);
        if (url == null) {
            throw Diagnostic.of(DiagnosticId.DAMAGED_TOOLCHAIN, "the runtime (aot-runtime) is not on the class path")
                    .fatal();
        }
        try {
            if (url.getProtocol().equals("jar")) {
                String file = url.getPath();
                return new RuntimeFiles(Path.of(new URL(file.substring(0, file.indexOf("!/"))).toURI()));
            }
            Path p = Path.of(url.toURI());
            for (int i = Path.of(LAYOUT).getNameCount(); i > 0; i--) {
                p = p.getParent();
            }
            return new RuntimeFiles(p);
        } catch (IOException | URISyntaxException e) {
            throw Diagnostic.of(DiagnosticId.DAMAGED_TOOLCHAIN, "the runtime cannot be located: " + url).fatal(e);
        }
    }

    /**
     * The kernel for a target and a form of references.
     *
     * @param bitcode     all of it, linked
     * @param startObject what has {@code _start}, for executables
     */
    record Kernel(byte[] bitcode, byte[] startObject) {
    }

    /**
     * Reads the kernel.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1020} if there is none for the target
     */
    Kernel kernel(Rid rid, RefFormat format) {
        if (!KernelBuild.BUILT.contains(rid)) {
            throw Diagnostic.of(DiagnosticId.TARGET_NOT_SUPPORTED, "publishing for " + rid + " is not possible yet")
                    .withWayOut("possible are " + KernelBuild.BUILT).fatal();
        }
        return new Kernel(read(KERNEL + rid + (format == RefFormat.NARROW ? "/kernel-narrow.bc" : "/kernel.bc")),
                read(KERNEL + rid + "/start.o"));
    }

    /** Offsets that kernel and compiler share. */
    LayoutDefinition layout() {
        return LayoutDefinition.parse(new String(read(LAYOUT), StandardCharsets.UTF_8));
    }

    private byte[] read(String name) {
        try {
            if (Files.isDirectory(location)) {
                return Files.readAllBytes(location.resolve(name));
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return Files.readAllBytes(jar.getPath(name));
            }
        } catch (IOException e) {
            throw Diagnostic.of(DiagnosticId.DAMAGED_TOOLCHAIN, location + " has no " + name).fatal(e);
        }
    }

    /** Internal names of the runtime's own classes, sorted; substitutes left out. */
    List<String> classes() {
        try {
            if (Files.isDirectory(location)) {
                return classesBelow(location);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return classesBelow(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw Diagnostic.of(DiagnosticId.DAMAGED_TOOLCHAIN, "the runtime cannot be read: " + location).fatal(e);
        }
    }

    private static List<String> classesBelow(Path root) throws IOException {
        List<String> names = new ArrayList<>();
        Path top = root.resolve("org/nativeaot/runtime");
        try (Stream<Path> files = Files.walk(top)) {
            files.map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .filter(n -> n.endsWith(".class") && !n.contains("/substitute/"))
                    .map(n -> n.substring(0, n.length() - ".class".length())).sorted().forEach(names::add);
        }
        return names;
    }
}
