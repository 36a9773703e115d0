package org.nativeaot.runtime.substitute;

import java.io.File;
import java.io.IOException;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.FileQueries;

/** Natives; newer JDKs have Java code before most of them. */
@TargetClass(value = "java.io.UnixFileSystem", reason = "native")
final class Target_java_io_UnixFileSystem {
    private Target_java_io_UnixFileSystem() {
    }

    @Substitute
    private String canonicalize0(String path) throws IOException {
        return FileQueries.canonical(path);
    }

    @Substitute
    private boolean delete0(File f) {
        return FileQueries.delete(f);
    }

    @Substitute
    private boolean rename0(File from, File to) {
        return FileQueries.rename(from, to);
    }

    @Substitute
    private long getNameMax0(String path) {
        return FileQueries.longestName(path);
    }

    @Substitute
    public int getBooleanAttributes0(File f) {
        return FileQueries.attributes(f);
    }

    @Substitute(jdk = "..20")
    public boolean checkAccess(File f, int access) {
        return FileQueries.isAccessible(f, access);
    }

    @Substitute(jdk = "21..")
    private boolean checkAccess0(File f, int access) {
        return FileQueries.isAccessible(f, access);
    }

    @Substitute(jdk = "..20")
    public long getLastModifiedTime(File f) {
        return FileQueries.lastModified(f);
    }

    @Substitute(jdk = "21..")
    private long getLastModifiedTime0(File f) {
        return FileQueries.lastModified(f);
    }

    @Substitute(jdk = "..20")
    public long getLength(File f) {
        return FileQueries.length(f);
    }

    @Substitute(jdk = "21..")
    private long getLength0(File f) {
        return FileQueries.length(f);
    }

    @Substitute(jdk = "..20")
    public boolean setPermission(File f, int access, boolean enable, boolean ownerOnly) {
        return FileQueries.setPermission(f, access, enable, ownerOnly);
    }

    @Substitute(jdk = "21..")
    private boolean setPermission0(File f, int access, boolean enable, boolean ownerOnly) {
        return FileQueries.setPermission(f, access, enable, ownerOnly);
    }

    @Substitute(jdk = "..20")
    public boolean createFileExclusively(String path) throws IOException {
        return FileQueries.create(path);
    }

    @Substitute(jdk = "21..")
    private boolean createFileExclusively0(String path) throws IOException {
        return FileQueries.create(path);
    }

    @Substitute(jdk = "..20")
    public String[] list(File f) {
        return FileQueries.list(f);
    }

    @Substitute(jdk = "21..")
    private String[] list0(File f) {
        return FileQueries.list(f);
    }

    @Substitute(jdk = "..20")
    public boolean createDirectory(File f) {
        return FileQueries.createDirectory(f);
    }

    @Substitute(jdk = "21..")
    private boolean createDirectory0(File f) {
        return FileQueries.createDirectory(f);
    }

    @Substitute(jdk = "..20")
    public boolean setLastModifiedTime(File f, long millis) {
        return FileQueries.setLastModified(f, millis);
    }

    @Substitute(jdk = "21..")
    private boolean setLastModifiedTime0(File f, long millis) {
        return FileQueries.setLastModified(f, millis);
    }

    @Substitute(jdk = "..20")
    public boolean setReadOnly(File f) {
        return FileQueries.setReadOnly(f);
    }

    @Substitute(jdk = "21..")
    private boolean setReadOnly0(File f) {
        return FileQueries.setReadOnly(f);
    }

    @Substitute(jdk = "..20")
    public long getSpace(File f, int which) {
        return FileQueries.space(f, which);
    }

    @Substitute(jdk = "21..")
    private long getSpace0(File f, int which) {
        return FileQueries.space(f, which);
    }
}
