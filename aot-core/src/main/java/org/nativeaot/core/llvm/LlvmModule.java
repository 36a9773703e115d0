package org.nativeaot.core.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMContextCreate;
import static org.bytedeco.llvm.global.LLVM.LLVMContextDispose;
import static org.bytedeco.llvm.global.LLVM.LLVMContextSetDiagnosticHandler;
import static org.bytedeco.llvm.global.LLVM.LLVMCreateMemoryBufferWithMemoryRangeCopy;
import static org.bytedeco.llvm.global.LLVM.LLVMCreatePassBuilderOptions;
import static org.bytedeco.llvm.global.LLVM.LLVMCreateTargetDataLayout;
import static org.bytedeco.llvm.global.LLVM.LLVMCreateTargetMachine;
import static org.bytedeco.llvm.global.LLVM.LLVMCodeGenLevelDefault;
import static org.bytedeco.llvm.global.LLVM.LLVMCodeGenLevelNone;
import static org.bytedeco.llvm.global.LLVM.LLVMCodeModelSmall;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMemoryBuffer;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMessage;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeModule;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposePassBuilderOptions;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeTargetData;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeTargetMachine;
import static org.bytedeco.llvm.global.LLVM.LLVMDSError;
import static org.bytedeco.llvm.global.LLVM.LLVMGetBufferSize;
import static org.bytedeco.llvm.global.LLVM.LLVMGetBufferStart;
import static org.bytedeco.llvm.global.LLVM.LLVMGetDiagInfoDescription;
import static org.bytedeco.llvm.global.LLVM.LLVMGetDiagInfoSeverity;
import static org.bytedeco.llvm.global.LLVM.LLVMGetErrorMessage;
import static org.bytedeco.llvm.global.LLVM.LLVMGetTargetFromTriple;
import static org.bytedeco.llvm.global.LLVM.LLVMLinkModules2;
import static org.bytedeco.llvm.global.LLVM.LLVMParseBitcodeInContext2;
import static org.bytedeco.llvm.global.LLVM.LLVMParseIRInContext;
import static org.bytedeco.llvm.global.LLVM.LLVMPrintModuleToString;
import static org.bytedeco.llvm.global.LLVM.LLVMRelocPIC;
import static org.bytedeco.llvm.global.LLVM.LLVMReturnStatusAction;
import static org.bytedeco.llvm.global.LLVM.LLVMRunPasses;
import static org.bytedeco.llvm.global.LLVM.LLVMSetModuleDataLayout;
import static org.bytedeco.llvm.global.LLVM.LLVMTargetMachineEmitToMemoryBuffer;
import static org.bytedeco.llvm.global.LLVM.LLVMVerifyModule;
import static org.bytedeco.llvm.global.LLVM.LLVMWriteBitcodeToMemoryBuffer;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticHandler;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticInfoRef;
import org.bytedeco.llvm.LLVM.LLVMErrorRef;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMPassBuilderOptionsRef;
import org.bytedeco.llvm.LLVM.LLVMTargetDataRef;
import org.bytedeco.llvm.LLVM.LLVMTargetMachineRef;
import org.bytedeco.llvm.LLVM.LLVMTargetRef;
import org.nativeaot.core.options.OptimizeMode;

/** One module in a context of its own, with its target machine. Use by one thread; close when done. */
final class LlvmModule implements AutoCloseable {
    /** What LLVM has reported on this thread and nobody has taken. */
    private static final ThreadLocal<StringBuilder> ERRORS = ThreadLocal.withInitial(StringBuilder::new);

    /**
     * Without a handler LLVM prints an error and ends the process. There is one for all contexts: JavaCPP has few places
     * for callbacks and hands them out without a lock, so that two threads could get the same one. LLVM calls it on the
     * thread that works on the module.
     */
    private static final LLVMDiagnosticHandler HANDLER = new LLVMDiagnosticHandler() {
        @Override
        public void call(LLVMDiagnosticInfoRef info, Pointer unused) {
            if (LLVMGetDiagInfoSeverity(info) == LLVMDSError) {
                ERRORS.get().append(take(LLVMGetDiagInfoDescription(info))).append('\n');
            }
        }
    };

    static {
        HANDLER.retainReference(); // else the PointerScope in which this class happens to be first used frees it
    }

    private final LLVMContextRef context = LLVMContextCreate();
    private LLVMModuleRef module;
    private LLVMTargetMachineRef machine;

    private LlvmModule() {
        LLVMContextSetDiagnosticHandler(context, HANDLER, null);
    }

