package org.nativeaot.core.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.options.TargetTriple.Arch;

class GlibcStubsTest {

    @TempDir
    Path cache;

    @Test
    void noSymbolIsYoungerThanGlibc217() {
        for (Arch arch : Arch.values()) {
            Set<String> seen = new HashSet<>();
            GlibcSymbolList.read(arch).libraries().forEach((library, symbols) -> symbols.forEach(symbol -> {
                String[] numbers = symbol.version().orElseThrow().substring("GLIBC_".length()).split("\\.");
                assertEquals("2", numbers[0]);
                assertTrue(Integer.parseInt(numbers[1]) <= 17, symbol.toString());
                assertTrue(arch != Arch.ARM64 || numbers[1].equals("17"), symbol.toString());
                assertTrue(seen.add(symbol.name()), symbol + " is in the list twice");
            }));
        }
    }

    @Test
    void interfacesThatChangedHaveTheVersionThatIsDocumented() {
        List<StubSymbol> libc = GlibcSymbolList.read(Arch.X64).libraries().get("libc.so.6");
        List<StubSymbol> threads = GlibcSymbolList.read(Arch.X64).libraries().get("libpthread.so.0");
        assertTrue(libc.contains(new StubSymbol("memcpy", Optional.of("GLIBC_2.14"), 0)));
        assertTrue(libc.contains(new StubSymbol("realpath", Optional.of("GLIBC_2.3"), 0)));
        assertTrue(threads.contains(new StubSymbol("pthread_cond_wait", Optional.of("GLIBC_2.3.2"), 0)));
        assertTrue(libc.contains(new StubSymbol("environ", Optional.of("GLIBC_2.2.5"), 8)));
    }

    @Test
    void aWrittenLibraryReadsBack() {
        byte[] file = ElfStubWriter.write(Arch.ARM64, "libx.so.3", List.of(
                new StubSymbol("first", Optional.of("X_2"), 0), new StubSymbol("second", Optional.of("X_1"), 0),
                new StubSymbol("third", Optional.of("X_2"), 16), new StubSymbol("plain", Optional.empty(), 0)));
        ElfFile read = ElfFile.of(file);
        assertEquals(183, read.machine());
        assertEquals(List.of("libx.so.3"), read.dynamicStrings(14));
        assertEquals("{first=X_2, second=X_1, third=X_2, plain=}", read.exportedSymbols().toString());
    }

    @Test
    void aLibraryWithoutVersionsReadsBack() {
        byte[] file = ElfStubWriter.write(Arch.X64, "libc.musl-x86_64.so.1",
                List.of(new StubSymbol("write", Optional.empty(), 0)));
        assertEquals("{write=}", ElfFile.of(file).exportedSymbols().toString());
    }

    @Test
    void theHashIsTheOneOfTheAbi() {
        assertEquals(0x09691a75, ElfStubWriter.hash("GLIBC_2.2.5"));
        assertEquals(0x06969197, ElfStubWriter.hash("GLIBC_2.17"));
    }

    @Test
    void librariesAreMadeOnceAndLibcComesLast() throws IOException {
        List<Path> first = GlibcStubs.libraries(Arch.X64, cache);
        assertEquals("libc.so.6", first.get(first.size() - 1).getFileName().toString());
        byte[] content = Files.readAllBytes(first.get(0));
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(first.get(0), old);
        assertEquals(first, GlibcStubs.libraries(Arch.X64, cache));
        assertEquals(old, Files.getLastModifiedTime(first.get(0)));
        assertArrayEquals(content, Files.readAllBytes(first.get(0)));
        assertTrue(first.stream().noneMatch(GlibcStubs.libraries(Arch.ARM64, cache)::contains));
    }

    @Test
    void theKernelDeclaresNothingThatIsNotInTheList() throws IOException {
        String header = Files.readString(Path.of("..", "aot-runtime", "src", "main", "c", "os", "linux", "libc.h"));
        Matcher declared = Pattern.compile("(?m)^extern [^;(]*?\\**(\\w+)(?:\\(|;)").matcher(header);
        int count = 0;
        for (Arch arch : Arch.values()) {
            Set<String> known = GlibcSymbolList.read(arch).libraries().values().stream()
                    .flatMap(List::stream).map(StubSymbol::name).collect(Collectors.toSet());
            for (declared.reset(); declared.find(); count++) {
                assertTrue(known.contains(declared.group(1)), declared.group(1) + " is not in glibc-symbols.txt");
            }
        }
        assertTrue(count > 100, "only " + count + " declarations seen");
    }

    @Test
    void aLineOfAnotherFormIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> GlibcSymbolList.parse("write libc.so.6", Arch.X64));
        assertThrows(IllegalArgumentException.class,
                () -> GlibcSymbolList.parse("environ libc.so.6 2.2.5 2.17 8", Arch.X64));
    }
}
