package org.nativeaot.core.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMAddrSpaceCast;
import static org.bytedeco.llvm.global.LLVM.LLVMBuildIntToPtr;
import static org.bytedeco.llvm.global.LLVM.LLVMBuildPtrToInt;
import static org.bytedeco.llvm.global.LLVM.LLVMBuildTrunc;
import static org.bytedeco.llvm.global.LLVM.LLVMBuildZExt;
import static org.bytedeco.llvm.global.LLVM.LLVMCreateBuilderInContext;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeBuilder;
import static org.bytedeco.llvm.global.LLVM.LLVMGetElementType;
import static org.bytedeco.llvm.global.LLVM.LLVMGetFirstBasicBlock;
import static org.bytedeco.llvm.global.LLVM.LLVMGetFirstFunction;
import static org.bytedeco.llvm.global.LLVM.LLVMGetFirstInstruction;
import static org.bytedeco.llvm.global.LLVM.LLVMGetInstructionOpcode;
import static org.bytedeco.llvm.global.LLVM.LLVMGetModuleContext;
import static org.bytedeco.llvm.global.LLVM.LLVMGetNextBasicBlock;
import static org.bytedeco.llvm.global.LLVM.LLVMGetNextFunction;
import static org.bytedeco.llvm.global.LLVM.LLVMGetNextInstruction;
import static org.bytedeco.llvm.global.LLVM.LLVMGetOperand;
import static org.bytedeco.llvm.global.LLVM.LLVMGetPointerAddressSpace;
import static org.bytedeco.llvm.global.LLVM.LLVMGetTypeKind;
import static org.bytedeco.llvm.global.LLVM.LLVMGetVectorSize;
import static org.bytedeco.llvm.global.LLVM.LLVMInstructionEraseFromParent;
import static org.bytedeco.llvm.global.LLVM.LLVMIntTypeInContext;
import static org.bytedeco.llvm.global.LLVM.LLVMPositionBuilderBefore;
import static org.bytedeco.llvm.global.LLVM.LLVMReplaceAllUsesWith;
import static org.bytedeco.llvm.global.LLVM.LLVMTypeOf;
import static org.bytedeco.llvm.global.LLVM.LLVMVectorType;
import static org.bytedeco.llvm.global.LLVM.LLVMVectorTypeKind;

import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMBuilderRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMTypeRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/**
 * Rewrites casts of whole vectors between NARROW and ordinary pointers, which the x86 code generator of LLVM 20
 * cannot select, into the same through integers (binary-interface.md, rule 6). References are accessed atomically,
 * which vectorisers leave alone, so such casts hardly ever come up; but one would end the compiler's process.
 */
final class VectorCasts {
    private static final int NARROW = 271;

    private VectorCasts() {
    }

    /** Rewrites; gives how many there were. */
    static int rewrite(LLVMModuleRef module) {
        LLVMBuilderRef builder = LLVMCreateBuilderInContext(LLVMGetModuleContext(module));
        int found = 0;
        try {
            for (LLVMValueRef f = LLVMGetFirstFunction(module); f != null && !f.isNull(); f = LLVMGetNextFunction(f)) {
                for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(f); b != null && !b.isNull();
                        b = LLVMGetNextBasicBlock(b)) {
                    found += rewrite(b, builder, LLVMGetModuleContext(module));
                }
            }
        } finally {
            LLVMDisposeBuilder(builder);
        }
        return found;
    }

    private static int rewrite(LLVMBasicBlockRef block, LLVMBuilderRef builder, LLVMContextRef context) {
        int found = 0;
        LLVMValueRef next;
        for (LLVMValueRef i = LLVMGetFirstInstruction(block); i != null && !i.isNull(); i = next) {
            next = LLVMGetNextInstruction(i);
            if (LLVMGetInstructionOpcode(i) == LLVMAddrSpaceCast
                    && LLVMGetTypeKind(LLVMTypeOf(i)) == LLVMVectorTypeKind) {
                rewrite(i, builder, context);
                found++;
            }
        }
        return found;
    }

    private static void rewrite(LLVMValueRef cast, LLVMBuilderRef builder, LLVMContextRef context) {
        LLVMTypeRef to = LLVMTypeOf(cast);
        int lanes = LLVMGetVectorSize(to);
        LLVMTypeRef narrow = LLVMVectorType(LLVMIntTypeInContext(context, 32), lanes);
        LLVMTypeRef wide = LLVMVectorType(LLVMIntTypeInContext(context, 64), lanes);
        boolean narrowing = LLVMGetPointerAddressSpace(LLVMGetElementType(to)) == NARROW;
        LLVMPositionBuilderBefore(builder, cast);
        LLVMValueRef number = LLVMBuildPtrToInt(builder, LLVMGetOperand(cast, 0), narrowing ? wide : narrow, "");
        LLVMValueRef resized = narrowing ? LLVMBuildTrunc(builder, number, narrow, "")
                : LLVMBuildZExt(builder, number, wide, "");
        LLVMReplaceAllUsesWith(cast, LLVMBuildIntToPtr(builder, resized, to, ""));
        LLVMInstructionEraseFromParent(cast);
    }
}
