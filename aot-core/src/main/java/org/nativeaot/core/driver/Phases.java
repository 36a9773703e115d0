package org.nativeaot.core.driver;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.text.IrPrinter;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.options.DebugSwitches;
import org.nativeaot.core.options.DumpRequest;

/**
 * The wrapper around each phase: times it, reports long ones, names the phase if it crashes, and verifies and dumps the
 * functions it left if asked to.
 */
final class Phases {
    static final String ANALYSIS = "analysis";
    static final String OPTIMIZE = "optimize";
    static final String LOWER = "lower";
    static final String TOOLCHAIN = "toolchain";
    static final String COMPILE = "compile";
    static final String LINK = "link";
    /** Not a phase but a form that {@code aot.dump} knows: what LLVM gets. */
    static final String LLVM = "llvm";

    private static final List<String> CAN_STOP = List.of(ANALYSIS, OPTIMIZE, LOWER);
    private static final List<String> CAN_DUMP = List.of(ANALYSIS, OPTIMIZE, LOWER, LLVM, "all");
    private static final long WORTH_TELLING = 1_000_000_000L;

    private final Consumer<String> progress;
    private final DebugSwitches debug;
    private final Path dumpFolder;

    /**
     * @param progress gets a line for each phase that takes more than a second
     * @throws AotException {@code AOT1010} if a switch names a phase that there is not
     */
    Phases(Consumer<String> progress, DebugSwitches debug, Path dumpFolder) {
        this.progress = progress;
        this.debug = debug;
        this.dumpFolder = dumpFolder;
        debug.stopAfter().ifPresent(phase -> require("aot.stopAfter", phase, CAN_STOP));
        debug.dumps().forEach(dump -> require("aot.dump", dump.phase(), CAN_DUMP));
    }

    private static void require(String option, String phase, List<String> known) {
        if (!known.contains(phase)) {
            throw Diagnostic.of(DiagnosticId.BAD_OPTION, option + " names no phase: " + phase)
                    .withWayOut("expected: " + String.join(", ", known)).fatal();
        }
    }

    <T> T run(String name, Supplier<T> work, Function<T, String> summary) {
        long start = System.nanoTime();
        T result = inside(name, work);
        long took = System.nanoTime() - start;
        if (debug.time() || took > WORTH_TELLING) {
            progress.accept(String.format("%-9s %6.1f s  %s", name, took / 1e9, summary.apply(result)));
        }
        return result;
    }

    /** Files that cannot be read or written are no fault of the phase: whoever asked for it tells of those. */
    private static <T> T inside(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (AotException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw Diagnostic.of(DiagnosticId.INTERNAL, "internal error in phase " + name + ": " + e)
                    .withWayOut("please report it with the archive named below, or with that of -Daot.repro=repro.zip")
                    .fatal(e);
        }
    }

    /** Whether the switches ask to go no further than this phase. */
    boolean endsWith(String name) {
        return debug.stopAfter().filter(name::equals).isPresent();
    }

    /** Whether the switches ask to stop before there is an executable. */
    boolean endEarly() {
        return debug.stopAfter().isPresent();
    }

    /** Where to write a form of the program; empty unless asked for. */
    Optional<Path> dumpOf(String form) {
        return debug.dumpWanted(form, "") ? Optional.of(dumpFolder.resolve(form)) : Optional.empty();
    }

    /** Verifies and dumps what a phase left, as the switches ask. */
    void look(String name, Opcode.Level level, List<IrFunction> functions) throws IOException {
        if (debug.verify()) {
            inside("verify after " + name, () -> {
                functions.forEach(f -> IrVerifier.check(f, level));
                return null;
            });
        }
        List<DumpRequest> wanted = debug.dumps();
        List<IrFunction> dumped = functions.stream()
                .filter(f -> wanted.stream().anyMatch(w -> w.matches(name, title(f)))).toList();
        if (!dumped.isEmpty()) {
            Files.createDirectories(dumpFolder);
            Path file = dumpFolder.resolve(name + ".ir");
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (IrFunction f : dumped) {
                    out.write(IrPrinter.print(f));
                    out.newLine();
                }
            }
            progress.accept(dumped.size() + " functions after " + name + ": " + file);
        }
    }

    /** As a user would name it: {@code com.acme.Main.run(I)V}. */
    private static String title(IrFunction f) {
        return f.method() == null ? f.name() : f.method().toString();
    }
}
