package org.nativeaot.it;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a heap dump in HPROF format 1.0.2, and refuses whatever the format does not allow: lengths that do not fit,
 * identifiers of names, classes, objects and stack traces that do not exist. Small dumps only.
 */
final class HeapDumpFile {
    /** A class; static fields with their values, names and types of the instance fields of its own. */
    record ClassDump(long id, String name, long superclass, int instanceSize, Map<String, Object> statics,
            Map<String, Integer> fields) {
    }

    /** An object; fields of all superclasses. A reference is the identifier as a Long. */
    record Instance(long id, ClassDump type, Map<String, Object> fields) {
    }

    /** An array: of a primitive type, or of Long for references. */
    record Array(long id, String type, List<Object> elements) {
    }

    private static final int OBJECT = 2;
    private static final Map<Integer, Integer> WIDTHS = Map.of(4, 1, 5, 2, 6, 4, 7, 8, 8, 1, 9, 2, 10, 4, 11, 8);
    private static final Map<Integer, String> PRIMITIVES = Map.of(4, "[Z", 5, "[C", 6, "[F", 7, "[D", 8, "[B", 9, "[S",
            10, "[I", 11, "[J");

    /** Classes that tools take for granted: VisualVM, and Eclipse MAT the last two. */
    private static final List<String> EVERY_JVM_HAS = List.of("java/lang/Object", "java/lang/String", "java/lang/Thread",
            "java/lang/ref/SoftReference", "java/lang/ref/WeakReference", "java/lang/ref/FinalReference",
            "java/lang/ref/PhantomReference", "java/lang/Class", "java/lang/ClassLoader");

    private final ByteBuffer in;
    private final int idSize;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, String> loaded = new LinkedHashMap<>();
    private final Map<Integer, String> serials = new HashMap<>();
    private final Map<Long, ClassDump> classes = new LinkedHashMap<>();
    private final Map<Long, Instance> instances = new LinkedHashMap<>();
    private final Map<Long, Array> arrays = new LinkedHashMap<>();
    private final Map<Long, String> frames = new HashMap<>();
    private final Map<Integer, List<String>> traces = new TreeMap<>();
    private final Map<Long, Integer> threads = new LinkedHashMap<>();
    private final List<Long> roots = new ArrayList<>();
    private boolean ended;

    private HeapDumpFile(ByteBuffer in) {
        this.in = in;
        StringBuilder format = new StringBuilder();
        for (byte b; (b = in.get()) != 0;) {
            format.append((char) b);
        }
        check(format.toString().equals("JAVA PROFILE 1.0.2"), format);
        idSize = in.getInt();
        in.getLong();
    }

    static HeapDumpFile read(Path file) throws IOException {
        HeapDumpFile dump = new HeapDumpFile(ByteBuffer.wrap(Files.readAllBytes(file)));
        while (dump.in.hasRemaining()) {
            dump.record();
        }
        dump.checkWhole();
        return dump;
    }

    private static void check(boolean holds, Object what) {
        if (!holds) {
            throw new IllegalStateException("not a heap dump: " + what);
        }
    }

    private long id() {
        return idSize == 4 ? in.getInt() & 0xffffffffL : in.getLong();
    }

    private String name(long id) {
        check(names.containsKey(id), "no name " + id);
        return names.get(id);
    }

