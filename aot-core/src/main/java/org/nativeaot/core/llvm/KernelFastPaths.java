package org.nativeaot.core.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMAvailableExternallyLinkage;
import static org.bytedeco.llvm.global.LLVM.LLVMExternalLinkage;
import static org.bytedeco.llvm.global.LLVM.LLVMGetEnumAttributeAtIndex;
import static org.bytedeco.llvm.global.LLVM.LLVMGetEnumAttributeKindForName;
import static org.bytedeco.llvm.global.LLVM.LLVMGetFirstFunction;
import static org.bytedeco.llvm.global.LLVM.LLVMGetFirstGlobal;
import static org.bytedeco.llvm.global.LLVM.LLVMGetLinkage;
import static org.bytedeco.llvm.global.LLVM.LLVMGetNextFunction;
import static org.bytedeco.llvm.global.LLVM.LLVMGetNextGlobal;
import static org.bytedeco.llvm.global.LLVM.LLVMGetValueName2;
import static org.bytedeco.llvm.global.LLVM.LLVMHiddenVisibility;
import static org.bytedeco.llvm.global.LLVM.LLVMInternalLinkage;
import static org.bytedeco.llvm.global.LLVM.LLVMIsDeclaration;
import static org.bytedeco.llvm.global.LLVM.LLVMAttributeFunctionIndex;
import static org.bytedeco.llvm.global.LLVM.LLVMCreateStringAttribute;
import static org.bytedeco.llvm.global.LLVM.LLVMAddAttributeAtIndex;
import static org.bytedeco.llvm.global.LLVM.LLVMGetModuleContext;
import static org.bytedeco.llvm.global.LLVM.LLVMObjectFile;
import static org.bytedeco.llvm.global.LLVM.LLVMPrivateLinkage;
import static org.bytedeco.llvm.global.LLVM.LLVMRemoveEnumAttributeAtIndex;
import static org.bytedeco.llvm.global.LLVM.LLVMRemoveStringAttributeAtIndex;
import static org.bytedeco.llvm.global.LLVM.LLVMSetLinkage;
import static org.bytedeco.llvm.global.LLVM.LLVMSetValueName2;
import static org.bytedeco.llvm.global.LLVM.LLVMSetVisibility;
import static org.bytedeco.llvm.global.LLVM.LLVMStripModuleDebugInfo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/**
 * The runtime kernel's two lives: as one object of its own, and as a few small functions whose copies every module of
 * Java code may inline. Static functions and variables of the kernel become hidden global ones, in both alike, so that
 * an inlined copy finds them.
 *
 * <p>The copies lose their debug locations: LLVM then gives inlined instructions the location of the Java call, which
 * is what the code tables need.
 *
 * @param bitcode a module whose definitions are all {@code available_externally}
 */
public record KernelFastPaths(byte[] bitcode) {
    /** What is inlined. */
    private static final Set<String> FAST = Set.of("aotrt_heap_alloc", "aotrt_heap_alloc_array",
            "aotrt_barrier", "aotrt_barrier_element", "aotrt_barrier_unsafe", "aotrt_move",
            "aotrt_monitor_enter", "aotrt_monitor_exit", "aotrt_thread_spin_wait");

    private static final String LOCAL_PREFIX = "aotrt_local.";

