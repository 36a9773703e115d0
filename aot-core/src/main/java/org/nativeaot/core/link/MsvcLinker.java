package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nativeaot.core.options.TargetTriple;

/**
 * Links with MSVC's {@code link.exe}, against the Windows SDK that its environment names ({@code LIB}). Debug
 * information always goes to a {@code .pdb}.
 */
public final class MsvcLinker implements Linker {

    private final MsvcInstallation installation;

    MsvcLinker(MsvcInstallation installation) {
        this.installation = installation;
    }

    /** {@code link.exe} for a target processor, if this machine has one. */
    static Optional<MsvcLinker> detect(ProgramSearch search, TargetTriple.Arch host, TargetTriple.Arch target) {
        if (!search.isWindows()) {
            return Optional.empty();
        }
        return MsvcInstallation.detect(search.environment(), host, target, run -> run.run().standardOutput())
                .map(MsvcLinker::new);
    }

    @Override
    public String describe() {
        return "MSVC link.exe " + installation.version() + " (" + installation.linker() + ")";
    }

    @Override
    public LinkedFile link(LinkRequest request) {
        String name = request.outputName();
        String debugName = baseName(name) + ".pdb";
        try (AtomicOutput aside = AtomicOutput.beside(request.output().toAbsolutePath().getParent())) {
            ToolRun run = ToolRun.of(installation.linker(), arguments(request, aside.file(name),
                    aside.file(debugName), aside.file(name + ".map")));
            ToolRun.Result result = run.run();
            if (!result.succeeded()) {
                throw LinkFailure.of(run, result, request.output());
            }
            Path debug = aside.publish(debugName);
            Optional<Path> map = request.map() ? Optional.of(aside.publish(name + ".map")) : Optional.empty();
            return new LinkedFile(aside.publish(name), Optional.of(debug), map, List.of(run.commandLine()));
        } catch (IOException e) {
            throw LinkFailure.notWritable(request.output(), e.toString(), e);
        }
    }

    /** The command line; the output's name inside the debug information is without its folder. */
    static List<String> arguments(LinkRequest request, Path output, Path debug, Path map) {
        List<String> arguments = new ArrayList<>(List.of("/NOLOGO", "/Brepro", "/INCREMENTAL:NO",
                "/MACHINE:" + (request.rid().arch() == TargetTriple.Arch.X64 ? "X64" : "ARM64"),
                // equal functions stay apart, or frames vanish from stack traces
                "/OPT:REF", "/OPT:NOICF", "/DYNAMICBASE", "/NXCOMPAT", "/HIGHENTROPYVA",
                "/DEBUG:FULL", "/PDB:" + debug, "/PDBALTPATH:" + debug.getFileName(), "/OUT:" + output));
        if (request.isShared()) {
            arguments.add("/DLL");
            request.exportedSymbols().forEach(symbol -> arguments.add("/EXPORT:" + symbol));
        } else {
            arguments.add("/SUBSYSTEM:CONSOLE");
        }
        if (request.map()) {
            arguments.add("/MAP:" + map);
        }
        request.objects().forEach(object -> arguments.add(object.toString()));
        arguments.addAll(List.of("kernel32.lib", "ntdll.lib", "ucrt.lib", "vcruntime.lib", "ws2_32.lib"));
        return arguments;
    }

    private static String baseName(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
