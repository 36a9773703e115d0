package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.TargetTriple;

/**
 * Libraries to link against in place of a glibc of the target: same names, symbols and versions, no code. A program
 * linked against them asks for nothing that glibc 2.17 does not have, whatever the machine it was made on has.
 */
public final class GlibcStubs {

    private GlibcStubs() { }

    /**
     * The libraries for a processor, in the order they are to be searched; made in the cache if they are not there.
     * The folder is named for its content, so that a newer compiler does not use an older one's.
     *
     * @param cacheDir the user's cache folder
     * @throws org.nativeaot.core.diag.AotException {@code AOT1012} if the cache cannot be written
     */
    public static List<Path> libraries(TargetTriple.Arch arch, Path cacheDir) {
        Map<String, byte[]> files = new TreeMap<>();
        GlibcSymbolList.read(arch).libraries()
                .forEach((name, symbols) -> files.put(name, ElfStubWriter.write(arch, name, symbols)));
        Path folder = cacheDir.resolve("stubs").resolve(contentHash(files));
        List<Path> paths = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                if (!Files.exists(path)) {
                    AtomicOutput.write(path, file.getValue());
                }
                paths.add(path);
            }
        } catch (IOException e) {
            throw Diagnostic.of(DiagnosticId.CACHE_NOT_WRITABLE, "cannot write stub libraries into " + folder + ": "
                    + e).withWayOut("free disk space there, or name another folder with -Daot.cacheDir").fatal(e);
        }
        // libc has forwarders of some thread functions that do nothing until libpthread is there: ask that one first
        paths.sort((a, b) -> Boolean.compare(isLibc(a), isLibc(b)));
        return List.copyOf(paths);
    }

    private static boolean isLibc(Path library) {
        return library.getFileName().toString().equals("libc.so.6");
    }

    private static String contentHash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
