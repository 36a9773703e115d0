package org.nativeaot.core.emit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What code tables need of a relocatable ELF64 little-endian file: sections by name, function symbols, RELA
 * relocations. See the System V ABI, "Object Files".
 */
final class ElfObject {
    private static final int SHT_SYMTAB = 2;
    private static final int SHT_RELA = 4;
    private static final int STT_FUNC = 2;

    private final ByteBuffer data;
    private final List<Section> sections = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();

    /** @param link index of the section that this one refers to; info likewise */
    record Section(String name, int type, int offset, int size, int link, int info) {
    }

    /** @param section index of the section it lies in; 0 if undefined */
    record Symbol(String name, int type, int section, long value, long size) {
        boolean isFunction() {
            return type == STT_FUNC;
        }
    }

    /** @param offset of the field in the section; target is symbol + addend */
    record Relocation(long offset, int type, Symbol symbol, long addend) {
    }

    ElfObject(byte[] bytes) {
        data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (data.getInt(0) != 0x464C457F || data.get(4) != 2 || data.get(5) != 1) {
            throw new IllegalArgumentException("not an ELF64 little-endian file");
        }
        readSections();
        readSymbols();
    }

    private void readSections() {
        int table = (int) data.getLong(40);
        int count = data.getShort(60) & 0xFFFF;
        if (count == 0) {
            count = (int) data.getLong(table + 32);
        }
        int names = data.getShort(62) & 0xFFFF;
        if (names == 0xFFFF) {
            names = data.getInt(table + 40);
        }
        int nameTable = (int) data.getLong(table + names * 64 + 24);
        for (int i = 0; i < count; i++) {
            int at = table + i * 64;
            sections.add(new Section(text(nameTable + data.getInt(at)), data.getInt(at + 4),
                    (int) data.getLong(at + 24),
                    (int) data.getLong(at + 32), data.getInt(at + 40), data.getInt(at + 44)));
        }
    }

    private void readSymbols() {
        for (Section s : sections) {
            if (s.type() != SHT_SYMTAB) {
                continue;
            }
            int strings = sections.get(s.link()).offset();
            for (int at = s.offset(); at < s.offset() + s.size(); at += 24) {
                symbols.add(new Symbol(text(strings + data.getInt(at)), data.get(at + 4) & 15,
                        data.getShort(at + 6) & 0xFFFF, data.getLong(at + 8), data.getLong(at + 16)));
            }
        }
    }

    private String text(int at) {
        int end = at;
        while (data.get(end) != 0) {
            end++;
        }
        return new String(data.array(), at, end - at, StandardCharsets.UTF_8);
    }

    List<Symbol> symbols() {
        return symbols;
    }

    /** Index of a section, or -1. */
    int sectionIndex(String name) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** A section's bytes, little endian. */
    ByteBuffer content(int section) {
        Section s = sections.get(section);
        return data.slice(s.offset(), s.size()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Relocations of a section by offset. */
    Map<Long, Relocation> relocations(int section) {
        Map<Long, Relocation> result = new HashMap<>();
        for (Section s : sections) {
            if (s.type() == SHT_RELA && s.info() == section) {
                for (int at = s.offset(); at < s.offset() + s.size(); at += 24) {
                    long info = data.getLong(at + 8);
                    Relocation r = new Relocation(data.getLong(at), (int) info, symbols.get((int) (info >>> 32)),
                            data.getLong(at + 16));
                    result.put(r.offset(), r);
                }
            }
        }
        return result;
    }
}
