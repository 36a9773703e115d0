package org.nativeaot.core.layout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;

/**
 * Names and types of fields, for heap dumps: a record per class that has fields, found through {@code fields} of its
 * TypeInfo, and the names in one pool, each once.
 *
 * <pre>
 * record:  statics holder (offset from the anchor, 0 none), fields, static fields
 * fields:  number, then of each: type (descriptor's first character, one byte), offset in the object, place of the name
 *          in the pool
 * numbers: unsigned LEB128
 * pool:    NUL-terminated UTF-8, an empty text at the end
 * </pre>
 *
 * <p>Nothing else reads it, so its pages stay on disk until a dump is asked for.
 */
final class FieldTable {
    private final ObjectLayout layout;
    private final ByteArrayOutputStream pool = new ByteArrayOutputStream();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    FieldTable(ObjectLayout layout) {
        this.layout = layout;
    }

    /**
     * Writes records and pool for all types of the table; the result is the pool's offset. The heap is placed
     * already.
     */
    int write(ImageBuffer buffer, TypeInfoTable types) {
        for (JavaType t : types.types()) {
            if (t instanceof JavaClass c) {
                Integer holder = buffer.symbolOffset(Symbols.statics(c));
                byte[] record = record(c, holder == null ? 0 : holder);
                if (record.length > 3) {
                    types.setFields(c, buffer.append(record, 1));
                }
            }
        }
        pool.write(0);
        return buffer.append(pool.toByteArray(), 1);
    }

    private byte[] record(JavaClass c, int holder) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        number(record, holder);
        fields(record, c, false);
        if (holder == 0) {
            number(record, 0);
        } else {
            fields(record, c, true);
        }
        return record.toByteArray();
    }

    private void fields(ByteArrayOutputStream record, JavaClass c, boolean ofClass) {
        int n = 0;
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (JavaField f : c.fields()) {
            if (f.isStatic() == ofClass) {
                list.write(f.descriptor().charAt(0));
                number(list, layout.offset(f));
                number(list, place(f.name()));
                n++;
            }
        }
        number(record, n);
        record.writeBytes(list.toByteArray());
    }

    private int place(String name) {
        return places.computeIfAbsent(name, k -> {
            int at = pool.size();
            pool.writeBytes(k.getBytes(StandardCharsets.UTF_8));
            pool.write(0);
            return at;
        });
    }

    private static void number(ByteArrayOutputStream to, int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            to.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        to.write(rest);
    }
}