    private void record() {
        check(!ended, "records behind the end");
        int tag = in.get();
        in.getInt();
        long length = in.getInt() & 0xffffffffL;
        long end = in.position() + length;
        check(end <= in.limit(), "record " + tag + " of " + length + " bytes");
        switch (tag) {
            case 0x01 -> {
                long id = id();
                byte[] text = new byte[(int) (end - in.position())];
                in.get(text);
                names.put(id, new String(text, StandardCharsets.UTF_8));
            }
            case 0x02 -> {
                int serial = in.getInt();
                long id = id();
                in.getInt();
                String name = name(id());
                loaded.put(id, name);
                serials.put(serial, name);
            }
            case 0x04 -> {
                long frame = id();
                String method = name(id());
                id();
                long unknown = id();
                String file = unknown == 0 ? "" : name(unknown);
                int serial = in.getInt();
                check(serials.containsKey(serial), "frame of class number " + serial);
                frames.put(frame, serials.get(serial).replace('/', '.') + "." + method + "(" + file + ":" + in.getInt() + ")");
            }
            case 0x05 -> {
                int serial = in.getInt();
                in.getInt();
                List<String> stack = new ArrayList<>();
                for (int n = in.getInt(); n > 0; n--) {
                    long frame = id();
                    check(frames.containsKey(frame), "no frame " + frame);
                    stack.add(frames.get(frame));
                }
                traces.put(serial, stack);
            }
            case 0x0c, 0x1c -> {
                while (in.position() < end) {
                    item();
                }
            }
            case 0x2c -> ended = true;
            default -> in.position((int) end);
        }
        check(in.position() == end, "record " + tag + " is longer than it says");
    }

    private void item() {
        int kind = in.get() & 0xff;
        switch (kind) {
            case 0x01 -> {
                roots.add(id());
                id();
            }
            case 0x02, 0x03 -> {
                roots.add(id());
                in.getInt();
                in.getInt();
            }
            case 0x04, 0x06 -> {
                roots.add(id());
                in.getInt();
            }
            case 0x05, 0x07, 0xff -> roots.add(id());
            case 0x08 -> {
                long thread = id();
                roots.add(thread);
                in.getInt();
                threads.put(thread, in.getInt());
            }
            case 0x20 -> classDump();
            case 0x21 -> instance();
            case 0x22 -> {
                long id = id();
                in.getInt();
                int length = in.getInt();
                String type = loaded.get(id());
                List<Object> elements = new ArrayList<>();
                for (int i = 0; i < length; i++) {
                    elements.add(id());
                }
                arrays.put(id, new Array(id, type, elements));
            }
            case 0x23 -> {
                long id = id();
                in.getInt();
                int length = in.getInt();
                int type = in.get();
                List<Object> elements = new ArrayList<>();
                for (int i = 0; i < length; i++) {
                    elements.add(value(type));
                }
                arrays.put(id, new Array(id, PRIMITIVES.get(type), elements));
            }
            default -> check(false, "item " + kind);
        }
    }

    private Object value(int type) {
        return switch (type) {
            case OBJECT -> (Object) id();
            case 4 -> in.get() != 0;
            case 5 -> in.getChar();
            case 6 -> in.getFloat();
            case 7 -> in.getDouble();
            case 8 -> in.get();
            case 9 -> in.getShort();
            case 10 -> in.getInt();
            case 11 -> in.getLong();
            default -> throw new IllegalStateException("not a heap dump: type " + type);
        };
    }

    private void classDump() {
        long id = id();
        in.getInt();
        long superclass = id();
        for (int i = 0; i < 5; i++) {
            id();
        }
        int size = in.getInt();
        check(in.getShort() == 0, "a constant pool");
        Map<String, Object> statics = new LinkedHashMap<>();
        for (int n = in.getShort(); n > 0; n--) {
            String name = name(id());
            statics.put(name, value(in.get()));
        }
        Map<String, Integer> fields = new LinkedHashMap<>();
        for (int n = in.getShort(); n > 0; n--) {
            String name = name(id());
            fields.put(name, (int) in.get());
        }
        check(loaded.containsKey(id), "class " + id + " was not loaded");
        check(classes.put(id, new ClassDump(id, loaded.get(id), superclass, size, statics, fields)) == null, "class twice");
    }

    private void instance() {
        long id = id();
        in.getInt();
        ClassDump type = classes.get(id());
        check(type != null, "object " + id + " of no class");
        int length = in.getInt();
        int end = in.position() + length;
        Map<String, Object> fields = new LinkedHashMap<>();
        for (ClassDump c = type; c != null; c = classes.get(c.superclass())) {
            for (Map.Entry<String, Integer> f : c.fields().entrySet()) {
                fields.put(f.getKey(), value(f.getValue()));
            }
        }
        check(in.position() == end, "object of " + type.name() + " with " + length + " bytes of fields");
        check(instances.put(id, new Instance(id, type, fields)) == null, "object twice");
    }

