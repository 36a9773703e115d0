package org.nativeaot.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.DiagnosticId;

class MainClassTest {
    /** A class with a main method. */
    static class First {
        public static void main(String[] args) {
        }
    }

    /** Another one. */
    static class Second {
        public static void main(String[] args) {
        }
    }

    /** Not one: nobody could start it. */
    static class NotPublic {
        static void main(String[] args) {
        }
    }

    @TempDir
    Path classes;
    private final Properties commandLine = new Properties();
    private MavenProject project;

    @BeforeEach
    void emptyProject() {
        Model model = new Model();
        model.setArtifactId("app");
        model.setBuild(new Build());
        model.getBuild().setOutputDirectory(classes.toString());
        project = new MavenProject(model);
    }

    @Test
    void theOnlyClassWithAMainMethod() throws IOException {
        add(First.class);
        add(NotPublic.class);
        assertEquals(First.class.getName(), find(null));
    }

    @Test
    void listsTheCandidatesIfThereAreSeveral() throws IOException {
        add(First.class);
        add(Second.class);
        AotException e = assertThrows(AotException.class, () -> find(null));
        assertEquals(DiagnosticId.SEVERAL_MAIN_CLASSES, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains(First.class.getName() + ", " + Second.class.getName()), e.getMessage());
    }

    @Test
    void saysThatThereIsNone() throws IOException {
        add(NotPublic.class);
        AotException e = assertThrows(AotException.class, () -> find(" "));
        assertEquals(DiagnosticId.NO_MAIN_CLASS, e.diagnostics().get(0).id());
    }

    @Test
    void aFileThatIsNoClassIsNamed() throws IOException {
        Files.writeString(classes.resolve("Broken.class"), "no class file at all");
        AotException e = assertThrows(AotException.class, () -> find(null));
        assertEquals(DiagnosticId.CORRUPT_CLASS_FILE, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains("Broken.class"), e.getMessage());
    }

    @Test
    void theJarPluginsManifestComesBeforeExecMainClass() throws Exception {
        project.getProperties().setProperty("exec.mainClass", "com.acme.Exec");
        assertEquals("com.acme.Exec", find(null));
        Plugin jar = new Plugin();
        jar.setArtifactId("maven-jar-plugin");
        jar.setConfiguration(Xpp3DomBuilder.build(new StringReader(
                "<configuration><archive><manifest><mainClass>com.acme.Jar</mainClass></manifest></archive>"
                        + "</configuration>")));
        project.getBuild().addPlugin(jar);
        project.getBuild().flushPluginMap();
        assertEquals("com.acme.Jar", find(null));
        assertEquals("com.acme.Configured", find("com.acme.Configured"));
    }

    @Test
    void theCommandLinesExecMainClassComesBeforeThePoms() throws IOException {
        project.getProperties().setProperty("exec.mainClass", "com.acme.Pom");
        commandLine.setProperty("exec.mainClass", "com.acme.CommandLine");
        assertEquals("com.acme.CommandLine", find(null));
    }

    private String find(String configured) throws IOException {
        return new MainClass(project, configured, commandLine, new RecordedLog()).find();
    }

    private void add(Class<?> c) throws IOException {
        String name = c.getName().replace('.', '/') + ".class";
        try (InputStream in = c.getClassLoader().getResourceAsStream(name)) {
            Files.createDirectories(classes.resolve(name).getParent());
            Files.copy(in, classes.resolve(name));
        }
    }
}
