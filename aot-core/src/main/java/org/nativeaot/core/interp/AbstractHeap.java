package org.nativeaot.core.interp;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.PrimitiveType;

/**
 * Makes objects. Strings of the program text and class objects are permanent: one each, owned by no attempt.
 *
 * <p>Strings are laid out as the class library's compact strings: {@code value} holds Latin-1 bytes ({@code coder} 0)
 * or UTF-16 in little-endian order ({@code coder} 1; every target is little-endian). The hash of a permanent string is
 * filled in, so that no run has to.
 */
final class AbstractHeap {
    private final ClassRepository classes;
    private final BuildTimeEnvironment environment;
    private final InitUnit permanent = new InitUnit(null, -1, 0, Long.MAX_VALUE);
    private final Map<JavaClass, FieldSlots> slots = new HashMap<>();
    private final Map<String, HeapInstance> strings = new HashMap<>();
    private final Map<JavaType, HeapInstance> mirrors = new HashMap<>();
    private final ArrayType byteArray = PrimitiveType.BYTE.arrayType();
    private final JavaClass stringClass;
    private final JavaField stringValue;
    private final JavaField stringCoder;
    private final JavaField stringHash;
    private final JavaField stringHashIsZero;

    AbstractHeap(ClassRepository classes, BuildTimeEnvironment environment) {
        this.classes = classes;
        this.environment = environment;
        this.stringClass = classes.require("java/lang/String");
        this.stringValue = require(stringClass, "value");
        this.stringCoder = require(stringClass, "coder");
        this.stringHash = require(stringClass, "hash");
        this.stringHashIsZero = stringClass.fieldNamed("hashIsZero");
        permanent.close();
    }

    private static JavaField require(JavaClass c, String name) {
        JavaField f = c.fieldNamed(name);
        if (f == null) {
            throw new IllegalStateException(c + " has no field " + name);
        }
        return f;
    }

    FieldSlots slots(JavaClass c) {
        FieldSlots s = slots.get(c);
        if (s == null) {
            s = FieldSlots.ofInstances(c, c.superclass() == null ? null : slots(c.superclass()));
            slots.put(c, s);
        }
        return s;
    }

    HeapInstance allocate(JavaClass c, InitUnit unit) {
        FieldSlots s = slots(c);
        unit.charge(16 + 8L * (s.numberCount() + s.referenceCount()));
        return new HeapInstance(s, unit);
    }

    HeapArray allocateArray(ArrayType type, int length, InitUnit unit) {
        unit.charge(16 + (long) length * type.component().kind().bytes());
        return HeapArray.allocate(type, unit, length);
    }

    /** The interned string with this text. */
    HeapInstance string(String text) {
        return strings.computeIfAbsent(text, t -> {
            HeapInstance s = newString(t, permanent);
            int hash = t.hashCode();
            s.setNumber(stringHash, hash);
            if (stringHashIsZero != null) {
                s.setNumber(stringHashIsZero, hash == 0 ? 1 : 0);
            }
            return s;
        });
    }

    /** A new string that is not interned. */
    HeapInstance newString(String text, InitUnit unit) {
        boolean latin1 = text.chars().allMatch(c -> c < 256);
        byte[] bytes = latin1 ? text.getBytes(StandardCharsets.ISO_8859_1) : utf16(text);
        unit.charge(40L + bytes.length);
        HeapInstance s = new HeapInstance(slots(stringClass), unit);
        s.setReference(stringValue, new HeapArray(byteArray, unit, bytes));
        s.setNumber(stringCoder, latin1 ? 0 : 1);
        return s;
    }

    /** Unpaired surrogates are kept, which an encoder would replace. */
    private static byte[] utf16(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    boolean isString(HeapObject o) {
        return o != null && o.type() == stringClass;
    }

    /** The characters of a string. */
    String text(HeapInstance s) {
        byte[] bytes = (byte[]) ((HeapArray) s.reference(stringValue)).elements();
        if (s.number(stringCoder) == 0) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ((bytes[2 * i] & 0xff) | bytes[2 * i + 1] << 8);
        }
        return new String(chars);
    }

    /** A permanent reference array. */
    HeapArray constantArray(ArrayType type, java.util.List<? extends HeapObject> elements) {
        return new HeapArray(type, permanent, elements.toArray(new HeapObject[0]));
    }

    /** The class object of a type. */
    HeapInstance mirror(JavaType t) {
        HeapInstance m = mirrors.get(t);
        if (m == null) {
            m = new HeapInstance(slots(classes.require("java/lang/Class")), permanent, t);
            mirrors.put(t, m);
            for (JavaField f : m.slots().fields()) {
                fillMirror(m, t, f);
            }
        }
        return m;
    }

    private void fillMirror(HeapInstance m, JavaType t, JavaField f) {
        Object value = environment.mirrorField(t, f);
        if (value == null) {
            value = standardMirrorField(t, f);
        }
        if (value instanceof HeapObject o) {
            m.setReference(f, o);
        } else if (value != null) {
            m.setNumber(f, Numbers.unbox(value));
        }
    }

    private Object standardMirrorField(JavaType t, JavaField f) {
        return switch (f.name()) {
            case "name" -> string(t.binaryName());
            case "componentType" -> t instanceof ArrayType a ? mirror(a.component()) : null;
            case "modifiers", "aotModifiers" -> f.kind() == Kind.REF ? null : (Object) modifiers(t);
            case "primitive" -> f.kind() == Kind.BOOLEAN ? (Object) (t.isPrimitive() ? 1 : 0) : null;
            default -> null;
        };
    }

    /** What Class.getModifiers answers: member classes have the flags of their InnerClasses entry (JVMS 4.7.6). */
    static int modifiers(JavaType t) {
        if (t instanceof JavaClass c) {
            for (JavaClass.InnerClass i : c.facts().innerClasses()) {
                if (i.name().equals(c.internalName())) {
                    return i.access() & ~Access.SUPER;
                }
            }
            return c.access() & ~Access.SUPER;
        }
        int visibility = Access.PUBLIC;
        if (t instanceof ArrayType a) {
            visibility = modifiers(a.element()) & (Access.PUBLIC | Access.PROTECTED | Access.PRIVATE);
        }
        return visibility | Access.FINAL | Access.ABSTRACT;
    }

    ClassRepository classes() {
        return classes;
    }

    BuildTimeEnvironment environment() {
        return environment;
    }

    InitUnit permanent() {
        return permanent;
    }
}
