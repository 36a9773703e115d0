// Old objects get references to new ones in every way there is, between young collections: fields, static fields, arrays,
// arraycopy, clone, atomics, objects made at build time. What a store forgets to tell the collector is gone afterwards.
// level: 5
// heap: 64m
// time-out: 120
package gc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

public final class OldToYoung {
    static final class Box implements Cloneable {
        volatile Object shared;
        Object plain;
        Box next;

        Box copy() {
            try {
                return (Box) clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static final VarHandle SHARED;

    static {
        try {
            SHARED = MethodHandles.lookup().findVarHandle(Box.class, "shared", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static final Object[] BUILT = new Object[300];
    static final List<Object> LIST = new ArrayList<>();
    static final Map<String, Object> MAP = new HashMap<>();
    static Object single;
    static volatile Object singleShared;
    static int garbage;

    static Object young(int round, int i) {
        return new int[] {round, i, round * 31 + i};
    }

    static void churn() {
        for (int i = 0; i < 1500; i++) {
            garbage += new byte[8192 + i].length;
        }
    }

    static int sum(Object o) {
        return o instanceof int[] a ? a[2] : o instanceof Object[] a ? sum(a[0]) : o instanceof Box b ? sum(b.plain) : 0;
    }

    public static void main(String[] args) {
        Box[] boxes = new Box[200];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = new Box();
            boxes[i].next = i == 0 ? null : boxes[i - 1];
        }
        Object[] array = new Object[5000];
        AtomicReferenceArray<Object> atomics = new AtomicReferenceArray<>(200);
        AtomicReference<Object> atomic = new AtomicReference<>();
        Map<Integer, Object> concurrent = new ConcurrentHashMap<>();
        List<WeakReference<Object>> weak = new ArrayList<>();
        Object[] strong = new Object[200];
        churn();
        for (int round = 1; round <= 12; round++) {
            for (int i = round % 3; i < boxes.length; i += 3) {
                Box b = boxes[i];
                switch (i % 5) {
                    case 0 -> b.plain = young(round, i);
                    case 1 -> b.shared = young(round, i);
                    case 2 -> SHARED.compareAndSet(b, b.shared, young(round, i));
                    case 3 -> SHARED.getAndSet(b, young(round, i));
                    default -> SHARED.setRelease(b, young(round, i));
                }
                BUILT[i] = young(round, i);
                atomics.set(i, young(round, i));
                concurrent.put(i, young(round, i));
                MAP.put("k" + i, young(round, i));
            }
            LIST.add(young(round, 0));
            single = young(round, 1);
            singleShared = young(round, 2);
            Object mine = young(round, 3);
            atomic.updateAndGet(o -> mine);
            Object[] source = new Object[100];
            for (int i = 0; i < source.length; i++) {
                source[i] = young(round, i);
            }
            System.arraycopy(source, 0, array, round * 100, source.length);
            System.arraycopy(array, round * 100, array, round * 100 + 50, source.length);
            Arrays.fill(array, 4000 + round * 10, 4010 + round * 10, new Object[] {young(round, 4)});
            boxes[round].next = boxes[round].copy();
            boxes[round].next.plain = young(round, 5);
            strong[round] = young(round, 6);
            weak.add(new WeakReference<>(strong[round]));
            source = null;
            churn();
            long total = 0;
            for (Box b : boxes) {
                total += sum(b.plain) + sum(b.shared) + sum(b.next);
            }
            for (Object o : BUILT) {
                total = total * 3 + sum(o);
            }
            for (int i = 0; i < atomics.length(); i++) {
                total = total * 5 + sum(atomics.get(i)) + sum(concurrent.get(i)) + sum(MAP.get("k" + i));
            }
            for (Object o : array) {
                total = total * 7 + sum(o);
            }
            for (Object o : LIST) {
                total = total * 11 + sum(o);
            }
            for (WeakReference<Object> w : weak) {
                total = total * 13 + sum(w.get());
            }
            System.out.println(round + ": " + total + " " + sum(single) + " " + sum(singleShared) + " " + sum(atomic.get()));
        }
        System.out.println(garbage);
    }
}
