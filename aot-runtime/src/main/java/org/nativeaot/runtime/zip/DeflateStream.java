package org.nativeaot.runtime.zip;

import java.util.Arrays;
import org.nativeaot.runtime.Checksums;

/**
 * Compression: LZ77 over a sliding window of 32 KB with hash chains, lazy matching from level 4 on. Searches, limits
 * and block ends are those of zlib 1.3, so that output is the same byte for byte, whatever the portions of input and
 * output.
 *
 * <p>The window holds up to 64 KB; when its upper half is nearly used up it moves down by half. Positions in chains are
 * indices into it, 0 meaning none. A call stops wherever input or output ends; {@link #flushed} is what zlib keeps to
 * tell repeated flushes.
 */
public final class DeflateStream extends ZipStream {
    public static final int NO_FLUSH = 0;
    public static final int SYNC_FLUSH = 2;
    public static final int FULL_FLUSH = 3;
    public static final int FINISH = 4;
    /** Ends the block and nothing more: before the level changes. */
    private static final int BLOCK = 5;
    private static final int FILTERED = 1;
    private static final int HUFFMAN_ONLY = 2;

    /** How a call ended. */
    public enum Outcome {
        PROGRESS,
        /** There was nothing to do, or no room. */
        STUCK, END, WRONG_STATE
    }

    private enum Status {
        START, BUSY, FINISHED
    }

    /** How far a strategy got. */
    private enum Step {
        NEED_MORE, BLOCK_DONE, FINISH_STARTED, FINISH_DONE
    }

    private static final int SIZE = 1 << 15;
    private static final int MASK = SIZE - 1;
    private static final int HASH_MASK = (1 << 15) - 1;
    private static final int HASH_SHIFT = 5;
    private static final int MIN_MATCH = BlockWriter.MIN_MATCH;
    private static final int MAX_MATCH = 258;
    private static final int MIN_LOOKAHEAD = MAX_MATCH + MIN_MATCH + 1;
    private static final int MAX_DISTANCE = SIZE - MIN_LOOKAHEAD;
    /** Matches of three bytes from farther back cost more than literals. */
    private static final int TOO_FAR = 4096;
    private static final int BLOCK_SYMBOLS = 1 << 14;
    private static final int PENDING = 4 * BLOCK_SYMBOLS;
    private static final int MAX_STORED = 65535;
    private static final int NEVER = -2;

    private final boolean raw;
    private final byte[] window = new byte[2 * SIZE];
    private final short[] head = new short[HASH_MASK + 1];
    private final short[] previous = new short[SIZE];
    private final BlockWriter blocks = new BlockWriter(BLOCK_SYMBOLS);
    private int level;
    private int strategy;
    private Status status;
    private boolean trailerDone;
    private boolean checking;
    private int flushed;

    private int hash;
    private int start;
    private int blockStart;
    private int lookahead;
    /** Bytes before {@link #start} that are not in the hash chains yet. */
    private int toInsert;
    private int matchStart;
    private int matchLength;
    private int previousLength;
    private boolean literalWaits;
    /** Level 0 does not keep the chains: 0 they hold, 1 they are to be moved down once, 2 they are void. */
    private int chainsBehind;

    public DeflateStream(int level, int strategy, boolean raw) {
        this.raw = raw;
        this.level = level < 0 ? Effort.DEFAULT_LEVEL : level;
        this.strategy = strategy;
        reset();
    }

    @Override
    public void reset() {
        blocks.reset();
        status = Status.START;
        trailerDone = false;
        checking = !raw;
        adler = 1;
        flushed = NEVER;
        clearChains();
        hash = 0;
        start = 0;
        blockStart = 0;
        lookahead = 0;
        toInsert = 0;
        matchLength = MIN_MATCH - 1;
        previousLength = MIN_MATCH - 1;
        literalWaits = false;
        chainsBehind = 0;
    }

    public Outcome deflate(byte[] input, int from, int count, byte[] output, int to, int room, int flush) {
        begin(input, from, count, output, to, room);
        Outcome outcome = deflate(flush);
        end();
        return outcome;
    }

