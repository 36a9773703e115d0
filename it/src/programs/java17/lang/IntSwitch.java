// Dense (tableswitch), sparse (lookupswitch) and fall-through switches.
// level: 0
package lang;

public class IntSwitch {
    static int dense(int x) {
        switch (x) {
            case 0: return 10;
            case 1: return 11;
            case 2:
            case 3: return 23;
            case 4: x += 100;
            case 5: return x;
            default: return -1;
        }
    }

    static int sparse(int x) {
        switch (x) {
            case Integer.MIN_VALUE: return 1;
            case -1000: return 2;
            case 0: return 3;
            case 77: return 4;
            case 1000000: return 5;
            case Integer.MAX_VALUE: return 6;
        }
        return 0;
    }

    static int chars(char c) {
        int n = 0;
        switch (c) {
            case 'a': n++;
            case 'b': n++;
            case 'z': n++; break;
            default: n = 50;
            case '!': n += 7;
        }
        return n;
    }

    static int arrow(byte b) {
        return switch (b) {
            case 1, 2, 3 -> b * 2;
            case -128 -> 9;
            default -> {
                int k = b;
                yield k * k;
            }
        };
    }

    public static void main(String[] args) {
        for (int i = -1; i < 8; i++) System.out.println(dense(i));
        System.out.println(dense(Integer.MIN_VALUE));
        System.out.println(dense(Integer.MAX_VALUE));
        int[] keys = {Integer.MIN_VALUE, -1000, -999, 0, 1, 77, 1000000, Integer.MAX_VALUE};
        for (int k : keys) System.out.println(sparse(k));
        System.out.println(chars('a'));
        System.out.println(chars('b'));
        System.out.println(chars('z'));
        System.out.println(chars('!'));
        System.out.println(chars('q'));
        System.out.println(arrow((byte) 2));
        System.out.println(arrow((byte) -128));
        System.out.println(arrow((byte) 11));
    }
}
