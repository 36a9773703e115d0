package org.nativeaot.core.llvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.link.ClangCompiler;
import org.nativeaot.core.link.CompileRequest;
import org.nativeaot.core.layout.RefFormat;
import org.nativeaot.core.link.Toolchain;
import org.nativeaot.core.options.CacheLocation;
import org.nativeaot.core.options.OptimizationPreference;
import org.nativeaot.core.options.OptimizeMode;
import org.nativeaot.core.options.Rid;

/** Links functions with a C main that needs no library, and runs the result. */
public final class NativeProgram {
    /** Stands for the kernel's: pending at 8, stack limit at 16. */
    public static final ThreadLayout THREAD = new ThreadLayout(8, 16);

    public static final String PRELUDE = """
            #include <stdint.h>
            #include <stddef.h>
            #define JAVA __attribute__((swiftcall))
            #define SELF __attribute__((swift_context)) struct thread *self
            struct thread { uint64_t first; void *pending; uintptr_t stack_limit; };
            static struct thread main_thread;
            static char buffer[1 << 20];
            static size_t used;
            static void put(char c) { buffer[used++] = c; }
            static void text(const char *s) { while (*s) put(*s++); }
            static void hex(uint64_t v) {
                for (int i = 60; i >= 0; i -= 4) put("0123456789abcdef"[v >> i & 15]);
                put('\\n');
            }
            static void number(int64_t v) {
                char digits[24]; int n = 0; uint64_t u = v < 0 ? -(uint64_t) v : (uint64_t) v;
                do { digits[n++] = '0' + u % 10; u /= 10; } while (u);
                if (v < 0) put('-');
                while (n) put(digits[--n]);
                put('\\n');
            }
            static uint64_t bits_d(double d) { union { double d; uint64_t u; } x = { .d = d }; return x.u; }
            static uint64_t bits_f(float f) { union { float f; uint32_t u; } x = { .f = f }; return x.u; }
            static double of_d(uint64_t u) { union { uint64_t u; double d; } x = { .u = u }; return x.d; }
            static float of_f(uint32_t u) { union { uint32_t u; float f; } x = { .u = u }; return x.f; }
            static void run(void);
            #if __x86_64__
            double fmod(double a, double b) {
                double r;
                __asm__("1: fprem; fnstsw %%ax; testb $4, %%ah; jne 1b; fstp %%st(1)"
                        : "=t"(r) : "0"(a), "u"(b) : "ax", "st(1)");
                return r;
            }
            float fmodf(float a, float b) { return (float) fmod(a, b); }
            static void finish(void) {
                long rc;
                size_t at = 0;
                while (at < used) {
                    __asm__ volatile("syscall" : "=a"(rc) : "0"(1L), "D"(1L), "S"(buffer + at), "d"(used - at)
                            : "rcx", "r11", "memory");
                    at += rc;
                }
                __asm__ volatile("syscall" : "=a"(rc) : "0"(231L), "D"(0L));
            }
            __asm__(".globl _start\\n_start: xor %ebp, %ebp\\n and $-16, %rsp\\n call start\\n");
            #endif
            __attribute__((visibility("hidden"))) void start(void) { run(); finish(); }
            void *memset(void *d, int c, size_t n) { char *p = d; while (n--) *p++ = c; return d; }
            void *memcpy(void *d, const void *s, size_t n) { char *p = d; const char *q = s; while (n--) *p++ = *q++;
                    return d; }
            """;

    private NativeProgram() {
    }

    public static Toolchain toolchain() {
        return Toolchain.open(Optional.empty(), CacheLocation.current());
    }

    public static CodeTarget target(Rid rid, OptimizeMode mode) {
        return target(rid, mode, RefFormat.WIDE);
    }

    public static CodeTarget target(Rid rid, OptimizeMode mode, RefFormat references) {
        return new CodeTarget(rid.triple(), rid.triple().defaultCpu(), "", mode, OptimizationPreference.BALANCED,
                THREAD, references);
    }

    static ModuleText module(List<IrFunction> functions, CodeTarget target) {
        ModuleWriter writer = new ModuleWriter("test", target);
        functions.forEach(writer::add);
        return writer.finish();
    }

    /** Compiles and runs; {@code main} is C that defines {@code run}, which prints with put, text, hex, number. */
    static List<String> run(Path folder, List<IrFunction> functions, OptimizeMode mode, String main)
            throws IOException, InterruptedException {
        return run(folder, functions, target(Rid.LINUX_X64, mode), main);
    }

    static List<String> run(Path folder, List<IrFunction> functions, CodeTarget target, String main)
            throws IOException, InterruptedException {
        Path program = link(folder, functions, target, main);
        Path output = folder.resolve("out.txt");
        Process process = new ProcessBuilder(program.toString()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " hangs");
        }
        if (process.exitValue() != 0) {
            throw new IOException(program + " ends with " + process.exitValue());
        }
        return Files.readAllLines(output, StandardCharsets.US_ASCII);
    }

    static Path link(Path folder, List<IrFunction> functions, CodeTarget target, String main) throws IOException {
        Toolchain tools = toolchain();
        LlvmLibrary.load(tools.javaCppProperties());
        Path object = folder.resolve("java.o");
        Files.write(object, new ModuleCompiler(target, null).compile(module(functions, target)));
        Path source = folder.resolve("main.c");
        Files.writeString(source, PRELUDE + main);
        Path mainObject = folder.resolve("main.o");
        new ClangCompiler(tools).compile(new CompileRequest(source, mainObject, CompileRequest.Form.OBJECT,
                target.triple(), List.of(), folder, List.of("-Wno-all", "-Wno-extra")));
        Path program = folder.resolve("program");
        List<String> arguments = new ArrayList<>(List.of("-static", "-o", program.toString(), mainObject.toString(),
                object.toString()));
        tools.ldLld(arguments).runOrFail();
        return program;
    }
}
