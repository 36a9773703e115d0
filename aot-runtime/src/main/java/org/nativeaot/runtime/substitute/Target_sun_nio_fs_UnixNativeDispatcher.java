package org.nativeaot.runtime.substitute;

import java.util.Arrays;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.JdkFacts;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.RawText;

/**
 * Natives. Extended attributes are not offered, and lists of mounted file systems are read by the class library's own
 * code where it has any.
 */
@TargetClass(value = "sun.nio.fs.UnixNativeDispatcher", clinit = TargetClass.Clinit.REPLACE, reason = "native")
final class Target_sun_nio_fs_UnixNativeDispatcher {
    /** openat and its kin, and before JDK 21 futimes, futimens and lutimes. */
    private static final int CAPABILITIES_17 = 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4;
    private static final int CAPABILITIES_21 = 1 << 1;
    private static final int LONGEST_PATH = 4096;
    private static final int NOFOLLOW = 0x100;
    private static final int ENOENT = 2;
    private static final int ENODATA = 61;
    private static final int ENOTSUP = 95;

    @Alias(mutable = true)
    private static int capabilities;

    static {
        capabilities = JdkFacts.feature() < 21 ? CAPABILITIES_17 : CAPABILITIES_21;
    }

    private Target_sun_nio_fs_UnixNativeDispatcher() {
    }

    @Inject
    private static int aotCheck(int result) throws UnixException {
        if (result < 0) {
            throw new UnixException(-result);
        }
        return result;
    }

    @Inject
    private static long aotCheck(long result) throws UnixException {
        if (result < 0 && result > -LONGEST_PATH) {
            throw new UnixException((int) -result);
        }
        return result;
    }

    @Substitute
    static byte[] getcwd() {
        byte[] bytes = new byte[LONGEST_PATH];
        int n = KernelFiles.cwd(bytes);
        return n < 0 ? null : Arrays.copyOf(bytes, n);
    }

    @Substitute
    static int dup(int fd) throws UnixException {
        return aotCheck(KernelFiles.dup(fd));
    }

    @Substitute
    private static int open0(long path, int flags, int mode) throws UnixException {
        return aotCheck(KernelFiles.open(RawText.path(path), flags, mode));
    }

    @Substitute
    private static int openat0(int directory, long path, int flags, int mode) throws UnixException {
        return aotCheck(KernelFiles.openat(directory, RawText.path(path), flags, mode));
    }

    @Substitute
    private static void close0(int fd) throws UnixException {
        aotCheck(KernelFiles.close(fd));
    }

    @Substitute
    private static void link0(long existing, long path) throws UnixException {
        aotCheck(KernelFiles.link(RawText.path(existing), RawText.path(path)));
    }

    @Substitute
    private static void unlink0(long path) throws UnixException {
        aotCheck(KernelFiles.unlink(RawText.path(path)));
    }

    @Substitute
    private static void unlinkat0(int directory, long path, int flags) throws UnixException {
        aotCheck(KernelFiles.unlinkat(directory, RawText.path(path), flags));
    }

    @Substitute
    private static void mknod0(long path, int mode, long device) throws UnixException {
        aotCheck(KernelFiles.mknod(RawText.path(path), mode, device));
    }

    @Substitute
    private static void rename0(long from, long to) throws UnixException {
        aotCheck(KernelFiles.rename(RawText.path(from), RawText.path(to)));
    }

    @Substitute
    private static void renameat0(int fromDirectory, long from, int toDirectory, long to) throws UnixException {
        aotCheck(KernelFiles.renameat(fromDirectory, RawText.path(from), toDirectory, RawText.path(to)));
    }

    @Substitute
    private static void mkdir0(long path, int mode) throws UnixException {
        aotCheck(KernelFiles.mkdir(RawText.path(path), mode));
    }

    @Substitute
    private static void rmdir0(long path) throws UnixException {
        aotCheck(KernelFiles.rmdir(RawText.path(path)));
    }

