package org.nativeaot.core.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LayoutDefinitionTest {
    @Test
    void kernelAgreesWithObjectLayout() {
        LayoutDefinition facts = KernelFacts.read();
        assertEquals(ObjectLayout.ARRAY_BASE, facts.constant("ARRAY_BASE"));
        assertEquals(ObjectLayout.ALIGNMENT, facts.constant("OBJECT_ALIGNMENT"));
        assertEquals(ObjectLayout.ARRAY_LENGTH, facts.objectField("length"));
        assertEquals(ObjectLayout.HEADER, facts.objectField("status") + 4);
        assertTrue(facts.javaFields()
                .contains(new LayoutDefinition.KernelField("java.lang.String", "value", "[B", true)));
    }

    @Test
    void commentsAreNoEntries() {
        LayoutDefinition d = LayoutDefinition.parse("/* CONSTANT(A, 1)\nCONSTANT(A, 2)\n */\nCONSTANT(A, 3)\n");
        assertEquals(3, d.constant("A"));
        assertThrows(IllegalArgumentException.class, () -> d.constant("B"));
    }

    @Test
    void malformedEntriesAreErrors() {
        assertThrows(IllegalArgumentException.class, () -> LayoutDefinition.parse("CONSTANT(A)"));
        assertThrows(NumberFormatException.class, () -> LayoutDefinition.parse("THREAD_FIELD(a, x)"));
    }
}
