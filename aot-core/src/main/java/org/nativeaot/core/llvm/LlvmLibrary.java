package org.nativeaot.core.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMessage;
import static org.bytedeco.llvm.global.LLVM.LLVMGetHostCPUFeatures;
import static org.bytedeco.llvm.global.LLVM.LLVMGetHostCPUName;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAArch64AsmParser;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAArch64AsmPrinter;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAArch64Target;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAArch64TargetInfo;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeAArch64TargetMC;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86AsmParser;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86AsmPrinter;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86Target;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86TargetInfo;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86TargetMC;

import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;

/** LLVM in this process: loaded and initialised once. */
public final class LlvmLibrary {
    private static boolean loaded;

    private LlvmLibrary() {
    }

    /**
     * Loads LLVM, unless that is done.
     *
     * @param properties JavaCPP's system properties that say where its libraries lie unpacked; set here unless they
     *                   have values already. Empty: JavaCPP unpacks them into its own cache
     */
    public static synchronized void load(Map<String, String> properties) {
        if (loaded) {
            return;
        }
        properties.forEach((key, value) -> {
            if (System.getProperty(key) == null) {
                System.setProperty(key, value);
            }
        });
        Loader.load(org.bytedeco.llvm.global.LLVM.class);
        LLVMInitializeX86TargetInfo();
        LLVMInitializeX86Target();
        LLVMInitializeX86TargetMC();
        LLVMInitializeX86AsmPrinter();
        LLVMInitializeX86AsmParser();
        LLVMInitializeAArch64TargetInfo();
        LLVMInitializeAArch64Target();
        LLVMInitializeAArch64TargetMC();
        LLVMInitializeAArch64AsmPrinter();
        LLVMInitializeAArch64AsmParser();
        loaded = true;
    }

    /**
     * The name of this host's processor for {@code native}; other names as they are.
     *
     * @param properties as for {@link #load}, which {@code native} needs
     */
    public static String resolveCpu(String cpu, Map<String, String> properties) {
        if (!cpu.equals("native")) {
            return cpu;
        }
        load(properties);
        return take(LLVMGetHostCPUName());
    }

    /** Features to go with {@link #resolveCpu}; empty unless {@code native}. */
    public static String resolveFeatures(String cpu, Map<String, String> properties) {
        if (!cpu.equals("native")) {
            return "";
        }
        load(properties);
        return take(LLVMGetHostCPUFeatures());
    }

    private static String take(BytePointer message) {
        String text = message.getString();
        LLVMDisposeMessage(message);
        return text;
    }
}
