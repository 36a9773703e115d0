package org.nativeaot.core.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nativeaot.core.options.TargetTriple;

/**
 * The resource {@code glibc-symbols.txt}: which symbols which library of glibc has, under which version. Its head
 * says what the columns are.
 *
 * @param libraries library name to symbols in the order of the list
 */
record GlibcSymbolList(SortedMap<String, List<StubSymbol>> libraries) {

    GlibcSymbolList {
        libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
    }

    static GlibcSymbolList read(TargetTriple.Arch arch) {
        return parse(text(), arch);
    }

    static String text() {
        try (InputStream in = GlibcSymbolList.class.getResourceAsStream("glibc-symbols.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException when a line has another form
     */
    static GlibcSymbolList parse(String text, TargetTriple.Arch arch) {
        SortedMap<String, List<StubSymbol>> libraries = new TreeMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\\s+");
            if (columns.length < 4 || columns.length > 5 || columns.length == 5 && !columns[4].startsWith("data:")) {
                throw new IllegalArgumentException("not a symbol: " + line);
            }
            String version = "GLIBC_" + columns[arch == TargetTriple.Arch.X64 ? 2 : 3];
            int data = columns.length == 5 ? Integer.parseInt(columns[4].substring("data:".length())) : 0;
            libraries.computeIfAbsent(columns[1], l -> new ArrayList<>())
                    .add(new StubSymbol(columns[0], Optional.of(version), data));
        }
        return new GlibcSymbolList(libraries);
    }
}
