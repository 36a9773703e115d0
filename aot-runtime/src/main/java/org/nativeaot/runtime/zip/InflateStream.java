package org.nativeaot.runtime.zip;

import org.nativeaot.runtime.Checksums;

/**
 * Decompression as a machine that stops wherever input or output ends. It takes as little input as it needs for the
 * next step, and decodes the symbol after a full output before it stops: so counts of bytes read and written, which
 * programs see, are those of zlib. Matches reach back into the current output and, before that, into a window that
 * keeps the last 32 KB of earlier calls.
 */
public final class InflateStream extends ZipStream {
    /** How a call ended. */
    public enum Outcome {
        /** Went on; input is used up or output full. */
        PROGRESS,
        /** Neither input was taken nor output given. */
        STUCK,
        END, NEEDS_DICTIONARY, CORRUPT
    }

    private enum State {
        HEADER, DICTIONARY_ID, DICTIONARY, BLOCK, STORED, COPY, TABLE, CODE_LENGTH_CODE, CODE_LENGTHS, SYMBOL,
        LENGTH_EXTRA, DISTANCE, DISTANCE_EXTRA, MATCH, LITERAL, CHECK, DONE, BAD
    }

    private static final int WINDOW = 1 << 15;
    private static final int[] ORDER = FormatTables.ORDER;
    private static final int LONGEST_MATCH = 258;
    /**
     * Enough for a length with its extra bits and a distance with its, with room: what the fast loop takes per step.
     */
    private static final int FAST_INPUT = 8;
    private static final DecodingTable FIXED_LENGTHS = DecodingTable.fixedLengths();
    private static final DecodingTable FIXED_DISTANCES = DecodingTable.fixedDistances();

    private final boolean raw;
    private final byte[] window = new byte[WINDOW];
    private final byte[] lengths = new byte[286 + 30 + 4];
    private final DecodingTable codeLengthCode = new DecodingTable(DecodingTable.Alphabet.CODE_LENGTHS, 7);
    private final DecodingTable dynamicLengths = new DecodingTable(DecodingTable.Alphabet.LENGTHS, 9);
    private final DecodingTable dynamicDistances = new DecodingTable(DecodingTable.Alphabet.DISTANCES, 6);
    private DecodingTable lengthTable;
    private DecodingTable distanceTable;
    private State state;
    private boolean lastBlock;
    private boolean haveDictionary;
    private String problem;
    private int windowNext;
    private int windowFilled;

    // bits taken from the input and not used yet, least significant first
    private long hold;
    private int bits;

    private int literalCodes;
    private int distanceCodes;
    private int codeLengthCodes;
    private int have;
    private int length;
    private int distance;
    private int extra;

    // of the current call
    private int outStart;
    private int checkedTo;

    public InflateStream(boolean raw) {
        this.raw = raw;
        reset();
    }

    @Override
    public void reset() {
        state = raw ? State.BLOCK : State.HEADER;
        lastBlock = false;
        haveDictionary = false;
        problem = null;
        adler = raw ? 0 : 1;
        windowNext = 0;
        windowFilled = 0;
        hold = 0;
        bits = 0;
    }

    /** What was wrong, in zlib's words; null unless the stream is corrupt. */
    public String problem() {
        return problem;
    }

    @Override
    public boolean setDictionary(byte[] bytes, int from, int count) {
        if (!raw) {
            if (state != State.DICTIONARY || Checksums.adler32(1, bytes, from, count) != adler) {
                return false;
            }
        }
        remember(bytes, from, from + count);
        haveDictionary = true;
        return true;
    }

    public Outcome inflate(byte[] input, int from, int count, byte[] output, int to, int room) {
        begin(input, from, count, output, to, room);
        outStart = to;
        checkedTo = to;
        run();
        if (state != State.BAD) {
            remember(out, outStart, outAt);
        }
        check();
        end();
        if (state == State.DONE) {
            return Outcome.END;
        }
        if (state == State.BAD) {
            return Outcome.CORRUPT;
        }
        if (state == State.DICTIONARY) {
            return Outcome.NEEDS_DICTIONARY;
        }
        return inAt == from && outAt == to ? Outcome.STUCK : Outcome.PROGRESS;
    }

