package org.nativeaot.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * The files the compiler consists of.
 *
 * @param classPath the plugin's own dependencies and JavaCPP's native jar of this host
 * @param toolchain LLVM's native jar of this host, which the compiler unpacks itself
 */
record CompilerArtifacts(List<Path> classPath, Path toolchain) {
    /** Jars above that size hold released native code: name and size tell them apart. */
    private static final long READ_EACH_TIME = 16L << 20;

    static CompilerArtifacts of(PluginDescriptor plugin, Path javaCpp, Path toolchain) {
        List<Path> files = new ArrayList<>();
        for (Artifact artifact : plugin.getArtifacts()) {
            // the plugin itself talks to Maven, which is not there
            if (artifact.getFile() != null && !artifact.getArtifactId().equals(plugin.getArtifactId())) {
                files.add(artifact.getFile().toPath());
            }
        }
        files.add(javaCpp);
        return new CompilerArtifacts(List.copyOf(files), toolchain);
    }

    void addTo(Fingerprint fingerprint) throws IOException {
        for (Path file : classPath) {
            String name = "compiler " + file.getFileName();
            if (Files.isRegularFile(file) && Files.size(file) > READ_EACH_TIME) {
                fingerprint.addSize(name, file);
            } else {
                fingerprint.addContent(name, file);
            }
        }
        fingerprint.addSize("toolchain", toolchain);
    }
}
