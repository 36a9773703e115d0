package org.nativeaot.core.emit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.options.TargetTriple;

/**
 * Writes the image as a relocatable ELF64 file: the blob in {@code .data}, constants in {@code .rodata}, one
 * PC-relative relocation per fixup (System V ABI; x86-64 and AArch64 supplements). Takes milliseconds for megabytes,
 * and a build whose code is all cached needs no LLVM at all.
 *
 * <p>A blob with a base has pages of its own, which the program moves at its start. Its symbols stand beside it as
 * constants {@code ref.<symbol>} that hold their addresses: an instruction that is relative to itself cannot name a
 * fixed address in code that may lie anywhere.
 */
final class ElfImageWriter {
    private static final int SYMBOL_BYTES = 24;
    private static final int RELOCATION_BYTES = 24;
    private static final int SECTION_BYTES = 64;
    private static final int HEADER_BYTES = 64;
    private static final int EM_X86_64 = 62;
    private static final int EM_AARCH64 = 183;
    private static final int GLOBAL_OBJECT = 1 << 4 | 1;
    private static final int GLOBAL_UNTYPED = 1 << 4;
    private static final byte HIDDEN = 2;

    /** Section numbers, in the order they stand in the file. */
    private enum Part { NONE, DATA, RODATA, RELOCATIONS, SYMBOLS, STRINGS, SECTION_NAMES, STACK }

    private final String[] names;
    private final ImageData image;
    private final TargetTriple triple;
    private final boolean moved;
    private final Map<String, Integer> numbers = new TreeMap<>();

    private ElfImageWriter(ImageData image, TargetTriple triple) {
        this.image = image;
        this.triple = triple;
        this.moved = image.base() != 0;
        String data = moved ? ".aot.image" : ".data";
        this.names = new String[] {"", data, ".rodata", ".rela" + data, ".symtab", ".strtab", ".shstrtab",
            ".note.GNU-stack"};
    }

    /** Same image, same bytes. */
    static byte[] write(ImageData image, TargetTriple triple) {
        return new ElfImageWriter(image, triple).write();
    }

    private byte[] write() {
        TreeMap<String, Integer> symbols = new TreeMap<>(image.symbols());
        TreeMap<String, Integer> constants = new TreeMap<>(image.constants());
        if (moved) {
            symbols.forEach((name, address) -> constants.put(ImageData.REFERENCE + name, address));
        }
        TreeMap<String, Integer> places = moved ? new TreeMap<>(Map.of(ImageData.ANCHOR, 0)) : symbols;
        TreeSet<String> undefined = new TreeSet<>();
        int relocationCount = 0;
        for (ImageData.Fixup f : image.fixups()) {
            if (!symbols.containsKey(f.symbol())) {
                undefined.add(f.symbol());
                relocationCount++;
            }
        }
        byte[] data = resolved(symbols);
        ByteBuffer rodata = buffer(constants.size() * 4);
        Strings strings = new Strings();
        int count = 1 + places.size() + constants.size() + undefined.size();
        ByteBuffer table = buffer(count * SYMBOL_BYTES);
        table.position(SYMBOL_BYTES);
        places.forEach((name, offset) -> symbol(table, strings, name, GLOBAL_OBJECT, Part.DATA, offset, 0));
        constants.forEach((name, value) -> {
            symbol(table, strings, name, GLOBAL_OBJECT, Part.RODATA, rodata.position(), 4);
            rodata.putInt(value);
        });
        undefined.forEach(name -> symbol(table, strings, name, GLOBAL_UNTYPED, Part.NONE, 0, 0));
        ByteBuffer relocations = buffer(relocationCount * RELOCATION_BYTES);
        for (ImageData.Fixup f : image.fixups()) {
            if (!symbols.containsKey(f.symbol())) {
                int at = f.offset() - image.base();
                relocations.putLong(at);
                relocations.putLong((long) numbers.get(f.symbol()) << 32 | relocationType(f.width()));
                // the field gets symbol + addend - its own place, and its place is anchor + at
                relocations.putLong(f.addend() + (long) at);
            }
        }
        Strings sectionNames = new Strings();
        int[] nameOffsets = new int[names.length];
        for (int i = 1; i < names.length; i++) {
            nameOffsets[i] = sectionNames.add(names[i]);
        }
        return assemble(new byte[][] {{}, data, rodata.array(), relocations.array(), table.array(), strings.bytes(),
            sectionNames.bytes(), {}}, nameOffsets);
    }

