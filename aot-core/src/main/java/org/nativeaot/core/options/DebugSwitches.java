package org.nativeaot.core.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Switches for those who look into the compiler; none changes what is compiled.
 *
 * @param dumps IR to write
 * @param dumpDir the folder to write it to; empty for {@code dump} below the output folder
 * @param verify whether to check the IR after each phase
 * @param time whether to print how long each phase took
 * @param stopAfter the name of the last phase to run
 * @param why methods ({@code Class.name}) for which to print the call path from a root
 * @param report where to write the report (methods, sizes, stubs, substitutes)
 * @param repro where to write a zip with everything needed to repeat this compilation
 */
public record DebugSwitches(List<DumpRequest> dumps, Optional<Path> dumpDir, boolean verify, boolean time,
        Optional<String> stopAfter, List<String> why, Optional<Path> report, Optional<Path> repro) {

    public static final DebugSwitches NONE = new DebugSwitches(List.of(), Optional.empty(), false, false,
            Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public DebugSwitches {
        dumps = List.copyOf(dumps);
        why = List.copyOf(why);
        Objects.requireNonNull(dumpDir, "dumpDir");
        Objects.requireNonNull(stopAfter, "stopAfter");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(repro, "repro");
    }

    public boolean dumpWanted(String phase, String method) {
        for (DumpRequest dump : dumps) {
            if (dump.matches(phase, method)) {
                return true;
            }
        }
        return false;
    }
}
