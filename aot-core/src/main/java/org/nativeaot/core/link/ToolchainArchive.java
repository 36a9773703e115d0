package org.nativeaot.core.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.HostPlatform;

/**
 * The jar {@code org.bytedeco:llvm} with a host's native files.
 *
 * @param jar the file
 * @param classifier JavaCPP's name of the host, which is also the folder inside: {@code linux-x86_64}
 * @param version of the artifact: {@code 20.1.7-1.5.12}
 */
public record ToolchainArchive(Path jar, String classifier, String version) {

    private static final String ROOT = "org/bytedeco/llvm/";
    private static final String POM_PROPERTIES = "META-INF/maven/org.bytedeco/llvm/pom.properties";
    /** Hosts for which such a jar is made. */
    private static final List<String> PUBLISHED = List.of("linux-x86_64", "linux-arm64", "macosx-x86_64",
            "macosx-arm64", "windows-x86_64");

    /**
     * The jar given, else the one on this class loader's class path.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1013} when there is none for this host
     */
    public static ToolchainArchive locate(Optional<Path> explicit, ClassLoader loader) {
        HostPlatform host = HostPlatform.current();
        String classifier = classifier(host);
        Path jar = explicit.or(() -> onClassPath(loader, classifier)).orElseThrow(
                () -> Diagnostic.of(DiagnosticId.NO_HOST_TOOLCHAIN, "the LLVM archive for this host (org.bytedeco:llvm:"
                        + classifier + ") is not on the class path").withWayOut("name it with aot.toolchainJar")
                        .fatal());
        return open(jar, classifier);
    }

    /**
     * JavaCPP's name of this host, by which native jars are found in a repository.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1013} when there is no LLVM for this host
     */
    public static String hostClassifier() {
        return classifier(HostPlatform.current());
    }

    static String classifier(HostPlatform host) {
        String classifier = host.nativeClassifier();
        if (host.rid().isMusl() || !PUBLISHED.contains(classifier)) {
            throw Diagnostic.of(DiagnosticId.NO_HOST_TOOLCHAIN, "no LLVM is made for this host (" + host.rid() + ")")
                    .withWayOut("publish on one of " + String.join(", ", PUBLISHED) + " with -Drid=" + host.rid())
                    .fatal();
        }
        return classifier;
    }

    /**
     * @throws org.nativeaot.core.diag.AotException {@code AOT1014} when the file is not such a jar
     */
    public static ToolchainArchive open(Path jar, String classifier) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry pom = zip.getEntry(POM_PROPERTIES);
            if (pom == null || zip.getEntry(ROOT + classifier + "/") == null) {
                throw Diagnostic.of(DiagnosticId.DAMAGED_TOOLCHAIN,
                        jar + " is not LLVM's native jar for " + classifier).fatal();
            }
            Properties properties = new Properties();
            try (InputStream in = zip.getInputStream(pom)) {
                properties.load(in);
            }
            return new ToolchainArchive(jar, classifier, properties.getProperty("version"));
        } catch (IOException e) {
            throw Diagnostic.of(DiagnosticId.DAMAGED_TOOLCHAIN, jar + " cannot be read: " + e.getMessage())
                    .withWayOut("delete it from the local repository and build again").fatal(e);
        }
    }

    /** Where the host's files are inside the jar, with a slash at the end. */
    String root() {
        return ROOT + classifier + "/";
    }

    /** LLVM's own version, without that of the bindings: {@code 20.1.7}. */
    public String llvmVersion() {
        int dash = version.indexOf('-');
        return dash < 0 ? version : version.substring(0, dash);
    }

    private static Optional<Path> onClassPath(ClassLoader loader, String classifier) {
        URL inside = loader.getResource(ROOT + classifier + "/lld");
        if (inside == null) {
            inside = loader.getResource(ROOT + classifier + "/lld.exe");
        }
        if (inside == null || !inside.getProtocol().equals("jar")) {
            return Optional.empty();
        }
        String spec = inside.getPath();
        Path jar = Path.of(URI.create(spec.substring(0, spec.indexOf("!/"))));
        return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
    }
}
