package org.nativeaot.runtime.zip;

/**
 * Decodes one canonical Huffman code (RFC 1951, 3.2.2) by table: the next {@code rootBits} bits of input select an
 * entry, which is a symbol or, for longer codes, names a second table. Bits arrive least significant first, so tables
 * are indexed by reversed codes.
 *
 * <p>An entry is {@code value << 16 | kind << 8 | bits}: the number of bits it uses up, and what the value is.
 */
final class DecodingTable {
    static final int LITERAL = 0;
    /** 16 + number of extra bits: the value is the base of a length or distance. */
    static final int BASE = 16;
    static final int END_OF_BLOCK = 32;
    /** No code begins like this. */
    static final int INVALID = 64;
    /** 128 + number of index bits of the second table, which begins at the value. */
    static final int SECOND = 128;
    private static final int MAX_BITS = 15;

    /** What the symbols of a code mean. */
    enum Alphabet {
        CODE_LENGTHS, LENGTHS, DISTANCES
    }

    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258};
    private static final int[] LENGTH_EXTRA = FormatTables.LENGTH_EXTRA;
    private static final int LITERALS = 256;
    private static final int DISTANCE_SYMBOLS = 30;

    final Alphabet alphabet;
    final int rootBits;
    int[] entries;

    DecodingTable(Alphabet alphabet, int rootBits) {
        this.alphabet = alphabet;
        this.rootBits = rootBits;
        this.entries = new int[1 << rootBits];
    }

    static DecodingTable fixedLengths() {
        byte[] lengths = new byte[288];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (byte) (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
        }
        DecodingTable t = new DecodingTable(Alphabet.LENGTHS, 9);
        t.build(lengths, 0, lengths.length);
        return t;
    }

    static DecodingTable fixedDistances() {
        byte[] lengths = new byte[32];
        java.util.Arrays.fill(lengths, (byte) 5);
        DecodingTable t = new DecodingTable(Alphabet.DISTANCES, 5);
        t.build(lengths, 0, lengths.length);
        return t;
    }

    /**
     * Makes the table for a code given by the lengths of its words.
     *
     * @return false if the lengths are not those of a prefix code, or leave words over, except that a code of one word
     *         of one bit is allowed for lengths and distances, and one without words
     */
    boolean build(byte[] lengths, int from, int count) {
        int[] words = new int[MAX_BITS + 1];
        for (int i = 0; i < count; i++) {
            words[lengths[from + i]]++;
        }
        int longest = MAX_BITS;
        while (longest > 0 && words[longest] == 0) {
            longest--;
        }
        if (longest == 0) {
            java.util.Arrays.fill(entries, 0, 1 << rootBits, INVALID << 8 | 1);
            return true;
        }
        int left = 1;
        for (int n = 1; n <= MAX_BITS; n++) {
            left = (left << 1) - words[n];
            if (left < 0) {
                return false;
            }
        }
        if (left > 0 && (alphabet == Alphabet.CODE_LENGTHS || longest != 1)) {
            return false;
        }
        fill(lengths, from, count, words, longest);
        return true;
    }

    private void fill(byte[] lengths, int from, int count, int[] words, int longest) {
        int[] next = new int[MAX_BITS + 1];
        for (int n = 2; n <= MAX_BITS; n++) {
            next[n] = next[n - 1] + words[n - 1] << 1;
        }
        int root = 1 << rootBits;
        // a code of one word leaves the other half of the table without meaning
        java.util.Arrays.fill(entries, 0, root, INVALID << 8 | 1);
        int used = root;
        if (longest > rootBits) {
            used = secondTables(lengths, from, count, next.clone());
        }
        for (int i = 0; i < count; i++) {
            int n = lengths[from + i];
            if (n == 0) {
                continue;
            }
            int code = Integer.reverse(next[n]++) >>> 32 - n;
            int what = meaning(i) << 8;
            if (n <= rootBits) {
                for (int at = code; at < root; at += 1 << n) {
                    entries[at] = what | n;
                }
            } else {
                int second = entries[code & root - 1];
                int bits = second >>> 8 & 15;
                int start = second >>> 16;
                for (int at = code >>> rootBits; at < 1 << bits; at += 1 << n - rootBits) {
                    entries[start + at] = what | n - rootBits;
                }
            }
        }
        assert used <= entries.length;
    }

    /** Reserves a table for each root entry that longer words share, as large as the longest of them needs. */
    private int secondTables(byte[] lengths, int from, int count, int[] next) {
        int root = 1 << rootBits;
        int[] bits = new int[root];
        for (int i = 0; i < count; i++) {
            int n = lengths[from + i];
            if (n > 0) {
                int code = Integer.reverse(next[n]++) >>> 32 - n;
                if (n > rootBits) {
                    int prefix = code & root - 1;
                    bits[prefix] = Math.max(bits[prefix], n - rootBits);
                }
            }
        }
        int used = root;
        for (int prefix = 0; prefix < root; prefix++) {
            if (bits[prefix] > 0) {
                int end = used + (1 << bits[prefix]);
                if (end > entries.length) {
                    entries = java.util.Arrays.copyOf(entries, Math.max(end, entries.length * 2));
                }
                entries[prefix] = used << 16 | (SECOND | bits[prefix]) << 8 | rootBits;
                used = end;
            }
        }
        return used;
    }

    /** {@code value << 8 | kind}. */
    private int meaning(int symbol) {
        if (alphabet == Alphabet.CODE_LENGTHS || alphabet == Alphabet.LENGTHS && symbol < LITERALS) {
            return symbol << 8 | LITERAL;
        }
        if (alphabet == Alphabet.LENGTHS) {
            int i = symbol - LITERALS - 1;
            if (i < 0) {
                return END_OF_BLOCK;
            }
            return i < LENGTH_BASE.length ? LENGTH_BASE[i] << 8 | BASE | LENGTH_EXTRA[i] : INVALID;
        }
        if (symbol >= DISTANCE_SYMBOLS) {
            return INVALID;
        }
        int extra = symbol < 2 ? 0 : symbol / 2 - 1;
        int base = symbol < 2 ? symbol + 1 : (2 + symbol % 2 << extra) + 1;
        return base << 8 | BASE | extra;
    }
}
