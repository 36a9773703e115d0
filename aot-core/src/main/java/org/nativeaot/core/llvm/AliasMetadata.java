package org.nativeaot.core.llvm;

import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.model.Kind;

/**
 * Metadata on memory accesses and branches: TBAA tags, ranges, weights.
 *
 * <p>The TBAA tree: {@code any} on top (raw accesses, Unsafe), below it one node per region; below FIELD one per (kind,
 * offset), since two references to objects either differ or have the same fields; below ARRAY_ELEMENT one per kind of
 * array that bytecode can tell apart (boolean and byte arrays it cannot).
 */
final class AliasMetadata {
    private final MetadataTable table;
    private String any;

    AliasMetadata(MetadataTable table) {
        this.table = table;
    }

    private String any() {
        if (any == null) {
            String root = table.node("!{!\"java\"}");
            any = table.node("!{!\"any\", " + root + ", i64 0}");
        }
        return any;
    }

    private String child(String name, String parent) {
        return table.node("!{!\"" + name + "\", " + parent + ", i64 0}");
    }

    private String region(MemoryAccess.Region region) {
        return region == MemoryAccess.Region.ANY ? any()
                : child(region.name().toLowerCase(java.util.Locale.ROOT), any());
    }

    /**
     * The access tag.
     *
     * @param objectBase whether the address is that of an object, so that the offset names the field
     */
    String tag(MemoryAccess access, boolean objectBase) {
        String node = region(access.region());
        if (access.region() == MemoryAccess.Region.FIELD && objectBase) {
            node = child("field." + access.kind() + "." + access.offset(), node);
        } else if (access.region() == MemoryAccess.Region.ARRAY_ELEMENT) {
            Kind kind = access.kind() == Kind.BOOLEAN ? Kind.BYTE : access.kind();
            node = child("element." + kind, node);
        }
        return table.node("!{" + node + ", " + node + ", i64 0}");
    }

    String threadTag() {
        String node = region(MemoryAccess.Region.THREAD);
        return table.node("!{" + node + ", " + node + ", i64 0}");
    }

    /** Array lengths are not negative. */
    String lengthRange() {
        return table.node("!{i32 0, i32 -2147483648}");
    }

    String empty() {
        return table.node("!{}");
    }

    String bytes(int count) {
        return table.node("!{i64 " + count + "}");
    }

    /** The first target is nearly always taken. */
    String likely() {
        return weights(1 << 20, 1);
    }

    /** The first target is hardly ever taken. */
    String unlikely() {
        return weights(1, 1 << 20);
    }

    String percent(int probability) {
        return weights(Math.max(1, probability), Math.max(1, 100 - probability));
    }

    private String weights(int first, int second) {
        return table.node("!{!\"branch_weights\", i32 " + first + ", i32 " + second + "}");
    }
}
