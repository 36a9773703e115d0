package org.nativeaot.core.options;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which linker to use ({@code aot.linker}).
 *
 * @param kind the sort of linker
 * @param path its program; present exactly when the kind is {@link Kind#PATH}
 */
public record LinkerChoice(Kind kind, Optional<Path> path) {

    /** Sorts of linkers. */
    public enum Kind {
        /** The bundled lld if this host has one, else clang, else MSVC's. */
        AUTO,
        /** The lld of the LLVM archive. */
        BUNDLED,
        /** The platform's clang, found on PATH. */
        CLANG,
        /** MSVC's {@code link.exe}. */
        MSVC,
        /** A program named by the user: {@code link.exe}, or a compiler driver that takes clang's options. */
        PATH
    }

    public static final LinkerChoice AUTO = new LinkerChoice(Kind.AUTO, Optional.empty());

    public LinkerChoice {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.PATH) != path.isPresent()) {
            throw new IllegalArgumentException(kind + " with path " + path);
        }
    }

    /** Reads {@code auto}, {@code bundled}, {@code clang}, {@code msvc}, or else takes it as a path. */
    public static LinkerChoice parse(String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "", "auto" -> AUTO;
            case "bundled" -> new LinkerChoice(Kind.BUNDLED, Optional.empty());
            case "clang" -> new LinkerChoice(Kind.CLANG, Optional.empty());
            case "msvc" -> new LinkerChoice(Kind.MSVC, Optional.empty());
            default -> new LinkerChoice(Kind.PATH, Optional.of(Path.of(text.trim())));
        };
    }
}
