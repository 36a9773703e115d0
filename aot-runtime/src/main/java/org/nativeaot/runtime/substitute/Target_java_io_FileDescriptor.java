package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.SyncFailedException;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelFiles;

/** Natives. Whether a descriptor appends only matters where the system does not do it, so nobody asks. */
@TargetClass(value = "java.io.FileDescriptor", reason = "native")
public final class Target_java_io_FileDescriptor {
    @Alias
    private int fd;

    private Target_java_io_FileDescriptor() {
    }

    @Inject
    public static int number(FileDescriptor d) {
        return ((Target_java_io_FileDescriptor) (Object) d).fd;
    }

    @Inject
    public static void setNumber(FileDescriptor d, int fd) {
        ((Target_java_io_FileDescriptor) (Object) d).fd = fd;
    }

    @Substitute
    private static long getHandle(int fd) {
        return -1;
    }

    @Substitute
    private static boolean getAppend(int fd) {
        return false;
    }

    @Substitute
    private void close0() throws IOException {
        Descriptors.close((FileDescriptor) (Object) this);
    }

    @Substitute(jdk = "..17")
    public void sync() throws SyncFailedException {
        if (KernelFiles.sync(fd, 0) < 0) {
            throw new SyncFailedException("sync failed");
        }
    }

    @Substitute(jdk = "18..")
    private void sync0() throws SyncFailedException {
        if (KernelFiles.sync(fd, 0) < 0) {
            throw new SyncFailedException("sync failed");
        }
    }
}
