// Backtracking with bit masks.
// level: 1
package app;

public class Sudoku {
    static final int[] rows = new int[9], cols = new int[9], boxes = new int[9];
    static final char[] cells = new char[81];
    static int steps;

    static boolean solve(int from) {
        steps++;
        int best = -1, bestFree = 0, bestCount = 10;
        for (int i = from; i < 81; i++) {
            if (cells[i] != '.') continue;
            int free = ~(rows[i / 9] | cols[i % 9] | boxes[i / 27 * 3 + i % 9 / 3]) & 0x1ff;
            int n = Integer.bitCount(free);
            if (n < bestCount) {
                best = i;
                bestFree = free;
                bestCount = n;
            }
        }
        if (best < 0) return true;
        for (int f = bestFree; f != 0; f &= f - 1) {
            int bit = f & -f;
            set(best, bit, (char) ('1' + Integer.numberOfTrailingZeros(bit)));
            if (solve(0)) return true;
            set(best, bit, '.');
        }
        return false;
    }

    static void set(int i, int bit, char c) {
        rows[i / 9] ^= bit;
        cols[i % 9] ^= bit;
        boxes[i / 27 * 3 + i % 9 / 3] ^= bit;
        cells[i] = c;
    }

    public static void main(String[] args) {
        String p = "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..";
        java.util.Arrays.fill(cells, '.');
        for (int i = 0; i < 81; i++) if (p.charAt(i) != '.') set(i, 1 << (p.charAt(i) - '1'), p.charAt(i));
        System.out.println(solve(0) + " " + steps);
        for (int i = 0; i < 9; i++) System.out.println(new String(cells, i * 9, 9));
    }
}
