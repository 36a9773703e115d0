// Each implicit exception by its class only (messages are another program's matter).
// level: 0
package lang;

public class ImplicitExceptions0 {
    int field;
    static int zero;
    static Object nothing;

    static int kind(int k) {
        int[] a = {1, 2, 3};
        Object[] strings = new String[2];
        try {
            switch (k) {
                case 0: return 5 / zero;
                case 1: return 5 % zero;
                case 2: return (int) (5L / zero);
                case 3: return (int) (5L % zero);
                case 4: return a[3];
                case 5: return a[-1];
                case 6: a[Integer.MIN_VALUE] = 1; return 0;
                case 7: return ((int[]) nothing)[0];
                case 8: return ((int[]) nothing).length;
                case 9: return ((ImplicitExceptions0) nothing).field;
                case 10: ((ImplicitExceptions0) nothing).field = 3; return 0;
                case 11: return nothing.hashCode();
                case 12: strings[0] = nothing; strings[1] = new Object(); return 0;
                case 13: return ((String) (Object) a).length();
                case 14: return new int[zero - 1].length;
                case 15: throw (RuntimeException) nothing;
                case 16: synchronized (nothing) { return 1; }
                case 17: return (int) (5.0 / zero);
                default: return -2;
            }
        } catch (ArithmeticException e) {
            return 100;
        } catch (ArrayIndexOutOfBoundsException e) {
            return 200;
        } catch (NullPointerException e) {
            return 300;
        } catch (ArrayStoreException e) {
            return 400;
        } catch (ClassCastException e) {
            return 500;
        } catch (NegativeArraySizeException e) {
            return 600;
        }
    }

    public static void main(String[] args) {
        for (int k = 0; k <= 18; k++) System.out.println(kind(k));
    }
}
