package org.nativeaot.core.link;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.LinkerChoice;
import org.nativeaot.core.options.Rid;

/** Which linker serves a request ({@code aot.linker}). */
public final class LinkerSelection {

    private final ProgramSearch search;
    private final Optional<Toolchain> toolchain;

    LinkerSelection(ProgramSearch search, Optional<Toolchain> toolchain) {
        this.search = search;
        this.toolchain = toolchain;
    }

    /**
     * The linker for this choice and target.
     *
     * @param toolchain the bundled tools; empty on hosts that have none
     * @throws AotException {@code AOT1019} when the machine does not have it, {@code AOT1020} when none can link for
     *     the target
     */
    public static Linker choose(LinkerChoice choice, Rid target, Optional<Toolchain> toolchain) {
        return new LinkerSelection(ProgramSearch.ofThisProcess(), toolchain).choose(choice, target);
    }

    Linker choose(LinkerChoice choice, Rid target) {
        return switch (choice.kind()) {
            case AUTO -> toolchain.isPresent() ? bundled(target) : detected(target);
            case BUNDLED -> bundled(target);
            case CLANG -> clang().orElseThrow(() -> absent("clang", "install clang, or put it on PATH"));
            case MSVC -> msvc(target).orElseThrow(() -> absent("MSVC's link.exe",
                    "install Visual Studio's C++ build tools, or start from a developer prompt"));
            case PATH -> named(choice.path().orElseThrow());
        };
    }

    private Linker bundled(Rid target) {
        Toolchain tools = toolchain.orElseThrow(() -> absent("a bundled linker", "use aot.linker=clang"));
        if (!target.isLinux() || target.isMusl()) {
            throw Diagnostic.of(DiagnosticId.TARGET_NOT_SUPPORTED, "publishing for " + target
                    + " is not possible yet").withWayOut("use -Drid=linux-x64 or -Drid=linux-arm64").fatal();
        }
        return new LldElfLinker(tools);
    }

    private Linker detected(Rid target) {
        Optional<? extends Linker> own = target.isWindows() ? msvc(target) : clang();
        return own.map(Linker.class::cast).orElseThrow(() -> absent("a linker",
                target.isWindows() ? "install Visual Studio's C++ build tools" : "install clang"));
    }

    private Optional<PlatformClangLinker> clang() {
        return PlatformClangLinker.detect(search, toolchain);
    }

    private Optional<MsvcLinker> msvc(Rid target) {
        return search.isWindows() ? MsvcLinker.detect(search, Rid.host().arch(), target.arch()) : Optional.empty();
    }

    private Linker named(Path program) {
        if (!program.toFile().canExecute()) {
            throw absent(program.toString(), "name an existing program with aot.linker");
        }
        String name = program.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.equals("link.exe")
                ? new MsvcLinker(new MsvcInstallation(program, "of unknown version"))
                : PlatformClangLinker.at(program, toolchain);
    }

    private static AotException absent(String what, String advice) {
        return Diagnostic.of(DiagnosticId.LINKER_NOT_FOUND, what + " was not found on this machine")
                .withWayOut(advice + ", or leave aot.linker at auto").fatal();
    }
}
