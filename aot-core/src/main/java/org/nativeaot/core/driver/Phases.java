package org.nativeaot.core.driver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/** The wrapper around each phase: times it, reports long ones, and names the phase if it crashes. */
final class Phases {
    private static final long WORTH_TELLING = 1_000_000_000L;
    private final Consumer<String> progress;
    private final boolean timeAll;
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    Phases(Consumer<String> progress, boolean timeAll) {
        this.progress = progress;
        this.timeAll = timeAll;
    }

    <T> T run(String name, Supplier<T> work, java.util.function.Function<T, String> summary) {
        long start = System.nanoTime();
        T result;
        try {
            result = work.get();
        } catch (AotException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw Diagnostic.of(DiagnosticId.INTERNAL, "internal error in phase " + name + ": " + e)
                    .withWayOut("please report it with the output of -Daot.repro=repro.zip").fatal(e);
        }
        long took = System.nanoTime() - start;
        nanos.merge(name, took, Long::sum);
        if (timeAll || took > WORTH_TELLING) {
            progress.accept(String.format("%-9s %6.1f s  %s", name, took / 1e9, summary.apply(result)));
        }
        return result;
    }
}
