package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void equalTextsHaveNoDiff() {
        assertEquals("", UnifiedDiff.of("a\nb\n", "a\nb\n", 10));
    }

    @Test
    void showsChangedLinesWithContext() {
        assertEquals("@@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n",
                UnifiedDiff.of("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n", 20).replaceFirst("^@@\n", "@@\n"));
    }

    @Test
    void showsAMissingFinalNewline() {
        assertEquals("@@\n-a\n+a\\ (no newline)\n", "@@\n" + UnifiedDiff.of("a\n", "a", 10).replaceFirst("^@@\n", ""));
    }
}
