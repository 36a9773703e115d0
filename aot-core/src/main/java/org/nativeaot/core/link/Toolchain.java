package org.nativeaot.core.link;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nativeaot.core.options.CompilationOptions;

/**
 * LLVM's programs and libraries of this host, in the user's cache.
 *
 * <p>Who drives LLVM in this JVM (through JavaCPP) sets {@link #javaCppProperties()} as system properties before the
 * first class of the bindings is touched: JavaCPP then loads the files that are here instead of unpacking 290 MB of
 * its own. JavaCPP's own native jar ({@code org.bytedeco:javacpp} with the host's classifier, 47 KB) must still be on
 * the class path; LLVM's need not be.
 */
public final class Toolchain {

    private final ToolchainArchive archive;
    private final Path cacheDir;
    private final Path codegen;
    private volatile Path clangFolder;

    private Toolchain(ToolchainArchive archive, Path cacheDir, Path codegen) {
        this.archive = archive;
        this.cacheDir = cacheDir;
        this.codegen = codegen;
    }

    /** For a compilation: its cache folder and, if it names one, its archive. */
    public static Toolchain open(CompilationOptions options) {
        return open(options.toolchainJar(), options.cacheDir());
    }

    /**
     * Unpacks what code generation and linking need, unless that is done already.
     *
     * @param jar LLVM's native jar of this host; empty to look for it on this class's own class path
     * @param cacheDir the user's cache folder
     * @throws org.nativeaot.core.diag.AotException {@code AOT1012}, {@code AOT1013} or {@code AOT1014}
     */
    public static Toolchain open(Optional<Path> jar, Path cacheDir) {
        ToolchainArchive archive = ToolchainArchive.locate(jar, Toolchain.class.getClassLoader());
        Path absolute = cacheDir.toAbsolutePath();
        return new Toolchain(archive, absolute,
                new ToolchainUnpacker(archive, absolute).unpack(ToolchainPart.CODEGEN));
    }

    /** The folder with LLVM's libraries and the linkers. */
    public Path home() {
        return codegen;
    }

    /** The user's cache folder, for what else belongs there. */
    public Path cacheDir() {
        return cacheDir;
    }

    /** LLVM's version: {@code 20.1.7}. */
    public String llvmVersion() {
        return archive.llvmVersion();
    }

    /** Version of LLVM and bindings: part of the key of anything that is made by them. */
    public String version() {
        return archive.version();
    }

    /** System properties to set before JavaCPP's {@code Loader} is first touched. */
    public Map<String, String> javaCppProperties() {
        return Map.of(
                "org.bytedeco.javacpp.cachedir", cacheDir.resolve("javacpp").toString(),
                "org.bytedeco.javacpp.pathsFirst", "true",
                "org.bytedeco.javacpp.platform.linkpath", codegen.toString(),
                "org.bytedeco.javacpp.platform.preloadpath", codegen.toString());
    }

    /** lld for ELF files. */
    public ToolRun ldLld(List<String> arguments) {
        return codegenTool("ld.lld", arguments);
    }

    public ToolRun objcopy(List<String> arguments) {
        return codegenTool("llvm-objcopy", arguments);
    }

    public ToolRun symbolizer(List<String> arguments) {
        return codegenTool("llvm-symbolizer", arguments);
    }

    public ToolRun dsymutil(List<String> arguments) {
        return codegenTool("dsymutil", arguments);
    }

    /** The C compiler; unpacked when first asked for. */
    public ToolRun clang(List<String> arguments) {
        return clangTool("clang", arguments);
    }

    /** Links bitcode files; unpacked with the C compiler. */
    public ToolRun llvmLink(List<String> arguments) {
        return clangTool("llvm-link", arguments);
    }

    /** The C headers that come with the compiler ({@code stdint.h} and so on); there are no others. */
    public Path clangHeaders() {
        return clangFolder().resolve("include");
    }

    private ToolRun codegenTool(String name, List<String> arguments) {
        return ToolRun.of(codegen.resolve(programFile(name)), arguments);
    }

    private ToolRun clangTool(String name, List<String> arguments) {
        // its libLLVM is in the other folder
        String variable = archive.classifier().startsWith("windows") ? "PATH"
                : archive.classifier().startsWith("macosx") ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
        String inherited = System.getenv(variable);
        String path = codegen + (inherited == null || inherited.isEmpty() ? "" : File.pathSeparator + inherited);
        return new ToolRun(clangFolder().resolve(programFile(name)), arguments, Optional.empty(),
                Map.of(variable, path));
    }

    private Path clangFolder() {
        Path folder = clangFolder;
        if (folder == null) {
            folder = new ToolchainUnpacker(archive, cacheDir).unpack(ToolchainPart.CLANG);
            clangFolder = folder;
        }
        return folder;
    }

    private String programFile(String name) {
        return archive.classifier().startsWith("windows") ? name + ".exe" : name;
    }
}
