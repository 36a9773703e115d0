package org.nativeaot.core.llvm;

import java.util.Map;
import java.util.Set;

/**
 * What LLVM may assume of kernel functions. The facts here must hold for the C code in {@code aot-runtime}.
 *
 * <p>Allocation is {@code allockind("alloc")} but not {@code zeroed}, although it is: LLVM would read the header as zero
 * too. It may collect, but a collection never changes what a field or a local seems to hold; so it touches only memory
 * that the program cannot see, and the thread.
 */
final class KernelDeclarations {
    private static final String ALLOCATES = "nounwind allockind(\"alloc\") \"alloc-family\"=\"aotrt_heap\" "
            + "memory(argmem: readwrite, inaccessiblemem: readwrite)";

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "aotrt_heap_alloc", ALLOCATES + " allocsize(2)",
            "aotrt_heap_alloc_array", ALLOCATES,
            "aotrt_type_is_assignable", "nounwind willreturn memory(read)");

    private static final Set<String> ALLOCATORS = Set.of("aotrt_heap_alloc", "aotrt_heap_alloc_array");

    private KernelDeclarations() {
    }

    /** Returns a fresh object, or null after setting {@code pending}. */
    static boolean isAllocator(String symbol) {
        return ALLOCATORS.contains(symbol);
    }

    static String attributes(String symbol) {
        return ATTRIBUTES.getOrDefault(symbol, "nounwind");
    }
}
