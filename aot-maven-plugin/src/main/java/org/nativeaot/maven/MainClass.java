package org.nativeaot.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.nativeaot.core.classfile.MainMethods;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/**
 * Finds the main class: {@code aot.mainClass}, else the manifest that jar, shade or assembly plugin are told to write,
 * else {@code exec.mainClass}, else the only class of the project with a {@code main} method.
 */
final class MainClass {
    private static final List<String> MANIFEST_PLUGINS = List.of("org.apache.maven.plugins:maven-jar-plugin",
            "org.apache.maven.plugins:maven-shade-plugin", "org.apache.maven.plugins:maven-assembly-plugin");

    private final MavenProject project;
    private final String configured;
    private final Properties commandLine;
    private final Log log;

    /**
     * @param configured the goal's own setting, or null
     * @param commandLine what {@code -D} set, which counts before the POM's properties
     */
    MainClass(MavenProject project, String configured, Properties commandLine, Log log) {
        this.project = project;
        this.configured = configured;
        this.commandLine = commandLine;
        this.log = log;
    }

    String find() throws IOException {
        if (configured != null && !configured.isBlank()) {
            return configured.trim();
        }
        for (String key : MANIFEST_PLUGINS) {
            String name = fromManifest(project.getBuild().getPluginsAsMap().get(key));
            if (name != null) {
                log.debug("Main class " + name + " from the configuration of " + key);
                return name;
            }
        }
        String exec = commandLine.getProperty("exec.mainClass", project.getProperties().getProperty("exec.mainClass"));
        return exec != null && !exec.isBlank() ? exec.trim() : onlyCandidate();
    }

    private static String fromManifest(Plugin plugin) {
        if (plugin == null) {
            return null;
        }
        List<Object> configurations = new ArrayList<>();
        configurations.add(plugin.getConfiguration());
        plugin.getExecutions().forEach(e -> configurations.add(e.getConfiguration()));
        for (Object c : configurations) {
            String found = c instanceof Xpp3Dom ? search((Xpp3Dom) c) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String search(Xpp3Dom dom) {
        if (dom.getName().equals("mainClass") || dom.getName().equals("Main-Class")) {
            return dom.getValue() == null || dom.getValue().isBlank() ? null : dom.getValue().trim();
        }
        for (Xpp3Dom child : dom.getChildren()) {
            String found = search(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String onlyCandidate() throws IOException {
        List<String> candidates = List.of();
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        if (Files.isDirectory(classes)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(classes)) {
                files = walk.filter(f -> f.toString().endsWith(".class")).sorted().toList();
            }
            candidates = MainMethods.mainClasses(files);
        }
        if (candidates.isEmpty()) {
            throw Diagnostic.of(DiagnosticId.NO_MAIN_CLASS,
                    "no class of " + project.getArtifactId() + " has a main method")
                    .withWayOut("name one: <aot.mainClass>com.acme.Main</aot.mainClass>").fatal();
        }
        if (candidates.size() > 1) {
            throw Diagnostic.of(DiagnosticId.SEVERAL_MAIN_CLASSES, "several classes have a main method: "
                    + String.join(", ", candidates)).withWayOut("choose one with <aot.mainClass>").fatal();
        }
        return candidates.get(0);
    }
}
