package org.nativeaot.core.interp;

import java.util.Map;
import org.nativeaot.core.model.JavaField;

/** Static finals that a JVM overwrites with facts about the machine after their class's initialiser. */
final class VmConstants {
    private static final String OWNER = "jdk/internal/misc/UnsafeConstants";
    /** The page size is the smallest of any target: it is used for rounding, where a smaller one is safe. */
    private static final Map<String, Integer> VALUES = Map.of("ADDRESS_SIZE0", 8, "PAGE_SIZE", 4096, "BIG_ENDIAN", 0,
            "UNALIGNED_ACCESS", 1, "DATA_CACHE_LINE_FLUSH_SIZE", 0);

    private VmConstants() {
    }

    static void fill(HeapInstance statics) {
        if (!statics.type().internalName().equals(OWNER)) {
            return;
        }
        for (JavaField f : statics.slots().fields()) {
            Integer value = VALUES.get(f.name());
            if (value != null) {
                statics.setNumber(f, value);
            }
        }
    }
}
