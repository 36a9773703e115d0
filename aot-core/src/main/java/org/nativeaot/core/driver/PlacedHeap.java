package org.nativeaot.core.driver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.ClassState;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.image.ImageHeap;
import org.nativeaot.core.image.ImageMemory;
import org.nativeaot.core.image.ImageWriter;
import org.nativeaot.core.image.LayoutView;
import org.nativeaot.core.interp.ClassInitInterpreter;
import org.nativeaot.core.interp.HeapInstance;
import org.nativeaot.core.interp.HeapObject;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.layout.HeapImage;
import org.nativeaot.core.layout.ImageBuffer;
import org.nativeaot.core.layout.ObjectLayout;
import org.nativeaot.core.layout.Symbols;
import org.nativeaot.core.layout.TypeInfoTable;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * Brings the interpreter's heap into the image object: names the objects that code refers to, places everything they
 * reach, and fills in what only the whole program decides (initialisation state, addresses of initialisers and
 * TypeInfos).
 *
 * <p>Names are stable from build to build, so that cached objects stay valid: strings by their content, values of
 * static fields by the field, class objects by the class, others (instances of lambdas, mostly) by their class and,
 * from the second on, a number.
 */
final class PlacedHeap implements HeapImage {
    private static final int INITIALISED = 2;

    private final ClosedWorld world;
    private final ClassInitInterpreter heap;
    private final Map<HeapObject, String> symbols = new LinkedHashMap<>();
    private final Map<HeapObject, JavaField> fieldOf = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    PlacedHeap(ClosedWorld world, ClassInitInterpreter heap) {
        this.world = world;
        this.heap = heap;
        world.staticFieldValues().forEach((f, v) -> {
            if (v instanceof HeapObject o) {
                fieldOf.putIfAbsent(o, f);
            }
        });
    }

    @Override
    public String stringSymbol(String value) {
        return symbol(heap.string(value));
    }

    @Override
    public String symbol(ConstantObject object) {
        HeapObject o = (HeapObject) object;
        if (o instanceof HeapInstance h && h.mirroredType() != null) {
            return Symbols.mirror(h.mirroredType());
        }
        return symbols.computeIfAbsent(o, this::uniqueName);
    }

    /** Lambdas and other made-up classes may have fields of one name: the second gets a number. */
    private String uniqueName(HeapObject o) {
        String base = name(o);
        String unique = base;
        for (int n = 1; !taken.add(unique); n++) {
            unique = base + "." + n;
        }
        return unique;
    }

    private String name(HeapObject o) {
        if (o instanceof HeapInstance h && isInterned(h)) {
            return "object." + digest("string:" + heap.text(h));
        }
        JavaField f = fieldOf.get(o);
        return "object." + digest(f != null ? "field:" + f : "instance:" + o.type().binaryName());
    }

