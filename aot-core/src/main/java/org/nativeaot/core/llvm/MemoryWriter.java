package org.nativeaot.core.llvm;

import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.model.Kind;

/**
 * Loads, stores, atomics, address arithmetic (binary-interface.md, rule 11). Narrow kinds are extended and truncated
 * here.
 *
 * <p>A NARROW reference is a pointer of address space 271 in memory (32 bits, zero-extended: LLVM's data layouts of all
 * targets have it) and is cast to an ordinary one at the load: unlike an integer it keeps what LLVM knows of pointers
 * through stores and loads. See {@link VectorCasts} for the one thing to mind.
 *
 * <p>An address computed from the image's anchor is made through integers: LLVM takes two symbols for two objects, so
 * an access through the anchor would seem never to touch what {@code class.X} or {@code statics.X} name, which lie
 * behind that same anchor.
 */
final class MemoryWriter {
    private static final String NARROW = "ptr addrspace(271)";

    private MemoryWriter() {
    }

    static void write(FunctionWriter f, Instruction i) {
        switch (i.opcode()) {
            case LOAD -> writeLoad(f, i);
            case STORE -> writeStore(f, i);
            case ATOMIC_CAS -> writeCompareAndSet(f, i);
            case ATOMIC_ADD -> writeReadModifyWrite(f, i, i.type().isFloating() ? "fadd" : "add");
            case ATOMIC_SWAP -> writeReadModifyWrite(f, i, "xchg");
            case FENCE -> {
                if (i.attribute() != MemoryOrder.PLAIN && i.attribute() != MemoryOrder.UNORDERED
                        && i.attribute() != MemoryOrder.RELAXED) {
                    f.line("fence " + ordering(i.attributeAs(MemoryOrder.class)));
                }
            }
            case KEEP_ALIVE -> f.line("call void asm sideeffect \"\", \"r\"(" + f.typed(i.operand(0)) + ") "
                    + ModuleWriter.CALL + f.location(i));
            case PTR_ADD -> writeAddressSum(f, i);
            default -> throw new IllegalArgumentException(i.opcode().text());
        }
    }

    private static void writeAddressSum(FunctionWriter f, Instruction i) {
        Value base = i.operand(0);
        if (FunctionWriter.isSymbol(base, ImageData.ANCHOR)) {
            String sum = f.temporary("add i64 ptrtoint (ptr " + f.name(base) + " to i64), " + f.name(i.operand(1)));
            f.define(i, "inttoptr i64 " + sum + " to ptr");
        } else {
            f.define(i, "getelementptr i8, ptr " + f.name(base) + ", i64 " + f.name(i.operand(1)));
        }
    }

    private static String address(FunctionWriter f, Value base, MemoryAccess access) {
        if (access.offset() == 0) {
            return f.name(base);
        }
        boolean inside = base.type() == IrType.REF && !(base instanceof Instruction i && i.opcode() == Opcode.SYMBOL)
                && access.region() != MemoryAccess.Region.ANY;
        return f.temporary("getelementptr " + (inside ? "inbounds " : "") + "i8, ptr " + f.name(base) + ", i64 "
                + access.offset());
    }

    private static boolean isReferenceSlot(MemoryAccess access) {
        return access.kind() == Kind.REF && !access.raw();
    }

    private static MemoryOrder order(MemoryAccess access) {
        // a torn reference would be no reference; what never changes cannot be torn
        return access.order() == MemoryOrder.PLAIN && isReferenceSlot(access)
                && access.region() != MemoryAccess.Region.TYPE_INFO ? MemoryOrder.UNORDERED : access.order();
    }

    private static boolean isNarrow(FunctionWriter f, MemoryAccess access) {
        return isReferenceSlot(access) && f.module().target().isNarrow();
    }

    private static String memoryType(FunctionWriter f, MemoryAccess access) {
        return isNarrow(f, access) ? NARROW : LlvmSyntax.memoryType(access.kind());
    }

    private static int bytes(FunctionWriter f, MemoryAccess access) {
        return isNarrow(f, access) ? Integer.BYTES : access.kind().bytes();
    }

    /** Plain accesses of {@code Unsafe} are those of unaligned places, too. */
    private static int alignment(FunctionWriter f, MemoryAccess access) {
        boolean anywhere = access.region() == MemoryAccess.Region.ANY && order(access) == MemoryOrder.PLAIN;
        return anywhere ? 1 : bytes(f, access);
    }

