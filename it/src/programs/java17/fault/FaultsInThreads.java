// Implicit exceptions in several threads at once: none lost, none in the wrong thread.
// level: 5
package fault;

public class FaultsInThreads {
    static int[] numbers = new int[10];
    static Object[] strings = new String[4];
    static FaultsInThreads nothing;
    int field;

    static int fault(int kind, int i) {
        switch (kind) {
            case 0:
                return nothing.field;
            case 1:
                return numbers[10 + i % 3];
            case 2:
                return i / (i - i);
            case 3:
                strings[i % 4] = i;
                return 0;
            case 4:
                return ((String) (Object) Integer.valueOf(i)).length();
            case 5:
                return new int[-1 - i % 5].length;
            default:
                synchronized (nothing) {
                    return 1;
                }
        }
    }

    static String expected(int kind) {
        return new String[] {"NullPointerException", "ArrayIndexOutOfBoundsException", "ArithmeticException",
            "ArrayStoreException", "ClassCastException", "NegativeArraySizeException", "NullPointerException"}[kind];
    }

    public static void main(String[] args) throws InterruptedException {
        int threads = 7;
        for (int kind = 0; kind < threads; kind++) {
            int k = kind;
            Thread t = new Thread(() -> fault(k, 6), "kind " + k);
            t.setUncaughtExceptionHandler((u, e) -> System.out.println(u.getName() + " " + e.getMessage()));
            t.start();
            t.join();
        }
        int[] right = new int[threads];
        int[] wrong = new int[threads];
        Thread[] all = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int kind = t;
            all[t] = new Thread(() -> {
                for (int i = 0; i < 2000; i++) {
                    try {
                        fault(kind, i);
                        wrong[kind]++;
                    } catch (RuntimeException e) {
                        // java leaves out the traces of exceptions thrown very often
                        boolean mine = e.getClass().getSimpleName().equals(expected(kind))
                                && (i > 50 || e.getStackTrace()[0].getMethodName().equals("fault"));
                        if (mine) {
                            right[kind]++;
                        } else {
                            wrong[kind]++;
                        }
                    }
                }
            });
            all[t].start();
        }
        for (int t = 0; t < threads; t++) {
            all[t].join();
            System.out.println(expected(t) + " " + right[t] + " " + wrong[t]);
        }
    }
}