    static LlvmModule parseText(byte[] assembly, String name) {
        LlvmModule made = new LlvmModule();
        try {
            LLVMModuleRef m = new LLVMModuleRef();
            BytePointer error = new BytePointer((Pointer) null);
            // the parser takes the buffer over
            if (LLVMParseIRInContext(made.context, buffer(assembly, name), m, error) != 0) {
                throw new LlvmFailure("LLVM cannot read module " + name, take(error));
            }
            made.module = m;
            return made;
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    static LlvmModule parseBitcode(byte[] bitcode, String name) {
        LlvmModule made = new LlvmModule();
        try {
            made.module = made.parse(bitcode, name);
            return made;
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    private LLVMModuleRef parse(byte[] bitcode, String name) {
        LLVMMemoryBufferRef data = buffer(bitcode, name);
        LLVMModuleRef m = new LLVMModuleRef();
        int failed = LLVMParseBitcodeInContext2(context, data, m);
        LLVMDisposeMemoryBuffer(data);
        if (failed != 0) {
            throw new LlvmFailure("LLVM cannot read bitcode " + name, takeErrors());
        }
        return m;
    }

    private static LLVMMemoryBufferRef buffer(byte[] content, String name) {
        try (BytePointer data = new BytePointer(content); BytePointer title = new BytePointer(name)) {
            return LLVMCreateMemoryBufferWithMemoryRangeCopy(data, content.length, title);
        }
    }

    /** Gives the module a target machine; the target's data layout too. */
    void target(CodeTarget target) {
        LLVMTargetRef t = new LLVMTargetRef();
        BytePointer error = new BytePointer((Pointer) null);
        try (BytePointer triple = new BytePointer(target.triple().llvm())) {
            if (LLVMGetTargetFromTriple(triple, t, error) != 0) {
                throw new LlvmFailure("LLVM has no target " + target.triple().llvm(), take(error));
            }
        }
        machine = LLVMCreateTargetMachine(t, target.triple().llvm(), target.cpu(), target.features(),
                target.mode() == OptimizeMode.FULL ? LLVMCodeGenLevelDefault : LLVMCodeGenLevelNone, LLVMRelocPIC,
                LLVMCodeModelSmall);
        LLVMTargetDataRef layout = LLVMCreateTargetDataLayout(machine);
        LLVMSetModuleDataLayout(module, layout);
        LLVMDisposeTargetData(layout);
    }

    LLVMModuleRef ref() {
        return module;
    }

    /** @throws LlvmFailure if the module breaks a rule of LLVM */
    void verify(String name) {
        BytePointer error = new BytePointer((Pointer) null);
        int broken = LLVMVerifyModule(module, LLVMReturnStatusAction, error);
        String text = take(error);
        if (broken != 0) {
            throw new LlvmFailure("module " + name + " is malformed", text);
        }
    }

    void run(String passes) {
        LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
        LLVMErrorRef error = LLVMRunPasses(module, passes, machine, options);
        LLVMDisposePassBuilderOptions(options);
        if (error != null && !error.isNull()) {
            throw new LlvmFailure("passes " + passes, LLVMGetErrorMessage(error).getString());
        }
        failOnErrors();
    }

    private void failOnErrors() {
        String errors = takeErrors();
        if (!errors.isEmpty()) {
            throw new LlvmFailure("LLVM reports errors", errors);
        }
    }

    private static String takeErrors() {
        StringBuilder all = ERRORS.get();
        String errors = all.toString();
        all.setLength(0);
        return errors;
    }

    /** Adds another module's definitions, as far as they are wanted. */
    void link(byte[] bitcode, String name) {
        if (LLVMLinkModules2(module, parse(bitcode, name)) != 0) {
            throw new LlvmFailure("cannot link with " + name, takeErrors());
        }
    }

    byte[] emit(int fileType) {
        LLVMMemoryBufferRef out = new LLVMMemoryBufferRef();
        BytePointer error = new BytePointer((Pointer) null);
        if (LLVMTargetMachineEmitToMemoryBuffer(machine, module, fileType, error, out) != 0) {
            throw new LlvmFailure("LLVM cannot emit", take(error));
        }
        failOnErrors();
        return take(out);
    }

    byte[] bitcode() {
        return take(LLVMWriteBitcodeToMemoryBuffer(module));
    }

    String text() {
        return take(LLVMPrintModuleToString(module));
    }

    private static byte[] take(LLVMMemoryBufferRef buffer) {
        byte[] bytes = new byte[Math.toIntExact(LLVMGetBufferSize(buffer))];
        LLVMGetBufferStart(buffer).capacity(bytes.length).get(bytes);
        LLVMDisposeMemoryBuffer(buffer);
        return bytes;
    }

    private static String take(BytePointer message) {
        if (message == null || message.isNull()) {
            return "";
        }
        String text = message.getString();
        LLVMDisposeMessage(message);
        return text;
    }

    @Override
    public void close() {
        if (machine != null) {
            LLVMDisposeTargetMachine(machine);
        }
        if (module != null) {
            LLVMDisposeModule(module);
        }
        LLVMContextDispose(context);
    }
}