    /**
     * Changes level and strategy, after compressing what there is with the old ones. STUCK: room ended, do it again.
     */
    public Outcome change(int newLevel, int newStrategy, byte[] input, int from, int count, byte[] output, int to,
                          int room) {
        int next = newLevel < 0 ? Effort.DEFAULT_LEVEL : newLevel;
        begin(input, from, count, output, to, room);
        try {
            if ((newStrategy != strategy || kind(next) != kind(level)) && flushed != NEVER) {
                Outcome outcome = deflate(BLOCK);
                if (outcome == Outcome.WRONG_STATE) {
                    return outcome;
                }
                if (inAt < inEnd || start - blockStart + lookahead > 0) {
                    return Outcome.STUCK;
                }
            }
            if (level != next) {
                if (level == 0 && chainsBehind != 0) {
                    if (chainsBehind == 1) {
                        slideChains();
                    } else {
                        clearChains();
                    }
                    chainsBehind = 0;
                }
                level = next;
            }
            strategy = newStrategy;
            return Outcome.PROGRESS;
        } finally {
            end();
        }
    }

    /** 0 stored, 1 fast, 2 lazy. */
    private static int kind(int level) {
        return level == 0 ? 0 : level < 4 ? 1 : 2;
    }

    @Override
    public boolean setDictionary(byte[] bytes, int from, int count) {
        boolean open = !raw && !trailerDone;
        if (open && status != Status.START || lookahead != 0) {
            return false;
        }
        if (open) {
            adler = Checksums.adler32(adler, bytes, from, count);
        }
        checking = false;
        int first = from;
        if (count >= SIZE) {
            if (!open) {
                clearChains();
                start = 0;
                blockStart = 0;
                toInsert = 0;
            }
            first = from + count - SIZE;
        }
        begin(bytes, first, from + count - first, null, 0, 0);
        fill();
        while (lookahead >= MIN_MATCH) {
            int end = start + lookahead - (MIN_MATCH - 1);
            for (int at = start; at < end; at++) {
                enter(at);
            }
            start = end;
            lookahead = MIN_MATCH - 1;
            fill();
        }
        end();
        start += lookahead;
        blockStart = start;
        toInsert = lookahead;
        lookahead = 0;
        matchLength = MIN_MATCH - 1;
        previousLength = MIN_MATCH - 1;
        literalWaits = false;
        checking = open;
        return true;
    }

    // ---- the whole ----

    private static int rank(int flush) {
        return flush * 2 - (flush > FINISH ? 9 : 0);
    }

    private Outcome deflate(int flush) {
        if (status == Status.FINISHED && flush != FINISH) {
            return Outcome.WRONG_STATE;
        }
        if (outAt == outEnd) {
            return Outcome.STUCK;
        }
        int before = flushed;
        flushed = flush;
        if (blocks.isPending()) {
            drain();
            if (outAt == outEnd) {
                flushed = -1;
                return Outcome.PROGRESS;
            }
        } else if (inAt == inEnd && rank(flush) <= rank(before) && flush != FINISH) {
            return Outcome.STUCK;
        }
        if (status == Status.FINISHED && inAt < inEnd) {
            return Outcome.STUCK;
        }
        if (status == Status.START && !header()) {
            flushed = -1;
            return Outcome.PROGRESS;
        }
        if (inAt < inEnd || lookahead != 0 || flush != NO_FLUSH && status != Status.FINISHED) {
            Outcome stopped = compress(flush);
            if (stopped != null) {
                return stopped;
            }
        }
        return flush == FINISH ? trailer() : Outcome.PROGRESS;
    }

    /** @return false if there was no room for all of it */
    private boolean header() {
        status = Status.BUSY;
        if (raw) {
            return true;
        }
        int effort = strategy >= HUFFMAN_ONLY || level < 2 ? 0 : level < 6 ? 1 : level == 6 ? 2 : 3;
        int h = 0x7800 | effort << 6 | (start != 0 ? 0x20 : 0);
        blocks.bigShort(h + 31 - h % 31);
        if (start != 0) {
            blocks.bigShort(adler >>> 16);
            blocks.bigShort(adler);
        }
        adler = 1;
        drain();
        return !blocks.isPending();
    }

