package org.nativeaot.core.link;

import java.nio.file.Path;
import java.util.List;

/**
 * Moves debug information and symbols of an ELF file into a file of its own, and leaves a link to it
 * ({@code .gnu_debuglink}: file name and checksum) by which debuggers find it.
 */
final class DebugInfoSplitter {

    private final Toolchain toolchain;

    DebugInfoSplitter(Toolchain toolchain) {
        this.toolchain = toolchain;
    }

    /**
     * @param binary is changed in place
     * @param debugFile is made; must have its final name already, since the link holds it
     * @return what was run
     * @throws org.nativeaot.core.diag.AotException {@code AOT1015}
     */
    List<String> split(Path binary, Path debugFile) {
        ToolRun keep = toolchain.objcopy(
                List.of("--only-keep-debug", "--compress-debug-sections=zlib", binary.toString(),
                        debugFile.toString()));
        ToolRun strip = toolchain.objcopy(
                List.of("--strip-all", "--add-gnu-debuglink=" + debugFile, binary.toString()));
        keep.runOrFail();
        strip.runOrFail();
        return List.of(keep.commandLine(), strip.commandLine());
    }
}
