package org.nativeaot.core.options;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/** Reads {@code aot.*} properties into a builder: the same switches as the API's, for command lines. */
final class OptionProperties {
    /** All names that are read here. */
    static final Set<String> NAMES = Set.of(
            "aot.cacheDir", "aot.cpu", "aot.dump", "aot.dumpDir", "aot.enableAssertions",
            "aot.enablePreview", "aot.finalName", "aot.heapDump", "aot.jdkHome", "aot.linker", "aot.mainClass", "aot.maxHeap", "aot.noWarn",
            "aot.optimizationPreference", "aot.optimize", "aot.refFormat", "aot.report", "aot.repro", "aot.rid",
            "aot.stopAfter", "aot.stripSymbols", "aot.threads", "aot.time", "aot.toolchainJar",
            "aot.verify", "aot.warningsAsErrors", "aot.why");

    private static final long LARGEST_HEAP = 4L << 40;

    private final SortedMap<String, String> properties;

    private OptionProperties(SortedMap<String, String> properties) {
        this.properties = properties;
    }

    static void apply(SortedMap<String, String> properties, CompilationOptionsBuilder to, DebugSwitches debug) {
        new OptionProperties(properties).apply(to, debug);
    }

    private void apply(CompilationOptionsBuilder to, DebugSwitches debug) {
        text("aot.mainClass").ifPresent(to::mainClass);
        text("aot.rid").ifPresent(v -> to.rid(Rid.parse(v)));
        text("aot.jdkHome").ifPresent(v -> to.jdkHome(Path.of(v)));
        text("aot.finalName").ifPresent(to::finalName);
        flag("aot.stripSymbols").ifPresent(to::stripSymbols);
        choice("aot.optimizationPreference", OptimizationPreference.class).ifPresent(to::optimizationPreference);
        choice("aot.optimize", OptimizeMode.class).ifPresent(to::optimizeMode);
        text("aot.cpu").ifPresent(to::cpu);
        text("aot.threads").ifPresent(v -> to.threads(positive("aot.threads", v)));
        text("aot.cacheDir").ifPresent(v -> to.cacheDir(Path.of(v)));
        text("aot.toolchainJar").ifPresent(v -> to.toolchainJar(Path.of(v)));
        text("aot.linker").ifPresent(v -> to.linker(LinkerChoice.parse(v)));
        text("aot.maxHeap").ifPresent(v -> to.maxHeapBytes(heap(v)));
        choice("aot.refFormat", RefFormatChoice.class).ifPresent(to::refFormat);
        flag("aot.heapDump").ifPresent(to::heapDump);
        assertions().ifPresent(to::assertions);
        flag("aot.enablePreview").ifPresent(to::preview);
        flag("aot.warningsAsErrors").ifPresent(to::warningsAsErrors);
        text("aot.noWarn").ifPresent(v -> to.noWarn(list(v)));
        to.debug(new DebugSwitches(
                text("aot.dump").map(v -> list(v).stream().map(DumpRequest::parse).toList()).orElse(debug.dumps()),
                text("aot.dumpDir").map(Path::of).or(debug::dumpDir),
                flag("aot.verify").orElse(debug.verify()),
                flag("aot.time").orElse(debug.time()),
                text("aot.stopAfter").or(debug::stopAfter),
                text("aot.why").map(OptionProperties::list).orElse(debug.why()),
                text("aot.report").map(Path::of).or(debug::report),
                text("aot.repro").map(Path::of).or(debug::repro)));
    }

    /** Named without a value, everywhere. */
    private Optional<AssertionScope> assertions() {
        String value = properties.get("aot.enableAssertions");
        return value == null ? Optional.empty()
                : Optional.of(AssertionScope.parse(value.isBlank() ? List.of("true") : list(value)));
    }

    private static long heap(String value) {
        long bytes = ByteSize.parse("aot.maxHeap", value);
        if (bytes > LARGEST_HEAP) {
            throw bad("aot.maxHeap", value, "at most 4t");
        }
        return bytes;
    }

    private Optional<String> text(String name) {
        assert NAMES.contains(name) : name;
        return Optional.ofNullable(properties.get(name)).map(String::trim).filter(v -> !v.isEmpty());
    }

    /** A switch; named without a value ({@code -Daot.time}) it is on. */
    private Optional<Boolean> flag(String name) {
        assert NAMES.contains(name) : name;
        String value = properties.get(name);
        if (value == null) {
            return Optional.empty();
        }
        return switch (value.trim().toLowerCase(Locale.ROOT)) {
            case "", "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw bad(name, value, "true or false");
        };
    }

    private <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(value -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(value)) {
                    return constant;
                }
            }
            throw bad(name, value, Arrays.stream(type.getEnumConstants())
                    .map(c -> c.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
        });
    }

    private static int positive(String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw bad(name, value, "a number from 1");
        }
        throw bad(name, value, "a number from 1");
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split("[,;]")).map(String::trim).filter(v -> !v.isEmpty()).toList();
    }

    private static AotException bad(String name, String value, String expected) {
        return Diagnostic.of(DiagnosticId.BAD_OPTION, name + "=" + value + " makes no sense")
                .withWayOut("expected: " + expected).fatal();
    }
}
