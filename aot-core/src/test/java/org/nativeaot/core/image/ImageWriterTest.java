package org.nativeaot.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.diag.DiagnosticSink;
import org.nativeaot.core.interp.BuildTimeEnvironment;
import org.nativeaot.core.interp.ClassInitInterpreter;
import org.nativeaot.core.interp.HeapInstance;
import org.nativeaot.core.interp.HeapObject;
import org.nativeaot.core.interp.SymbolicOffset;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/** The bytes of image objects, with a layout made up for the test. */
class ImageWriterTest {
    private static final int TYPE = 0x100;
    private static ClassPath classes;
    private static ClassInitInterpreter interpreter;

    @BeforeAll
    static void open() {
        classes = ClassPath.open(Path.of(System.getProperty("java.home")), List.of(), List.of(), DiagnosticSink.NONE);
        interpreter = new ClassInitInterpreter(classes, m -> null, new BuildTimeEnvironment() {
        });
    }

    @AfterAll
    static void close() throws Exception {
        classes.close();
    }

    /** Fields in slot order, eight bytes each; every type at {@link #TYPE} plus the length of its name. */
    private static final LayoutView LAYOUT = new FixedLayout(8);

    private record FixedLayout(int referenceBytes) implements LayoutView {
        @Override
        public int typeOffset(JavaType t) {
            return TYPE + t.binaryName().length();
        }

        @Override
        public int instanceSize(JavaClass c) {
            return 8 + 8 * fields(c).size();
        }

        @Override
        public int fieldOffset(JavaField f) {
            return 8 + 8 * fields(f.owner()).indexOf(f);
        }

        @Override
        public long arraySize(Kind element, int length) {
            return 16 + ((long) length * element.bytes() + 7 & -8);
        }

        @Override
        public long elementOffset(Kind element, int index) {
            return 16 + (long) index * element.bytes();
        }
    }

    private static List<JavaField> fields(JavaClass c) {
        return c.fields().stream().filter(f -> !f.isStatic()).toList();
    }

    private static final class Bytes implements ImageMemory {
        final ByteBuffer data = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

        @Override
        public void put8(int at, int value) {
            data.put(at, (byte) value);
        }

        @Override
        public void put16(int at, int value) {
            data.putShort(at, (short) value);
        }

        @Override
        public void put32(int at, int value) {
            data.putInt(at, value);
        }

        @Override
        public void put64(int at, long value) {
            data.putLong(at, value);
        }
    }

    @Test
    void stringWithItsArray() {
        HeapInstance text = interpreter.string("h\u00e9!");
        ImageHeap heap = new ImageHeap();
        heap.add(text, "test");
        List<HeapObject> order = new ArrayList<>(heap.objects());
        assertEquals(2, order.size());
        assertEquals(text, order.get(0));
        Map<HeapObject, Integer> places = new HashMap<>();
        int at = 64;
        for (HeapObject o : order) {
            places.put(o, at);
            at += (int) ImageWriter.size(o, LAYOUT);
        }
        Bytes bytes = new Bytes();
        ImageWriter writer = new ImageWriter(LAYOUT, bytes, places::get);
        order.forEach(writer::write);

        JavaClass string = text.type();
        int array = places.get(order.get(1));
        assertEquals(TYPE + "java.lang.String".length(), bytes.data.getInt(64));
        assertEquals(1, bytes.data.getInt(68), "status: stores into it have not been noticed yet");
        int value = 64 + LAYOUT.fieldOffset(string.fieldNamed("value"));
        assertEquals(array, bytes.data.getLong(value));
        assertEquals(List.of(value), writer.relocations());
        assertEquals("h\u00e9!".hashCode(), bytes.data.getInt(64 + LAYOUT.fieldOffset(string.fieldNamed("hash"))));
        assertEquals(TYPE + "[B".length(), bytes.data.getInt(array));
        assertEquals(3, bytes.data.getInt(array + 8));
        assertEquals('h', bytes.data.get(array + 16));
        assertEquals((byte) 0xe9, bytes.data.get(array + 17));
        assertEquals('!', bytes.data.get(array + 18));
        assertTrue(heap.why(order.get(1)).endsWith("< test"), heap.why(order.get(1)));
        assertEquals(new ImageHeap.Share(1, LAYOUT.instanceSize(string)), heap.shares(LAYOUT).get("java.lang.String"));
    }

    @Test
    void hashesThatInitialisersSawAreMarked() {
        HeapInstance hashed = interpreter.mirror(interpreter.string("").type());
        hashed.identityHash();
        Bytes bytes = new Bytes();
        new ImageWriter(LAYOUT, bytes, o -> o == hashed ? 64 : 2048).write(hashed);
        assertEquals(1 + 2048, bytes.data.getInt(68), "status: stores not noticed yet, hash in the image's table");
    }

    @Test
    void narrowReferencesAreAddresses() {
        HeapInstance text = interpreter.string("narrow");
        LayoutView narrow = new FixedLayout(4);
        Bytes bytes = new Bytes();
        ImageWriter writer = new ImageWriter(narrow, bytes, o -> o == text ? 64 : 0x100040);
        writer.write(text);
        writer.address(512, 0x100200);
        assertEquals(0x100040, bytes.data.getInt(64 + narrow.fieldOffset(text.type().fieldNamed("value"))));
        assertEquals(0x100200, bytes.data.getLong(512));
        assertTrue(writer.relocations().isEmpty());
    }

    @Test
    void charactersBeyondLatin1AreLittleEndianUtf16() {
        HeapInstance text = interpreter.string("a\u20ac");
        HeapObject array = text.reference(text.type().fieldNamed("value"));
        Bytes bytes = new Bytes();
        new ImageWriter(LAYOUT, bytes, o -> 8).write(array);
        assertEquals(4, bytes.data.getInt(16));
        assertEquals('a', bytes.data.getChar(24));
        assertEquals('\u20ac', bytes.data.getChar(26));
    }

    @Test
    void fieldsOfEveryKind() {
        JavaClass holder = classes.require("java/lang/Long");
        JavaField value = holder.fieldNamed("value");
        Bytes bytes = new Bytes();
        ImageWriter writer = new ImageWriter(LAYOUT, bytes, o -> 0);
        writer.field(0, value, -5L);
        assertEquals(-5, bytes.data.getLong(LAYOUT.fieldOffset(value)));
        JavaField count = classes.require("java/util/ArrayList").fieldNamed("size");
        writer.field(0, value, new SymbolicOffset(count));
        assertEquals(LAYOUT.fieldOffset(count), bytes.data.getLong(LAYOUT.fieldOffset(value)));
        JavaField number = classes.require("java/lang/Double").fieldNamed("value");
        writer.field(64, number, -0.5);
        assertEquals(-0.5, bytes.data.getDouble(64 + LAYOUT.fieldOffset(number)));
        JavaField flag = classes.require("java/lang/Boolean").fieldNamed("value");
        writer.field(128, flag, 1);
        assertEquals(1, bytes.data.get(128 + LAYOUT.fieldOffset(flag)));
        assertTrue(writer.relocations().isEmpty());
    }

    @Test
    void classObjectsReachTheirNames() {
        ImageHeap heap = new ImageHeap();
        HeapInstance mirror = interpreter.mirror(classes.require("java/lang/Integer").arrayType());
        heap.add(mirror, "class object");
        assertTrue(heap.contains(interpreter.mirror(classes.require("java/lang/Integer"))));
        assertTrue(heap.contains(interpreter.string("[Ljava.lang.Integer;")));
        assertFalse(heap.contains(interpreter.string("something else")));
    }
}
