package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectivesTest {

    @Test
    void readsAllKeys() {
        Directives d = Directives.parse("X.java", List.of("// prose: not a key", "// level: 3", "// args: a \"b c\" \"\"",
                "// stdin: one\\n", "// stdin: two\\n", "// heap: 64m", "// env: X=1=2", "// expect-exit: 1",
                "// skip-gc-stress", "// preview", "// not-yet: no such thing", "package lang;", "// level: 5"));
        assertEquals(3, d.level());
        assertEquals(List.of("a", "b c", ""), d.args());
        assertEquals("one\ntwo\n", d.stdin());
        assertEquals("64m", d.heap());
        assertEquals(Map.of("X", "1=2"), d.env());
        assertEquals(1, d.expectExit());
        assertTrue(d.skipGcStress());
        assertTrue(d.preview() && !d.noLocals());
        assertEquals("no such thing", d.notYet());
    }

    @Test
    void rejectsAProgramWithoutLevel() {
        assertThrows(IllegalArgumentException.class, () -> Directives.parse("X.java", List.of("package lang;")));
    }

    @Test
    void rejectsAMalformedNumber() {
        assertThrows(IllegalArgumentException.class,
                () -> Directives.parse("X.java", List.of("// level: 1", "// expect-exit: one")));
    }
}