    private void run() {
        boolean more = true;
        while (more) {
            more = switch (state) {
                case HEADER -> header();
                case DICTIONARY_ID -> dictionaryId();
                case DICTIONARY -> dictionary();
                case BLOCK -> block();
                case STORED -> stored();
                case COPY -> copy();
                case TABLE -> table();
                case CODE_LENGTH_CODE -> codeLengthCode();
                case CODE_LENGTHS -> codeLengths();
                case SYMBOL -> symbol();
                case LENGTH_EXTRA -> lengthExtra();
                case DISTANCE -> distance();
                case DISTANCE_EXTRA -> distanceExtra();
                case MATCH -> match();
                case LITERAL -> literal();
                case CHECK -> checkSum();
                case DONE, BAD -> false;
            };
        }
    }

    /** Sees to it that there are so many bits; false if input ends before. */
    private boolean need(int n) {
        while (bits < n) {
            if (inAt == inEnd) {
                return false;
            }
            hold |= (in[inAt++] & 0xffL) << bits;
            bits += 8;
        }
        return true;
    }

    private int peek(int n) {
        return (int) (hold & (1L << n) - 1);
    }

    private void drop(int n) {
        hold >>>= n;
        bits -= n;
    }

    private int take(int n) {
        int v = peek(n);
        drop(n);
        return v;
    }

    private void alignToByte() {
        drop(bits & 7);
    }

    private boolean fail(String what) {
        problem = what;
        state = State.BAD;
        return false;
    }

    private boolean go(State next) {
        state = next;
        return true;
    }

    private boolean header() {
        if (!need(16)) {
            return false;
        }
        if (((peek(8) << 8) + (peek(16) >>> 8)) % 31 != 0) {
            return fail("incorrect header check");
        }
        if (peek(4) != 8) {
            return fail("unknown compression method");
        }
        if ((peek(8) >>> 4) + 8 > 15) {
            drop(4);
            return fail("invalid window size");
        }
        adler = 1;
        boolean dictionary = (peek(16) & 0x2000) != 0;
        drop(16);
        return go(dictionary ? State.DICTIONARY_ID : State.BLOCK);
    }

    private boolean dictionaryId() {
        if (!need(32)) {
            return false;
        }
        adler = Integer.reverseBytes(take(32));
        return go(State.DICTIONARY);
    }

    private boolean dictionary() {
        if (!haveDictionary) {
            return false;
        }
        adler = 1;
        return go(State.BLOCK);
    }

    private boolean block() {
        if (lastBlock) {
            alignToByte();
            return go(State.CHECK);
        }
        if (!need(3)) {
            return false;
        }
        lastBlock = take(1) != 0;
        switch (take(2)) {
            case 0:
                return go(State.STORED);
            case 1:
                lengthTable = FIXED_LENGTHS;
                distanceTable = FIXED_DISTANCES;
                return go(State.SYMBOL);
            case 2:
                return go(State.TABLE);
            default:
                return fail("invalid block type");
        }
    }

    private boolean stored() {
        alignToByte();
        if (!need(32)) {
            return false;
        }
        int both = peek(32);
        if ((both & 0xffff) != (both >>> 16 ^ 0xffff)) {
            return fail("invalid stored block lengths");
        }
        drop(32);
        length = both & 0xffff;
        return go(State.COPY);
    }

    private boolean copy() {
        if (length == 0) {
            return go(State.BLOCK);
        }
        int n = Math.min(length, Math.min(inEnd - inAt, outEnd - outAt));
        if (n == 0) {
            return false;
        }
        System.arraycopy(in, inAt, out, outAt, n);
        inAt += n;
        outAt += n;
        length -= n;
        return true;
    }

    private boolean table() {
        if (!need(14)) {
            return false;
        }
        literalCodes = take(5) + 257;
        distanceCodes = take(5) + 1;
        codeLengthCodes = take(4) + 4;
        if (literalCodes > 286 || distanceCodes > 30) {
            return fail("too many length or distance symbols");
        }
        have = 0;
        return go(State.CODE_LENGTH_CODE);
    }

    private boolean codeLengthCode() {
        while (have < codeLengthCodes) {
            if (!need(3)) {
                return false;
            }
            lengths[ORDER[have++]] = (byte) take(3);
        }
        while (have < ORDER.length) {
            lengths[ORDER[have++]] = 0;
        }
        if (!codeLengthCode.build(lengths, 0, ORDER.length)) {
            return fail("invalid code lengths set");
        }
        have = 0;
        return go(State.CODE_LENGTHS);
    }

