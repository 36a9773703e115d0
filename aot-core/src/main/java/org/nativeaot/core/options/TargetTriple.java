package org.nativeaot.core.options;

import java.util.Objects;

/**
 * A target as LLVM sees it, with the facts about it that several phases need. All targets are 64-bit and
 * little-endian.
 *
 * @param llvm LLVM's triple
 * @param arch processor
 * @param os operating system
 */
public record TargetTriple(String llvm, Arch arch, Os os) {

    /** Processors. */
    public enum Arch { X64, ARM64 }

    /** Operating systems. */
    public enum Os { LINUX, WINDOWS, MACOS }

    public TargetTriple {
        Objects.requireNonNull(llvm, "llvm");
        Objects.requireNonNull(arch, "arch");
        Objects.requireNonNull(os, "os");
    }

    static TargetTriple of(Rid rid) {
        String cpu = rid.arch() == Arch.X64 ? "x86_64" : "aarch64";
        String llvm = switch (rid.os()) {
            case LINUX -> cpu + "-unknown-linux-" + (rid.isMusl() ? "musl" : "gnu");
            case WINDOWS -> cpu + "-pc-windows-msvc";
            case MACOS -> rid.arch() == Arch.X64 ? "x86_64-apple-macosx11.0.0" : "arm64-apple-macosx11.0.0";
        };
        return new TargetTriple(llvm, rid.arch(), rid.os());
    }

    /**
     * The processor that code is made for unless {@code aot.cpu} says otherwise: SSE4.2 and POPCNT on x64 (machines
     * since 2009), the base instruction set on arm64, and the first Apple silicon on macOS.
     */
    public String defaultCpu() {
        if (arch == Arch.X64) {
            return "x86-64-v2";
        }
        return os == Os.MACOS ? "apple-m1" : "generic";
    }

    @Override
    public String toString() {
        return llvm;
    }
}
