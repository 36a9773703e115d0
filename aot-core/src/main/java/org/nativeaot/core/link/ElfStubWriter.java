package org.nativeaot.core.link;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.nativeaot.core.options.TargetTriple;

/**
 * Writes an ELF shared library that has a name, symbols and versions, and no content: enough to link against, nothing
 * to run.
 *
 * <p>Sections: {@code .dynsym}, {@code .dynstr}, {@code .gnu.version} (one index per symbol), {@code .gnu.version_d}
 * (the versions), {@code .dynamic} (the library's name), and an empty {@code .text} and {@code .data} for symbols to
 * be in. No program headers: linkers read sections. Source: System V ABI (gABI) chapters 4 and 5, and the Linux
 * Standard Base's chapter on symbol versioning. Limits: 64-bit, little-endian; every version is the default one.
 */
final class ElfStubWriter {

    private static final int SHT_PROGBITS = 1;
    private static final int SHT_STRTAB = 3;
    private static final int SHT_DYNAMIC = 6;
    private static final int SHT_NOBITS = 8;
    private static final int SHT_DYNSYM = 11;
    private static final int SHT_GNU_VERDEF = 0x6ffffffd;
    private static final int SHT_GNU_VERSYM = 0x6fffffff;
    private static final int DT_STRTAB = 5;
    private static final int DT_SYMTAB = 6;
    private static final int DT_STRSZ = 10;
    private static final int DT_SYMENT = 11;
    private static final int DT_SONAME = 14;
    private static final int HEADER_BYTES = 64;
    private static final int SYMBOL_BYTES = 24;

    /** Indices of sections; symbols name them. */
    private static final int DYNSYM = 1;
    private static final int DYNSTR = 2;
    private static final int TEXT = 6;
    private static final int DATA = 7;
    private static final int SHSTRTAB = 8;

    private record Section(String name, int type, long flags, int link, int info, int alignment, int entryBytes,
            byte[] content, long size) { }

    private final TargetTriple.Arch arch;
    private final String soname;
    private final List<StubSymbol> symbols;
    private final Strings strings = new Strings();
    /** Version to index; 1 is the library itself, as the format demands. */
    private final Map<String, Integer> versions = new LinkedHashMap<>();

    private ElfStubWriter(TargetTriple.Arch arch, String soname, List<StubSymbol> symbols) {
        this.arch = arch;
        this.soname = soname;
        this.symbols = symbols;
    }

    /**
     * @param soname what programs linked against it will ask the loader for
     * @param symbols in the order they are to stand in the table
     * @return the file
     */
    static byte[] write(TargetTriple.Arch arch, String soname, List<StubSymbol> symbols) {
        return new ElfStubWriter(arch, soname, symbols).write();
    }

    private byte[] write() {
        TreeSet<String> names = new TreeSet<>();
        symbols.forEach(s -> s.version().ifPresent(names::add));
        names.forEach(name -> versions.put(name, versions.size() + 2));

        byte[] symbolTable = symbolTable();
        byte[] versionIndices = versionIndices();
        byte[] definitions = versions.isEmpty() ? new byte[0] : versionDefinitions();
        int sonameOffset = strings.add(soname);
        byte[] stringTable = strings.bytes();
        ByteBuffer dynamic = buffer(6 * 16);
        dynamic.putLong(DT_SONAME).putLong(sonameOffset).putLong(DT_STRTAB).putLong(0)
                .putLong(DT_STRSZ).putLong(stringTable.length).putLong(DT_SYMTAB).putLong(0)
                .putLong(DT_SYMENT).putLong(SYMBOL_BYTES).putLong(0).putLong(0);

        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", 0, 0, 0, 0, 0, 0, new byte[0], 0));
        sections.add(filled(".dynsym", SHT_DYNSYM, 2, DYNSTR, 1, 8, SYMBOL_BYTES, symbolTable));
        sections.add(filled(".dynstr", SHT_STRTAB, 2, 0, 0, 1, 0, stringTable));
        sections.add(filled(".gnu.version", SHT_GNU_VERSYM, 2, DYNSYM, 0, 2, 2, versionIndices));
        sections.add(versions.isEmpty()
                // without versions, a section that means nothing keeps the numbers of the others
                ? filled(".comment", SHT_PROGBITS, 0, 0, 0, 1, 0, new byte[0])
                : filled(".gnu.version_d", SHT_GNU_VERDEF, 2, DYNSTR, versions.size() + 1, 4, 0, definitions));
        sections.add(filled(".dynamic", SHT_DYNAMIC, 3, DYNSTR, 0, 8, 16, dynamic.array()));
        sections.add(new Section(".text", SHT_NOBITS, 6, 0, 0, 16, 0, new byte[0], 16));
        sections.add(new Section(".data", SHT_NOBITS, 3, 0, 0, 16, 0, new byte[0], 4096));
        Strings sectionNames = new Strings();
        sections.forEach(s -> sectionNames.add(s.name));
        sectionNames.add(".shstrtab");
        sections.add(filled(".shstrtab", SHT_STRTAB, 0, 0, 0, 1, 0, sectionNames.bytes()));
        return file(sections, sectionNames);
    }

