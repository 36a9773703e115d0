package org.nativeaot.maven;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.link.ToolchainArchive;

/**
 * Fetches LLVM's native jar of this host through Maven's resolver when it is first needed, so that mirrors, proxies and
 * offline mode work, and nobody downloads it for a host he has not. One download at a time.
 */
@Named
@Singleton
public class HostToolchainResolver {
    private final RepositorySystem repositories;
    private final ConcurrentMap<String, Path> resolved = new ConcurrentHashMap<>();

    @Inject
    public HostToolchainResolver(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /** LLVM's native jar (147 MB or more), which the compiler unpacks once per user. */
    synchronized Path llvm(MavenSession session, MavenProject project, PluginDescriptor plugin)
            throws MojoExecutionException {
        return fetch(session, project, plugin, "llvm");
    }

    /** JavaCPP's own native jar (47 KB), which goes on the compiler's class path. */
    synchronized Path javaCpp(MavenSession session, MavenProject project, PluginDescriptor plugin)
            throws MojoExecutionException {
        return fetch(session, project, plugin, "javacpp");
    }

    private Path fetch(MavenSession session, MavenProject project, PluginDescriptor plugin, String artifactId)
            throws MojoExecutionException {
        Path known = resolved.get(artifactId);
        if (known != null) {
            return known;
        }
        String version = plugin.getArtifacts().stream()
                .filter(a -> a.getGroupId().equals("org.bytedeco") && a.getArtifactId().equals(artifactId))
                .map(Artifact::getVersion).findFirst()
                .orElseThrow(() -> new MojoExecutionException("the plugin lacks its dependency on " + artifactId));
        ArtifactRequest request = new ArtifactRequest(
                new DefaultArtifact("org.bytedeco", artifactId, ToolchainArchive.hostClassifier(), "jar", version),
                project.getRemotePluginRepositories(), null);
        try {
            Path file = repositories.resolveArtifact(session.getRepositorySession(),
                    request).getArtifact().getFile().toPath();
            resolved.put(artifactId, file);
            return file;
        } catch (ArtifactResolutionException e) {
            throw Diagnostic.of(DiagnosticId.NO_HOST_TOOLCHAIN,
                    "LLVM's native code for this machine cannot be fetched: "
                    + e.getMessage()).withWayOut("build on a machine with access to a Maven repository that has it, or"
                    + " publish for this platform from another one with -Drid").fatal(e);
        }
    }
}
