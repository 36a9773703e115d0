package org.nativeaot.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.apache.maven.toolchain.ToolchainManager;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.link.ScratchFolder;
import org.nativeaot.core.options.Rid;

/**
 * Publishes the project as one self-contained native executable and attaches it. Does nothing unless publishAot is
 * true.
 */
@Mojo(name = "publish", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true,
        requiresDependencyResolution = ResolutionScope.RUNTIME)
public class PublishMojo extends AbstractMojo {
    /** Publish this project. */
    @Parameter(property = "publishAot", defaultValue = "false")
    private boolean publishAot;

    /**
     * The platform to publish for: {@code linux-x64}, {@code linux-arm64}, {@code linux-musl-x64}, {@code
     * linux-musl-arm64}, {@code win-x64}, {@code win-arm64}, {@code osx-x64} or {@code osx-arm64}. Default: the one
     * this build runs on.
     */
    @Parameter(property = "rid")
    private String rid;

    /**
     * Binary name of the main class. Default: what the jar, shade or assembly plugin writes into a manifest, else
     * {@code exec.mainClass}, else the only class of the project that has a {@code main} method.
     */
    @Parameter(property = "aot.mainClass")
    private String mainClass;

    /**
     * JDK (17 to 25) whose class library is compiled in. Default: the Maven toolchain's, else the one that runs
     * Maven.
     */
    @Parameter(property = "aot.jdkHome")
    private File jdkHome;

    /** Publish nothing, whatever else is set. */
    @Parameter(property = "aot.skip", defaultValue = "false")
    private boolean skip;

    /** Linux: put debug information into {@code <finalName>.dbg} beside the executable. */
    @Parameter(property = "stripSymbols", defaultValue = "false")
    private boolean stripSymbols;

    /** {@code Speed} or {@code Size}. Default: a balance of both. */
    @Parameter(property = "optimizationPreference")
    private String optimizationPreference;

    /** {@code Shared} or {@code Static}: make a library. Not possible yet, and refused. */
    @Parameter(property = "nativeLib")
    private String nativeLib;

    /** Run the compiler in a JVM of its own. False is for those who debug the compiler. */
    @Parameter(property = "aot.fork", defaultValue = "true")
    private boolean fork;

    /**
     * Further arguments of the compiler's JVM, separated by spaces, such as {@code -Xmx6g} for a very large program.
     */
    @Parameter(property = "aot.jvmArgs", defaultValue = "")
    private String jvmArgs;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Inject
    private MavenProjectHelper projectHelper;

    @Inject
    private ToolchainManager toolchains;

