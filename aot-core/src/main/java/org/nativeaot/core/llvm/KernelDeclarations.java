package org.nativeaot.core.llvm;

import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Opcode;

/**
 * What LLVM may assume of kernel functions. The facts here must hold for the C code in {@code aot-runtime}.
 *
 * <p>Allocation is {@code allockind("alloc")} but not {@code zeroed}, although it is: LLVM would read the header as
 * zero too. Calls marked so vanish if nobody uses the object, and with them their OutOfMemoryError; so only calls for
 * objects of small constant size are: an unused array of unknown length may well be one that does not fit the heap.
 * Allocation may collect, but a collection never changes what a field or a local seems to hold; so it touches only
 * memory that the program cannot see, and the thread. The write barrier touches an object's status, which Java code
 * does not see either.
 */
final class KernelDeclarations {
    private static final String ALLOCATES = "nounwind memory(argmem: readwrite, inaccessiblemem: readwrite)";
    private static final String REMOVABLE = " allockind(\"alloc\") \"alloc-family\"=\"aotrt_heap\"";
    /** Elements of the longest array whose allocation may vanish; HotSpot's server compiler has the same limit. */
    private static final int LONGEST_REMOVABLE = 64;

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "aotrt_heap_alloc", ALLOCATES + " allocsize(2)",
            "aotrt_heap_alloc_array", ALLOCATES,
            "aotrt_barrier", "nounwind willreturn memory(inaccessiblemem: readwrite)",
            "aotrt_barrier_element", "nounwind willreturn memory(inaccessiblemem: readwrite)",
            "aotrt_barrier_unsafe", "nounwind willreturn memory(inaccessiblemem: readwrite)",
            "aotrt_type_is_assignable", "nounwind willreturn memory(read)",
            "aotrt_move", "nounwind willreturn memory(argmem: readwrite)",
            "memmove", "nounwind willreturn memory(argmem: readwrite)");

    private static final Set<String> ALLOCATORS = Set.of("aotrt_heap_alloc", "aotrt_heap_alloc_array");

    /** Their pointers are nowhere afterwards. */
    private static final Set<String> FORGETFUL = Set.of("aotrt_barrier", "aotrt_barrier_unsafe", "aotrt_move",
            "memmove");

    private KernelDeclarations() {
    }

    /** Returns a fresh object, or null after setting {@code pending}. */
    static boolean isAllocator(String symbol) {
        return ALLOCATORS.contains(symbol);
    }

    /**
     * Attribute of pointer parameters, with a blank before it. The barrier notes the object for the collector, which
     * lets no one see it: a fresh object stays unseen.
     */
    static String pointerAttribute(String symbol) {
        return FORGETFUL.contains(symbol) ? " nocapture" : "";
    }

    /** What LLVM may assume of this call beyond the callee's attributes: empty, or begins with a space. */
    static String callAttributes(CallTarget callee, Instruction call) {
        boolean removable = "aotrt_heap_alloc".equals(callee.symbol())
                || "aotrt_heap_alloc_array".equals(callee.symbol())
                        && call.operand(1) instanceof Instruction length && length.opcode() == Opcode.ICONST
                        && length.attributeAs(Integer.class) <= LONGEST_REMOVABLE;
        return removable ? REMOVABLE : "";
    }

    static String attributes(String symbol) {
        return ATTRIBUTES.getOrDefault(symbol, "nounwind");
    }
}
