package org.nativeaot.maven;

import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Binds {@code aot:publish} to {@code package} when the plugin is declared with {@code <extensions>true</extensions>}
 * and the project names no execution of it. A lifecycle mapping would replace the packaging's own. Whether anything is
 * published is for the goal to decide, so that POM, command line and configuration agree.
 *
 * <p>Listed in {@code META-INF/plexus/components.xml}.
 */
public class PublishLifecycle extends AbstractMavenLifecycleParticipant {
    private static final String KEY = "org.nativeaot:aot-maven-plugin";
    private static final String GOAL = "publish";
    /** As Maven names what a packaging binds; a POM may configure an execution of this id without naming the goal. */
    private static final String ID = "default-" + GOAL;

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        session.getProjects().forEach(PublishLifecycle::bindTo);
    }

    static void bindTo(MavenProject project) {
        Plugin plugin = project.getBuild().getPluginsAsMap().get(KEY);
        if (plugin != null && !"pom".equals(project.getPackaging()) && !hasGoal(plugin)) {
            bind(plugin);
        }
    }

    private static boolean hasGoal(Plugin plugin) {
        return plugin.getExecutions().stream().anyMatch(e -> e.getGoals().contains(GOAL));
    }

    private static void bind(Plugin plugin) {
        PluginExecution execution = plugin.getExecutionsAsMap().get(ID);
        if (execution == null) {
            execution = new PluginExecution();
            execution.setId(ID);
            // a copy: Maven completes each execution's configuration in place
            if (plugin.getConfiguration() instanceof Xpp3Dom) {
                execution.setConfiguration(new Xpp3Dom((Xpp3Dom) plugin.getConfiguration()));
            }
            plugin.addExecution(execution);
        }
        if (execution.getPhase() == null) {
            execution.setPhase("package");
        }
        execution.addGoal(GOAL);
        plugin.flushExecutionMap();
    }
}