    private boolean isInterned(HeapInstance o) {
        return o.type().internalName().equals("java/lang/String") && heap.string(heap.text(o)) == o;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Extent write(ImageBuffer buffer, TypeInfoTable types, ObjectLayout layout, Collection<JavaClass> holders) {
        ImageHeap objects = new ImageHeap();
        for (JavaType t : types.types()) {
            objects.add(heap.mirror(t), "class object");
        }
        symbols.keySet().forEach(o -> objects.add(o, "named by code"));
        for (JavaClass c : holders) {
            for (JavaField f : c.fields()) {
                if (startValue(f) instanceof HeapObject o) {
                    objects.add(o, "static field " + f);
                }
            }
        }
        LayoutView view = new View(types, layout);
        Map<JavaClass, Integer> holderAt = new LinkedHashMap<>();
        int start = buffer.reserve(0, ObjectLayout.ALIGNMENT);
        for (JavaClass c : holders) {
            holderAt.put(c, buffer.reserve(layout.staticsSize(c), ObjectLayout.ALIGNMENT));
        }
        Map<HeapObject, Integer> places = new IdentityHashMap<>();
        for (HeapObject o : objects.objects()) {
            places.put(o, buffer.reserve(Math.toIntExact(ImageWriter.size(o, view)), ObjectLayout.ALIGNMENT));
        }
        int size = buffer.reserve(0, ObjectLayout.ALIGNMENT) - start;
        ImageWriter writer = new ImageWriter(view, new Memory(buffer), places::get);
        holderAt.forEach((c, at) -> writeHolder(writer, buffer, types, c, at));
        List<Integer> interned = new ArrayList<>();
        List<Integer> hashes = new ArrayList<>();
        for (HeapObject o : objects.objects()) {
            writer.write(o);
            int at = places.get(o);
            if (o.hasIdentityHash()) {
                hashes.add(at);
                hashes.add(o.identityHash());
            }
            if (o instanceof HeapInstance h && h.mirroredType() != null) {
                writeMirror(writer, buffer, types, layout, h, at);
            } else if (o instanceof HeapInstance h && isInterned(h)) {
                interned.add(at);
            }
        }
        symbols.forEach((o, name) -> buffer.symbol(name, places.get(o)));
        List<Integer> relocations = new ArrayList<>(writer.relocations());
        relocations.sort(null);
        return new Extent(start, size, relocations, interned, hashes);
    }

    /**
     * What a static field holds when the program starts; null for zero, and for instance fields. A class that is
     * initialised at run time has the constants of its class file from the start (JVMS 5.5 step 6); code has them
     * folded in, but VarHandles look.
     */
    private Object startValue(JavaField f) {
        if (!f.isStatic()) {
            return null;
        }
        if (initState(f.owner()) == INITIALISED) {
            return world.staticValue(f);
        }
        return f.constantValue() instanceof String s ? heap.string(s) : f.constantValue();
    }

    private void writeHolder(ImageWriter writer, ImageBuffer buffer, TypeInfoTable types, JavaClass c, int at) {
        writer.header(at, types.staticsType(c));
        buffer.symbol(Symbols.statics(c), at);
        for (JavaField f : c.fields()) {
            Object value = startValue(f);
            if (value != null) {
                writer.field(at, f, value);
            }
        }
    }

    private void writeMirror(ImageWriter writer, ImageBuffer buffer, TypeInfoTable types, ObjectLayout layout,
                             HeapInstance mirror, int at) {
        JavaType t = mirror.mirroredType();
        types.setMirror(t, at);
        buffer.symbol(Symbols.mirror(t), at);
        JavaClass classClass = mirror.type();
        for (JavaField f : classClass.fields()) {
            int place = f.isStatic() ? 0 : at + layout.offset(f);
            switch (f.name()) {
                case "aotTypeInfo" -> writer.address(place, types.offset(t));
                case "aotInitState" -> buffer.put32(place, initState(t));
                case "aotInitializer" -> {
                    JavaMethod m = t instanceof JavaClass c ? c.classInitializer() : null;
                    code(writer, buffer, place, m != null && world.isReachable(m) ? m : null);
                }
                case "aotEnumValues" -> code(writer, buffer, place,
                        t instanceof JavaClass c ? world.enumValues(c) : null);
                case "aotArrayClass" -> {
                    if (t != org.nativeaot.core.model.PrimitiveType.VOID && types.has(t.arrayType())) {
                        writer.field(at, f, heap.mirror(t.arrayType()));
                    }
                }
                default -> {
                }
            }
        }
    }

    private int initState(JavaType t) {
        if (!(t instanceof JavaClass c)) {
            return INITIALISED;
        }
        return world.classesWithState().contains(c) && world.state(c) instanceof ClassState.RunTime ? 0 : INITIALISED;
    }

    /** Writes the address of a method's code; nothing for null. */
    private void code(ImageWriter writer, ImageBuffer buffer, int place, JavaMethod m) {
        if (m != null) {
            buffer.fixup(place, Kind.LONG.bytes(), world.body(m).name());
            writer.relocations().add(place);
        }
    }

    private record View(TypeInfoTable types, ObjectLayout layout) implements LayoutView {
        @Override
        public int typeOffset(JavaType t) {
            return types.offset(t);
        }

        @Override
        public int referenceBytes() {
            return layout.format().bytes();
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
    }

    private record Memory(ImageBuffer buffer) implements ImageMemory {
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
    }
}
