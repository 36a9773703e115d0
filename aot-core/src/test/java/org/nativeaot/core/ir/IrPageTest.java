package org.nativeaot.core.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table in the page about the IR is the opcode table. {@code -Dbless} rewrites it. */
class IrPageTest {
    private static final Path PAGE = Path.of("../src/site/markdown/internals/ir.md");
    private static final String BEGIN = "<!-- opcode table: generated, do not edit -->\n";
    private static final String END = "<!-- end of opcode table -->\n";

    @Test
    void tableOnThePageIsTheOpcodeTable() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (System.getProperty("bless") != null) {
            Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
            return;
        }
        assertEquals(table(), page.substring(begin, end), "-Dbless rewrites the page");
    }

    private static String table() {
        StringBuilder sb = new StringBuilder("\n| opcode | level | effect | operands | result | attribute | meaning "
                + "|\n");
        sb.append("|---|---|---|---|---|---|---|\n");
        for (Opcode op : Opcode.values()) {
            sb.append("| `").append(op.text()).append("` | ").append(op.level())
                    .append(" | ").append(op.effect().name().toLowerCase(Locale.ROOT))
                    .append(" | ").append(code(op.operandSignature()))
                    .append(" | ").append(code(String.valueOf(op.resultLetter())))
                    .append(" | ").append(code(op.attributeType()))
                    .append(" | ").append(op.meaning().replace("|", "\\|")).append(" |\n");
        }
        return sb.append('\n').toString();
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
