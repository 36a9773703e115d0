package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads what the tests ask about an ELF file; written apart from the writer, so that errors do not cancel out. */
final class ElfFile {

    private record Section(String name, int type, int link, int info, int offset, int size) { }

    private final ByteBuffer bytes;
    private final List<Section> sections = new ArrayList<>();

    private ElfFile(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int table = (int) bytes.getLong(40);
        int count = bytes.getShort(60);
        int names = (int) bytes.getLong(table + bytes.getShort(62) * 64 + 24);
        for (int i = 0; i < count; i++) {
            int at = table + i * 64;
            sections.add(new Section(text(names + bytes.getInt(at)), bytes.getInt(at + 4), bytes.getInt(at + 40),
                    bytes.getInt(at + 44), (int) bytes.getLong(at + 24), (int) bytes.getLong(at + 32)));
        }
    }

    static ElfFile read(Path file) throws IOException {
        return new ElfFile(Files.readAllBytes(file));
    }

    static ElfFile of(byte[] content) {
        return new ElfFile(content);
    }

    int machine() {
        return bytes.getShort(18);
    }

    List<String> sectionNames() {
        return sections.stream().map(Section::name).toList();
    }

    /** Strings of dynamic entries with this tag: 1 is a needed library, 14 the library's own name. */
    List<String> dynamicStrings(int tag) {
        Section dynamic = section(".dynamic");
        int strings = sections.get(dynamic.link).offset;
        List<String> found = new ArrayList<>();
        for (int at = dynamic.offset; at < dynamic.offset + dynamic.size; at += 16) {
            if (bytes.getLong(at) == tag) {
                found.add(text(strings + (int) bytes.getLong(at + 8)));
            }
        }
        return found;
    }

    /** Versions asked of other libraries, as {@code libc.so.6 GLIBC_2.2.5}, sorted. */
    TreeSet<String> neededVersions() {
        TreeSet<String> found = new TreeSet<>();
        Section needs = section(".gnu.version_r");
        int strings = sections.get(needs.link).offset;
        int at = needs.offset;
        for (int i = 0; i < needs.info; i++) {
            String file = text(strings + bytes.getInt(at + 4));
            int aux = at + bytes.getInt(at + 8);
            for (int j = 0; j < bytes.getShort(at + 2); j++) {
                found.add(file + " " + text(strings + bytes.getInt(aux + 8)));
                aux += bytes.getInt(aux + 12);
            }
            at += bytes.getInt(at + 12);
        }
        return found;
    }

    /** Exported symbols and their versions' names ({@code ""} for none). */
    Map<String, String> exportedSymbols() {
        Map<Integer, String> versions = definedVersions();
        Map<String, String> found = new LinkedHashMap<>();
        Section symbols = section(".dynsym");
        int strings = sections.get(symbols.link).offset;
        int indices = sectionNames().contains(".gnu.version") ? section(".gnu.version").offset : -1;
        for (int i = 1; i < symbols.size / 24; i++) {
            int at = symbols.offset + i * 24;
            if (bytes.getShort(at + 6) != 0) {
                int index = indices < 0 ? 1 : bytes.getShort(indices + 2 * i) & 0x7fff;
                found.put(text(strings + bytes.getInt(at)), versions.getOrDefault(index, ""));
            }
        }
        return found;
    }

    private Map<Integer, String> definedVersions() {
        Map<Integer, String> found = new LinkedHashMap<>();
        if (sectionNames().contains(".gnu.version_d")) {
            Section definitions = section(".gnu.version_d");
            int strings = sections.get(definitions.link).offset;
            int at = definitions.offset;
            for (int i = 0; i < definitions.info; i++) {
                if (bytes.getShort(at + 2) == 0) {
                    found.put((int) bytes.getShort(at + 4),
                            text(strings + bytes.getInt(at + bytes.getInt(at + 12))));
                }
                at += bytes.getInt(at + 16);
            }
        }
        return found;
    }

    private Section section(String name) {
        return sections.stream().filter(s -> s.name.equals(name)).findFirst().orElseThrow();
    }

    private String text(int at) {
        StringBuilder result = new StringBuilder();
        for (int i = at; bytes.get(i) != 0; i++) {
            result.append((char) bytes.get(i));
        }
        return result.toString();
    }
}
