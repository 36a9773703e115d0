package org.nativeaot.core.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.Rid;

/**
 * The runtime kernel as {@code aot-runtime}'s jar holds it.
 *
 * @param bitcode the whole kernel, linked, as LLVM bitcode
 * @param startObject the object with {@code _start}, for executables
 */
public record KernelFiles(byte[] bitcode, byte[] startObject) {

    private static final String ROOT = "org/nativeaot/runtime/kernel/";
    private static final List<Rid> BUILT = List.of(Rid.LINUX_X64, Rid.LINUX_ARM64);

    /**
     * Reads the kernel of a platform.
     *
     * @param runtime a loader that sees {@code aot-runtime}
     * @throws org.nativeaot.core.diag.AotException {@code AOT1020} when there is none for the platform
     */
    public static KernelFiles read(Rid rid, ClassLoader runtime) {
        return new KernelFiles(resource(rid, "kernel.bc", runtime), resource(rid, "start.o", runtime));
    }

    /**
     * The text of {@code layout.def}: every offset that compiler and kernel share.
     *
     * @throws IllegalStateException if the loader does not see {@code aot-runtime}
     */
    public static String layout(ClassLoader runtime) {
        try (InputStream in = runtime.getResourceAsStream(ROOT + "layout.def")) {
            if (in == null) {
                throw new IllegalStateException("aot-runtime is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(Rid rid, String name, ClassLoader runtime) {
        try (InputStream in = runtime.getResourceAsStream(ROOT + rid.id() + "/" + name)) {
            if (in == null) {
                throw Diagnostic.of(DiagnosticId.TARGET_NOT_SUPPORTED, "there is no runtime for " + rid + " yet")
                        .withWayOut("use one of " + BUILT).fatal();
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
