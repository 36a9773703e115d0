package org.nativeaot.core.ir.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.frontend.Frontend;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.model.JavaMethod;

class IrParserTest {
    private static ClassPath library() {
        return ClassPath.open(Path.of(System.getProperty("java.home")), List.of(), List.of(), d -> { });
    }

    @Test
    void whatIsPrintedParsesBack() throws Exception {
        try (ClassPath classes = library()) {
            Frontend frontend = new Frontend(classes, BuildTimeFacts.NONE);
            int methods = 0;
            for (String name : List.of("java/lang/String", "java/util/HashMap", "java/util/regex/Pattern",
                    "java/lang/Math",
                    "java/util/Formatter", "java/util/concurrent/ConcurrentHashMap", "java/math/BigInteger",
                    "java/lang/Thread",
                    "java/util/stream/Collectors", "java/text/DecimalFormat", "jdk/internal/misc/Unsafe",
                    "java/lang/Class")) {
                for (JavaMethod m : classes.require(name).methods()) {
                    if (m.hasBody()) {
                        String text = IrPrinter.printRenumbered(frontend.build(m));
                        IrFunction parsed = parse(text, frontend);
                        assertEquals(text, IrPrinter.printRenumbered(parsed));
                        assertTrue(IrVerifier.verify(parsed, Opcode.Level.HIR).isEmpty());
                        methods++;
                    }
                }
            }
            assertTrue(methods > 1300, "only " + methods);
        }
    }

    private static IrFunction parse(String text, Frontend frontend) {
        try {
            return IrParser.parse(text, frontend.classes());
        } catch (IllegalArgumentException e) {
            throw new AssertionError(e.getMessage() + "\n" + text, e);
        }
    }

    @Test
    void loweredCodeParsesBack() throws Exception {
        String text = """
                function 'java.lang.Object.hashCode()I': i32 nothrow {
                b0(v0: ref:'java.lang.Object'!):
                  v1: ptr = symbol "type.[I"
                  v2: i32 = load v0 int +8 plain field
                  v3: ref = load v1 ref -16 unordered type_info raw
                  v4: f64 = dconst 0x7ff8000000000000 "NaN"
                  v5: i32 = call_symbol v0, v4 java 'java.lang.Object.hashCode()I'(ref, f64)i32 throws of \
                'java.lang.Object.hashCode()I' \
                @'java.lang.String.length()I':1:2^'java.lang.Object.toString()Ljava/lang/String;':3:4
                  try b1(v2) catch b2()
                b1(v6: i32):
                  call_pointer v1 kernel ''()void nothrow
                  fence seq_cst
                  switch v6 -3: b3() 7: b1(v6) default: b3()
                b2(v7: ref):
                  throw v7
                b3():
                  return v2
                }
                """;
        try (ClassPath classes = library()) {
            assertEquals(text, IrPrinter.printRenumbered(IrParser.parse(text, classes)));
        }
    }

    @Test
    void errorsNameTheLine() throws Exception {
        try (ClassPath classes = library()) {
            var e = assertThrows(IllegalArgumentException.class,
                    () -> IrParser.parse("function 'f': void {\nb0():\n  goto b1(\n", classes));
            assertTrue(e.getMessage().startsWith("line 3"), e.getMessage());
            assertThrows(IllegalArgumentException.class,
                    () -> IrParser.parse("function 'f': void {\nb0():\n  throw v9\n}\n", classes));
            assertEquals(IrType.VOID, IrParser.parse("function 'f': void {\nb0():\n  return\n}\n", classes).result());
        }
    }
}
