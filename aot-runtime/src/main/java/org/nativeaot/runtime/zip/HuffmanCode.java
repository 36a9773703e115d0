package org.nativeaot.runtime.zip;

import java.util.Arrays;

/**
 * One alphabet of a DEFLATE block: frequencies of its symbols and the code made for them. The code is Huffman's, of
 * limited word length; among equal frequencies the shallower tree goes first, and words that became too long are
 * shortened at the expense of the next shorter ones, as in zlib, so that output is the same bit for bit.
 */
final class HuffmanCode {
    private static final int MAX_BITS = 15;

    private final int symbols;
    private final int maxLength;
    private final int[] extra;
    private final int extraFrom;
    /** Word lengths of the fixed code, or null if there is none. */
    private final byte[] fixed;

    final int[] frequency;
    final int[] length;
    final int[] code;
    /** Largest symbol that has a word. */
    int maxSymbol;
    /** Bits that the symbols counted take with the code made, extra bits included. */
    int ownBits;
    /** The same with the fixed code. */
    int fixedBits;

    private final int[] parent;
    private final int[] depth;
    private final int[] heap;
    private int heapSize;

    /**
     * @param extra     number of extra bits of symbols from {@code extraFrom} on
     * @param fixed     word lengths of the fixed code, or null
     */
    HuffmanCode(int symbols, int maxLength, int[] extra, int extraFrom, byte[] fixed) {
        this.symbols = symbols;
        this.maxLength = maxLength;
        this.extra = extra;
        this.extraFrom = extraFrom;
        this.fixed = fixed;
        int nodes = 2 * symbols + 1;
        frequency = new int[nodes];
        length = new int[nodes];
        code = new int[symbols];
        parent = new int[nodes];
        depth = new int[nodes];
        heap = new int[nodes];
    }

    void clear() {
        Arrays.fill(frequency, 0, symbols, 0);
    }

    /** Makes the code for the frequencies counted. Order of merged nodes is kept: leaves come from it by depth. */
    void build() {
        ownBits = 0;
        fixedBits = 0;
        heapSize = 0;
        int max = -1;
        for (int n = 0; n < symbols; n++) {
            if (frequency[n] != 0) {
                heap[++heapSize] = n;
                max = n;
                depth[n] = 0;
            } else {
                length[n] = 0;
            }
        }
        // at least two words, so that each has a bit
        while (heapSize < 2) {
            int n = max < 2 ? ++max : 0;
            heap[++heapSize] = n;
            frequency[n] = 1;
            depth[n] = 0;
            ownBits--;
            fixedBits -= fixed == null ? 0 : fixed[n];
        }
        maxSymbol = max;
        for (int i = heapSize / 2; i >= 1; i--) {
            sink(i);
        }
        int[] order = new int[2 * symbols + 1];
        int first = merge(order);
        assignLengths(order, first);
        assignCodes();
    }

    /** Merges the two rarest nodes until one is left. Fills {@code order} from its end; returns where it starts. */
    private int merge(int[] order) {
        int first = order.length;
        int node = symbols;
        do {
            int a = heap[1];
            heap[1] = heap[heapSize--];
            sink(1);
            int b = heap[1];
            order[--first] = a;
            order[--first] = b;
            frequency[node] = frequency[a] + frequency[b];
            depth[node] = Math.max(depth[a], depth[b]) + 1;
            parent[a] = node;
            parent[b] = node;
            heap[1] = node++;
            sink(1);
        } while (heapSize >= 2);
        order[--first] = heap[1];
        return first;
    }

    private boolean before(int a, int b) {
        return frequency[a] < frequency[b] || frequency[a] == frequency[b] && depth[a] <= depth[b];
    }

    private void sink(int from) {
        int at = from;
        int v = heap[at];
        for (int child = at * 2; child <= heapSize; child = at * 2) {
            if (child < heapSize && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (before(v, heap[child])) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = v;
    }

    private void assignLengths(int[] order, int first) {
        int[] count = new int[MAX_BITS + 1];
        int tooLong = 0;
        length[order[first]] = 0;
        for (int i = first + 1; i < order.length; i++) {
            int n = order[i];
            int bits = length[parent[n]] + 1;
            if (bits > maxLength) {
                bits = maxLength;
                tooLong++;
            }
            length[n] = bits;
            if (n > maxSymbol) {
                continue;
            }
            count[bits]++;
            int more = n >= extraFrom ? extra[n - extraFrom] : 0;
            ownBits += frequency[n] * (bits + more);
            fixedBits += fixed == null ? 0 : frequency[n] * (fixed[n] + more);
        }
        if (tooLong > 0) {
            shorten(order, count, tooLong);
        }
    }

    private void shorten(int[] order, int[] count, int tooLong) {
        for (int over = tooLong; over > 0; over -= 2) {
            int bits = maxLength - 1;
            while (count[bits] == 0) {
                bits--;
            }
            count[bits]--;
            count[bits + 1] += 2;
            count[maxLength]--;
        }
        int at = order.length;
        for (int bits = maxLength; bits > 0; bits--) {
            for (int left = count[bits]; left > 0; ) {
                int n = order[--at];
                if (n > maxSymbol) {
                    continue;
                }
                if (length[n] != bits) {
                    ownBits += (bits - length[n]) * frequency[n];
                    length[n] = bits;
                }
                left--;
            }
        }
    }

    private void assignCodes() {
        number(length, maxSymbol, code);
    }

    /** Canonical words for these lengths (RFC 1951, 3.2.2), in the order in which bits are sent. */
    static void number(int[] length, int maxSymbol, int[] code) {
        int[] words = new int[MAX_BITS + 1];
        for (int n = 0; n <= maxSymbol; n++) {
            words[length[n]]++;
        }
        words[0] = 0;
        int[] next = new int[MAX_BITS + 1];
        for (int bits = 1; bits <= MAX_BITS; bits++) {
            next[bits] = next[bits - 1] + words[bits - 1] << 1;
        }
        for (int n = 0; n <= maxSymbol; n++) {
            if (length[n] != 0) {
                code[n] = Integer.reverse(next[length[n]]++) >>> 32 - length[n];
            }
        }
    }
}