    private boolean codeLengths() {
        int all = literalCodes + distanceCodes;
        while (have < all) {
            int entry = peekEntry(codeLengthCode);
            if (entry < 0) {
                return false;
            }
            int n = entry & 0xff;
            int value = entry >>> 16;
            if (value < 16) {
                drop(n);
                lengths[have++] = (byte) value;
                continue;
            }
            int extraBits = value == 16 ? 2 : value == 17 ? 3 : 7;
            if (!need(n + extraBits)) {
                return false;
            }
            drop(n);
            if (value == 16 && have == 0) {
                return fail("invalid bit length repeat");
            }
            byte repeated = value == 16 ? lengths[have - 1] : 0;
            int times = (value == 18 ? 11 : 3) + take(extraBits);
            if (have + times > all) {
                return fail("invalid bit length repeat");
            }
            while (times-- > 0) {
                lengths[have++] = repeated;
            }
        }
        if (lengths[256] == 0) {
            return fail("invalid code -- missing end-of-block");
        }
        if (!dynamicLengths.build(lengths, 0, literalCodes)) {
            return fail("invalid literal/lengths set");
        }
        if (!dynamicDistances.build(lengths, literalCodes, distanceCodes)) {
            return fail("invalid distances set");
        }
        lengthTable = dynamicLengths;
        distanceTable = dynamicDistances;
        return go(State.SYMBOL);
    }

    /** The entry for the next word, whose bits are not dropped; -1 if input ends before it. For tables of one level. */
    private int peekEntry(DecodingTable t) {
        while (true) {
            int entry = t.entries[peek(t.rootBits)];
            if ((entry & 0xff) <= bits) {
                return entry;
            }
            if (!need(bits + 1)) {
                return -1;
            }
        }
    }

    /** Takes the next word and returns its entry; -1 if input ends before it. */
    private int decode(DecodingTable t) {
        int first = peekEntry(t);
        if (first == -1) {
            return -1;
        }
        if ((first >>> 8 & DecodingTable.SECOND) == 0) {
            drop(first & 0xff);
            return first;
        }
        int indexBits = first >>> 8 & 15;
        int start = first >>> 16;
        while (true) {
            int entry = t.entries[start + (peek(t.rootBits + indexBits) >>> t.rootBits)];
            int n = t.rootBits + (entry & 0xff);
            if (n <= bits) {
                drop(n);
                return entry;
            }
            if (!need(bits + 1)) {
                return -1;
            }
        }
    }

    private boolean symbol() {
        while (inEnd - inAt >= FAST_INPUT && outEnd - outAt >= LONGEST_MATCH && state == State.SYMBOL) {
            fast();
        }
        if (state != State.SYMBOL) {
            return state != State.BAD;
        }
        int entry = decode(lengthTable);
        if (entry == -1) {
            return false;
        }
        int kind = entry >>> 8 & 0xff;
        length = entry >>> 16;
        if (kind == DecodingTable.LITERAL) {
            return go(State.LITERAL);
        }
        if (kind == DecodingTable.END_OF_BLOCK) {
            return go(State.BLOCK);
        }
        if (kind == DecodingTable.INVALID) {
            return fail("invalid literal/length code");
        }
        extra = kind & 15;
        return go(State.LENGTH_EXTRA);
    }

    private boolean lengthExtra() {
        if (!need(extra)) {
            return false;
        }
        length += take(extra);
        return go(State.DISTANCE);
    }

    private boolean distance() {
        int entry = decode(distanceTable);
        if (entry == -1) {
            return false;
        }
        int kind = entry >>> 8 & 0xff;
        if (kind == DecodingTable.INVALID) {
            return fail("invalid distance code");
        }
        distance = entry >>> 16;
        extra = kind & 15;
        return go(State.DISTANCE_EXTRA);
    }

    private boolean distanceExtra() {
        if (!need(extra)) {
            return false;
        }
        distance += take(extra);
        return go(State.MATCH);
    }

    private boolean literal() {
        if (outAt == outEnd) {
            return false;
        }
        out[outAt++] = (byte) length;
        return go(State.SYMBOL);
    }

    private boolean match() {
        if (outAt == outEnd) {
            return false;
        }
        int written = outAt - outStart;
        if (distance > written && distance - written > windowFilled) {
            return fail("invalid distance too far back");
        }
        int n = Math.min(length, outEnd - outAt);
        copyMatch(n);
        length -= n;
        return length > 0 || go(State.SYMBOL);
    }

