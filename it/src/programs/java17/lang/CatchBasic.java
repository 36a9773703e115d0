// throw, catch by type, rethrow, nested handlers, finally on all paths.
// level: 0
package lang;

public class CatchBasic {
    static class E1 extends Exception { }

    static class E2 extends E1 { }

    static class E3 extends RuntimeException {
        final int code;

        E3(int code) { this.code = code; }
    }

    static void thrower(int k) throws E1 {
        switch (k) {
            case 1: throw new E1();
            case 2: throw new E2();
            case 3: throw new E3(33);
            case 4: throw new StackOverflowError();
        }
    }

    static int catcher(int k) {
        try {
            thrower(k);
            return 0;
        } catch (E2 e) {
            return 2;
        } catch (E1 e) {
            return 1;
        } catch (E3 e) {
            return e.code;
        } catch (Throwable t) {
            return 9;
        }
    }

    @SuppressWarnings("finally")
    static int swallow() {
        try {
            throw new E3(1);
        } finally {
            return 77;
        }
    }

    static int order;

    static int finallyOrder(int k) {
        order = 0;
        try {
            order = order * 10 + 1;
            if (k == 1) return order;
            if (k == 2) throw new E3(2);
            order = order * 10 + 2;
        } catch (E3 e) {
            order = order * 10 + 3;
        } finally {
            order = order * 10 + 4;
        }
        return order;
    }

    static int loop() {
        int n = 0;
        for (int i = 0; i < 10; i++) {
            try {
                if (i == 3) continue;
                if (i == 7) break;
                n += i;
            } finally {
                n += 100;
            }
        }
        return n;
    }

    static int deep(int n) {
        if (n == 0) throw new E3(5);
        return deep(n - 1) + 1;
    }

    static int nested() {
        int r = 0;
        try {
            try {
                throw new E3(1);
            } catch (E3 e) {
                r += 1;
                throw new E3(e.code + 1);
            } finally {
                r += 10;
            }
        } catch (E3 e) {
            r += e.code * 100;
        }
        return r;
    }

    public static void main(String[] args) {
        for (int k = 0; k < 5; k++) System.out.println(catcher(k));
        System.out.println(swallow());
        for (int k = 0; k < 3; k++) {
            System.out.println(finallyOrder(k));
            System.out.println(order);
        }
        System.out.println(loop());
        try {
            System.out.println(deep(100));
        } catch (E3 e) {
            System.out.println(e.code);
        }
        System.out.println(nested());
        E3 same = new E3(8);
        try {
            throw same;
        } catch (RuntimeException e) {
            System.out.println(e == same);
        }
    }
}
