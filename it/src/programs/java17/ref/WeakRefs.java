// level: 5
package ref;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

public class WeakRefs {
    static final Object kept = new Object();

    static WeakReference<Object> weak(ReferenceQueue<Object> q) { return new WeakReference<>(new Object(), q); }

    static PhantomReference<Object> phantom(ReferenceQueue<Object> q) { return new PhantomReference<>(new int[100], q); }

    static void fill(Map<Object, String> m) {
        for (int i = 0; i < 100; i++) m.put(new Object(), "v" + i);
    }

    /** Far down the stack, so that nothing of it stays in the caller's frame, where a conservative collector may see it. */
    static <T> T below(int depth, Supplier<T> s) {
        return depth == 0 ? s.get() : below(depth - 1, s);
    }

    static int deep(int n) { return n == 0 ? new Object().hashCode() & 1 : deep(n - 1) & 1; }

    public static void main(String[] args) throws InterruptedException {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        WeakReference<Object> w = below(20, () -> weak(q)), k = new WeakReference<>(kept, q);
        SoftReference<byte[]> soft = new SoftReference<>(new byte[1000]);
        PhantomReference<Object> p = below(20, () -> phantom(q));
        Map<Object, String> map = new WeakHashMap<>();
        fill(map);
        map.put(kept, "kept");
        deep(100);
        // not get(): what it answered may lie on the stack when the collector looks for roots there
        for (int i = 0; i < 50 && (!w.refersTo(null) || map.size() > 10); i++) {
            deep(100);
            System.gc();
            Thread.sleep(10);
        }
        System.out.println((w.get() == null) + " " + (k.get() == kept) + " " + (soft.get() != null) + " " + (p.get() == null));
        Reference<?> r1 = q.remove(5000), r2 = q.remove(5000);
        System.out.println((r1 == w || r1 == p) + " " + (r2 == w || r2 == p) + " " + (r1 != r2) + " " + (q.poll() == null));
        System.out.println((map.size() <= 10) + " " + map.get(kept));
        WeakReference<Object> c = new WeakReference<>(kept);
        System.out.println(c.refersTo(kept) + " " + c.enqueue());
        c.clear();
        System.out.println(c.get() + " " + k.enqueue() + " " + (k.get() == null) + " " + (q.poll() == k));
        System.out.println(q.remove(10) == null);
    }
}
