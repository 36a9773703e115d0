package org.nativeaot.core.layout;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.PrimitiveType;

/**
 * Writes the TypeInfos (binary interface, "TypeInfo") with what hangs on them: reference maps, interface sets, names.
 * Equal maps and sets are shared. Statics holders have TypeInfos of kind 6 without a symbol.
 */
public final class TypeInfoTable {
    private static final String REFERENCE = "java/lang/ref/Reference";

    private final ImageBuffer buffer;
    private final LayoutDefinition facts;
    private final ObjectLayout layout;
    private final TypeNumbering numbering;
    private final DispatchTable dispatch;
    private final Function<DispatchTable.Entry, String> code;
    private final Map<JavaType, Integer> offsets = new LinkedHashMap<>();
    private final Map<JavaClass, Integer> statics = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> referenceMaps = new HashMap<>();
    private final Map<String, Integer> interfaceSets = new HashMap<>();
    private final int superOfArrays; // offset of the TypeInfo of java.lang.Object

    /**
     * Reserves and fills all TypeInfos; mirrors stay 0 until {@link #setMirror}.
     *
     * @param holders    classes that have a statics holder
     * @param finalizers classes whose instances have a finalizer
     * @param code       symbol of the function for a dispatch slot, null to leave it 0
     */
    public TypeInfoTable(ImageBuffer buffer, LayoutDefinition facts, ObjectLayout layout, TypeNumbering numbering,
                         DispatchTable dispatch, Collection<JavaType> types, Collection<JavaClass> holders,
                         Predicate<JavaClass> finalizers, Function<DispatchTable.Entry, String> code) {
        this.buffer = buffer;
        this.facts = facts;
        this.layout = layout;
        this.numbering = numbering;
        this.dispatch = dispatch;
        this.code = code;
        int slots = facts.typeField("slots");
        types.stream().sorted(Comparator.comparing(JavaType::internalName)).forEach(t -> {
            int at = buffer.reserve(slots + 4 * dispatch.length(t), 8);
            offsets.put(t, at);
            buffer.symbol(Symbols.type(t), at);
        });
        for (JavaClass c : holders) {
            statics.put(c, buffer.reserve(slots, 8));
        }
        superOfArrays = offsets.entrySet().stream().filter(e -> e.getKey().internalName().equals("java/lang/Object"))
                .findFirst().orElseThrow().getValue();
        offsets.forEach((t, at) -> write(t, at, finalizers));
        statics.forEach(this::writeStatics);
        dispatch.slots().forEach((symbol, slot) -> buffer.constant(symbol, slots + 4 * slot));
    }

    /** Types that have a TypeInfo, sorted by name. */
    public Collection<JavaType> types() {
        return offsets.keySet();
    }

    /**
     * Offset of a TypeInfo from the anchor.
     *
     * @throws IllegalArgumentException if the analysis did not list the type
     */
    public int offset(JavaType t) {
        Integer at = offsets.get(t);
        if (at == null) {
            throw new IllegalArgumentException("no TypeInfo for " + t);
        }
        return at;
    }

    public boolean has(JavaType t) {
        return offsets.containsKey(t);
    }

    /** Offset of the TypeInfo of a class's statics holder. */
    public int staticsType(JavaClass c) {
        return statics.get(c);
    }

    /** Offsets of all TypeInfos, those of statics holders included. */
    public int[] all() {
        int[] all = new int[offsets.size() + statics.size()];
        int n = 0;
        for (int at : offsets.values()) {
            all[n++] = at;
        }
        for (int at : statics.values()) {
            all[n++] = at;
        }
        return all;
    }

    /** Records where the {@code java.lang.Class} object of a type lies. */
    public void setMirror(JavaType t, int mirror) {
        buffer.put32(offset(t) + facts.typeField("mirror"), mirror);
    }

    /** Records where the names of a class's fields are ({@link FieldTable}). */
    void setFields(JavaClass c, int record) {
        put(offset(c), "fields", record);
    }

    private void write(JavaType t, int at, Predicate<JavaClass> finalizers) {
        put(at, "self", at);
        buffer.put8(at + facts.typeField("kind"), kind(t));
        buffer.put16(at + facts.typeField("flags"), flags(t, finalizers));
        TypeNumbering.Range range = numbering.range(t);
        put(at, "class_id", range.id());
        put(at, "class_span", range.span());
        put(at, "array", offsets.getOrDefault(t.arrayType(), 0));
        put(at, "name", name(t.binaryName()));
        if (t instanceof PrimitiveType) {
            return;
        }
        put(at, "interface_id", numbering.interfaceId(t));
        put(at, "interfaces", interfaceSet(numbering.interfaceSet(t)));
        put(at, "interfaces_bytes", numbering.setBytes());
        if (t instanceof ArrayType a) {
            Kind element = a.component().kind();
            buffer.put8(at + facts.typeField("shift"), layout.format().shift(element));
            put(at, "size", ObjectLayout.ARRAY_BASE);
            put(at, "component", offset(a.component()));
            put(at, "super", superOfArrays);
        } else if (t instanceof JavaClass c && !c.isInterface()) {
            put(at, "size", layout.instanceSize(c));
            put(at, "super", c.superclass() == null ? 0 : offset(c.superclass()));
            put(at, "ref_map", referenceMap(scannedFields(c)));
        }
        int slots = at + facts.typeField("slots");
        dispatch.entries(t).forEach((slot, entry) -> {
            String symbol = code.apply(entry);
            if (symbol != null) {
                buffer.fixup(slots + 4 * slot, 4, symbol);
            }
        });
    }

