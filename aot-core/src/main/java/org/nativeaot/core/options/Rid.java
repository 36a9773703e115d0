package org.nativeaot.core.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/** A platform that programs are published for: operating system, C library and processor. */
public enum Rid {
    LINUX_X64("linux-x64", TargetTriple.Os.LINUX, TargetTriple.Arch.X64, false),
    LINUX_ARM64("linux-arm64", TargetTriple.Os.LINUX, TargetTriple.Arch.ARM64, false),
    LINUX_MUSL_X64("linux-musl-x64", TargetTriple.Os.LINUX, TargetTriple.Arch.X64, true),
    LINUX_MUSL_ARM64("linux-musl-arm64", TargetTriple.Os.LINUX, TargetTriple.Arch.ARM64, true),
    WIN_X64("win-x64", TargetTriple.Os.WINDOWS, TargetTriple.Arch.X64, false),
    WIN_ARM64("win-arm64", TargetTriple.Os.WINDOWS, TargetTriple.Arch.ARM64, false),
    OSX_X64("osx-x64", TargetTriple.Os.MACOS, TargetTriple.Arch.X64, false),
    OSX_ARM64("osx-arm64", TargetTriple.Os.MACOS, TargetTriple.Arch.ARM64, false);

    private final String id;
    private final TargetTriple.Os os;
    private final TargetTriple.Arch arch;
    private final boolean musl;

    Rid(String id, TargetTriple.Os os, TargetTriple.Arch arch, boolean musl) {
        this.id = id;
        this.os = os;
        this.arch = arch;
        this.musl = musl;
    }

    /** The name users write: {@code linux-x64}. */
    public String id() {
        return id;
    }

    public TargetTriple.Os os() {
        return os;
    }

    public TargetTriple.Arch arch() {
        return arch;
    }

    /** Whether the C library is musl (Alpine) rather than glibc; false on other systems. */
    public boolean isMusl() {
        return musl;
    }

    public boolean isLinux() {
        return os == TargetTriple.Os.LINUX;
    }

    public boolean isWindows() {
        return os == TargetTriple.Os.WINDOWS;
    }

    public boolean isMacOs() {
        return os == TargetTriple.Os.MACOS;
    }

    /** What LLVM calls this target. */
    public TargetTriple triple() {
        return TargetTriple.of(this);
    }

    /** The file name of an executable called {@code name} here. */
    public String executableName(String name) {
        return isWindows() ? name + ".exe" : name;
    }

    /** The file name of a shared library called {@code name} here. */
    public String sharedLibraryName(String name) {
        return switch (os) {
            case LINUX -> "lib" + name + ".so";
            case MACOS -> "lib" + name + ".dylib";
            case WINDOWS -> name + ".dll";
        };
    }

    /** All names, in the order of the documentation, comma separated. */
    public static String known() {
        return Arrays.stream(values()).map(Rid::id).collect(Collectors.joining(", "));
    }

    public static Optional<Rid> find(String id) {
        return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst();
    }

    /**
     * Reads a name.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1001}, listing the known names
     */
    public static Rid parse(String id) {
        return find(id.trim().toLowerCase(Locale.ROOT)).orElseThrow(() -> Diagnostic
                .of(DiagnosticId.UNKNOWN_RID, "unknown rid '" + id + "'; known are " + known())
                .withWayOut("set -Drid to one of them, or leave it out to publish for this machine")
                .fatal());
    }

    /**
     * The platform this JVM runs on.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1001} when it is none of the known ones
     */
    public static Rid host() {
        return HostPlatform.current().rid();
    }

    @Override
    public String toString() {
        return id;
    }
}
