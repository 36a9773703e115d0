package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netbeans.lib.profiler.heap.Field;
import org.netbeans.lib.profiler.heap.FieldValue;
import org.netbeans.lib.profiler.heap.GCRoot;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;
import org.netbeans.lib.profiler.heap.ObjectArrayInstance;
import org.netbeans.lib.profiler.heap.PrimitiveArrayInstance;
import org.netbeans.lib.profiler.heap.ThreadObjectGCRoot;
import org.netbeans.lib.profiler.heap.Value;

/**
 * The heap dump of {@link HeapDumpTest}'s program as VisualVM sees it, through the library that it uses: classes and what
 * extends what, fields and their values, roots, stacks of threads, and what it computes from these, paths to roots and
 * retained sizes.
 */
final class VisualHeap {
    private final Heap heap;

    private VisualHeap(Heap heap) {
        this.heap = heap;
    }

    /** @param same the dump as our own reader sees it */
    static void check(Path file, HeapDumpFile same) throws IOException {
        VisualHeap seen = new VisualHeap(HeapFactory.createHeap(file.toFile()));
        seen.classes();
        seen.objects();
        seen.arrays();
        seen.roots();
        seen.stacks(same);
        seen.sizes();
    }

    private JavaClass type(String name) {
        JavaClass type = heap.getJavaClassByName(name);
        assertNotNull(type, name);
        return type;
    }

    private Instance head() {
        return (Instance) type("Dumped").getValueOfStaticField("head");
    }

    private static String text(Object string) {
        Instance s = (Instance) string;
        assertEquals("java.lang.String", s.getJavaClass().getName());
        List<?> value = ((PrimitiveArrayInstance) s.getValueOfField("value")).getValues();
        StringBuilder text = new StringBuilder();
        if ((Byte) s.getValueOfField("coder") == 0) {
            value.forEach(b -> text.append((char) (Byte.parseByte((String) b) & 0xff)));
        } else {
            for (int i = 0; i < value.size(); i += 2) {
                text.append((char) (Byte.parseByte((String) value.get(i)) & 0xff
                        | Byte.parseByte((String) value.get(i + 1)) << 8));
            }
        }
        return text.toString();
    }

    private void classes() {
        Map<String, String> fields = new HashMap<>();
        for (Object f : type("Dumped$Leaf").getFields()) {
            fields.put(((Field) f).getName(), ((Field) f).getType().getName());
        }
        assertEquals(Map.of("name", "object", "next", "object", "weight", "long", "d", "double", "b", "boolean", "c", "char",
                "y", "byte", "s", "short", "f", "float", "color", "object"), fields);
        assertEquals(type("Dumped$Base"), type("Dumped$Leaf").getSuperClass());
        assertTrue(type("Dumped$Base").getSubClasses().contains(type("Dumped$Leaf")));
        assertEquals(1000, type("Dumped$Leaf").getInstancesCount());
        assertEquals(1000, type("Dumped$Leaf").getInstances().size());
        assertEquals("java.lang.Object", type("Dumped$Base").getSuperClass().getName());
        Set<String> statics = new HashSet<>();
        for (Object v : type("Dumped").getStaticFieldValues()) {
            statics.add(((FieldValue) v).getField().getName());
        }
        assertTrue(statics.containsAll(Set.of("head", "numbers", "mixed", "list", "letter")), statics.toString());
        assertEquals('\u20ac', type("Dumped").getValueOfStaticField("letter"));
    }

    private void objects() {
        Instance leaf = head();
        for (int i = 999; i >= 0; i--) {
            assertEquals("Dumped$Leaf", leaf.getJavaClass().getName());
            assertEquals(i, leaf.getValueOfField("id"));
            assertEquals("leaf " + i, text(leaf.getValueOfField("name")));
            List<Object> values = new ArrayList<>();
            for (String name : List.of("weight", "d", "b", "c", "y", "s", "f")) {
                values.add(leaf.getValueOfField(name));
            }
            assertEquals(List.of(i * 1000L, 1.5, true, 'x', (byte) -3, (short) 300, 2.5f), values);
            assertEquals("GREEN", text(((Instance) leaf.getValueOfField("color")).getValueOfField("name")));
            Instance next = (Instance) leaf.getValueOfField("next");
            if (next != null) {
                List<Instance> referrers = new ArrayList<>();
                for (Object reference : next.getReferences()) {
                    referrers.add(((Value) reference).getDefiningInstance());
                }
                assertTrue(referrers.contains(leaf), "what refers to " + (i - 1));
            }
            leaf = next;
        }
        assertEquals(null, leaf);
    }

