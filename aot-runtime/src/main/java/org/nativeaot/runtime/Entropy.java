package org.nativeaot.runtime;

/** Random bytes of the operating system: its system call, or its random device where it has no such call. */
public final class Entropy {
    private Entropy() {
    }

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        fill(bytes);
        return bytes;
    }

    /** @throws InternalError if the system gives no random bytes */
    public static void fill(byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            int n = KernelProcess.entropy(bytes, done, bytes.length - done);
            if (n <= 0) {
                fromDevice(bytes, done);
                return;
            }
            done += n;
        }
    }

    private static void fromDevice(byte[] bytes, int from) {
        int fd = KernelFiles.open(Descriptors.path("/dev/urandom"), 0, 0);
        if (fd < 0) {
            throw new InternalError("/dev/urandom: " + Descriptors.errorText(-fd));
        }
        try {
            int done = from;
            while (done < bytes.length) {
                int n = KernelFiles.read(fd, bytes, done, bytes.length - done);
                if (n <= 0) {
                    throw new InternalError("/dev/urandom gives no bytes");
                }
                done += n;
            }
        } finally {
            KernelFiles.close(fd);
        }
    }
}
