package org.nativeaot.runtime;


/** Random bytes of the operating system. */
public final class Entropy {
    private Entropy() {
    }

    /** @throws InternalError if the system has no random device */
    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        int fd = KernelFiles.open(Descriptors.path("/dev/urandom"), 0, 0);
        if (fd < 0) {
            throw new InternalError("/dev/urandom: " + Descriptors.errorText(-fd));
        }
        int done = 0;
        while (done < count) {
            int n = KernelFiles.read(fd, bytes, done, count - done);
            if (n <= 0) {
                throw new InternalError("/dev/urandom gives no bytes");
            }
            done += n;
        }
        KernelFiles.close(fd);
        return bytes;
    }
}