    private void arrays() {
        assertEquals(List.of("1", "2", "99"),
                ((PrimitiveArrayInstance) type("Dumped").getValueOfStaticField("numbers")).getValues());
        ObjectArrayInstance mixed = (ObjectArrayInstance) type("Dumped").getValueOfStaticField("mixed");
        assertEquals("java.lang.Object[]", mixed.getJavaClass().getName());
        List<?> elements = mixed.getValues();
        assertEquals("a text \u20ac", text(elements.get(0)));
        assertEquals(List.of("7", Long.toString(Long.MIN_VALUE)), ((PrimitiveArrayInstance) elements.get(1)).getValues());
        assertEquals(40_000, ((PrimitiveArrayInstance) elements.get(2)).getLength());
        assertEquals(mixed, ((ObjectArrayInstance) elements.get(3)).getValues().get(0));
    }

    private void roots() {
        Set<String> kinds = new HashSet<>();
        for (Object o : heap.getGCRoots()) {
            GCRoot root = (GCRoot) o;
            kinds.add(root.getKind());
            assertNotNull(root.getInstance(), () -> "object of a root, " + root.getKind());
        }
        assertTrue(kinds.containsAll(Set.of(GCRoot.JAVA_FRAME, GCRoot.STICKY_CLASS, GCRoot.THREAD_OBJECT)), kinds.toString());
        assertNotNull(head().getNearestGCRootPointer());
    }

    private void stacks(HeapDumpFile same) {
        Map<Long, List<String>> stacks = new HashMap<>();
        for (Object o : heap.getGCRoots()) {
            if (o instanceof ThreadObjectGCRoot thread) {
                StackTraceElement[] trace = thread.getStackTrace();
                stacks.put(thread.getInstance().getInstanceId(), trace == null ? List.of() : Arrays.stream(trace)
                        .map(e -> e.getClassName() + "." + e.getMethodName()).toList());
            }
        }
        Map<Long, List<String>> expected = new HashMap<>();
        same.stacks().forEach((id, trace) -> expected.put(id, trace.stream().map(f -> f.substring(0, f.indexOf('('))).toList()));
        assertEquals(expected, stacks);
        Instance sleeper = null;
        for (Object o : heap.getGCRoots()) {
            if (o instanceof ThreadObjectGCRoot thread && text(thread.getInstance().getValueOfField("name")).equals("sleeper")) {
                sleeper = thread.getInstance();
            }
        }
        assertTrue(stacks.get(sleeper.getInstanceId()).contains("Dumped.sleep"));
        assertTrue(stacks.get(sleeper.getInstanceId()).get(0).startsWith("java.lang.Thread.sleep"));
    }

    private void sizes() {
        long count = 0;
        long bytes = 0;
        for (Object o : heap.getAllClasses()) {
            JavaClass type = (JavaClass) o;
            count += type.getInstancesCount();
            bytes += type.getAllInstancesSize();
        }
        assertEquals(heap.getSummary().getTotalLiveInstances(), count);
        assertEquals(heap.getSummary().getTotalLiveBytes(), bytes);
        ObjectArrayInstance mixed = (ObjectArrayInstance) type("Dumped").getValueOfStaticField("mixed");
        Instance numbers = (Instance) mixed.getValues().get(2);
        assertTrue(numbers.getRetainedSize() > 40_000 * 8, "retained " + numbers.getRetainedSize());
        assertTrue(mixed.getRetainedSize() >= mixed.getSize(), "retained " + mixed.getRetainedSize());
        Instance biggest = (Instance) heap.getBiggestObjectsByRetainedSize(1).get(0);
        assertTrue(biggest.getRetainedSize() >= numbers.getRetainedSize(), biggest.toString());
    }
}
