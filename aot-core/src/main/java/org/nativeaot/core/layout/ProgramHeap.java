package org.nativeaot.core.layout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.image.ImageHeap;
import org.nativeaot.core.image.ImageMemory;
import org.nativeaot.core.image.ImageWriter;
import org.nativeaot.core.image.LayoutView;
import org.nativeaot.core.interp.ClassInitInterpreter;
import org.nativeaot.core.interp.HeapInstance;
import org.nativeaot.core.interp.HeapObject;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * The image heap of a closed world: statics holders, then class objects, then what code names, each followed by what it
 * refers to.
 *
 * <p>Class objects carry fields that the runtime injects into {@code java.lang.Class} and only the image can fill:
 * {@code aotTypeInfo} (address), {@code aotInitState} (2: initialised, 0: not yet), {@code aotInitializer} (address of
 * the initialiser's code). Symbols of objects follow from content or from type and number within the type, so that they
 * stay the same when other parts of the program change.
 */
public final class ProgramHeap implements HeapImage {
    private static final int INITIALISED = 2;

    private final ClosedWorld world;
    private final ClassInitInterpreter interpreter;
    private final Map<HeapObject, String> symbols = new LinkedHashMap<>();
    private final Map<String, HeapObject> owners = new HashMap<>();
    private final Map<JavaType, Integer> numbers = new HashMap<>();
    private final ImageHeap heap = new ImageHeap();

    public ProgramHeap(ClosedWorld world, ClassInitInterpreter interpreter) {
        this.world = world;
        this.interpreter = interpreter;
    }

    /** The objects, complete once {@link #write} has run. */
    public ImageHeap heap() {
        return heap;
    }

    @Override
    public String stringSymbol(String value) {
        return symbol(interpreter.string(value));
    }

    @Override
    public String symbol(ConstantObject object) {
        HeapObject o = (HeapObject) object;
        if (o instanceof HeapInstance i && i.mirroredType() != null) {
            return Symbols.mirror(i.mirroredType());
        }
        return symbols.computeIfAbsent(o, this::newSymbol);
    }

    private String newSymbol(HeapObject o) {
        String key = interpreter.isInterned(o) ? "string " + interpreter.text((HeapInstance) o)
                : o.type().internalName() + " " + numbers.merge(o.type(), 1, Integer::sum);
        String name = "object." + digest(key);
        if (owners.putIfAbsent(name, o) != null) {
            throw new IllegalStateException("two objects are called " + name);
        }
        return name;
    }

    /** UTF-16, for strings may hold lone surrogates. */
    private static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_16LE));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Extent write(ImageBuffer buffer, TypeInfoTable types, ObjectLayout layout, Collection<JavaClass> holders) {
        LayoutView view = view(types, layout);
        collect(types, holders);
        int start = buffer.reserve(0, ObjectLayout.ALIGNMENT);
        Map<JavaClass, Integer> holderPlaces = new LinkedHashMap<>();
        for (JavaClass c : holders) {
            int at = buffer.reserve(layout.staticsSize(c), ObjectLayout.ALIGNMENT);
            holderPlaces.put(c, at);
            buffer.symbol(Symbols.statics(c), at);
        }
        Map<HeapObject, Integer> places = new IdentityHashMap<>();
        List<Integer> interned = new ArrayList<>();
        for (HeapObject o : heap.objects()) {
            int at = buffer.reserve(Math.toIntExact(ImageWriter.size(o, view)), ObjectLayout.ALIGNMENT);
            places.put(o, at);
            if (interpreter.isInterned(o)) {
                interned.add(at);
            }
        }
        int end = buffer.size();
        ImageWriter writer = new ImageWriter(view, memory(buffer), places::get);
        holderPlaces.forEach((c, at) -> writeStatics(writer, types, c, at));
        for (HeapObject o : heap.objects()) {
            writer.write(o);
            if (o instanceof HeapInstance i && i.mirroredType() != null) {
                completeMirror(buffer, writer, types, layout, i, places.get(o));
            }
        }
        symbols.forEach((o, name) -> buffer.symbol(name, places.get(o)));
        List<Integer> relocations = new ArrayList<>(writer.relocations());
        relocations.sort(null);
        return new Extent(start, end - start, relocations, interned);
    }

    private void collect(TypeInfoTable types, Collection<JavaClass> holders) {
        for (JavaClass c : holders) {
            for (JavaField f : c.fields()) {
                if (f.isStatic() && staticValue(f) instanceof HeapObject o) {
                    heap.add(o, "value of " + f);
                }
            }
        }
        for (JavaType t : types.types()) {
            heap.add(interpreter.mirror(t), "class object of " + t);
        }
        symbols.forEach((o, name) -> heap.add(o, "named by code"));
    }

    /**
     * What a static field holds when the program starts. Classes that are initialised at run time have their constants
     * already (JVMS 5.5 step 6 cannot be told from that).
     */
    private Object staticValue(JavaField f) {
        if (world.isInitialized(f.owner())) {
            return world.staticValue(f);
        }
        return f.constantValue() instanceof String s ? interpreter.string(s) : f.constantValue();
    }

    private void writeStatics(ImageWriter writer, TypeInfoTable types, JavaClass c, int at) {
        writer.header(at, types.staticsType(c));
        for (JavaField f : c.fields()) {
            Object value = f.isStatic() ? staticValue(f) : null;
            if (value != null) {
                writer.field(at, f, value);
            }
        }
    }

    private void completeMirror(ImageBuffer buffer, ImageWriter writer, TypeInfoTable types, ObjectLayout layout,
                                HeapInstance mirror, int at) {
        JavaType t = mirror.mirroredType();
        if (types.has(t)) {
            buffer.symbol(Symbols.mirror(t), at);
            types.setMirror(t, at);
        }
        for (JavaField f : mirror.fields()) {
            int field = at + layout.offset(f);
            switch (f.name()) {
                case "aotTypeInfo" -> {
                    if (types.has(t)) {
                        writer.address(field, types.offset(t));
                    }
                }
                case "aotInitState" -> buffer.put32(field,
                        !(t instanceof JavaClass c) || world.isInitialized(c) ? INITIALISED : 0);
                case "aotInitializer" -> {
                    JavaMethod initializer = t instanceof JavaClass c ? c.classInitializer() : null;
                    if (initializer != null && world.isReachable(initializer)) {
                        writer.address(field, 0);
                        buffer.fixup(field, 8, world.body(initializer).name());
                    }
                }
                default -> {
                }
            }
        }
    }

    private static LayoutView view(TypeInfoTable types, ObjectLayout layout) {
        return new LayoutView() {
            @Override
            public int typeOffset(JavaType t) {
                return types.offset(t);
            }

            @Override
            public int instanceSize(JavaClass c) {
                return layout.instanceSize(c);
            }

            @Override
            public int fieldOffset(JavaField f) {
                return layout.offset(f);
            }

            @Override
            public long arraySize(Kind element, int length) {
                return layout.arraySize(element, length);
            }

            @Override
            public long elementOffset(Kind element, int index) {
                return layout.elementOffset(element, index);
            }
        };
    }

    private static ImageMemory memory(ImageBuffer buffer) {
        return new ImageMemory() {
            @Override
            public void put8(int at, int value) {
                buffer.put8(at, value);
            }

            @Override
            public void put16(int at, int value) {
                buffer.put16(at, value);
            }

            @Override
            public void put32(int at, int value) {
                buffer.put32(at, value);
            }

            @Override
            public void put64(int at, long value) {
                buffer.put64(at, value);
            }
        };
    }
}
