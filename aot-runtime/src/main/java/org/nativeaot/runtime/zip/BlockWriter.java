package org.nativeaot.runtime.zip;

/**
 * Writes DEFLATE blocks (RFC 1951, 3.2): collects symbols, makes codes for them, and takes the shortest of the three
 * kinds of block. Output gathers in a pending buffer.
 */
final class BlockWriter {
    static final int LENGTH_SYMBOLS = 286;
    static final int DISTANCE_SYMBOLS = 30;
    static final int MIN_MATCH = 3;
    private static final int STORED = 0;
    private static final int FIXED = 1;
    private static final int DYNAMIC = 2;
    private static final int END_OF_BLOCK = 256;
    private static final int REPEAT_LENGTH = 16;
    private static final int REPEAT_ZERO = 17;
    private static final int REPEAT_ZERO_LONG = 18;
    private static final int[] ORDER = FormatTables.ORDER;
    private static final int[] LENGTH_EXTRA = FormatTables.LENGTH_EXTRA;
    private static final int[] DISTANCE_EXTRA = {
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13};
    private static final int[] REPEAT_EXTRA = {2, 3, 7};
    /** Symbol (from 257 on) of match length - 3. */
    private static final byte[] LENGTH_CODE = new byte[256];
    private static final int[] LENGTH_BASE = new int[29];
    private static final int[] DISTANCE_BASE = new int[30];
    /** Symbol of distance - 1 below 256, and of (distance - 1) / 128 above, from 256 on. */
    private static final byte[] DISTANCE_CODE = new byte[512];
    private static final int[] FIXED_LENGTH_BITS = new int[288];
    private static final int[] FIXED_LENGTH_CODE = new int[288];
    private static final int[] FIXED_DISTANCE_BITS = new int[30];
    private static final int[] FIXED_DISTANCE_CODE = new int[30];
    private static final byte[] FIXED_LENGTHS = new byte[LENGTH_SYMBOLS];
    private static final byte[] FIXED_DISTANCES = new byte[DISTANCE_SYMBOLS];

    static {
        int at = 0;
        for (int c = 0; c < 28; c++) {
            LENGTH_BASE[c] = at;
            for (int n = 0; n < 1 << LENGTH_EXTRA[c]; n++) {
                LENGTH_CODE[at++] = (byte) c;
            }
        }
        // the longest match has a symbol of its own
        LENGTH_BASE[28] = 255;
        LENGTH_CODE[255] = 28;
        int base = 0;
        for (int c = 0; c < DISTANCE_SYMBOLS; c++) {
            DISTANCE_BASE[c] = base;
            for (int d = base; d < base + (1 << DISTANCE_EXTRA[c]); d++) {
                DISTANCE_CODE[d < 256 ? d : 256 + (d >>> 7)] = (byte) c;
            }
            base += 1 << DISTANCE_EXTRA[c];
        }
        for (int n = 0; n < 288; n++) {
            FIXED_LENGTH_BITS[n] = n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8;
            if (n < LENGTH_SYMBOLS) {
                FIXED_LENGTHS[n] = (byte) FIXED_LENGTH_BITS[n];
            }
        }
        HuffmanCode.number(FIXED_LENGTH_BITS, 287, FIXED_LENGTH_CODE);
        for (int n = 0; n < DISTANCE_SYMBOLS; n++) {
            FIXED_DISTANCE_BITS[n] = 5;
            FIXED_DISTANCES[n] = 5;
            FIXED_DISTANCE_CODE[n] = Integer.reverse(n) >>> 27;
        }
    }

    private final HuffmanCode lengths = new HuffmanCode(LENGTH_SYMBOLS, 15, LENGTH_EXTRA, 257, FIXED_LENGTHS);
    private final HuffmanCode distances = new HuffmanCode(DISTANCE_SYMBOLS, 15, DISTANCE_EXTRA, 0, FIXED_DISTANCES);
    private final HuffmanCode codeLengths = new HuffmanCode(19, 7, REPEAT_EXTRA, 16, null);