    @Substitute
    private static byte[] readlink0(long path) throws UnixException {
        byte[] bytes = new byte[LONGEST_PATH + 1];
        return Arrays.copyOf(bytes, aotCheck(KernelFiles.readlink(RawText.path(path), bytes)));
    }

    @Substitute
    private static byte[] realpath0(long path) throws UnixException {
        byte[] bytes = new byte[LONGEST_PATH];
        return Arrays.copyOf(bytes, aotCheck(KernelFiles.realpath(RawText.path(path), bytes)));
    }

    @Substitute
    private static void symlink0(long target, long path) throws UnixException {
        aotCheck(KernelFiles.symlink(RawText.path(target), RawText.path(path)));
    }

    @Substitute(jdk = "..20")
    private static void stat0(long path, UnixFileAttributes attributes) throws UnixException {
        long[] stat = new long[15];
        aotCheck(KernelFiles.stat(RawText.path(path), 1, stat));
        attributes.aotFill(stat);
    }

    @Substitute(jdk = "..20")
    private static int stat1(long path) {
        long[] stat = new long[1];
        return KernelFiles.stat(RawText.path(path), 1, stat) < 0 ? 0 : (int) stat[0];
    }

    @Substitute(jdk = "21..")
    @TargetElement(name = "stat0")
    private static int aotStat0(long path, UnixFileAttributes attributes) {
        long[] stat = new long[15];
        int r = KernelFiles.stat(RawText.path(path), 1, stat);
        if (r >= 0) {
            attributes.aotFill(stat);
        }
        return -r;
    }

    @Substitute
    private static void lstat0(long path, UnixFileAttributes attributes) throws UnixException {
        long[] stat = new long[15];
        aotCheck(KernelFiles.stat(RawText.path(path), 0, stat));
        attributes.aotFill(stat);
    }

    @Substitute(jdk = "..20")
    static void fstat(int fd, UnixFileAttributes attributes) throws UnixException {
        long[] stat = new long[15];
        aotCheck(KernelFiles.fstat(fd, stat));
        attributes.aotFill(stat);
    }

    @Substitute(jdk = "21..")
    private static void fstat0(int fd, UnixFileAttributes attributes) throws UnixException {
        long[] stat = new long[15];
        aotCheck(KernelFiles.fstat(fd, stat));
        attributes.aotFill(stat);
    }

    @Substitute
    private static void fstatat0(int directory, long path, int flags, UnixFileAttributes attributes)
            throws UnixException {
        long[] stat = new long[15];
        aotCheck(KernelFiles.statat(directory, RawText.path(path), (flags & NOFOLLOW) == 0 ? 1 : 0, stat));
        attributes.aotFill(stat);
    }

    @Substitute
    private static void chown0(long path, int user, int group) throws UnixException {
        aotCheck(KernelFiles.chown(RawText.path(path), user, group, 1));
    }

    @Substitute
    private static void lchown0(long path, int user, int group) throws UnixException {
        aotCheck(KernelFiles.chown(RawText.path(path), user, group, 0));
    }

    @Substitute(jdk = "..20")
    static void fchown(int fd, int user, int group) throws UnixException {
        aotCheck(KernelFiles.fchown(fd, user, group));
    }

    @Substitute(jdk = "21..")
    static void fchown0(int fd, int user, int group) throws UnixException {
        aotCheck(KernelFiles.fchown(fd, user, group));
    }

    @Substitute
    private static void chmod0(long path, int mode) throws UnixException {
        aotCheck(KernelFiles.chmod(RawText.path(path), mode));
    }

    @Substitute(jdk = "..20")
    static void fchmod(int fd, int mode) throws UnixException {
        aotCheck(KernelFiles.fchmod(fd, mode));
    }

    @Substitute(jdk = "21..")
    private static void fchmod0(int fd, int mode) throws UnixException {
        aotCheck(KernelFiles.fchmod(fd, mode));
    }

    @Substitute(jdk = "..20")
    private static void utimes0(long path, long access, long modified) throws UnixException {
        aotCheck(KernelFiles.setTimes(RawText.path(path), 1, access * 1000, modified * 1000));
    }

