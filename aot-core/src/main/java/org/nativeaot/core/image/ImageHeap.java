package org.nativeaot.core.image;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.nativeaot.core.interp.HeapObject;

/**
 * The set of objects in the image. Grows by roots; everything a root refers to follows at once, breadth first, so the
 * order depends on the order of roots only.
 */
public final class ImageHeap {
    /**
     * Why an object is in the image.
     *
     * @param from the object that first referred to it; null for a root
     * @param what for a root: what needs it
     */
    public record Presence(HeapObject from, String what) {
    }

    /** Number and total size of the objects of one type. */
    public record Share(int objects, long bytes) {
    }

    private final Map<HeapObject, Presence> objects = new LinkedHashMap<>();

    /** Adds an object and all that it refers to. */
    public void add(HeapObject root, String why) {
        if (objects.putIfAbsent(root, new Presence(null, why)) != null) {
            return;
        }
        Deque<HeapObject> pending = new ArrayDeque<>();
        pending.add(root);
        while (!pending.isEmpty()) {
            HeapObject from = pending.poll();
            from.forEachReference(o -> {
                if (objects.putIfAbsent(o, new Presence(from, null)) == null) {
                    pending.add(o);
                }
            });
        }
    }

    public boolean contains(HeapObject o) {
        return objects.containsKey(o);
    }

    /** All objects in the order in which they are to be placed. */
    public Collection<HeapObject> objects() {
        return Collections.unmodifiableCollection(objects.keySet());
    }

    /** Why an object is here, as a chain: the object, what refers to it, and so on to what needs the root. */
    public String why(HeapObject o) {
        StringBuilder chain = new StringBuilder(o.toString());
        Presence p = objects.get(o);
        while (p != null && p.from() != null) {
            chain.append(" < ").append(p.from());
            p = objects.get(p.from());
        }
        return p == null ? chain + ": not in the image" : chain.append(" < ").append(p.what()).toString();
    }

    /** Sizes by type name, sorted by name. */
    public Map<String, Share> shares(LayoutView layout) {
        Map<String, Share> shares = new TreeMap<>();
        for (HeapObject o : objects.keySet()) {
            shares.merge(o.type().binaryName(), new Share(1, ImageWriter.size(o, layout)),
                    (a, b) -> new Share(a.objects() + b.objects(), a.bytes() + b.bytes()));
        }
        return shares;
    }
}
