package org.nativeaot.core.link;

import java.util.List;

/**
 * What is unpacked together. Publishing needs {@link #CODEGEN} only; the C compiler is as big again and is for those
 * who build the runtime kernel.
 */
enum ToolchainPart {
    CODEGEN("llvm", List.of("lld", "llvm-ar", "llvm-objcopy", "llvm-symbolizer", "dsymutil"),
            List.of("LLVM", "LTO", "Remarks", "jniLLVM"), false),
    CLANG("clang", List.of("clang", "llvm-link"), List.of("clang-cpp"), true);

    private final String folderPrefix;
    private final List<String> programs;
    private final List<String> libraries;
    private final boolean headers;

    ToolchainPart(String folderPrefix, List<String> programs, List<String> libraries, boolean headers) {
        this.folderPrefix = folderPrefix;
        this.programs = programs;
        this.libraries = libraries;
        this.headers = headers;
    }

    String folderPrefix() {
        return folderPrefix;
    }

    /** Program names without {@code .exe}. */
    List<String> programs() {
        return programs;
    }

    /** Library names without prefix and extension. Windows' jar has some of them linked into the programs. */
    List<String> libraries() {
        return libraries;
    }

    /** Whether clang's own C headers belong to it. */
    boolean headers() {
        return headers;
    }
}
