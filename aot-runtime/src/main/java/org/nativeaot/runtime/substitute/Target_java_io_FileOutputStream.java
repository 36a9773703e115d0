package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;

/** Natives. */
@TargetClass(value = "java.io.FileOutputStream", reason = "native")
final class Target_java_io_FileOutputStream {
    @Alias
    private FileDescriptor fd;

    @Substitute
    private void open0(String path, boolean append) throws FileNotFoundException {
        Descriptors.openForWriting(fd, path, append);
    }

    @Substitute
    private void write(int b, boolean append) throws IOException {
        Descriptors.write(fd, new byte[] {(byte) b}, 0, 1);
    }

    @Substitute
    private void writeBytes(byte[] bytes, int offset, int length, boolean append) throws IOException {
        Descriptors.write(fd, bytes, offset, length);
    }
}
