package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelFiles;

/** Natives. */
@TargetClass(value = "java.io.FileInputStream", reason = "native")
final class Target_java_io_FileInputStream {
    @Alias
    private FileDescriptor fd;

    @Substitute
    private void open0(String path) throws FileNotFoundException {
        Descriptors.openForReading(fd, path);
    }

    @Substitute
    private int read0() throws IOException {
        return Descriptors.read(fd);
    }

    @Substitute
    private int readBytes(byte[] bytes, int offset, int length) throws IOException {
        return Descriptors.read(fd, bytes, offset, length);
    }

    @Substitute
    private long length0() throws IOException {
        return Descriptors.length(fd);
    }

    @Substitute
    private long position0() throws IOException {
        return Descriptors.seek(fd, 0, 1, "Seek error");
    }

    @Substitute
    private long skip0(long n) throws IOException {
        long from = Descriptors.seek(fd, 0, 1, "Seek error");
        return Descriptors.seek(fd, n, 1, "Seek error") - from;
    }

    @Substitute
    private int available0() throws IOException {
        return Descriptors.available(fd);
    }

    @Substitute(jdk = "21..")
    private boolean isRegularFile0(FileDescriptor d) {
        long[] stat = new long[1];
        return KernelFiles.fstat(Target_java_io_FileDescriptor.number(d), stat) == 0
                && (stat[0] & 0170000) == 0100000;
    }
}