    /** Appends n bytes from {@code distance} before, which may overlap what is written. */
    private void copyMatch(int n) {
        int left = n;
        int back = distance - (outAt - outStart);
        while (back > 0 && left > 0) {
            int at = windowNext - back;
            at += at < 0 ? WINDOW : 0;
            int run = Math.min(Math.min(back, left), WINDOW - at);
            System.arraycopy(window, at, out, outAt, run);
            outAt += run;
            left -= run;
            back -= run;
        }
        if (left == 0) {
            return;
        }
        if (distance >= left) {
            System.arraycopy(out, outAt - distance, out, outAt, left);
            outAt += left;
            return;
        }
        byte[] o = out;
        int to = outAt;
        for (int from = to - distance, end = to + left; to < end; from++, to++) {
            o[to] = o[from];
        }
        outAt = to;
    }

    /**
     * Symbols while there is input for any of them and output for the longest match; leaves less than 8 bits unused.
     */
    private void fast() {
        byte[] input = in;
        byte[] output = out;
        int[] lengthEntries = lengthTable.entries;
        int lengthMask = (1 << lengthTable.rootBits) - 1;
        int at = inAt;
        int last = inEnd - FAST_INPUT;
        int to = outAt;
        int lastTo = outEnd - LONGEST_MATCH;
        long h = hold;
        int n = bits;
        while (at <= last && to <= lastTo) {
            while (n <= 48) {
                h |= (input[at++] & 0xffL) << n;
                n += 8;
            }
            int entry = lengthEntries[(int) h & lengthMask];
            if ((entry >>> 8 & DecodingTable.SECOND) != 0) {
                h >>>= lengthTable.rootBits;
                n -= lengthTable.rootBits;
                entry = lengthEntries[(entry >>> 16) + ((int) h & (1 << (entry >>> 8 & 15)) - 1)];
            }
            h >>>= entry & 0xff;
            n -= entry & 0xff;
            int kind = entry >>> 8 & 0xff;
            if (kind == DecodingTable.LITERAL) {
                output[to++] = (byte) (entry >>> 16);
            } else if (kind == DecodingTable.END_OF_BLOCK) {
                state = State.BLOCK;
                break;
            } else if (kind == DecodingTable.INVALID) {
                fail("invalid literal/length code");
                break;
            } else {
                int extraBits = kind & 15;
                length = (entry >>> 16) + ((int) h & (1 << extraBits) - 1);
                h >>>= extraBits;
                n -= extraBits;
                int d = distanceTable.entries[(int) h & (1 << distanceTable.rootBits) - 1];
                if ((d >>> 8 & DecodingTable.SECOND) != 0) {
                    h >>>= distanceTable.rootBits;
                    n -= distanceTable.rootBits;
                    d = distanceTable.entries[(d >>> 16) + ((int) h & (1 << (d >>> 8 & 15)) - 1)];
                }
                h >>>= d & 0xff;
                n -= d & 0xff;
                if ((d >>> 8 & 0xff) == DecodingTable.INVALID) {
                    fail("invalid distance code");
                    break;
                }
                int distanceBits = d >>> 8 & 15;
                distance = (d >>> 16) + ((int) h & (1 << distanceBits) - 1);
                h >>>= distanceBits;
                n -= distanceBits;
                outAt = to;
                int written = to - outStart;
                if (distance > written && distance - written > windowFilled) {
                    fail("invalid distance too far back");
                    break;
                }
                copyMatch(length);
                to = outAt;
            }
        }
        outAt = to;
        // whole bytes go back to the input
        at -= n >>> 3;
        n &= 7;
        hold = h & (1L << n) - 1;
        bits = n;
        inAt = at;
    }

    private boolean checkSum() {
        if (raw) {
            return go(State.DONE);
        }
        if (!need(32)) {
            return false;
        }
        check();
        if (Integer.reverseBytes(peek(32)) != adler) {
            return fail("incorrect data check");
        }
        drop(32);
        return go(State.DONE);
    }

    /** Brings the check sum up to date with the output. */
    private void check() {
        if (!raw && outAt > checkedTo) {
            adler = Checksums.adler32(adler, out, checkedTo, outAt - checkedTo);
            checkedTo = outAt;
        }
    }

    /** Moves the end of these bytes into the window. */
    private void remember(byte[] bytes, int from, int to) {
        int n = Math.min(to - from, WINDOW);
        int start = to - n;
        int first = Math.min(n, WINDOW - windowNext);
        System.arraycopy(bytes, start, window, windowNext, first);
        System.arraycopy(bytes, start + first, window, 0, n - first);
        windowNext = windowNext + n & WINDOW - 1;
        windowFilled = Math.min(WINDOW, windowFilled + n);
    }
}