    private void writeStatics(JavaClass c, int at) {
        put(at, "self", at);
        buffer.put8(at + facts.typeField("kind"), facts.constant("KIND_STATICS"));
        put(at, "size", layout.staticsSize(c));
        put(at, "ref_map", referenceMap(layout.staticsReferences(c)));
        put(at, "name", name(c.binaryName() + " (static fields)"));
    }

    private int kind(JavaType t) {
        String kind;
        if (t instanceof ArrayType a) {
            kind = a.component() instanceof PrimitiveType ? "KIND_PRIM_ARRAY" : "KIND_REF_ARRAY";
        } else if (t instanceof PrimitiveType || t.isInterface() || ((JavaClass) t).isAbstract()) {
            kind = "KIND_NONE";
        } else if (t.internalName().equals("java/lang/Class")) {
            kind = "KIND_CLASS";
        } else {
            kind = extendsNamed((JavaClass) t, REFERENCE) ? "KIND_REFERENCE" : "KIND_INSTANCE";
        }
        return facts.constant(kind);
    }

    private int flags(JavaType t, Predicate<JavaClass> finalizers) {
        if (t instanceof PrimitiveType) {
            return 0;
        }
        if (t instanceof ArrayType) {
            return facts.constant("TYPE_FLAG_CLONEABLE");
        }
        JavaClass c = (JavaClass) t;
        int flags = 0;
        flags |= finalizers.test(c) ? facts.constant("TYPE_FLAG_FINALIZER") : 0;
        flags |= c.repository().find("java/lang/Cloneable").filter(i -> Hierarchy.isSubtype(c, i)).isPresent()
                ? facts.constant("TYPE_FLAG_CLONEABLE") : 0;
        flags |= c.isInterface() ? facts.constant("TYPE_FLAG_INTERFACE") : 0;
        flags |= c.isAbstract() ? facts.constant("TYPE_FLAG_ABSTRACT") : 0;
        for (String strength : List.of("Soft", "Weak", "Phantom", "Final")) {
            if (extendsNamed(c, "java/lang/ref/" + strength + "Reference")) {
                flags |= facts.constant("TYPE_FLAG_" + strength.toUpperCase(java.util.Locale.ROOT));
            }
        }
        return flags;
    }

    private static boolean extendsNamed(JavaClass c, String name) {
        for (JavaClass k = c; k != null; k = k.superclass()) {
            if (k.internalName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The collector treats a Reference's referent and discovered fields by itself. */
    private List<Integer> scannedFields(JavaClass c) {
        List<Integer> all = layout.instanceReferences(c);
        if (!extendsNamed(c, REFERENCE)) {
            return all;
        }
        JavaClass reference = c;
        while (!reference.internalName().equals(REFERENCE)) {
            reference = reference.superclass();
        }
        JavaField referent = reference.fieldNamed("referent");
        JavaField discovered = reference.fieldNamed("discovered");
        return all.stream().filter(o -> (referent == null || o != layout.offset(referent))
                && (discovered == null || o != layout.offset(discovered))).toList();
    }

    private int referenceMap(List<Integer> references) {
        return referenceMaps.computeIfAbsent(references, list -> {
            int at = buffer.reserve(4 + 2 * list.size(), 4);
            buffer.put32(at, list.size());
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) > 0xffff) {
                    throw new IllegalArgumentException("an object with reference fields beyond 64 KiB");
                }
                buffer.put16(at + 4 + 2 * i, list.get(i));
            }
            return at;
        });
    }

    private int interfaceSet(byte[] set) {
        return interfaceSets.computeIfAbsent(Arrays.toString(set), k -> buffer.append(set, 1));
    }

    /** Modified UTF-8 (JVMS 4.4.7) differs from UTF-8 only for NUL and supplementary characters. */
    private int name(String name) {
        StringBuilder latin = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c != 0 && c < 0x80) {
                latin.append(c);
            } else if (c < 0x800) {
                latin.append((char) (0xc0 | c >> 6)).append((char) (0x80 | c & 0x3f));
            } else {
                latin.append((char) (0xe0 | c >> 12)).append((char) (0x80 | c >> 6 & 0x3f))
                        .append((char) (0x80 | c & 0x3f));
            }
        }
        return buffer.append(latin.append('\0').toString().getBytes(StandardCharsets.ISO_8859_1), 1);
    }

    private void put(int at, String field, int value) {
        buffer.put32(at + facts.typeField(field), value);
    }
}
