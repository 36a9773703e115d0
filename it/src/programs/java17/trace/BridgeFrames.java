// Traces through bridges, covariant results, super calls, interface defaults, generics and private methods.
// level: 1
package trace;

public class BridgeFrames {
    interface Maker<T> {
        T make(int n);

        default T twice(int n) {
            make(n + 1);
            return make(n);
        }
    }

    abstract static class Base<T extends Number> implements Maker<T> {
        Object result() {
            throw new IllegalStateException("base");
        }

        protected Base<T> self() {
            return this;
        }
    }

    static class Ints extends Base<Integer> {
        @Override
        public Integer make(int n) {
            return check(n) / (n - 5);
        }

        private int check(int n) {
            if (n < 0) {
                throw new IllegalArgumentException("negative");
            }
            return n;
        }

        @Override
        Integer result() {
            return (Integer) super.result();
        }

        @Override
        protected Ints self() {
            return this;
        }
    }

    static class More extends Ints {
        @Override
        public Integer make(int n) {
            return super.make(n);
        }

        @Override
        public Integer twice(int n) {
            return super.twice(n);
        }
    }

    static void show(Runnable r) {
        try {
            r.run();
        } catch (RuntimeException e) {
            System.out.println(e);
            for (StackTraceElement x : e.getStackTrace()) {
                System.out.println("  " + x.getClassName() + "." + x.getMethodName() + " " + x.getLineNumber());
            }
        }
    }

    static class Run implements Runnable {
        final Maker<?> m;
        final int n;

        Run(Maker<?> m, int n) {
            this.m = m;
            this.n = n;
        }

        @Override
        public void run() {
            if (n == 100) {
                ((Base<?>) m).self().result();
            } else if (n > 50) {
                m.twice(n - 50);
            } else {
                m.make(n);
            }
        }
    }

    public static void main(String[] args) {
        for (Maker<Integer> m : new Maker[] {new Ints(), new More()}) {
            for (int n : new int[] {5, -1, 54, 55, 49, 100}) {
                show(new Run(m, n));
            }
        }
    }
}