    /** Null if the call can go on to its end. */
    private Outcome compress(int flush) {
        Step step = level == 0 ? store(flush) : strategy == HUFFMAN_ONLY ? literals(flush)
                : kind(level) == 1 ? fast(flush) : lazy(flush);
        if (step == Step.FINISH_STARTED || step == Step.FINISH_DONE) {
            status = Status.FINISHED;
        }
        if (step == Step.NEED_MORE || step == Step.FINISH_STARTED) {
            if (outAt == outEnd) {
                flushed = -1;
            }
            return Outcome.PROGRESS;
        }
        if (step == Step.BLOCK_DONE) {
            if (flush != BLOCK) {
                blocks.stored(window, 0, 0, false);
                if (flush == FULL_FLUSH) {
                    clearChains();
                    if (lookahead == 0) {
                        start = 0;
                        blockStart = 0;
                        toInsert = 0;
                    }
                }
            }
            drain();
            if (outAt == outEnd) {
                flushed = -1;
                return Outcome.PROGRESS;
            }
        }
        return null;
    }

    private Outcome trailer() {
        if (raw || trailerDone) {
            return Outcome.END;
        }
        blocks.bigShort(adler >>> 16);
        blocks.bigShort(adler);
        drain();
        trailerDone = true;
        return blocks.isPending() ? Outcome.PROGRESS : Outcome.END;
    }

    private void drain() {
        blocks.writeWholeBytes();
        outAt += blocks.drain(out, outAt, outEnd - outAt);
    }

    private int take(byte[] into, int at, int most) {
        int n = Math.min(most, inEnd - inAt);
        if (n == 0) {
            return 0;
        }
        System.arraycopy(in, inAt, into, at, n);
        if (checking) {
            adler = Checksums.adler32(adler, in, inAt, n);
        }
        inAt += n;
        return n;
    }

    /** Ends the block at {@link #start}; false if output is full. */
    private boolean flushBlock(boolean last) {
        blocks.flush(window, blockStart, start - blockStart, last);
        blockStart = start;
        drain();
        return outAt < outEnd;
    }

    // ---- window and hash chains ----

    private void clearChains() {
        Arrays.fill(head, (short) 0);
    }

    private void slideChains() {
        slide(head);
        slide(previous);
    }

    private static void slide(short[] positions) {
        for (int i = 0; i < positions.length; i++) {
            int at = positions[i] & 0xffff;
            positions[i] = (short) (at >= SIZE ? at - SIZE : 0);
        }
    }

    private void roll(int b) {
        hash = (hash << HASH_SHIFT ^ b & 0xff) & HASH_MASK;
    }

    /** Enters the three bytes from here into the chains; returns the chain's former first position. */
    private int enter(int at) {
        roll(window[at + MIN_MATCH - 1]);
        short first = head[hash];
        previous[at & MASK] = first;
        head[hash] = (short) at;
        return first & 0xffff;
    }

    /** Reads ahead as far as there is input and room. */
    private void fill() {
        do {
            int more = window.length - lookahead - start;
            if (start >= SIZE + MAX_DISTANCE) {
                System.arraycopy(window, SIZE, window, 0, SIZE - more);
                matchStart -= SIZE;
                start -= SIZE;
                blockStart -= SIZE;
                toInsert = Math.min(toInsert, start);
                slideChains();
                more += SIZE;
            }
            if (inAt == inEnd) {
                break;
            }
            lookahead += take(window, start + lookahead, more);
            if (lookahead + toInsert >= MIN_MATCH) {
                int at = start - toInsert;
                hash = window[at] & 0xff;
                roll(window[at + 1]);
                while (toInsert > 0) {
                    enter(at++);
                    toInsert--;
                    if (lookahead + toInsert < MIN_MATCH) {
                        break;
                    }
                }
            }
        } while (lookahead < MIN_LOOKAHEAD && inAt < inEnd);
    }