    /** Defines a symbol of an image with a base, whose address is a constant in memory. */
    static void writeImageSymbol(FunctionWriter f, Instruction symbol) {
        String constant = f.module().data(ImageData.REFERENCE + symbol.attribute());
        String narrow = f.temporary("load " + NARROW + ", ptr " + constant + ", align 4, !invariant.load "
                + f.module().accesses().empty() + ", !nonnull " + f.module().accesses().empty() + ", !dereferenceable "
                + f.module().accesses().bytes(8));
        f.define(symbol, "addrspacecast " + NARROW + " " + narrow + " to ptr");
    }

    private static String tag(FunctionWriter f, Value base, MemoryAccess access) {
        return ", !tbaa " + f.module().accesses().tag(access, base.type() == IrType.REF);
    }

    private static void writeLoad(FunctionWriter f, Instruction i) {
        MemoryAccess access = i.attributeAs(MemoryAccess.class);
        MemoryOrder order = order(access);
        Value base = i.operand(0);
        String type = memoryType(f, access);
        StringBuilder text = new StringBuilder("load ");
        String address = address(f, base, access);
        boolean atomic = order != MemoryOrder.PLAIN;
        text.append(atomic ? "atomic " : "").append(type).append(", ptr ").append(address);
        if (atomic) {
            text.append(' ').append(loadOrdering(order));
        }
        text.append(", align ").append(alignment(f, access)).append(tag(f, base, access));
        if (access.region() == MemoryAccess.Region.ARRAY_LENGTH) {
            text.append(", !range ").append(f.module().accesses().lengthRange());
            if (base instanceof BlockParameter p && p.block() == f.function().entry()) {
                // not for arrays made here: once allocation is inlined the length's store must stay before this load
                text.append(", !invariant.load ").append(f.module().accesses().empty());
            }
        } else if (access.region() == MemoryAccess.Region.TYPE_INFO && !atomic) {
            text.append(", !invariant.load ").append(f.module().accesses().empty());
        } else if (isReferenceSlot(access) && i.type() == IrType.REF) {
            text.append(", !dereferenceable_or_null ")
                    .append(f.module().accesses().bytes(ReferenceFacts.readableBytes(i)));
        }
        defineWidened(f, i, access, access.kind(), text.append(f.location(i)).toString());
    }

    /** Defines the value of {@code i} from an instruction that gives the kind's type in memory. */
    private static void defineWidened(FunctionWriter f, Instruction i, MemoryAccess access, Kind kind, String text) {
        if (isNarrow(f, access)) {
            String cast = "addrspacecast " + NARROW + " " + f.temporary(text) + " to ptr";
            f.define(i, FunctionWriter.isPointer(i) ? cast : "ptrtoint ptr " + f.temporary(cast) + " to i64");
            return;
        }
        String from = LlvmSyntax.memoryType(kind);
        String to = LlvmSyntax.type(i.type());
        if (from.equals(to)) {
            f.define(i, text);
            return;
        }
        String narrow = f.temporary(text);
        if (i.type() == IrType.I64 && kind == Kind.REF) {
            f.define(i, "ptrtoint ptr " + narrow + " to i64");
        } else if (FunctionWriter.isPointer(i) && kind == Kind.LONG) {
            f.define(i, "inttoptr i64 " + narrow + " to ptr");
        } else if (kind.isInt() && (i.type() == IrType.I32 || i.type() == IrType.I64)) {
            boolean unsigned = kind == Kind.BOOLEAN || kind == Kind.CHAR;
            f.define(i, (unsigned ? "zext " : "sext ") + from + " " + narrow + " to " + to);
        } else {
            throw new IllegalArgumentException(kind + " in memory as " + i.type());
        }
    }

    /** The operand as it goes to memory, with its type. */
    private static String narrowed(FunctionWriter f, Value v, MemoryAccess access) {
        Kind kind = access.kind();
        if (isNarrow(f, access)) {
            String wide = FunctionWriter.isPointer(v) ? f.name(v)
                    : f.temporary("inttoptr i64 " + f.name(v) + " to ptr");
            return NARROW + " " + (wide.equals("null") ? "null"
                    : f.temporary("addrspacecast ptr " + wide + " to " + NARROW));
        }
        String to = LlvmSyntax.memoryType(kind);
        String from = LlvmSyntax.type(v.type());
        if (from.equals(to)) {
            return to + " " + f.name(v);
        }
        if (kind == Kind.REF && v.type() == IrType.I64) {
            return "ptr " + f.temporary("inttoptr i64 " + f.name(v) + " to ptr");
        }
        if (kind == Kind.LONG && FunctionWriter.isPointer(v)) {
            return "i64 " + f.temporary("ptrtoint ptr " + f.name(v) + " to i64");
        }
        if (!kind.isInt() || v.type() != IrType.I32 && v.type() != IrType.I64) {
            throw new IllegalArgumentException(v.type() + " to memory as " + kind);
        }
        String value = f.name(v);
        if (kind == Kind.BOOLEAN) {
            value = f.temporary("and " + from + " " + value + ", 1");
        }
        return to + " " + f.temporary("trunc " + from + " " + value + " to " + to);
    }

