package org.nativeaot.core.layout;

import java.util.List;
import java.util.Map;

/**
 * The image object, ready to be written: one writable blob that starts at the symbol {@code aotrt_image_anchor}.
 * All numbers inside are final but for the {@link Fixup}s, which the assembler resolves.
 *
 * <p>Representation: every reference inside the blob is a number (offset from the anchor) that is already in
 * {@code bytes}; only addresses of code and of data in other objects are fixups. So the blob needs no load-time
 * relocation by the system's loader.
 *
 * @param bytes     contents; little endian; to be aligned to 16 bytes
 * @param fixups    places that get {@code symbol - anchor}; ascending by offset, never overlapping
 * @param symbols   hidden symbols defined inside the blob, as byte offsets from the anchor, in no particular order
 *                  ({@code aotrt_image_anchor} itself is there with 0)
 * @param constants hidden read-only {@code i32} variables to be defined beside the blob ({@code slot.*},
 *                  {@code field.*}): name to value
 */
public record ImageData(byte[] bytes, List<Fixup> fixups, Map<String, Integer> symbols,
                        Map<String, Integer> constants) {
    /** Start of the blob. */
    public static final String ANCHOR = "aotrt_image_anchor";

    /** Symbol that {@code emit} must define: the code tables of all partitions (see the binary interface). */
    public static final String CODE_TABLES = "aotrt_code_tables";

    /**
     * A little-endian field that holds {@code address(symbol) + addend - address(anchor)}.
     *
     * @param offset of the field in the blob
     * @param width  4 or 8 bytes, aligned to itself
     * @param symbol defined in another object of the same link (a function, usually)
     */
    public record Fixup(int offset, int width, String symbol, int addend) {
    }
}
