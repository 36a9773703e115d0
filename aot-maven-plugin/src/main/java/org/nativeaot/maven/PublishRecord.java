package org.nativeaot.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the last publish was made of and what it made; kept beside the results as a text file, so that the next one can
 * tell whether anything changed, and which files are no longer wanted.
 *
 * @param inputs lines of a {@link Fingerprint}
 * @param outputs name in the publish folder to SHA-256
 */
record PublishRecord(List<String> inputs, SortedMap<String, String> outputs) {
    private static final String INPUT = "in ";
    private static final String OUTPUT = "out ";
    private static final PublishRecord NONE = new PublishRecord(List.of(), new TreeMap<>());

    /** Empty if there was no publish yet. */
    static PublishRecord read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException never) {
            return NONE;
        }
        List<String> inputs = new ArrayList<>();
        SortedMap<String, String> outputs = new TreeMap<>();
        for (String line : lines) {
            if (line.startsWith(INPUT)) {
                inputs.add(line.substring(INPUT.length()));
            } else if (line.startsWith(OUTPUT)) {
                int space = line.indexOf(' ', OUTPUT.length());
                outputs.put(line.substring(space + 1), line.substring(OUTPUT.length(), space));
            }
        }
        return new PublishRecord(List.copyOf(inputs), outputs);
    }

    /** Writes aside first, so that a build at the same time never reads half of it. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        inputs.forEach(i -> lines.add(INPUT + i));
        outputs.forEach((name, hash) -> lines.add(OUTPUT + hash + " " + name));
        Path aside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
        Files.write(aside, lines, StandardCharsets.UTF_8);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Why the results have to be made anew; empty if they need not. */
    Optional<String> staleBecause(List<String> wanted, Path folder) throws IOException {
        if (inputs.isEmpty()) {
            return Optional.of("nothing was published yet");
        }
        if (!inputs.equals(wanted)) {
            return Optional.of(firstNotIn(inputs, wanted).or(() -> firstNotIn(wanted, inputs))
                    .map(line -> line.substring(0, line.indexOf('=')) + " changed")
                    .orElse("the order of inputs changed"));
        }
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            Path file = folder.resolve(output.getKey());
            if (!Files.isRegularFile(file)) {
                return Optional.of(file + " is missing");
            }
            if (!Fingerprint.hash(file).equals(output.getValue())) {
                return Optional.of(file + " was altered");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstNotIn(List<String> known, List<String> lines) {
        Set<String> set = Set.copyOf(known);
        return lines.stream().filter(line -> !set.contains(line)).findFirst();
    }
}
