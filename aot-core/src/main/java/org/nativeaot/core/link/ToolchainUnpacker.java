package org.nativeaot.core.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/**
 * Unpacks a part of the archive into the user's cache, once.
 *
 * <p>A folder under its final name is complete: files are unpacked into a folder aside, which is then renamed. A file
 * lock keeps concurrent builds from unpacking the same thing twice; where locks do not work (some network file
 * systems), the rename still lets exactly one of them win, and the others use what it made.
 */
final class ToolchainUnpacker {

    /** One JVM cannot lock a file twice, so threads of this one queue here first. */
    private static final Object WITHIN_JVM = new Object();

    private final ToolchainArchive archive;
    private final Path cacheDir;

    ToolchainUnpacker(ToolchainArchive archive, Path cacheDir) {
        this.archive = archive;
        this.cacheDir = cacheDir;
    }

    /**
     * @return the folder with the part's files
     * @throws org.nativeaot.core.diag.AotException {@code AOT1012} if the cache cannot be written, {@code AOT1014} if
     *     the archive lacks something
     */
    Path unpack(ToolchainPart part) {
        Path target = cacheDir.resolve(part.folderPrefix() + "-" + archive.version() + "-" + archive.classifier());
        if (Files.isDirectory(target)) {
            return target;
        }
        synchronized (WITHIN_JVM) {
            try {
                Files.createDirectories(cacheDir);
                Path lockFile = cacheDir.resolve(target.getFileName() + ".lock");
                try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                        FileLock held = lockIfPossible(channel)) {
                    assert held == null || held.isValid();
                    if (!Files.isDirectory(target)) {
                        unpackAside(part, target);
                    }
                }
            } catch (IOException e) {
                throw Diagnostic.of(DiagnosticId.CACHE_NOT_WRITABLE, "cannot unpack LLVM into " + target + ": " + e)
                        .withWayOut("free disk space there, or name another folder with -Daot.cacheDir").fatal(e);
            }
        }
        return target;
    }

    private static FileLock lockIfPossible(FileChannel channel) {
        try {
            return channel.lock();
        } catch (IOException fileSystemWithoutLocks) {
            return null;
        }
    }

    private void unpackAside(ToolchainPart part, Path target) throws IOException {
        try (ScratchFolder aside = ScratchFolder.below(cacheDir, target.getFileName() + ".part-")) {
            copyFiles(part, aside.path());
            try {
                Files.move(aside.path(), target);
            } catch (IOException e) {
                if (!Files.isDirectory(target)) {
                    throw e;
                }
            }
        }
    }

    private void copyFiles(ToolchainPart part, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(archive.jar().toFile())) {
            boolean windows = archive.classifier().startsWith("windows");
            boolean mac = archive.classifier().startsWith("macosx");
            for (String program : part.programs()) {
                String name = windows ? program + ".exe" : program;
                copyRequired(zip, name, to);
                if (!to.resolve(name).toFile().setExecutable(true)) {
                    throw new IOException(name + " cannot be made executable there");
                }
            }
            for (String library : part.libraries()) {
                String name = windows ? library + ".dll" : "lib" + library + (mac ? ".dylib" : ".so");
                boolean there = copy(zip, name, to);
                if (!there && library.equals("jniLLVM")) {
                    throw lacks(name);
                }
                if (there && !windows && !mac && !library.startsWith("jni")) {
                    Files.createSymbolicLink(to.resolve(name + "." + soVersion()), Path.of(name));
                }
            }
            aliases(part, to, windows);
            if (part.headers()) {
                copyHeaders(zip, to);
            }
        }
    }

    /** lld chooses its file format by the name it is started under. */
    private void aliases(ToolchainPart part, Path to, boolean windows) throws IOException {
        if (part != ToolchainPart.CODEGEN) {
            return;
        }
        for (String alias : List.of("ld.lld", "ld64.lld", "lld-link")) {
            if (windows) {
                Files.copy(to.resolve("lld.exe"), to.resolve(alias + ".exe"));
            } else {
                Files.createSymbolicLink(to.resolve(alias), Path.of("lld"));
            }
        }
    }

    /** The suffix that LLVM's libraries ask for each other by: {@code 20.1}. The archive has only plain names. */
    private String soVersion() {
        String[] numbers = archive.llvmVersion().split("\\.");
        return numbers[0] + "." + numbers[1];
    }

    private void copyHeaders(ZipFile zip, Path to) throws IOException {
        String start = archive.root() + "lib/clang/";
        boolean any = false;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            // lib/clang/<major>/include/<file>: folders below are wrappers for CUDA, OpenMP and the like
            if (name.startsWith(start) && name.endsWith(".h")) {
                String[] steps = name.substring(start.length()).split("/");
                if (steps.length == 3 && steps[1].equals("include")) {
                    copy(zip, "lib/clang/" + steps[0] + "/include/" + steps[2], to, "include/" + steps[2]);
                    any = true;
                }
            }
        }
        if (!any) {
            throw lacks("lib/clang/*/include");
        }
    }

    private void copyRequired(ZipFile zip, String name, Path to) throws IOException {
        if (!copy(zip, name, to)) {
            throw lacks(name);
        }
    }

    private boolean copy(ZipFile zip, String name, Path to) throws IOException {
        return copy(zip, name, to, name);
    }

    private boolean copy(ZipFile zip, String name, Path to, String newName) throws IOException {
        ZipEntry entry = zip.getEntry(archive.root() + name);
        if (entry == null) {
            return false;
        }
        Path file = to.resolve(newName);
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
        return true;
    }

    private RuntimeException lacks(String name) {
        return Diagnostic.of(DiagnosticId.DAMAGED_TOOLCHAIN, archive.jar() + " has no " + archive.root() + name)
                .withWayOut("use the LLVM version that this release was made with").fatal();
    }
}
