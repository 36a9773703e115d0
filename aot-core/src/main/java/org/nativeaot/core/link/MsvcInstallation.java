package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nativeaot.core.options.TargetTriple;

/**
 * Where MSVC's {@code link.exe} is, and its version.
 *
 * <p>A developer prompt says so in its environment ({@code VCToolsInstallDir}); otherwise {@code vswhere}, which
 * every Visual Studio and Build Tools since 2017 installs under a fixed path, knows the newest installation, and that
 * names its default compiler version in a text file.
 *
 * @param linker {@code link.exe} for the host and target processors
 * @param version of the tools: {@code 14.42.34433}
 */
record MsvcInstallation(Path linker, String version) {

    private static final List<String> VSWHERE_ARGUMENTS = List.of("-latest", "-products", "*", "-requires",
            "Microsoft.VisualStudio.Component.VC.Tools.x86.x64", "-property", "installationPath", "-utf8");

    /**
     * @param vswhere what a start of {@code vswhere} with these arguments prints
     */
    static Optional<MsvcInstallation> detect(Map<String, String> environment, TargetTriple.Arch host,
            TargetTriple.Arch target, Function<ToolRun, List<String>> vswhere) {
        String prompt = environment.get("VCToolsInstallDir");
        if (prompt != null && !prompt.isBlank()) {
            Optional<MsvcInstallation> found = in(Path.of(prompt.strip()), host, target);
            if (found.isPresent()) {
                return found;
            }
        }
        return vswherePath(environment).flatMap(program -> vswhere.apply(ToolRun.of(program, VSWHERE_ARGUMENTS))
                .stream().filter(line -> !line.isBlank()).findFirst())
                .flatMap(installation -> defaultTools(Path.of(installation.strip())))
                .flatMap(tools -> in(tools, host, target));
    }

    private static Optional<Path> vswherePath(Map<String, String> environment) {
        for (String variable : List.of("ProgramFiles(x86)", "ProgramFiles")) {
            String folder = environment.get(variable);
            if (folder != null) {
                Path program = Path.of(folder, "Microsoft Visual Studio", "Installer", "vswhere.exe");
                if (Files.isRegularFile(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> defaultTools(Path installation) {
        Path vc = installation.resolve("VC");
        try {
            String version = Files.readString(
                    vc.resolve("Auxiliary").resolve("Build").resolve("Microsoft.VCToolsVersion.default.txt")).strip();
            return Optional.of(vc.resolve("Tools").resolve("MSVC").resolve(version));
        } catch (IOException noCompilerInThatInstallation) {
            return Optional.empty();
        }
    }

    private static Optional<MsvcInstallation> in(Path tools, TargetTriple.Arch host, TargetTriple.Arch target) {
        Path linker = tools.resolve("bin").resolve(host == TargetTriple.Arch.X64 ? "Hostx64" : "Hostarm64")
                .resolve(target == TargetTriple.Arch.X64 ? "x64" : "arm64").resolve("link.exe");
        return Files.isRegularFile(linker)
                ? Optional.of(new MsvcInstallation(linker, tools.getFileName().toString()))
                : Optional.empty();
    }
}
