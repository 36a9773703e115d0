package org.nativeaot.core.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.llvm.InlineContexts;

/** Reads written tables as the runtime does. */
class CodeTablesTest {
    private static final int BASE = 1 << 20;
    private static final int FUNCTIONS = 40_000;
    private static final int ENTRY = 16;

    /** So many that the tables grow several times while they are written. */
    @Test
    void everyFunctionHasItsMethodAndRows() {
        List<CodeSites.Function> functions = new ArrayList<>();
        for (int i = 0; i < FUNCTIONS; i++) {
            List<CodeSites.Site> sites = List.of(new CodeSites.Site(0, 0, i), new CodeSites.Site(5, 300, i + 1000),
                    new CodeSites.Site(200, 300, 7), new CodeSites.Site(201, 0, 0));
            functions.add(new CodeSites.Function(i * 1000, i * 1000 + 900, new InlineContexts("f" + i, null), sites));
        }
        ImageData image = CodeTables.append(new ImageData(BASE, new byte[16], List.of(), Map.of(), Map.of()),
                List.of(new CodeSites("f0", 0, functions)));
        ByteBuffer bytes = ByteBuffer.wrap(image.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int list = image.symbols().get(ImageData.CODE_TABLES) - BASE;
        assertEquals(1, bytes.getInt(list));
        int table = bytes.getInt(list + 8) - BASE;
        assertEquals(FUNCTIONS, bytes.getInt(table));
        for (int i = 0; i < FUNCTIONS; i++) {
            int entry = table + 4 + i * ENTRY;
            assertEquals(i * 1000, bytes.getInt(entry));
            int method = bytes.getInt(entry + 8) - BASE;
            assertTrue(method > 0, "function " + i + " has no method");
            assertEquals("f" + i, text(bytes, bytes.getInt(method + 4) - BASE));
            assertEquals(List.of(0, 0, i, 5, 300, i + 1000, 200, 300, 7, 201, 0, 0),
                    rows(bytes, bytes.getInt(entry + 12) - BASE));
        }
    }

    private static String text(ByteBuffer bytes, int at) {
        StringBuilder b = new StringBuilder();
        for (int i = at; bytes.get(i) != 0; i++) {
            b.append((char) bytes.get(i));
        }
        return b.toString();
    }

    private static List<Integer> rows(ByteBuffer bytes, int at) {
        bytes.position(at);
        List<Integer> found = new ArrayList<>();
        int offset = 0;
        int context = 0;
        int line = 0;
        for (int n = number(bytes); n > 0; n--) {
            int step = number(bytes);
            offset += step >>> 1;
            context = (step & 1) != 0 ? number(bytes) : context;
            int folded = number(bytes);
            line += folded >>> 1 ^ -(folded & 1);
            found.addAll(List.of(offset, context, line));
        }
        return found;
    }

    private static int number(ByteBuffer bytes) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes.get();
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