    private static void writeStore(FunctionWriter f, Instruction i) {
        MemoryAccess access = i.attributeAs(MemoryAccess.class);
        MemoryOrder order = order(access);
        Value base = i.operand(0);
        String value = narrowed(f, i.operand(1), access);
        String address = address(f, base, access);
        boolean atomic = order != MemoryOrder.PLAIN;
        f.line("store " + (atomic ? "atomic " : "") + value + ", ptr " + address
                + (atomic ? " " + storeOrdering(order) : "") + ", align " + alignment(f, access)
                + tag(f, base, access) + f.location(i));
    }

    private static void writeCompareAndSet(FunctionWriter f, Instruction i) {
        MemoryAccess access = i.attributeAs(MemoryAccess.class);
        Kind kind = integerKind(access.kind());
        String expected = asInteger(f, narrowed(f, i.operand(1), access), access.kind());
        String replacement = asInteger(f, narrowed(f, i.operand(2), access), access.kind());
        String address = address(f, i.operand(0), access);
        String success = updateOrdering(access.order());
        String failure = switch (success) {
            case "seq_cst" -> "seq_cst";
            case "acquire", "acq_rel" -> "acquire";
            default -> "monotonic";
        };
        String type = isNarrow(f, access) ? NARROW : LlvmSyntax.memoryType(kind);
        String pair = f.temporary("cmpxchg ptr " + address + ", " + expected + ", " + replacement + " " + success + " "
                + failure + ", align " + bytes(f, access) + tag(f, i.operand(0), access) + f.location(i));
        String found = "extractvalue { " + type + ", i1 } " + pair + ", 0";
        if (kind != access.kind()) {
            f.define(i, "bitcast " + type + " " + f.temporary(found) + " to " + LlvmSyntax.type(i.type()));
        } else {
            defineWidened(f, i, access, kind, found);
        }
    }

    /** cmpxchg compares bits of integers and pointers only; so does Java's compareAndSet of floats. */
    private static Kind integerKind(Kind kind) {
        return kind == Kind.FLOAT ? Kind.INT : kind == Kind.DOUBLE ? Kind.LONG : kind;
    }

    private static String asInteger(FunctionWriter f, String typedValue, Kind kind) {
        Kind integer = integerKind(kind);
        if (integer == kind) {
            return typedValue;
        }
        String type = LlvmSyntax.memoryType(integer);
        return type + " " + f.temporary("bitcast " + typedValue + " to " + type);
    }

    private static void writeReadModifyWrite(FunctionWriter f, Instruction i, String operation) {
        MemoryAccess access = i.attributeAs(MemoryAccess.class);
        String value = narrowed(f, i.operand(1), access);
        String address = address(f, i.operand(0), access);
        defineWidened(f, i, access, access.kind(), "atomicrmw " + operation + " ptr " + address + ", " + value + " "
                + updateOrdering(access.order()) + ", align " + bytes(f, access)
                + tag(f, i.operand(0), access) + f.location(i));
    }

    private static String loadOrdering(MemoryOrder order) {
        return switch (order) {
            case RELEASE -> "monotonic";
            case ACQ_REL -> "acquire";
            default -> ordering(order);
        };
    }

    private static String storeOrdering(MemoryOrder order) {
        return switch (order) {
            case ACQUIRE -> "monotonic";
            case ACQ_REL -> "release";
            default -> ordering(order);
        };
    }

    /** Read-modify-write operations are at least monotonic. */
    private static String updateOrdering(MemoryOrder order) {
        return switch (order) {
            case PLAIN, UNORDERED -> "monotonic";
            default -> ordering(order);
        };
    }

    private static String ordering(MemoryOrder order) {
        return switch (order) {
            case PLAIN -> throw new IllegalArgumentException("plain access has no ordering");
            case UNORDERED -> "unordered";
            case RELAXED -> "monotonic";
            case ACQUIRE -> "acquire";
            case RELEASE -> "release";
            case ACQ_REL -> "acq_rel";
            case SEQ_CST -> "seq_cst";
        };
    }
}
