package org.nativeaot.core.lower;

import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/** Emits reads of object headers and TypeInfos. Operands are LIR values. */
final class TypeAccess {
    private final LoweringContext context;
    private final LirCursor out;

    TypeAccess(LoweringContext context, LirCursor out) {
        this.context = context;
        this.out = out;
    }

    static MemoryAccess raw(Kind kind, int offset, MemoryAccess.Region region) {
        return new MemoryAccess(kind, offset, MemoryOrder.PLAIN, region, true);
    }

    /** The type word of an object that is not null: its TypeInfo's offset from the anchor. */
    Value typeWord(Value object) {
        return out.load(object, raw(Kind.INT, context.facts.objectField("type"), MemoryAccess.Region.HEADER));
    }

    /** TypeInfo of an object that is not null. */
    Value typeInfo(Value object) {
        return fromAnchor(IrType.PTR, typeWord(object));
    }

    /** Anchor plus an offset loaded from the image. */
    Value fromAnchor(IrType type, Value offset) {
        Value number = out.emit(Opcode.UI2L, IrType.I64, null, offset);
        return context.isNarrow() ? out.emit(Opcode.INT_TO_PTR, type, null, number)
                : out.add(type, out.symbol(ImageData.ANCHOR), number);
    }

    /** TypeInfo of a type known at compile time. */
    Value typeInfo(JavaType t) {
        return out.symbol(context.type(t));
    }

    /** A u32 field of a TypeInfo. */
    Value field(Value typeInfo, String name) {
        return out.load(typeInfo, raw(Kind.INT, context.facts.typeField(name), MemoryAccess.Region.TYPE_INFO));
    }

    /** The type word that instances of {@code t} carry. Never a literal: it shifts whenever the program changes. */
    Value typeWord(JavaType t) {
        return context.isNarrow() ? out.load(out.symbol(ImageData.REFERENCE + context.type(t)),
                raw(Kind.INT, 0, MemoryAccess.Region.TYPE_INFO)) : field(typeInfo(t), "self");
    }

    /** The {@code java.lang.Class} object of a TypeInfo. */
    Value mirror(Value typeInfo) {
        return fromAnchor(IrType.REF, field(typeInfo, "mirror"));
    }
}
