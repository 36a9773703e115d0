package org.nativeaot.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.layout.KernelFacts;

class FieldFlowsTest {
    @Test
    void fieldsThatTheKernelKnowsHoldAnything() {
        Set<String> known = KernelFacts.read().javaFields().stream()
                .map(f -> f.binaryClassName().replace('.', '/') + "." + f.name()).collect(Collectors.toSet());
        assertEquals(known, FieldFlows.WRITTEN_BY_KERNEL);
    }
}