    // symbols of the block: literal, or length - 3 with its distance
    private final short[] symbolDistance;
    private final byte[] symbolValue;
    private int symbols;

    private final byte[] pending;
    private int pendingStart;
    private int pendingEnd;
    private long bitBuffer;
    private int bitCount;

    /** @param capacity one more than the symbols of a block */
    BlockWriter(int capacity) {
        symbolDistance = new short[capacity];
        symbolValue = new byte[capacity];
        pending = new byte[4 * capacity + 64];
        reset();
    }

    void reset() {
        pendingStart = 0;
        pendingEnd = 0;
        bitBuffer = 0;
        bitCount = 0;
        startBlock();
    }

    private void startBlock() {
        lengths.clear();
        distances.clear();
        lengths.frequency[END_OF_BLOCK] = 1;
        symbols = 0;
    }

    boolean hasSymbols() {
        return symbols > 0;
    }

    /** @return true if the block has to end */
    boolean literal(int b) {
        symbolDistance[symbols] = 0;
        symbolValue[symbols++] = (byte) b;
        lengths.frequency[b]++;
        return symbols == symbolValue.length - 1;
    }

    /** @return true if the block has to end */
    boolean match(int distance, int length) {
        symbolDistance[symbols] = (short) distance;
        symbolValue[symbols++] = (byte) (length - MIN_MATCH);
        lengths.frequency[257 + LENGTH_CODE[length - MIN_MATCH]]++;
        distances.frequency[distanceSymbol(distance - 1)]++;
        return symbols == symbolValue.length - 1;
    }

    private static int distanceSymbol(int d) {
        return DISTANCE_CODE[d < 256 ? d : 256 + (d >>> 7)];
    }

    // ---- blocks ----

    /**
     * Ends the block.
     *
     * @param from   where the bytes that the symbols stand for begin, or -1 if they are gone
     */
    void flush(byte[] bytes, int from, int count, boolean last) {
        lengths.build();
        distances.build();
        int most = countCodeLengths();
        int own = lengths.ownBits + distances.ownBits + codeLengths.ownBits + 3 * (most + 1) + 14;
        int fixed = lengths.fixedBits + distances.fixedBits;
        int ownBytes = own + 3 + 7 >>> 3;
        int fixedBytes = fixed + 3 + 7 >>> 3;
        if (count + 4 <= Math.min(ownBytes, fixedBytes) && from >= 0) {
            stored(bytes, from, count, last);
        } else if (fixedBytes <= ownBytes) {
            bits(FIXED << 1 | (last ? 1 : 0), 3);
            send(FIXED_LENGTH_CODE, FIXED_LENGTH_BITS, FIXED_DISTANCE_CODE, FIXED_DISTANCE_BITS);
        } else {
            bits(DYNAMIC << 1 | (last ? 1 : 0), 3);
            sendCodes(most);
            send(lengths.code, lengths.length, distances.code, distances.length);
        }
        startBlock();
        if (last) {
            align();
        }
    }

    /** A block of bytes as they are, at most 65535; none for a marker. */
    void stored(byte[] bytes, int from, int count, boolean last) {
        storedHeader(count, last);
        System.arraycopy(bytes, from, pending, pendingEnd, count);
        pendingEnd += count;
    }

    /** What comes before the bytes of a stored block. */
    void storedHeader(int count, boolean last) {
        bits(STORED << 1 | (last ? 1 : 0), 3);
        align();
        littleShort(count);
        littleShort(~count);
    }

    private void send(int[] lengthCode, int[] lengthBits, int[] distanceCode, int[] distanceBits) {
        for (int i = 0; i < symbols; i++) {
            int value = symbolValue[i] & 0xff;
            int distance = symbolDistance[i] & 0xffff;
            if (distance == 0) {
                bits(lengthCode[value], lengthBits[value]);
                continue;
            }
            int c = LENGTH_CODE[value];
            bits(lengthCode[257 + c], lengthBits[257 + c]);
            bits(value - LENGTH_BASE[c], LENGTH_EXTRA[c]);
            int d = distanceSymbol(distance - 1);
            bits(distanceCode[d], distanceBits[d]);
            bits(distance - 1 - DISTANCE_BASE[d], DISTANCE_EXTRA[d]);
        }
        bits(lengthCode[END_OF_BLOCK], lengthBits[END_OF_BLOCK]);
    }

