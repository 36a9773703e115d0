package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/**
 * Kernel calls: Files and folders. Paths are bytes that end in NUL. Results are not negative, or minus errno.
 * Described in {@code natives.def}.
 */
public final class KernelFiles {
    private KernelFiles() {
    }

    @KernelCall("aotrt_file_open")
    public static native int open(byte[] path, int flags, int mode);

    @KernelCall("aotrt_file_openat")
    public static native int openat(int directory, byte[] path, int flags, int mode);

    @KernelCall("aotrt_file_close")
    public static native int close(int fd);

    @KernelCall("aotrt_file_read")
    public static native int read(int fd, byte[] bytes, int offset, int length);

    @KernelCall("aotrt_file_write")
    public static native int write(int fd, byte[] bytes, int offset, int length);

    @KernelCall("aotrt_file_read_raw")
    public static native long readRaw(int fd, long address, long length);

    @KernelCall("aotrt_file_write_raw")
    public static native long writeRaw(int fd, long address, long length);

    @KernelCall("aotrt_file_seek")
    public static native long seek(int fd, long offset, int whence);

    @KernelCall("aotrt_file_size")
    public static native long size(int fd);

    @KernelCall("aotrt_file_available")
    public static native long available(int fd);

    @KernelCall("aotrt_file_truncate")
    public static native int truncate(int fd, long size);

    @KernelCall("aotrt_file_sync")
    public static native int sync(int fd, int dataOnly);

    @KernelCall("aotrt_file_dup2")
    public static native int dup2(int from, int to);

    @KernelCall("aotrt_file_is_terminal")
    public static native int isTerminal(int fd);

    @KernelCall("aotrt_file_get_flags")
    public static native int getFlags(int fd);

    @KernelCall("aotrt_file_set_flags")
    public static native int setFlags(int fd, int flags);

    @KernelCall("aotrt_file_map")
    public static native long map(int fd, int protection, int shared, long position, long size);

    @KernelCall("aotrt_file_unmap")
    public static native int unmap(long address, long size);

    @KernelCall("aotrt_file_msync")
    public static native int msync(long address, long size);

    @KernelCall("aotrt_file_stat")
    public static native int stat(byte[] path, int follow, long[] longArray);

    @KernelCall("aotrt_file_statat")
    public static native int statat(int directory, byte[] path, int follow, long[] longArray);

    @KernelCall("aotrt_file_fstat")
    public static native int fstat(int fd, long[] longArray);

    @KernelCall("aotrt_file_statfs")
    public static native int statfs(byte[] path, long[] longArray);

    @KernelCall("aotrt_file_access")
    public static native int access(byte[] path, int mode);

    @KernelCall("aotrt_file_unlink")
    public static native int unlink(byte[] path);

    @KernelCall("aotrt_file_unlinkat")
    public static native int unlinkat(int directory, byte[] path, int flags);

    @KernelCall("aotrt_file_mkdir")
    public static native int mkdir(byte[] path, int mode);

    @KernelCall("aotrt_file_rmdir")
    public static native int rmdir(byte[] path);

    @KernelCall("aotrt_file_rename")
    public static native int rename(byte[] from, byte[] to);

    @KernelCall("aotrt_file_link")
    public static native int link(byte[] existing, byte[] path);

    @KernelCall("aotrt_file_symlink")
    public static native int symlink(byte[] target, byte[] path);

    @KernelCall("aotrt_file_readlink")
    public static native int readlink(byte[] path, byte[] into);

    @KernelCall("aotrt_file_realpath")
    public static native int realpath(byte[] path, byte[] into);

    @KernelCall("aotrt_file_cwd")
    public static native int cwd(byte[] into);

    @KernelCall("aotrt_file_chmod")
    public static native int chmod(byte[] path, int mode);

    @KernelCall("aotrt_file_fchmod")
    public static native int fchmod(int fd, int mode);

    @KernelCall("aotrt_file_chown")
    public static native int chown(byte[] path, int user, int group, int follow);

    @KernelCall("aotrt_file_set_times")
    public static native int setTimes(byte[] path, int follow, long accessNanos, long modifiedNanos);

    @KernelCall("aotrt_file_fset_times")
    public static native int fsetTimes(int fd, long accessNanos, long modifiedNanos);

    @KernelCall("aotrt_directory_open")
    public static native long directoryOpen(byte[] path);

    @KernelCall("aotrt_directory_read")
    public static native int directoryRead(long directory, byte[] into);

    @KernelCall("aotrt_directory_close")
    public static native int directoryClose(long directory);

    @KernelCall("aotrt_file_dup")
    public static native int dup(int fd);

    @KernelCall("aotrt_file_terminal_echo")
    public static native int terminalEcho(int fd, int on);

    @KernelCall("aotrt_file_renameat")
    public static native int renameat(int fromDirectory, byte[] from, int toDirectory, byte[] to);

    @KernelCall("aotrt_file_mknod")
    public static native int mknod(byte[] path, int mode, long device);

    @KernelCall("aotrt_file_fchown")
    public static native int fchown(int fd, int user, int group);

    @KernelCall("aotrt_directory_from_descriptor")
    public static native long directoryFromDescriptor(int fd);

    @KernelCall("aotrt_account_name")
    public static native int accountName(int group, int number, byte[] into);

    @KernelCall("aotrt_account_number")
    public static native int accountNumber(int group, byte[] name);
}
