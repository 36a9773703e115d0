// Finally blocks inside finally blocks, returns and breaks that override exceptions, and the traces that remain.
// level: 1
package trace;

public class NestedFinally {
    static String log = "";

    static int overriding(int how) {
        try {
            try {
                if (how % 2 == 0) {
                    throw new IllegalStateException("inner");
                }
                return 1;
            } finally {
                log += "f1 ";
                if (how == 2) {
                    return 2;
                }
                if (how == 4) {
                    throw new IllegalArgumentException("from finally");
                }
            }
        } catch (IllegalArgumentException e) {
            log += "caught ";
            return 3;
        } finally {
            log += "f2 ";
            if (how == 5) {
                return 5;
            }
        }
    }

    @SuppressWarnings("finally")
    static int loops() {
        int n = 0;
        outer:
        while (true) {
            try {
                try {
                    n++;
                    if (n < 3) {
                        continue;
                    }
                    throw new RuntimeException("lost");
                } finally {
                    n += 10;
                    if (n > 30) {
                        break outer;
                    }
                }
            } finally {
                n += 100;
            }
        }
        return n;
    }

    static void rethrow() throws Exception {
        try {
            try {
                throw new Exception("first");
            } catch (Exception e) {
                throw new Exception("second", e);
            } finally {
                log += "between ";
            }
        } finally {
            log += "last ";
        }
    }

    static int value() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 99;
        }
    }

    static String deep(int n) {
        try {
            if (n == 0) {
                throw new IllegalStateException("bottom");
            }
            return deep(n - 1);
        } finally {
            log += n;
            if (n == 3) {
                try {
                    throw new IllegalArgumentException();
                } catch (IllegalArgumentException e) {
                    log += "!";
                } finally {
                    log += "?";
                }
            }
        }
    }

    public static void main(String[] args) {
        for (int how = 0; how < 6; how++) {
            log = "";
            try {
                log += overriding(how);
            } catch (RuntimeException e) {
                log += e.getMessage() + " at " + e.getStackTrace()[0].getLineNumber();
            }
            System.out.println(how + ": " + log);
        }
        System.out.println(loops() + " " + value());
        log = "";
        try {
            rethrow();
        } catch (Exception e) {
            System.out.println(log + e.getMessage() + " " + e.getCause().getMessage());
            e.printStackTrace();
        }
        log = "";
        try {
            deep(5);
        } catch (IllegalStateException e) {
            System.out.println(log + " " + e.getStackTrace().length);
        }
    }
}