    /** The blob with the fixups that it can resolve itself. */
    private byte[] resolved(Map<String, Integer> symbols) {
        int size = image.bytes().length;
        byte[] data = Arrays.copyOf(image.bytes(), moved ? (size + ImageData.PAGE - 1) & -ImageData.PAGE : size);
        ByteBuffer view = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (ImageData.Fixup f : image.fixups()) {
            Integer offset = symbols.get(f.symbol());
            if (offset != null && f.width() == 4) {
                view.putInt(f.offset() - image.base(), offset + f.addend());
            } else if (offset != null) {
                view.putLong(f.offset() - image.base(), (long) offset + f.addend());
            }
        }
        return data;
    }

    private int relocationType(int width) {
        boolean x64 = triple.arch() == TargetTriple.Arch.X64;
        return switch (width) {
            case 4 -> x64 ? 2 : 261; // R_X86_64_PC32, R_AARCH64_PREL32
            case 8 -> x64 ? 24 : 260; // R_X86_64_PC64, R_AARCH64_PREL64
            default -> throw new IllegalArgumentException("fixup of " + width + " bytes");
        };
    }

    private void symbol(ByteBuffer table, Strings strings, String name, int info, Part section, long value, long size) {
        if (numbers.put(name, table.position() / SYMBOL_BYTES) != null) {
            throw new IllegalArgumentException("two symbols " + name);
        }
        table.putInt(strings.add(name)).put((byte) info).put(HIDDEN).putShort((short) section.ordinal())
                .putLong(value).putLong(size);
    }

    private byte[] assemble(byte[][] contents, int[] nameOffsets) {
        long[] offsets = new long[contents.length];
        long at = HEADER_BYTES;
        for (int i = 1; i < contents.length; i++) {
            at = (at + 15) / 16 * 16;
            offsets[i] = at;
            at += contents[i].length;
        }
        long sections = (at + 15) / 16 * 16;
        ByteBuffer out = buffer(Math.toIntExact(sections + (long) contents.length * SECTION_BYTES));
        out.putInt(0x464C457F).put((byte) 2).put((byte) 1).put((byte) 1).position(16);
        boolean x64 = triple.arch() == TargetTriple.Arch.X64;
        out.putShort((short) 1).putShort((short) (x64 ? EM_X86_64 : EM_AARCH64)).putInt(1).putLong(0).putLong(0)
                .putLong(sections).putInt(0).putShort((short) HEADER_BYTES).putShort((short) 0).putShort((short) 0)
                .putShort((short) SECTION_BYTES).putShort((short) contents.length)
                .putShort((short) Part.SECTION_NAMES.ordinal());
        for (int i = 1; i < contents.length; i++) {
            out.position((int) offsets[i]);
            out.put(contents[i]);
        }
        for (Part p : Part.values()) {
            int i = p.ordinal();
            out.position((int) sections + i * SECTION_BYTES);
            header(out, p, nameOffsets[i], offsets[i], contents[i].length);
        }
        return out.array();
    }

    private void header(ByteBuffer out, Part p, int name, long offset, long size) {
        int type = switch (p) {
            case NONE -> 0;
            case DATA, RODATA, STACK -> 1;
            case SYMBOLS -> 2;
            case STRINGS, SECTION_NAMES -> 3;
            case RELOCATIONS -> 4;
        };
        long flags = switch (p) {
            case DATA -> 3; // alloc, write
            case RODATA -> 2; // alloc
            case RELOCATIONS -> 0x40; // info is a section
            default -> 0;
        };
        int link = p == Part.RELOCATIONS ? Part.SYMBOLS.ordinal() : p == Part.SYMBOLS ? Part.STRINGS.ordinal() : 0;
        // symbols: number of the first that is not local
        int info = p == Part.RELOCATIONS ? Part.DATA.ordinal() : p == Part.SYMBOLS ? 1 : 0;
        long alignment = switch (p) {
            case NONE -> 0;
            case DATA -> moved ? ImageData.PAGE : 16;
            case RODATA -> 4;
            case RELOCATIONS, SYMBOLS -> 8;
            default -> 1;
        };
        long entry = p == Part.RELOCATIONS ? RELOCATION_BYTES : p == Part.SYMBOLS ? SYMBOL_BYTES : 0;
        out.putInt(name).putInt(type).putLong(flags).putLong(0).putLong(offset).putLong(size).putInt(link).putInt(info)
                .putLong(alignment).putLong(entry);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A string table: NUL-terminated, the empty string first. */
    private static final class Strings {
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

        Strings() {
            bytes.write(0);
        }

        int add(String s) {
            int at = bytes.size();
            bytes.writeBytes(s.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
            return at;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
