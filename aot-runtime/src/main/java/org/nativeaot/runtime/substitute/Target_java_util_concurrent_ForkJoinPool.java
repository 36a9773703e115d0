package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.ThreadIds;

/** Numbers of pools from a counter of the runtime instead of a handle on a static field. */
@TargetClass(value = "java.util.concurrent.ForkJoinPool", reason = "handles on static fields are not expanded")
final class Target_java_util_concurrent_ForkJoinPool {
    private Target_java_util_concurrent_ForkJoinPool() {
    }

    @Substitute
    private static int getAndAddPoolIds(int x) {
        return ThreadIds.poolNumber(x);
    }
}