    @Inject
    private HostToolchainResolver hostToolchain;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        AotProperties properties = new AotProperties(project, session);
        if (!isWanted(properties)) {
            return;
        }
        try {
            publish(properties);
        } catch (AotException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            Diagnostic d = Diagnostic.of(DiagnosticId.OUTPUT_NOT_WRITABLE, "a file below "
                    + project.getBuild().getDirectory() + " cannot be read or written: " + e)
                    .withWayOut("check that the folder may be written and has space left");
            throw new MojoFailureException(d.render(), e);
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private boolean isWanted(AotProperties properties) {
        if (skip) {
            getLog().info("Publishing is skipped (aot.skip).");
            return false;
        }
        if (!publishAot && !properties.isOn("aot.publishAot")) {
            getLog().debug("publishAot is not set: nothing to publish.");
            return false;
        }
        if ("pom".equals(project.getPackaging())) {
            getLog().debug("A project of packaging pom has nothing to publish.");
            return false;
        }
        return true;
    }

    private void publish(AotProperties properties) throws IOException, MojoExecutionException, MojoFailureException,
            DependencyResolutionRequiredException {
        Optional<String> library = Optional.ofNullable(nativeLib).filter(l -> !l.isBlank())
                .or(() -> properties.get("aot.nativeLib"));
        if (library.isPresent()) {
            throw Diagnostic.of(DiagnosticId.BAD_OPTION,
                    "nativeLib=" + library.get() + ": libraries cannot be made yet")
                    .withWayOut("leave it out to publish an executable").fatal();
        }
        Rid target = target(properties);
        String name = project.getBuild().getFinalName();
        Path build = Path.of(project.getBuild().getDirectory());
        Path folder = build.resolve("publish").resolve(target.id());
        Path jdk = jdk();
        List<Path> classPath = project.getRuntimeClasspathElements().stream().map(Path::of).toList();
        CompilerArtifacts compiler = CompilerArtifacts.of(plugin, hostToolchain.javaCpp(session, project, plugin),
                hostToolchain.llvm(session, project, plugin));
        Map<String, String> options = options(properties, target, jdk);

        Fingerprint fingerprint = fingerprint(AotProperties.forFingerprint(options), classPath, compiler, jdk);
        PublishFolder published = new PublishFolder(folder, build.resolve("aot").resolve(target + ".record"));
        Optional<String> stale = published.staleBecause(fingerprint);
        if (stale.isEmpty() && !properties.wantsToLookInside()) {
            getLog().info("Nothing changed: " + shown(folder.resolve(target.executableName(name))) + " is up to date.");
        } else {
            getLog().info("Publishing " + name + " for " + target + stale.map(s -> " (" + s + ")").orElse(""));
            boolean whole = properties.get("aot.stopAfter").isEmpty();
            try (ScratchFolder work = ScratchFolder.below(build.resolve("aot"), "work-")) {
                Path results = Files.createDirectory(work.path().resolve("results"));
                options.put("aot.toolchainJar", compiler.toolchain().toString());
                options.put("aot.classPath", String.join(File.pathSeparator,
                        classPath.stream().map(Path::toString).toList()));
                options.put("aot.outputDir", results.toString());
                options.putIfAbsent("aot.dumpDir", build.resolve("aot").resolve("dump-" + target).toString());
                options.put("aot.reproOnFailure", build.resolve("aot").resolve("repro-" + target + ".zip").toString());
                if (getLog().isDebugEnabled()) {
                    options.put("aot.verbose", "true");
                }
                Properties file = new Properties();
                file.putAll(options);
                compiler(compiler).run(file, work.path());
                if (whole) {
                    published.accept(results, fingerprint);
                }
            }
            if (!whole) {
                return;
            }
        }
        attach(target, folder);
    }

    private Rid target(AotProperties properties) {
        return Optional.ofNullable(rid).filter(r -> !r.isBlank()).or(() -> properties.get("aot.rid"))
                .map(Rid::parse).orElseGet(Rid::host);
    }

    /** What the program and how it is compiled depend on, paths left out. */
    private Map<String, String> options(AotProperties properties, Rid target, Path jdk) throws IOException {
        Map<String, String> options = new TreeMap<>(properties.forCompiler());
        options.put("aot.mainClass", new MainClass(project, mainClass, session.getUserProperties(), getLog()).find());
        options.put("aot.rid", target.id());
        options.put("aot.jdkHome", jdk.toString());
        options.put("aot.finalName", project.getBuild().getFinalName());
        options.put("aot.stripSymbols", String.valueOf(stripSymbols || properties.isOn("aot.stripSymbols")));
        if (optimizationPreference != null) {
            options.put("aot.optimizationPreference", optimizationPreference);
        }
        return options;
    }

    private static Fingerprint fingerprint(Map<String, String> options, List<Path> classPath,
            CompilerArtifacts compiler, Path jdk) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addAll(options);
        fingerprint.addContent("JDK", jdk.resolve("release"));
        fingerprint.addSize("JDK image", jdk.resolve("lib").resolve("modules"));
        compiler.addTo(fingerprint);
        for (int i = 0; i < classPath.size(); i++) {
            fingerprint.addContent("class path entry " + (i + 1) + " " + classPath.get(i).getFileName(),
                    classPath.get(i));
        }
        return fingerprint;
    }

    private Compiler compiler(CompilerArtifacts artifacts) {
        if (!fork) {
            return new InProcessCompiler(artifacts.classPath(), getLog());
        }
        List<String> arguments = new ArrayList<>();
        if (jvmArgs != null && !jvmArgs.isBlank()) {
            arguments.addAll(List.of(jvmArgs.trim().split("\\s+")));
        }
        return new ForkedCompiler(artifacts.classPath(), arguments, getLog());
    }

    private void attach(Rid target, Path folder) throws MojoExecutionException {
        String name = project.getBuild().getFinalName();
        Path binary = folder.resolve(target.executableName(name));
        if (!Files.isRegularFile(binary)) {
            throw new MojoExecutionException("the compiler left no " + binary);
        }
        projectHelper.attachArtifact(project, "exe", target.id(), binary.toFile());
        for (String type : List.of("dbg", "pdb")) {
            Path debug = folder.resolve(name + "." + type);
            if (Files.isRegularFile(debug)) {
                projectHelper.attachArtifact(project, type, target.id(), debug.toFile());
            }
        }
    }

    private Path jdk() {
        if (jdkHome != null) {
            return jdkHome.toPath();
        }
        var toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        String javac = toolchain == null ? null : toolchain.findTool("javac");
        return javac == null ? Path.of(System.getProperty("java.home"))
                : Path.of(javac).toAbsolutePath().getParent().getParent();
    }

    /** Relative to the project, as one would type it. */
    private Path shown(Path file) {
        Path base = project.getBasedir().toPath();
        return file.startsWith(base) ? base.relativize(file) : file;
    }
}