    @Substitute(jdk = "..20")
    private static void lutimes0(long path, long access, long modified) throws UnixException {
        aotCheck(KernelFiles.setTimes(RawText.path(path), 0, access * 1000, modified * 1000));
    }

    @Substitute(jdk = "..20")
    static void futimes(int fd, long access, long modified) throws UnixException {
        aotCheck(KernelFiles.fsetTimes(fd, access * 1000, modified * 1000));
    }

    @Substitute(jdk = "..20")
    static void futimens(int fd, long access, long modified) throws UnixException {
        aotCheck(KernelFiles.fsetTimes(fd, access, modified));
    }

    @Substitute(jdk = "21..")
    private static void futimens0(int fd, long access, long modified) throws UnixException {
        aotCheck(KernelFiles.fsetTimes(fd, access, modified));
    }

    @Substitute
    private static long opendir0(long path) throws UnixException {
        return aotCheck(KernelFiles.directoryOpen(RawText.path(path)));
    }

    @Substitute
    static long fdopendir(int fd) throws UnixException {
        return aotCheck(KernelFiles.directoryFromDescriptor(fd));
    }

    @Substitute
    static void closedir(long directory) throws UnixException {
        aotCheck(KernelFiles.directoryClose(directory));
    }

    @Substitute(jdk = "..20")
    static byte[] readdir(long directory) throws UnixException {
        byte[] name = new byte[256];
        int n = aotCheck(KernelFiles.directoryRead(directory, name));
        return n == 0 ? null : Arrays.copyOf(name, n);
    }

    @Substitute(jdk = "21..")
    static byte[] readdir0(long directory) throws UnixException {
        byte[] name = new byte[256];
        int n = aotCheck(KernelFiles.directoryRead(directory, name));
        return n == 0 ? null : Arrays.copyOf(name, n);
    }

    @Substitute(jdk = "..20")
    static int read(int fd, long address, int length) throws UnixException {
        return (int) aotCheck(KernelFiles.readRaw(fd, address, length));
    }

    @Substitute(jdk = "21..")
    private static int read0(int fd, long address, int length) throws UnixException {
        return (int) aotCheck(KernelFiles.readRaw(fd, address, length));
    }

    @Substitute(jdk = "..20")
    static int write(int fd, long address, int length) throws UnixException {
        return (int) aotCheck(KernelFiles.writeRaw(fd, address, length));
    }

    @Substitute(jdk = "21..")
    private static int write0(int fd, long address, int length) throws UnixException {
        return (int) aotCheck(KernelFiles.writeRaw(fd, address, length));
    }

    @Substitute(jdk = "..20")
    private static void access0(long path, int mode) throws UnixException {
        aotCheck(KernelFiles.access(RawText.path(path), mode));
    }

    @Substitute(jdk = "..20")
    private static boolean exists0(long path) {
        return KernelFiles.access(RawText.path(path), 0) >= 0;
    }

    @Substitute(jdk = "21..")
    @TargetElement(name = "access0")
    private static int aotAccess0(long path, int mode) {
        return -KernelFiles.access(RawText.path(path), mode);
    }

    @Substitute
    static byte[] getpwuid(int number) throws UnixException {
        byte[] name = new byte[256];
        int n = aotCheck(KernelFiles.accountName(0, number, name));
        if (n == 0) {
            throw new UnixException(ENOENT);
        }
        return Arrays.copyOf(name, n);
    }

    @Substitute
    static byte[] getgrgid(int number) throws UnixException {
        byte[] name = new byte[256];
        int n = aotCheck(KernelFiles.accountName(1, number, name));
        if (n == 0) {
            throw new UnixException(ENOENT);
        }
        return Arrays.copyOf(name, n);
    }

    @Substitute
    private static int getpwnam0(long name) throws UnixException {
        int number = KernelFiles.accountNumber(0, RawText.path(name));
        if (number < -1) {
            throw new UnixException(-2 - number);
        }
        return number;
    }

    @Substitute
    private static int getgrnam0(long name) throws UnixException {
        int number = KernelFiles.accountNumber(1, RawText.path(name));
        if (number < -1) {
            throw new UnixException(-2 - number);
        }
        return number;
    }