    private byte[] symbolTable() {
        ByteBuffer table = buffer((symbols.size() + 1) * SYMBOL_BYTES);
        table.position(SYMBOL_BYTES);
        for (StubSymbol symbol : symbols) {
            boolean data = symbol.dataBytes() > 0;
            int globalAndType = 1 << 4 | (data ? 1 : 2);
            table.putInt(strings.add(symbol.name())).put((byte) globalAndType).put((byte) 0)
                    .putShort((short) (data ? DATA : TEXT)).putLong(0).putLong(symbol.dataBytes());
        }
        return table.array();
    }

    private byte[] versionIndices() {
        ByteBuffer table = buffer((symbols.size() + 1) * 2);
        table.putShort((short) 0);
        for (StubSymbol symbol : symbols) {
            table.putShort(symbol.version().map(v -> versions.get(v).shortValue()).orElse((short) 1));
        }
        return table.array();
    }

    private byte[] versionDefinitions() {
        ByteBuffer table = buffer((versions.size() + 1) * 28);
        putDefinition(table, 1, 1, soname, false);
        versions.forEach((name, index) -> putDefinition(table, 0, index, name, index == versions.size() + 1));
        return table.array();
    }

    private void putDefinition(ByteBuffer table, int flags, int index, String name, boolean last) {
        table.putShort((short) 1).putShort((short) flags).putShort((short) index).putShort((short) 1)
                .putInt(hash(name)).putInt(20).putInt(last ? 0 : 28);
        table.putInt(strings.add(name)).putInt(0);
    }

    /** The hash function of the gABI, chapter 5. */
    static int hash(String name) {
        int h = 0;
        for (byte b : name.getBytes(StandardCharsets.US_ASCII)) {
            h = (h << 4) + (b & 0xff);
            int high = h & 0xf0000000;
            h = (h ^ high >>> 24) & ~high;
        }
        return h;
    }

    private byte[] file(List<Section> sections, Strings sectionNames) {
        long[] offsets = new long[sections.size()];
        long at = HEADER_BYTES;
        for (int i = 1; i < offsets.length; i++) {
            int alignment = sections.get(i).alignment;
            at = (at + alignment - 1) / alignment * alignment;
            offsets[i] = at;
            at += sections.get(i).content.length;
        }
        int headers = (int) (at + 7) / 8 * 8;
        ByteBuffer file = buffer(headers + sections.size() * HEADER_BYTES);
        putHeader(file, headers, sections.size());
        for (int i = 0; i < offsets.length; i++) {
            Section section = sections.get(i);
            file.position((int) offsets[i]);
            if (i > 0) {
                file.put(section.content);
            }
            file.position(headers + i * HEADER_BYTES);
            file.putInt(sectionNames.add(section.name)).putInt(section.type).putLong(section.flags).putLong(0)
                    .putLong(offsets[i]).putLong(section.size).putInt(section.link).putInt(section.info)
                    .putLong(section.alignment).putLong(section.entryBytes);
        }
        return file.array();
    }

    private void putHeader(ByteBuffer file, int sectionHeaders, int sectionCount) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        file.putShort((short) 3).putShort((short) (arch == TargetTriple.Arch.X64 ? 62 : 183)).putInt(1);
        file.putLong(0).putLong(0).putLong(sectionHeaders).putInt(0);
        file.putShort((short) HEADER_BYTES).putShort((short) 56).putShort((short) 0);
        file.putShort((short) HEADER_BYTES).putShort((short) sectionCount).putShort((short) SHSTRTAB);
    }

    private static Section filled(String name, int type, long flags, int link, int info, int alignment,
            int entryBytes, byte[] content) {
        return new Section(name, type, flags, link, info, alignment, entryBytes, content, content.length);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A string table: each string once, the empty one at 0. */
    private static final class Strings {
        private final Map<String, Integer> offsets = new LinkedHashMap<>(Map.of("", 0));
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Strings() {
            bytes.write(0);
        }

        int add(String text) {
            return offsets.computeIfAbsent(text, t -> {
                int at = bytes.size();
                bytes.writeBytes(t.getBytes(StandardCharsets.US_ASCII));
                bytes.write(0);
                return at;
            });
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