    private boolean exists(Object reference) {
        return !(reference instanceof Long id) || id == 0 || instances.containsKey(id) || arrays.containsKey(id)
                || classes.containsKey(id);
    }

    private void checkWhole() {
        check(ended, "no end");
        for (ClassDump c : classes.values()) {
            check(c.superclass() == 0 || classes.containsKey(c.superclass()), "superclass of " + c.name());
        }
        threads.forEach((thread, trace) -> check(traces.containsKey(trace), "trace " + trace));
        for (String name : EVERY_JVM_HAS) {
            check(classes.values().stream().filter(c -> c.name().equals(name)).count() == 1, "class " + name);
        }
    }

    /** References, also of roots, that lead nowhere; HotSpot's own dumps have some. */
    List<String> dangling() {
        List<String> found = new ArrayList<>();
        for (Instance i : instances.values()) {
            for (ClassDump c = i.type(); c != null; c = classes.get(c.superclass())) {
                for (Map.Entry<String, Integer> f : c.fields().entrySet()) {
                    if (f.getValue() == OBJECT && !exists(i.fields().get(f.getKey()))) {
                        found.add(c.name() + "." + f.getKey());
                    }
                }
            }
        }
        for (Array a : arrays.values()) {
            for (Object element : a.type().startsWith("[L") || a.type().startsWith("[[") ? a.elements() : List.of()) {
                if (!exists(element)) {
                    found.add("element of " + a.type());
                }
            }
        }
        roots.stream().filter(root -> !exists(root)).forEach(root -> found.add("root"));
        return found;
    }

    /** What a tool would keep: all that roots lead to, classes with their static fields among them. */
    Set<Long> reachable() {
        Set<Long> seen = new HashSet<>();
        List<Long> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            long id = open.remove(open.size() - 1);
            if (id == 0 || !seen.add(id)) {
                continue;
            }
            if (instances.containsKey(id)) {
                Instance i = instances.get(id);
                open.add(i.type().id());
                i.fields().values().forEach(v -> follow(open, v));
            } else if (arrays.containsKey(id)) {
                arrays.get(id).elements().forEach(v -> follow(open, v));
            } else if (classes.containsKey(id)) {
                classes.get(id).statics().values().forEach(v -> follow(open, v));
            }
        }
        return seen;
    }

    private void follow(List<Long> open, Object value) {
        if (value instanceof Long id && id != 0 && exists(id)) {
            open.add(id);
        }
    }

    ClassDump type(String name) {
        return classes.values().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    List<Instance> instancesOf(String name) {
        return instances.values().stream().filter(i -> i.type().name().equals(name)).toList();
    }

    Instance instance(Object id) {
        return instances.get(id);
    }

    Array array(Object id) {
        return arrays.get(id);
    }

    /** The text of a String object. */
    String text(Object id) {
        Instance string = instances.get(id);
        check(string.type().name().equals("java/lang/String"), "a " + string.type().name());
        List<Object> value = arrays.get((Long) string.fields().get("value")).elements();
        byte[] bytes = new byte[value.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (Byte) value.get(i);
        }
        boolean latin = (Byte) string.fields().get("coder") == 0;
        return new String(bytes, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    }

    /** Stack of the thread with that name. */
    List<String> stackOf(String threadName) {
        return threads.entrySet().stream()
                .filter(t -> threadName.equals(text(instances.get(t.getKey()).fields().get("name"))))
                .map(t -> traces.get(t.getValue())).findFirst().orElseThrow();
    }

    /** Identifiers and stacks of all threads. */
    Map<Long, List<String>> stacks() {
        Map<Long, List<String>> stacks = new HashMap<>();
        threads.forEach((thread, trace) -> stacks.put(thread, traces.get(trace)));
        return stacks;
    }

    int objects() {
        return instances.size() + arrays.size();
    }
}
