package org.nativeaot.core.layout;

import java.util.LinkedHashMap;
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
 * <p>With a base (NARROW references) the blob is moved to that address when the program starts, before anything reads
 * it: offsets then count from address 0, so that all of them are addresses. Only differences to code still mean the
 * place where the loader put the blob, and so does {@code aotrt_image_anchor}, by which code is found.
 *
 * @param base      offset of the first byte: 0, or the address that the blob will have, a multiple of {@link #PAGE}
 * @param bytes     contents; little endian; to be aligned to 16 bytes
 * @param fixups    places that get {@code symbol - anchor}; ascending by offset, never overlapping
 * @param symbols   hidden symbols defined inside the blob, as byte offsets from the anchor, in no particular order
 *                  ({@code aotrt_image_anchor} itself is there with 0)
 * @param constants hidden read-only {@code i32} variables to be defined beside the blob ({@code slot.*},
 *                  {@code field.*}): name to value
 */
public record ImageData(int base, byte[] bytes, List<Fixup> fixups, Map<String, Integer> symbols,
                        Map<String, Integer> constants) {
    /** What a blob with a base is aligned to, and its size a multiple of. */
    public static final int PAGE = 4096;

    /** Prefix of the constant that holds the address of a symbol of a blob with a base. */
    public static final String REFERENCE = "ref.";

    /** Start of the blob. */
    public static final String ANCHOR = "aotrt_image_anchor";

    /** Symbol that {@code emit} must define: the code tables of all partitions (see the binary interface). */
    public static final String CODE_TABLES = "aotrt_code_tables";

    /** Symbol at the end of the blob, code tables included; {@code emit} defines it. */
    public static final String END = "aotrt_image_end";

    /**
     * A little-endian field that holds {@code address(symbol) + addend - address(anchor)}.
     *
     * @param offset of the field in the blob
     * @param width  4 or 8 bytes, aligned to itself
     * @param symbol defined in another object of the same link (a function, usually)
     */
    public record Fixup(int offset, int width, String symbol, int addend) {
    }

    /** The same with one more constant. */
    public ImageData withConstant(String name, int value) {
        Map<String, Integer> more = new LinkedHashMap<>(constants);
        more.put(name, value);
        return new ImageData(base, bytes, fixups, symbols, more);
    }
}