    /** Longest match in the chain that begins at {@code first} and is better than the previous one. */
    private int longestMatch(int first) {
        Effort effort = Effort.of(level);
        int chain = previousLength >= effort.good() ? effort.chain() >> 2 : effort.chain();
        int nice = Math.min(effort.nice(), lookahead);
        int limit = Math.max(start - MAX_DISTANCE, 0);
        int best = previousLength;
        byte[] w = window;
        int scan = start;
        byte last = w[scan + best];
        byte beforeLast = w[scan + best - 1];
        int candidate = first;
        do {
            if (w[candidate + best] == last && w[candidate + best - 1] == beforeLast && w[candidate] == w[scan]
                    && w[candidate + 1] == w[scan + 1]) {
                int n = 2;
                while (n < MAX_MATCH && w[candidate + n] == w[scan + n]) {
                    n++;
                }
                if (n > best) {
                    matchStart = candidate;
                    best = n;
                    if (n >= nice) {
                        break;
                    }
                    last = w[scan + best];
                    beforeLast = w[scan + best - 1];
                }
            }
            candidate = previous[candidate & MASK] & 0xffff;
        } while (candidate > limit && --chain != 0);
        return Math.min(best, lookahead);
    }

    // ---- strategies ----

    /** Null if there is input to go on with, at least so many bytes unless it ends; BLOCK_DONE at its end. */
    private Step lookAhead(int least, int flush) {
        if (lookahead < least) {
            fill();
            if (lookahead < least && flush == NO_FLUSH) {
                return Step.NEED_MORE;
            }
        }
        return lookahead == 0 ? Step.BLOCK_DONE : null;
    }

    private Step ended(int flush, int left) {
        toInsert = left;
        if (flush == FINISH) {
            return flushBlock(true) ? Step.FINISH_DONE : Step.FINISH_STARTED;
        }
        return blocks.hasSymbols() && !flushBlock(false) ? Step.NEED_MORE : Step.BLOCK_DONE;
    }

    /** Takes each match at once. */
    private Step fast(int flush) {
        Effort effort = Effort.of(level);
        while (true) {
            Step stop = lookAhead(MIN_LOOKAHEAD, flush);
            if (stop == Step.NEED_MORE) {
                return stop;
            }
            if (stop == Step.BLOCK_DONE) {
                break;
            }
            int first = lookahead >= MIN_MATCH ? enter(start) : 0;
            if (first != 0 && start - first <= MAX_DISTANCE) {
                matchLength = longestMatch(first);
            }
            boolean full;
            if (matchLength >= MIN_MATCH) {
                full = blocks.match(start - matchStart, matchLength);
                lookahead -= matchLength;
                if (matchLength <= effort.lazy() && lookahead >= MIN_MATCH) {
                    for (int i = 1; i < matchLength; i++) {
                        enter(++start);
                    }
                    start++;
                } else {
                    start += matchLength;
                    hash = window[start] & 0xff;
                    roll(window[start + 1]);
                }
                matchLength = 0;
            } else {
                full = blocks.literal(window[start] & 0xff);
                lookahead--;
                start++;
            }
            if (full && !flushBlock(false)) {
                return Step.NEED_MORE;
            }
        }
        return ended(flush, Math.min(start, MIN_MATCH - 1));
    }

    /** Takes a match only if there is no longer one at the next byte. */
    private Step lazy(int flush) {
        Effort effort = Effort.of(level);
        while (true) {
            Step stop = lookAhead(MIN_LOOKAHEAD, flush);
            if (stop == Step.NEED_MORE) {
                return stop;
            }
            if (stop == Step.BLOCK_DONE) {
                break;
            }
            int first = lookahead >= MIN_MATCH ? enter(start) : 0;
            previousLength = matchLength;
            int previousMatch = matchStart;
            matchLength = MIN_MATCH - 1;
            if (first != 0 && previousLength < effort.lazy() && start - first <= MAX_DISTANCE) {
                matchLength = longestMatch(first);
                if (matchLength <= 5 && (strategy == FILTERED
                        || matchLength == MIN_MATCH && start - matchStart > TOO_FAR)) {
                    matchLength = MIN_MATCH - 1;
                }
            }
            if (previousLength >= MIN_MATCH && matchLength <= previousLength) {
                int lastToEnter = start + lookahead - MIN_MATCH;
                boolean full = blocks.match(start - 1 - previousMatch, previousLength);
                lookahead -= previousLength - 1;
                for (int left = previousLength - 2; left > 0; left--) {
                    if (++start <= lastToEnter) {
                        enter(start);
                    }
                }
                previousLength = 0;
                literalWaits = false;
                matchLength = MIN_MATCH - 1;
                start++;
                if (full && !flushBlock(false)) {
                    return Step.NEED_MORE;
                }
            } else if (literalWaits) {
                boolean full = blocks.literal(window[start - 1] & 0xff);
                if (full) {
                    flushBlock(false);
                }
                start++;
                lookahead--;
                if (outAt == outEnd) {
                    return Step.NEED_MORE;
                }
            } else {
                literalWaits = true;
                start++;
                lookahead--;
            }
        }
        if (literalWaits) {
            blocks.literal(window[start - 1] & 0xff);
            literalWaits = false;
        }
        return ended(flush, Math.min(start, MIN_MATCH - 1));
    }