    // ---- word lengths of the codes, run-length encoded ----

    /** @return index in {@link #ORDER} of the last code length that is sent */
    private int countCodeLengths() {
        codeLengths.clear();
        runs(lengths, false);
        runs(distances, false);
        codeLengths.build();
        int most = ORDER.length - 1;
        while (most >= 3 && codeLengths.length[ORDER[most]] == 0) {
            most--;
        }
        return most;
    }

    private void sendCodes(int most) {
        bits(lengths.maxSymbol + 1 - 257, 5);
        bits(distances.maxSymbol, 5);
        bits(most + 1 - 4, 4);
        for (int i = 0; i <= most; i++) {
            bits(codeLengths.length[ORDER[i]], 3);
        }
        runs(lengths, true);
        runs(distances, true);
    }

    private void runs(HuffmanCode h, boolean send) {
        int before = -1;
        int count = 0;
        int next = h.length[0];
        int longest = next == 0 ? 138 : 7;
        int shortest = next == 0 ? 3 : 4;
        for (int n = 0; n <= h.maxSymbol; n++) {
            int current = next;
            next = n == h.maxSymbol ? -1 : h.length[n + 1];
            count++;
            if (count < longest && current == next) {
                continue;
            }
            run(current, before, count, count < shortest, send);
            count = 0;
            before = current;
            longest = next == 0 ? 138 : current == next ? 6 : 7;
            shortest = next == 0 || current == next ? 3 : 4;
        }
    }

    private void run(int value, int before, int count, boolean single, boolean send) {
        int left = count;
        if (single) {
            while (left-- > 0) {
                codeLength(value, 0, 0, send);
            }
        } else if (value != 0) {
            if (value != before) {
                codeLength(value, 0, 0, send);
                left--;
            }
            codeLength(REPEAT_LENGTH, left - 3, 2, send);
        } else if (count <= 10) {
            codeLength(REPEAT_ZERO, left - 3, 3, send);
        } else {
            codeLength(REPEAT_ZERO_LONG, left - 11, 7, send);
        }
    }

    private void codeLength(int symbol, int extra, int extraBits, boolean send) {
        if (send) {
            bits(codeLengths.code[symbol], codeLengths.length[symbol]);
            bits(extra, extraBits);
        } else {
            codeLengths.frequency[symbol]++;
        }
    }

    // ---- output ----

    private void bits(int value, int count) {
        bitBuffer |= (long) value << bitCount;
        bitCount += count;
        if (bitCount >= 32) {
            writeWholeBytes();
        }
    }

    /** Bits that do not fill a byte yet stay behind. */
    void writeWholeBytes() {
        while (bitCount >= 8) {
            pending[pendingEnd++] = (byte) bitBuffer;
            bitBuffer >>>= 8;
            bitCount -= 8;
        }
    }

    private void align() {
        bitCount = bitCount + 7 & ~7;
        writeWholeBytes();
    }

    private void littleShort(int v) {
        pending[pendingEnd++] = (byte) v;
        pending[pendingEnd++] = (byte) (v >>> 8);
    }

    void bigShort(int v) {
        pending[pendingEnd++] = (byte) (v >>> 8);
        pending[pendingEnd++] = (byte) v;
    }

    /** Bits of an unfinished byte. */
    int unfinishedBits() {
        return bitCount;
    }

    boolean isPending() {
        return pendingEnd > pendingStart;
    }

    /** Moves what is pending out; returns how much. */
    int drain(byte[] out, int at, int room) {
        int n = Math.min(room, pendingEnd - pendingStart);
        System.arraycopy(pending, pendingStart, out, at, n);
        pendingStart += n;
        if (pendingStart == pendingEnd) {
            pendingStart = 0;
            pendingEnd = 0;
        }
        return n;
    }
}
