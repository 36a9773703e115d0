package org.nativeaot.core.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nativeaot.core.options.Rid;
import org.nativeaot.core.options.TargetTriple;

/**
 * Which C files make the kernel of a platform. Files below {@code os/<other system>} and {@code arch/<other
 * processor>} do not; {@code os/<system>/start.c} is compiled for itself, since libraries go without it; a folder
 * {@code test} holds what only tests compile.
 *
 * @param kernel the kernel's files, sorted
 * @param start the code that the system's loader jumps to
 * @param all every file that any of them could include, sorted
 * @param root the folder they are in
 */
record KernelSources(List<Path> kernel, Path start, List<Path> all, Path root) {

    private static final Set<String> SYSTEMS = Set.of("linux", "windows", "darwin");
    private static final Set<String> PROCESSORS = Set.of("x64", "arm64");

    static KernelSources read(Path root, Rid rid) throws IOException {
        String system = rid.os() == TargetTriple.Os.MACOS ? "darwin" : rid.os().name().toLowerCase(Locale.ROOT);
        String processor = rid.arch().name().toLowerCase(Locale.ROOT);
        Path start = root.resolve("os").resolve(system).resolve("start.c");
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> kernel = all.stream()
                .filter(file -> file.toString().endsWith(".c") && !file.equals(start))
                .filter(file -> belongs(root.relativize(file), system, processor))
                .toList();
        return new KernelSources(kernel, start, all, root);
    }

    private static boolean belongs(Path relative, String system, String processor) {
        for (int i = 0; i < relative.getNameCount() - 1; i++) {
            String folder = relative.getName(i).toString();
            if (folder.equals("test")
                    || SYSTEMS.contains(folder) && !folder.equals(system)
                    || PROCESSORS.contains(folder) && !folder.equals(processor)) {
                return false;
            }
        }
        String name = relative.getFileName().toString();
        // arch/switch_arm64.c belongs to one processor as well
        return PROCESSORS.stream().allMatch(p -> p.equals(processor) || !name.endsWith("_" + p + ".c"));
    }

    /** A digest of all files and of what else the result depends on. */
    String key(String rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(rest.getBytes(StandardCharsets.UTF_8));
            for (Path file : all) {
                digest.update(root.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
