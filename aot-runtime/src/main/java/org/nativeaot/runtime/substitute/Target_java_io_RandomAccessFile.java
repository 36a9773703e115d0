package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;

/** Natives. */
@TargetClass(value = "java.io.RandomAccessFile", reason = "native")
final class Target_java_io_RandomAccessFile {
    private static final int WANTS_WRITING = 2;
    private static final int WANTS_SYNC = 4;
    private static final int WANTS_DATA_SYNC = 8;
    private static final int O_RDWR_CREAT = 2 | 0100;
    private static final int O_SYNC = 04010000;
    private static final int O_DSYNC = 010000;

    @Alias
    private FileDescriptor fd;

    private Target_java_io_RandomAccessFile() {
    }

    @Substitute
    private void open0(String name, int mode) throws FileNotFoundException {
        int flags = 0;
        if ((mode & WANTS_WRITING) != 0) {
            flags = O_RDWR_CREAT | ((mode & WANTS_SYNC) != 0 ? O_SYNC : 0)
                    | ((mode & WANTS_DATA_SYNC) != 0 ? O_DSYNC : 0);
        }
        Descriptors.open(fd, name, flags);
    }

    @Substitute
    private int read0() throws IOException {
        return Descriptors.read(fd);
    }

    @Substitute
    private void write0(int b) throws IOException {
        Descriptors.write(fd, new byte[] {(byte) b}, 0, 1);
    }

    @Substitute
    public long getFilePointer() throws IOException {
        return Descriptors.seek(fd, 0, 1, "Seek failed");
    }

    @Substitute
    private void seek0(long position) throws IOException {
        Descriptors.seek(fd, position, 0, "Seek failed");
    }

    @Substitute(jdk = "..20")
    private int readBytes(byte[] bytes, int offset, int length) throws IOException {
        return Descriptors.read(fd, bytes, offset, length);
    }

    @Substitute(jdk = "21..")
    private int readBytes0(byte[] bytes, int offset, int length) throws IOException {
        return Descriptors.read(fd, bytes, offset, length);
    }

    @Substitute(jdk = "..20")
    private void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        Descriptors.write(fd, bytes, offset, length);
    }

    @Substitute(jdk = "21..")
    private void writeBytes0(byte[] bytes, int offset, int length) throws IOException {
        Descriptors.write(fd, bytes, offset, length);
    }

    @Substitute(jdk = "..20")
    public long length() throws IOException {
        return Descriptors.length(fd);
    }

    @Substitute(jdk = "21..")
    private long length0() throws IOException {
        return Descriptors.length(fd);
    }

    @Substitute(jdk = "..20")
    public void setLength(long size) throws IOException {
        aotSetLength(size);
    }

    @Substitute(jdk = "21..")
    private void setLength0(long size) throws IOException {
        aotSetLength(size);
    }

    @Inject
    private void aotSetLength(long size) throws IOException {
        long at = Descriptors.seek(fd, 0, 1, "setLength failed");
        Descriptors.truncate(fd, size);
        if (at > size) {
            Descriptors.seek(fd, 0, 2, "setLength failed");
        }
    }
}