    /** Cuts the functions to inline out of the whole kernel. */
    public static KernelFastPaths of(byte[] kernelBitcode, CodeTarget target) {
        try (PointerScope pointers = new PointerScope();
                LlvmModule kernel = LlvmModule.parseBitcode(kernelBitcode, "kernel")) {
            kernel.target(target);
            LLVMStripModuleDebugInfo(kernel.ref());
            externalize(kernel.ref());
            List<LLVMValueRef> fast = new ArrayList<>();
            for (LLVMValueRef f = first(LLVMGetFirstFunction(kernel.ref())); f != null;
                    f = first(LLVMGetNextFunction(f))) {
                if (LLVMIsDeclaration(f) != 0) {
                    continue;
                }
                String name = name(f);
                boolean wanted = FAST.contains(name);
                if (wanted) {
                    fast.add(f);
                } else {
                    LLVMSetLinkage(f, LLVMAvailableExternallyLinkage);
                }
            }
            for (LLVMValueRef g = first(LLVMGetFirstGlobal(kernel.ref())); g != null; g = first(LLVMGetNextGlobal(g))) {
                if (LLVMIsDeclaration(g) == 0 && LLVMGetLinkage(g) != LLVMPrivateLinkage) {
                    LLVMSetLinkage(g, LLVMAvailableExternallyLinkage);
                }
            }
            // bodies and values of all others go, their declarations stay while a fast path needs them
            kernel.run("elim-avail-extern,globaldce");
            LLVMContextRef context = LLVMGetModuleContext(kernel.ref());
            for (LLVMValueRef f : fast) {
                LLVMSetLinkage(f, LLVMAvailableExternallyLinkage);
                makeLikeJava(context, f, target);
            }
            for (LLVMValueRef g = first(LLVMGetFirstGlobal(kernel.ref())); g != null; g = first(LLVMGetNextGlobal(g))) {
                if (LLVMGetLinkage(g) == LLVMPrivateLinkage) {
                    throw new LlvmFailure("kernel fast paths", "use the literal " + name(g));
                }
            }
            kernel.verify("kernel fast paths");
            return new KernelFastPaths(kernel.bitcode());
        }
    }

    /** The whole kernel as an object file. */
    public static byte[] object(byte[] kernelBitcode, CodeTarget target) {
        try (PointerScope pointers = new PointerScope();
                LlvmModule kernel = LlvmModule.parseBitcode(kernelBitcode, "kernel")) {
            kernel.target(target);
            externalize(kernel.ref());
            kernel.verify("kernel");
            return kernel.emit(LLVMObjectFile);
        }
    }

    private static void externalize(LLVMModuleRef module) {
        for (LLVMValueRef f = first(LLVMGetFirstFunction(module)); f != null; f = first(LLVMGetNextFunction(f))) {
            externalizeOne(f);
        }
        for (LLVMValueRef g = first(LLVMGetFirstGlobal(module)); g != null; g = first(LLVMGetNextGlobal(g))) {
            externalizeOne(g);
        }
    }

    private static void externalizeOne(LLVMValueRef v) {
        if (LLVMGetLinkage(v) == LLVMInternalLinkage) {
            byte[] name = (LOCAL_PREFIX + name(v)).getBytes(StandardCharsets.UTF_8);
            LLVMSetValueName2(v, new BytePointer(name), name.length);
            LLVMSetLinkage(v, LLVMExternalLinkage);
            LLVMSetVisibility(v, LLVMHiddenVisibility);
        }
    }

    /**
     * LLVM inlines only where the caller's processor has all that the callee's has; the kernel's baseline always
     * does.
     */
    private static void makeLikeJava(LLVMContextRef context, LLVMValueRef f, CodeTarget target) {
        for (String machine : List.of("target-cpu", "target-features", "tune-cpu")) {
            LLVMRemoveStringAttributeAtIndex(f, LLVMAttributeFunctionIndex, machine, machine.length());
        }
        // Java code checks before it touches; with this attribute LLVM would not inline at all
        LLVMRemoveEnumAttributeAtIndex(f, LLVMAttributeFunctionIndex, attributeKind("null_pointer_is_valid"));
        string(context, f, "target-cpu", target.cpu());
        if (!target.features().isEmpty()) {
            string(context, f, "target-features", target.features());
        }
    }

    private static void string(LLVMContextRef context, LLVMValueRef f, String key, String value) {
        LLVMAddAttributeAtIndex(f, LLVMAttributeFunctionIndex,
                LLVMCreateStringAttribute(context, key, key.length(), value, value.length()));
    }

    private static int attributeKind(String name) {
        return LLVMGetEnumAttributeKindForName(name, name.length());
    }

    /** Null for LLVM's null. */
    private static <T extends org.bytedeco.javacpp.Pointer> T first(T pointer) {
        return pointer == null || pointer.isNull() ? null : pointer;
    }

    private static String name(LLVMValueRef v) {
        try (SizeTPointer length = new SizeTPointer(1)) {
            BytePointer text = LLVMGetValueName2(v, length);
            byte[] bytes = new byte[(int) length.get()];
            text.capacity(bytes.length).get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
