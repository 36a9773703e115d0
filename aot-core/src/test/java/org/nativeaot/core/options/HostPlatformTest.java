package org.nativeaot.core.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;

class HostPlatformTest {

    @TempDir
    Path dir;

    /** An ELF file with one program header, which names a loader. */
    private Path elf(String loader) throws IOException {
        byte[] name = (loader + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(64 + 56 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, 0x464c457f).putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 1);
        file.putInt(64, 3).putLong(64 + 8, 120).putLong(64 + 32, name.length);
        file.position(120).put(name);
        return Files.write(dir.resolve("program"), file.array());
    }

    @Test
    void muslIsKnownByTheLoaderOfTheRunningProgram() throws IOException {
        assertEquals(Rid.LINUX_MUSL_X64, HostPlatform.of("Linux", "amd64", elf("/lib/ld-musl-x86_64.so.1")).rid());
        assertEquals(Rid.LINUX_MUSL_ARM64,
                HostPlatform.of("Linux", "aarch64", elf("/lib/ld-musl-aarch64.so.1")).rid());
        assertEquals(Rid.LINUX_X64, HostPlatform.of("Linux", "amd64", elf("/lib64/ld-linux-x86-64.so.2")).rid());
    }

    @Test
    void anUnreadableProgramMeansGlibc() {
        assertEquals(Rid.LINUX_ARM64, HostPlatform.of("Linux", "aarch64", dir.resolve("missing")).rid());
    }

    @Test
    void aFileThatIsNoElfHasNoLoader() throws IOException {
        Path file = Files.writeString(dir.resolve("text"), "#!/bin/sh\n");
        assertEquals("", HostPlatform.interpreter(file));
    }

    @Test
    void otherSystems() {
        Path none = dir.resolve("none");
        assertEquals(Rid.WIN_X64, HostPlatform.of("Windows 11", "amd64", none).rid());
        assertEquals(Rid.OSX_ARM64, HostPlatform.of("Mac OS X", "aarch64", none).rid());
        assertEquals("macosx-arm64", HostPlatform.of("Mac OS X", "aarch64", none).nativeClassifier());
        assertEquals("linux-x86_64", HostPlatform.of("Linux", "amd64", none).nativeClassifier());
    }

    @Test
    void anUnknownMachineSaysItsName() {
        AotException e = assertThrows(AotException.class,
                () -> HostPlatform.of("Linux", "riscv64", dir.resolve("none")));
        assertTrue(e.getMessage().contains("linux-riscv64"), e.getMessage());
    }
}
