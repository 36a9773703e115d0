package org.nativeaot.runtime.substitute;

import java.nio.ByteBuffer;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Counters that nothing outside of the process can read. */
@TargetClass(value = "jdk.internal.perf.Perf", reason = "native")
final class Target_jdk_internal_perf_Perf {
    private Target_jdk_internal_perf_Perf() {
    }

    @Substitute
    public ByteBuffer createLong(String name, int variability, int units, long value) {
        ByteBuffer counter = ByteBuffer.allocate(Long.BYTES).order(java.nio.ByteOrder.nativeOrder());
        counter.putLong(0, value);
        return counter;
    }

    @Substitute
    public long highResCounter() {
        return System.nanoTime();
    }

    @Substitute
    public long highResFrequency() {
        return 1_000_000_000;
    }
}
