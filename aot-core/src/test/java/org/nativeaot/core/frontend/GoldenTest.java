package org.nativeaot.core.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nativeaot.core.ir.text.IrParser;
import org.nativeaot.core.ir.text.IrPrinter;
import org.nativeaot.core.model.JavaMethod;

/** HIR of whole classes as text. {@code -Dbless} rewrites the expected text. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/nativeaot/core/frontend/golden");

    @ParameterizedTest
    @ValueSource(strings = "Shapes")
    void hirIsAsExpected(String name, @TempDir Path folder) throws Exception {
        Path golden = folder().resolve(name + ".ir");
        StringBuilder text = new StringBuilder();
        try (CompiledSource s = CompiledSource.of(folder, name, Files.readString(folder().resolve(name + ".java")),
                "--release", "17", "-g")) {
            for (JavaMethod m : s.frontend().classes().require(name).methods()) {
                String one = IrPrinter.printRenumbered(s.build(m));
                assertEquals(one, IrPrinter.printRenumbered(IrParser.parse(one, s.frontend().classes())));
                text.append(one).append('\n');
            }
        }
        if (System.getProperty("bless") != null) {
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text.toString());
    }

    /** Tests run in the module's folder, or from the root in an IDE. */
    private static Path folder() {
        return Files.exists(GOLDEN) ? GOLDEN : Path.of("aot-core").resolve(GOLDEN);
    }
}
