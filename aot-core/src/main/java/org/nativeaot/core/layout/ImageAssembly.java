package org.nativeaot.core.layout;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;

/**
 * Puts the image object together: {@code struct aotrt_image}, TypeInfos, the image heap, tables, and the offsets of
 * Java fields that the kernel asks for. Runs when all code is lowered, so only what code uses gets in.
 */
public final class ImageAssembly {
    private final ClassRepository classes;
    private final LayoutDefinition facts;
    private final ObjectLayout layout;
    private final boolean fieldNames;

    /** @param fieldNames whether heap dumps will know the fields of objects */
    public ImageAssembly(ClassRepository classes, LayoutDefinition facts, ObjectLayout layout, boolean fieldNames) {
        this.classes = classes;
        this.facts = facts;
        this.layout = layout;
        this.fieldNames = fieldNames;
    }

    /**
     * @param holders    classes whose statics code touches, in a fixed order
     * @param code       symbol of the function that a dispatch slot runs; null if no call finds that slot
     * @param finalizers classes whose instances have a finalizer
     */
    public ImageData build(Collection<JavaType> types, TypeNumbering numbering, DispatchTable dispatch,
                           Collection<JavaClass> holders, Predicate<JavaClass> finalizers,
                           Function<DispatchTable.Entry, String> code, HeapImage heap) {
        ImageBuffer buffer = new ImageBuffer(layout.format().imageBase(facts));
        int header = buffer.reserve(facts.imageField("field_names") + 4, 16);
        buffer.symbol(ImageData.ANCHOR, header);
        buffer.symbol("aotrt_image", header);
        TypeInfoTable table = new TypeInfoTable(buffer, facts, layout, numbering, dispatch, types, holders,
                finalizers, code);
        HeapImage.Extent extent = heap.write(buffer, table, layout, holders);
        put(buffer, header, "version", facts.constant("IMAGE_VERSION"));
        put(buffer, header, "ref_format", layout.format().id());
        put(buffer, header, "heap", extent.start());
        put(buffer, header, "heap_size", extent.size());
        put(buffer, header, "relocations", ints(buffer, extent.relocations()));
        put(buffer, header, "relocation_count", extent.relocations().size());
        put(buffer, header, "interned", ints(buffer, extent.interned()));
        put(buffer, header, "interned_count", extent.interned().size());
        put(buffer, header, "hashes", ints(buffer, extent.hashes()));
        put(buffer, header, "hash_count", extent.hashes().size() / 2);
        List<Integer> all = java.util.Arrays.stream(table.all()).boxed().toList();
        put(buffer, header, "types", ints(buffer, all));
        put(buffer, header, "type_count", all.size());
        known(buffer, header, table, "string_type", "Ljava/lang/String;");
        known(buffer, header, table, "class_type", "Ljava/lang/Class;");
        known(buffer, header, table, "thread_type", "Ljava/lang/Thread;");
        known(buffer, header, table, "byte_array_type", "[B");
        known(buffer, header, table, "object_array_type", "[Ljava/lang/Object;");
        known(buffer, header, table, "string_array_type", "[Ljava/lang/String;");
        known(buffer, header, table, "long_array_type", "[J");
        if (fieldNames) {
            put(buffer, header, "field_names", new FieldTable(layout).write(buffer, table));
        }
        buffer.fixup(header + facts.imageField("code_tables"), 4, ImageData.CODE_TABLES);
        buffer.fixup(header + facts.imageField("end"), 4, ImageData.END);
        for (LayoutDefinition.KernelField f : facts.javaFields()) {
            buffer.constant(f.symbol(), offset(f));
        }
        return buffer.finish();
    }

    /** A type the kernel makes objects of; 0 if the program has none of that type. */
    private void known(ImageBuffer buffer, int header, TypeInfoTable table, String field, String descriptor) {
        Optional<? extends JavaType> t = classes.findDescriptor(descriptor);
        put(buffer, header, field, t.isPresent() && table.has(t.get()) ? table.offset(t.get()) : 0);
    }

    private int offset(LayoutDefinition.KernelField f) {
        JavaField field = classes.find(f.binaryClassName().replace('.', '/'))
                .map(c -> c.field(f.name(), f.descriptor())).orElse(null);
        return field == null ? -1 : layout.offset(field);
    }

    private static int ints(ImageBuffer buffer, List<Integer> values) {
        int at = buffer.reserve(4 * values.size(), 4);
        for (int i = 0; i < values.size(); i++) {
            buffer.put32(at + 4 * i, values.get(i));
        }
        return at;
    }

    private void put(ImageBuffer buffer, int header, String field, int value) {
        buffer.put32(header + facts.imageField(field), value);
    }
}
