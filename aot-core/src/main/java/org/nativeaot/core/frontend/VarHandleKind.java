package org.nativeaot.core.frontend;

import java.util.List;
import java.util.Set;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * The JDK's implementation classes of VarHandle: {@code VarHandleInts$FieldInstanceReadWrite} and its kin, whose static
 * methods named like the access modes take (handle, coordinates…, values…) in erased types.
 */
final class VarHandleKind {
    private static final String PACKAGE = "java/lang/invoke/VarHandle";

    private static final Set<String> BUFFERS = Set.of("Ljava/nio/ByteBuffer;", "Ljava/nio/MappedByteBuffer;");

    private VarHandleKind() {
    }

    /** The class for instance fields of a kind. */
    static String ofField(Kind field, boolean readOnly) {
        return PACKAGE + plural(field) + "$FieldInstanceRead" + (readOnly ? "Only" : "Write");
    }

    /** The class for static fields of a kind. */
    static String ofStaticField(Kind field, boolean readOnly) {
        return PACKAGE + plural(field) + "$FieldStaticRead" + (readOnly ? "Only" : "Write");
    }

    /** The class for arrays of a kind. */
    static String ofArray(Kind element) {
        return PACKAGE + plural(element) + "$Array";
    }

    /** The class for views of byte arrays as a wider kind. */
    static String ofByteArrayView(Kind view) {
        return PACKAGE + "ByteArrayAs" + plural(view) + "$ArrayHandle";
    }

    /** The class for views of byte buffers as a wider kind. */
    static String ofByteBufferView(Kind view) {
        return PACKAGE + "ByteArrayAs" + plural(view) + "$ByteBufferHandle";
    }

    private static String plural(Kind k) {
        String n = k == Kind.REF ? "Reference"
                : k.name().charAt(0) + k.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        return n + "s";
    }

    /**
     * The class that a call site expects by its types, or null if they say nothing.
     *
     * @param mode name of the access mode
     */
    static String expectedBy(String mode, MethodDescriptor site) {
        int values = values(mode);
        List<String> p = site.parameters();
        int coordinates = p.size() - values;
        String value = values > 0 ? p.get(p.size() - 1) : site.result();
        Kind kind = Kind.ofDescriptor(value);
        if (kind == Kind.VOID || coordinates < 0 || coordinates > 2) {
            return null;
        }
        boolean reads = mode.startsWith("get") && values == 0;
        if (coordinates == 0) {
            return ofStaticField(kind, reads);
        }
        if (p.get(0).charAt(0) != 'L' && p.get(0).charAt(0) != '[') {
            return null;
        }
        if (coordinates == 1) {
            return ofField(kind, reads);
        }
        if (p.get(1).equals("I") && BUFFERS.contains(p.get(0))) {
            return ofByteBufferView(kind);
        }
        if (!p.get(1).equals("I") || p.get(0).charAt(0) != '[') {
            return null;
        }
        return p.get(0).equals("[B") && kind != Kind.BYTE ? ofByteArrayView(kind) : ofArray(kind);
    }

    /** How many values an access mode takes after the coordinates. */
    static int values(String mode) {
        if (mode.startsWith("compareAnd") || mode.startsWith("weakCompareAnd")) {
            return 2;
        }
        return mode.startsWith("set") || mode.startsWith("getAnd") ? 1 : 0;
    }
}
