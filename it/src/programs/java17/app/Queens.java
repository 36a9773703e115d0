// level: 0
package app;

public class Queens {
    static int count(int n, int row, int cols, int d1, int d2) {
        if (row == n) return 1;
        int total = 0;
        for (int free = ((1 << n) - 1) & ~(cols | d1 | d2); free != 0; free &= free - 1) {
            int bit = free & -free;
            total += count(n, row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1);
        }
        return total;
    }

    public static void main(String[] args) {
        for (int n = 1; n <= 9; n++) System.out.println(count(n, 0, 0, 0, 0));
    }
}
