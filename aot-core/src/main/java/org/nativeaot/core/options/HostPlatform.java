package org.nativeaot.core.options;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/**
 * The machine the compiler runs on.
 *
 * <p>Which C library a Linux has is read from the loader that the running {@code java} itself names (ELF program
 * header {@code PT_INTERP}): the presence of musl's loader in {@code /lib} proves nothing, since glibc systems may
 * have both.
 *
 * @param rid the platform to publish for when the user names none
 */
public record HostPlatform(Rid rid) {

    private static final int PT_INTERP = 3;

    public static HostPlatform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), Path.of("/proc/self/exe"));
    }

    /**
     * @param osName as in {@code os.name}
     * @param osArch as in {@code os.arch}
     * @param executable a dynamically linked ELF file of the system; read on Linux only, may be missing
     */
    static HostPlatform of(String osName, String osArch, Path executable) {
        String os = osName.toLowerCase(Locale.ROOT);
        String cpu = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x64";
            case "aarch64", "arm64" -> "arm64";
            default -> osArch;
        };
        String id;
        if (os.startsWith("linux")) {
            id = (interpreter(executable).contains("ld-musl") ? "linux-musl-" : "linux-") + cpu;
        } else if (os.startsWith("windows")) {
            id = "win-" + cpu;
        } else if (os.startsWith("mac") || os.startsWith("darwin")) {
            id = "osx-" + cpu;
        } else {
            id = os.replace(' ', '-') + "-" + cpu;
        }
        String host = id;
        return new HostPlatform(Rid.find(id).orElseThrow(() -> Diagnostic
                .of(DiagnosticId.UNKNOWN_RID, "this machine (" + host + ") is none of the known platforms: "
                        + Rid.known())
                .withWayOut("name the platform to publish for with -Drid").fatal()));
    }

    /** JavaCPP's name of this platform, which is also the classifier of LLVM's native jar: {@code linux-x86_64}. */
    public String nativeClassifier() {
        String os = switch (rid.os()) {
            case LINUX -> "linux";
            case MACOS -> "macosx";
            case WINDOWS -> "windows";
        };
        return os + (rid.arch() == TargetTriple.Arch.X64 ? "-x86_64" : "-arm64");
    }

    /** The loader named in a 64-bit little-endian ELF file; empty if there is none or the file is something else. */
    static String interpreter(Path file) {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            ByteBuffer header = read(in, 0, 64);
            if (header.getInt(0) != 0x464c457f) {
                return "";
            }
            long table = header.getLong(32);
            int entrySize = header.getShort(54) & 0xffff;
            int count = header.getShort(56) & 0xffff;
            for (int i = 0; i < count; i++) {
                ByteBuffer entry = read(in, table + (long) i * entrySize, entrySize);
                if (entry.getInt(0) == PT_INTERP) {
                    int size = (int) Math.min(entry.getLong(32), 4096);
                    return StandardCharsets.US_ASCII.decode(read(in, entry.getLong(8), size)).toString()
                            .replace("\0", "");
                }
            }
            return "";
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException notReadableElf) {
            return "";
        }
    }

    private static ByteBuffer read(SeekableByteChannel in, long offset, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        in.position(offset);
        while (bytes.hasRemaining() && in.read(bytes) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
