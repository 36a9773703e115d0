package org.nativeaot.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.layout.KernelFacts;
import org.nativeaot.core.layout.LayoutDefinition;

class FieldFlowsTest {
    @Test
    void fieldsThatTheKernelWritesHoldAnything() {
        Set<String> known = KernelFacts.read().javaFields().stream().filter(LayoutDefinition.KernelField::written)
                .map(f -> f.binaryClassName().replace('.', '/') + "." + f.name()).collect(Collectors.toSet());
        assertEquals(known, FieldFlows.WRITTEN_BY_KERNEL);
    }
}