    /** No matches. */
    private Step literals(int flush) {
        while (true) {
            Step stop = lookAhead(1, flush);
            if (stop == Step.NEED_MORE) {
                return stop;
            }
            if (stop == Step.BLOCK_DONE) {
                break;
            }
            matchLength = 0;
            boolean full = blocks.literal(window[start] & 0xff);
            lookahead--;
            start++;
            if (full && !flushBlock(false)) {
                return Step.NEED_MORE;
            }
        }
        return ended(flush, 0);
    }

    /** Stored blocks: straight from input to output where that gives blocks of a good size, else through the window. */
    private Step store(int flush) {
        int least = Math.min(PENDING - 5, SIZE);
        int inBefore = inAt;
        boolean last = false;
        while (!last) {
            int room = outEnd - outAt - headerBytes();
            if (room < 0) {
                break;
            }
            int waiting = start - blockStart;
            int available = waiting + (inEnd - inAt);
            int n = Math.min(Math.min(MAX_STORED, available), room);
            if (n < least && (n == 0 && flush != FINISH || flush == NO_FLUSH || n != available)) {
                break;
            }
            last = flush == FINISH && n == available;
            blocks.storedHeader(n, last);
            drain();
            int fromWindow = Math.min(waiting, n);
            System.arraycopy(window, blockStart, out, outAt, fromWindow);
            outAt += fromWindow;
            blockStart += fromWindow;
            outAt += take(out, outAt, n - fromWindow);
        }
        keep(inAt - inBefore);
        if (last) {
            return Step.FINISH_DONE;
        }
        if (flush != NO_FLUSH && flush != FINISH && inAt == inEnd && start == blockStart) {
            return Step.BLOCK_DONE;
        }
        return storeRest(flush);
    }

    private int headerBytes() {
        return blocks.unfinishedBits() + 42 >> 3;
    }

    /** Input that went by the window becomes its content. */
    private void keep(int used) {
        if (used == 0) {
            return;
        }
        if (used >= SIZE) {
            chainsBehind = 2;
            System.arraycopy(in, inAt - SIZE, window, 0, SIZE);
            start = SIZE;
            toInsert = start;
        } else {
            if (window.length - start <= used) {
                moveDown();
            }
            System.arraycopy(in, inAt - used, window, start, used);
            start += used;
            toInsert += Math.min(used, SIZE - toInsert);
        }
        blockStart = start;
    }

    private void moveDown() {
        start -= SIZE;
        System.arraycopy(window, SIZE, window, 0, start);
        chainsBehind = Math.min(2, chainsBehind + 1);
        toInsert = Math.min(toInsert, start);
    }

    private Step storeRest(int flush) {
        int free = window.length - start;
        if (inEnd - inAt > free && blockStart >= SIZE) {
            blockStart -= SIZE;
            moveDown();
            free += SIZE;
        }
        int taken = take(window, start, free);
        start += taken;
        toInsert += Math.min(taken, SIZE - toInsert);
        int most = Math.min(PENDING - headerBytes(), MAX_STORED);
        int waiting = start - blockStart;
        boolean last = false;
        if (waiting >= Math.min(most, SIZE)
                || (waiting > 0 || flush == FINISH) && flush != NO_FLUSH && inAt == inEnd && waiting <= most) {
            int n = Math.min(waiting, most);
            last = flush == FINISH && inAt == inEnd && n == waiting;
            blocks.stored(window, blockStart, n, last);
            blockStart += n;
            drain();
        }
        return last ? Step.FINISH_STARTED : Step.NEED_MORE;
    }
}
