package org.nativeaot.core.emit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Decodes {@code .debug_line} of a relocatable object: the line number program of DWARF 4, section 6.2. Files are not
 * read: the column says which inlining context a row belongs to.
 */
final class LineTableReader {
    private static final int ADVANCE_PC = 2;
    private static final int ADVANCE_LINE = 3;
    private static final int SET_COLUMN = 5;
    private static final int CONST_ADD_PC = 8;
    private static final int FIXED_ADVANCE_PC = 9;
    private static final int COPY = 1;
    private static final int EXTENDED_END_SEQUENCE = 1;
    private static final int EXTENDED_SET_ADDRESS = 2;

    /**
     * The position of code from {@code address} up to the next row's.
     *
     * @param address in the text section
     * @param end     true: the position ends here, nothing is known of what follows
     */
    record Row(long address, int line, int column, boolean end) {
    }

    private final ByteBuffer in;
    private final Map<Long, ElfObject.Relocation> relocations;
    private final int textSection;
    private final List<Row> rows = new ArrayList<>();
    private long minimumInstruction;
    private int lineBase;
    private int lineRange;
    private int opcodeBase;
    private int[] operandCounts;
    private long address;
    private int line;
    private int column;

    private LineTableReader(ByteBuffer in, Map<Long, ElfObject.Relocation> relocations, int textSection) {
        this.in = in;
        this.relocations = relocations;
        this.textSection = textSection;
    }

    /** Rows of one text section, by ascending address; of rows at one address the later written stands last. */
    static List<Row> read(ElfObject object, int textSection) {
        int section = object.sectionIndex(".debug_line");
        if (section < 0) {
            throw new IllegalArgumentException("object has no line table");
        }
        LineTableReader reader = new LineTableReader(object.content(section), object.relocations(section), textSection);
        while (reader.in.hasRemaining()) {
            reader.readUnit();
        }
        // stable, and an end never hides a row that starts at the same address
        reader.rows.sort(Comparator.comparingLong(Row::address).thenComparing(r -> !r.end()));
        return reader.rows;
    }

    private void readUnit() {
        int length = in.getInt();
        int end = in.position() + length;
        int version = in.getShort();
        if (version != 4) {
            throw new IllegalArgumentException("line table of DWARF version " + version);
        }
        int headerLength = in.getInt();
        int program = in.position() + headerLength;
        minimumInstruction = in.get();
        int operationsPerInstruction = in.get();
        if (operationsPerInstruction != 1) {
            throw new IllegalArgumentException("line table for VLIW");
        }
        in.get(); // default_is_stmt
        lineBase = in.get();
        lineRange = in.get() & 0xFF;
        opcodeBase = in.get() & 0xFF;
        operandCounts = new int[opcodeBase];
        for (int i = 1; i < opcodeBase; i++) {
            operandCounts[i] = in.get();
        }
        in.position(program);
        boolean here = false;
        reset();
        while (in.position() < end) {
            int opcode = in.get() & 0xFF;
            if (opcode >= opcodeBase) {
                int adjusted = opcode - opcodeBase;
                address += adjusted / lineRange * minimumInstruction;
                line += lineBase + adjusted % lineRange;
                emit(here, false);
            } else if (opcode == 0) {
                here = extended(here);
            } else {
                standard(opcode, here);
            }
        }
    }

    private void reset() {
        address = 0;
        line = 1;
        column = 0;
    }

    private void emit(boolean here, boolean end) {
        if (here) {
            rows.add(new Row(address, line, column, end));
        }
    }

    /** @return whether the sequence is about the text section asked for */
    private boolean extended(boolean here) {
        int length = (int) unsigned();
        int next = in.position() + length;
        boolean result = here;
        int opcode = in.get() & 0xFF;
        if (opcode == EXTENDED_END_SEQUENCE) {
            emit(here, true);
            reset();
            result = false;
        } else if (opcode == EXTENDED_SET_ADDRESS) {
            ElfObject.Relocation r = relocations.get((long) in.position());
            if (r == null) {
                throw new IllegalArgumentException("line table sequence without a relocated address");
            }
            address = r.symbol().value() + r.addend();
            result = r.symbol().section() == textSection;
        }
        in.position(next);
        return result;
    }

    private void standard(int opcode, boolean here) {
        switch (opcode) {
            case COPY -> emit(here, false);
            case ADVANCE_PC -> address += unsigned() * minimumInstruction;
            case ADVANCE_LINE -> line += (int) signed();
            case SET_COLUMN -> column = (int) unsigned();
            case CONST_ADD_PC -> address += (255 - opcodeBase) / lineRange * minimumInstruction;
            case FIXED_ADVANCE_PC -> address += in.getShort() & 0xFFFF;
            default -> {
                for (int i = 0; i < operandCounts[opcode]; i++) {
                    unsigned();
                }
            }
        }
    }

    private long unsigned() {
        long result = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            result |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return result;
            }
        }
    }

    private long signed() {
        long result = 0;
        int shift = 0;
        byte b;
        do {
            b = in.get();
            result |= (long) (b & 0x7F) << shift;
            shift += 7;
        } while (b < 0);
        return shift < 64 && (b & 0x40) != 0 ? result | -1L << shift : result;
    }
}