    @Substitute
    private static void statvfs0(long path, UnixFileStoreAttributes attributes) throws UnixException {
        long[] numbers = new long[4];
        aotCheck(KernelFiles.statfs(RawText.path(path), numbers));
        attributes.aotFill(numbers);
    }

    @Substitute
    static byte[] strerror(int error) {
        return Descriptors.errorBytes(error);
    }

    @Substitute
    private static int fgetxattr0(int fd, long name, long value, int length) throws UnixException {
        throw new UnixException(ENODATA);
    }

    @Substitute
    private static void fsetxattr0(int fd, long name, long value, int length) throws UnixException {
        throw new UnixException(ENOTSUP);
    }

    @Substitute
    private static void fremovexattr0(int fd, long name) throws UnixException {
        throw new UnixException(ENOTSUP);
    }

    @Substitute
    static int flistxattr(int fd, long list, int size) throws UnixException {
        return 0;
    }

    @Substitute(jdk = "21..")
    private static boolean fchmodatNoFollowSupported0() {
        return false;
    }

    @Substitute(jdk = "21..")
    private static void fchmodat0(int directory, long path, int mode, int flags) throws UnixException {
        throw new UnixException(ENOTSUP);
    }

    @Substitute(jdk = "21..")
    private static void utimensat0(int directory, long path, long access, long modified, int flags)
            throws UnixException {
        if (directory != -100) {
            throw new UnixException(ENOTSUP);
        }
        aotCheck(KernelFiles.setTimes(RawText.path(path), (flags & NOFOLLOW) == 0 ? 1 : 0, access, modified));
    }

    @TargetClass("sun.nio.fs.UnixException")
    static final class UnixException extends Exception {
        private static final long serialVersionUID = 1;

        @Alias
        UnixException(int error) {
        }
    }

    /** What stat fills in. */
    @TargetClass("sun.nio.fs.UnixFileAttributes")
    static final class UnixFileAttributes {
        @Alias
        private int st_mode;
        @Alias
        private long st_ino;
        @Alias
        private long st_dev;
        @Alias
        private long st_rdev;
        @Alias
        private int st_nlink;
        @Alias
        private int st_uid;
        @Alias
        private int st_gid;
        @Alias
        private long st_size;
        @Alias
        private long st_atime_sec;
        @Alias
        private long st_atime_nsec;
        @Alias
        private long st_mtime_sec;
        @Alias
        private long st_mtime_nsec;
        @Alias
        private long st_ctime_sec;
        @Alias
        private long st_ctime_nsec;
        @Alias
        private long st_birthtime_sec;
        @Alias
        private long st_birthtime_nsec;

        private UnixFileAttributes() {
        }

        /** @param stat in the order of natives.def */
        @Inject
        void aotFill(long[] stat) {
            st_mode = (int) stat[0];
            st_ino = stat[1];
            st_dev = stat[2];
            st_rdev = stat[3];
            st_nlink = (int) stat[4];
            st_uid = (int) stat[5];
            st_gid = (int) stat[6];
            st_size = stat[7];
            st_atime_sec = stat[8];
            st_atime_nsec = stat[9];
            st_mtime_sec = stat[10];
            st_mtime_nsec = stat[11];
            st_ctime_sec = stat[12];
            st_ctime_nsec = stat[13];
            // as where the file system has no time of birth
            st_birthtime_sec = stat[10];
            st_birthtime_nsec = stat[11];
        }
    }

    /** What statvfs fills in. */
    @TargetClass("sun.nio.fs.UnixFileStoreAttributes")
    static final class UnixFileStoreAttributes {
        @Alias
        private long f_frsize;
        @Alias
        private long f_blocks;
        @Alias
        private long f_bfree;
        @Alias
        private long f_bavail;

        private UnixFileStoreAttributes() {
        }

        @Inject
        void aotFill(long[] numbers) {
            f_frsize = numbers[0];
            f_blocks = numbers[1];
            f_bfree = numbers[2];
            f_bavail = numbers[3];
        }
    }
}
