// ForkJoinPool: RecursiveTask, RecursiveAction, CountedCompleter, in own pools of several sizes and the common one.
// level: 5
package concurrent;

import java.util.Arrays;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicLong;

public class RecursiveSums {
    static final class Sum extends RecursiveTask<Long> {
        final int[] a;
        final int lo;
        final int hi;

        Sum(int[] a, int lo, int hi) {
            this.a = a;
            this.lo = lo;
            this.hi = hi;
        }

        @Override
        protected Long compute() {
            if (hi - lo < 500) {
                long s = 0;
                for (int i = lo; i < hi; i++) {
                    s += a[i];
                }
                return s;
            }
            int mid = (lo + hi) >>> 1;
            Sum left = new Sum(a, lo, mid);
            left.fork();
            return new Sum(a, mid, hi).compute() + left.join();
        }
    }

    static final class Sort extends RecursiveAction {
        final int[] a;
        final int lo;
        final int hi;

        Sort(int[] a, int lo, int hi) {
            this.a = a;
            this.lo = lo;
            this.hi = hi;
        }

        @Override
        protected void compute() {
            if (hi - lo < 100) {
                Arrays.sort(a, lo, hi);
                return;
            }
            int mid = (lo + hi) >>> 1;
            invokeAll(new Sort(a, lo, mid), new Sort(a, mid, hi));
            int[] left = Arrays.copyOfRange(a, lo, mid);
            for (int i = 0, j = mid, k = lo; i < left.length; k++) {
                a[k] = j == hi || left[i] <= a[j] ? left[i++] : a[j++];
            }
        }
    }

    static final class Each extends CountedCompleter<Void> {
        final int lo;
        final int hi;
        final AtomicLong sum;

        Each(CountedCompleter<?> parent, int lo, int hi, AtomicLong sum) {
            super(parent);
            this.lo = lo;
            this.hi = hi;
            this.sum = sum;
        }

        @Override
        public void compute() {
            if (hi - lo > 10) {
                int mid = (lo + hi) >>> 1;
                setPendingCount(2);
                new Each(this, lo, mid, sum).fork();
                new Each(this, mid, hi, sum).fork();
            } else {
                for (int i = lo; i < hi; i++) {
                    sum.addAndGet(i);
                }
            }
            tryComplete();
        }
    }

    public static void main(String[] args) throws Exception {
        int[] data = new int[100_000];
        int x = 1;
        for (int i = 0; i < data.length; i++) {
            x = x * 1664525 + 1013904223;
            data[i] = x >> 8;
        }
        for (int parallelism : new int[] {1, 2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(parallelism);
            System.out.print(pool.invoke(new Sum(data, 0, data.length)) + " ");
            int[] copy = data.clone();
            pool.invoke(new Sort(copy, 0, copy.length));
            int[] expected = data.clone();
            Arrays.sort(expected);
            System.out.print(Arrays.equals(copy, expected) + " ");
            AtomicLong sum = new AtomicLong();
            pool.invoke(new Each(null, 0, 5000, sum));
            System.out.println(sum + " " + pool.submit(() -> "submitted").get());
            pool.shutdown();
        }
        System.out.println(new Sum(data, 0, data.length).invoke() + " " + ForkJoinPool.commonPool().invoke(new Sum(data, 7, 99)));
    }
}
