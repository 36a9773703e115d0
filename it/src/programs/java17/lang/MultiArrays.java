// level: 0
package lang;

public class MultiArrays {
    public static void main(String[] args) {
        int[][] m = new int[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) m[i][j] = i * 10 + j;
        }
        System.out.println(m[2][3]);
        System.out.println(m.length);
        System.out.println(m[0].length);
        int[][][] cube = new int[2][3][];
        System.out.println(cube[1][2] == null);
        cube[1][2] = new int[] {7, 8};
        System.out.println(cube[1][2][1]);
        long[][][] full = new long[2][2][2];
        full[1][0][1] = 5L;
        System.out.println(full[1][0][1] + full[0][0][0]);
        char[][] ragged = {{'a'}, {'b', 'c'}, {}};
        int n = 0;
        for (char[] row : ragged) n += row.length;
        System.out.println(n);
        Object o = m;
        System.out.println(o instanceof int[][]);
        System.out.println(o instanceof Object[]);
        System.out.println(o instanceof int[]);
        System.out.println(((Object[]) o)[1] instanceof int[]);
        String[][] s = new String[2][2];
        s[0][1] = "hello";
        System.out.println(s[0][1]);
        System.out.println(new int[0][5].length);
        System.out.println(new int[3][0][7][2].length);
        try {
            int[][] bad = new int[2][-1];
            System.out.println(bad.length);
        } catch (NegativeArraySizeException e) {
            System.out.println("negative");
        }
        try {
            int[][] bad = new int[0][-1];
            System.out.println(bad.length);
        } catch (NegativeArraySizeException e) {
            System.out.println("negative even below nothing");
        }
    }
}
