package org.nativeaot.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.StringReader;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class PublishLifecycleTest {
    private final Plugin plugin = new Plugin();

    @Test
    void bindsTheGoalWithACopyOfTheConfiguration() throws Exception {
        plugin.setConfiguration(Xpp3DomBuilder.build(
                new StringReader("<configuration><rid>win-x64</rid></configuration>")));
        bind("jar");
        PluginExecution e = plugin.getExecutions().get(0);
        assertEquals(List.of("publish"), e.getGoals());
        assertEquals("package", e.getPhase());
        assertEquals(plugin.getConfiguration(), e.getConfiguration());
        assertNotSame(plugin.getConfiguration(), e.getConfiguration());
    }

    @Test
    void leavesAnExplicitExecutionAlone() {
        PluginExecution own = new PluginExecution();
        own.setId("mine");
        own.setPhase("verify");
        own.addGoal("publish");
        plugin.addExecution(own);
        bind("jar");
        assertEquals(List.of(own), plugin.getExecutions());
        assertEquals("verify", own.getPhase());
    }

    @Test
    void completesAnExecutionThatOnlyConfigures() {
        PluginExecution own = new PluginExecution();
        own.setId("default-publish");
        plugin.addExecution(own);
        bind("jar");
        assertEquals(1, plugin.getExecutions().size());
        assertEquals(List.of("publish"), own.getGoals());
        assertEquals("package", own.getPhase());
    }

    @Test
    void leavesAPomAlone() {
        bind("pom");
        assertEquals(List.of(), plugin.getExecutions());
    }

    private void bind(String packaging) {
        plugin.setGroupId("org.nativeaot");
        plugin.setArtifactId("aot-maven-plugin");
        Model model = new Model();
        model.setPackaging(packaging);
        model.setBuild(new Build());
        model.getBuild().addPlugin(plugin);
        PublishLifecycle.bindTo(new MavenProject(model));
    }
}
