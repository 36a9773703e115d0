package org.nativeaot.runtime.substitute;

import java.nio.charset.Charset;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/** The Unicode charsets whose classes only their own package names. */
final class HiddenCharsets {
    private HiddenCharsets() {
    }

    /** @return null if it is none of these */
    static Charset named(String className) {
        return switch (className) {
            case "CESU_8" -> (Charset) (Object) new Cesu8();
            case "UTF_16LE_BOM" -> (Charset) (Object) new Utf16LittleEndianMarked();
            default -> null;
        };
    }

    /** CESU-8. */
    @TargetClass("sun.nio.cs.CESU_8")
    static final class Cesu8 {
        @Alias
        Cesu8() {
        }
    }

    /** UTF-16, little-endian, written with a byte-order mark. */
    @TargetClass("sun.nio.cs.UTF_16LE_BOM")
    static final class Utf16LittleEndianMarked {
        @Alias
        Utf16LittleEndianMarked() {
        }
    }
}
