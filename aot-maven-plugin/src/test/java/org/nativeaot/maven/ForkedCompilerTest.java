package org.nativeaot.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ForkedCompilerTest {
    @Test
    void theCompilersHeapFollowsTheMachine() {
        assertEquals(1024, ForkedCompiler.heapLimit(0));
        assertEquals(1024, ForkedCompiler.heapLimit(1L << 30));
        assertEquals(2048, ForkedCompiler.heapLimit(4L << 30));
        assertEquals(4096, ForkedCompiler.heapLimit(64L << 30));
    }

    @Test
    void wordsOfAnArgumentFileAreQuoted() {
        assertEquals("\"C:\\\\my \\\"files\\\"\"", ForkedCompiler.quoted("C:\\my \"files\""));
    }
}
