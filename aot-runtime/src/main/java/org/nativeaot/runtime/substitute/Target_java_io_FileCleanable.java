package org.nativeaot.runtime.substitute;

import java.io.IOException;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelFiles;

/** Native. */
@TargetClass(value = "java.io.FileCleanable", reason = "native")
final class Target_java_io_FileCleanable {
    private Target_java_io_FileCleanable() {
    }

    @Substitute
    private static void cleanupClose0(int fd, long handle) throws IOException {
        if (fd >= 0 && KernelFiles.close(fd) < 0) {
            throw new IOException("close failed");
        }
    }
}
