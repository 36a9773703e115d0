package org.nativeaot.core.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.link.ClangCompiler;
import org.nativeaot.core.link.CompileRequest;
import org.nativeaot.core.link.ToolRun;
import org.nativeaot.core.link.Toolchain;
import org.nativeaot.core.llvm.DataModuleWriter;
import org.nativeaot.core.llvm.Lir;
import org.nativeaot.core.llvm.LlvmLibrary;
import org.nativeaot.core.llvm.ModuleCompiler;
import org.nativeaot.core.llvm.NativeProgram;
import org.nativeaot.core.lower.IrProgram;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.options.OptimizeMode;
import org.nativeaot.core.options.Rid;

/** A program of two packages from LIR to a process: objects, cache, image, stack traces through the code tables. */
class ObjectEmitterTest {
    private static final String KERNEL = """
            #include <stdint.h>
            struct thread { uint64_t first; void *pending; uintptr_t stack_limit; };
            static int calls;
            static void slow(void) { calls++; }
            int k_calls(struct thread *t) { return calls; }
            inline int k_fast(struct thread *t, int v);
            extern inline int k_fast(struct thread *t, int v) { if (v < 0) slow(); return v + 1; }
            """;

    /** Walks the frame-pointer chain and decodes each return address as the kernel does. */
    private static final String MAIN = """
            extern char aotrt_image_anchor[] __attribute__((visibility("hidden")));
            extern const int constant __asm__("slot.one()V") __attribute__((visibility("hidden")));
            extern char data[] __asm__("object.1") __attribute__((visibility("hidden")));
            JAVA int outer(SELF, int) __asm__("entry_outer");
            JAVA int calls(SELF) __asm__("b.C.calls()I");
            struct record { uint32_t class_name, method, file, flags, contexts; };
            struct context { uint32_t method; int32_t parent; uint32_t line; };
            static void frame(uint32_t method, uint32_t line) {
                struct record *r = (void *) (aotrt_image_anchor + method);
                text(aotrt_image_anchor + r->class_name); put('.'); text(aotrt_image_anchor + r->method); put('(');
                text(r->file ? aotrt_image_anchor + r->file : "?"); put(':'); number(line); used--; put(')');
                if (r->flags & 3) text(" hidden");
                put('\\n');
            }
            static uint32_t next(unsigned char **p) {
                uint32_t value = 0, shift = 0;
                do {
                    value |= (uint32_t) (**p & 127) << shift;
                    shift += 7;
                } while (*(*p)++ & 128);
                return value;
            }
            static void decode(char *pc) {
                uint32_t *list = (void *) (aotrt_image_anchor + *(uint32_t *) (aotrt_image_anchor + 4));
                for (uint32_t i = 0; i < list[0]; i++) {
                    uint32_t offset = pc - 1 - (aotrt_image_anchor + (int32_t) list[1 + 2 * i]);
                    uint32_t *table = (void *) (aotrt_image_anchor + list[2 + 2 * i]);
                    for (uint32_t k = 0; k < table[0]; k++) {
                        uint32_t *f = table + 1 + 4 * k;
                        if (offset < f[0] || offset >= f[1]) continue;
                        unsigned char *rows = (void *) (aotrt_image_anchor + f[3]);
                        uint32_t at = f[0], position = 0, line = 0;
                        for (uint32_t left = next(&rows); left > 0; left--) {
                            uint32_t step = next(&rows);
                            at += step >> 1;
                            if (at > offset) break;
                            if (step & 1) position = next(&rows);
                            uint32_t change = next(&rows);
                            line += change >> 1 ^ -(change & 1);
                        }
                        struct record *r = (void *) (aotrt_image_anchor + f[2]);
                        struct context *c = (void *) (aotrt_image_anchor + r->contexts);
                        for (int32_t n = position; n > 0; n = c[n - 1].parent) {
                            frame(c[n - 1].method, line);
                            line = c[n - 1].line;
                        }
                        frame(f[2], line);
                        return;
                    }
                }
            }
            void k_trace(struct thread *t) {
                for (void **fp = __builtin_frame_address(0); fp; fp = *fp) decode(fp[1]);
            }
            static void run(void) {
                number(outer(&main_thread, 5));
                number(outer(&main_thread, -5));
                number(calls(&main_thread));
                number(constant);
                text(data); put('\\n');
            }
            """;

    private static final List<String> TRACE = List.of("b.C.inlined(C.java:70)", "b.C.alsoInlined(C.java:60)",
            "b.C.inner(C.java:50)", "a.Main.outer(Main.java:12)");

    @TempDir
    Path folder;

    @Test
    void wholeProgram() throws IOException, InterruptedException {
        ObjectFiles objects = emit("first", Rid.LINUX_X64, Optional.of(folder.resolve("cache")), 5);
        assertEquals(4, objects.objects().size());
        assertEquals(3, objects.compiled());
        List<String> expected = new ArrayList<>();
        expected.addAll(TRACE);
        expected.add("17");
        expected.addAll(TRACE);
        expected.addAll(List.of("7", "1", "42", "image"));
        Path program = link(objects);
        Path output = folder.resolve("out.txt");
        assertEquals(0, new ProcessBuilder(program.toString()).redirectOutput(output.toFile()).start().waitFor());
        assertEquals(expected, Files.readAllLines(output));
        assertEquals("b.C.inlined(C.java:70)", symbolized(program, TRACE.get(0)));
    }

    @Test
    void sameBytesWithAndWithoutCache() throws IOException {
        Optional<Path> cache = Optional.of(folder.resolve("cache"));
        List<byte[]> first = contents(emit("one", Rid.LINUX_X64, cache, 5));
        ObjectFiles again = emit("two", Rid.LINUX_X64, cache, 5);
        assertEquals(0, again.compiled());
        assertEquals(3, again.reused());
        List<byte[]> second = contents(again);
        List<byte[]> third = contents(emit("three", Rid.LINUX_X64, Optional.empty(), 5));
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i), second.get(i));
            assertArrayEquals(first.get(i), third.get(i));
        }
        assertEquals(1, emit("changed", Rid.LINUX_X64, cache, 6).compiled(), "one class changed");
    }

    @Test
    void whatCannotBeWrittenIsTheUsersToMend() throws IOException {
        Files.createDirectories(folder.resolve("blocked/code0001.o/in the way"));
        AotException e = assertThrows(AotException.class,
                () -> emit("blocked", Rid.LINUX_X64, Optional.of(folder.resolve("cache")), 5));
        assertEquals(DiagnosticId.OUTPUT_NOT_WRITABLE, e.diagnostics().get(0).id());
    }

    @Test
    void arm64HasTheSamePositions() throws IOException {
        ObjectFiles objects = emit("arm", Rid.LINUX_ARM64, Optional.empty(), 5);
        byte[] image = Files.readAllBytes(objects.objects().get(3));
        assertEquals(183, ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).getShort(18), "EM_AARCH64");
        Path all = folder.resolve("all.o");
        List<String> arguments = new ArrayList<>(List.of("-m", "aarch64linux", "-r", "-o", all.toString()));
        objects.objects().forEach(o -> arguments.add(o.toString()));
        NativeProgram.toolchain().ldLld(arguments).runOrFail();
        assertTrue(Files.size(all) > 0);
    }

    /** Two writers of the image: LLVM for all formats, our own for ELF; their relocations agree. */
    @Test
    void imageAsLlvmWritesIt() throws IOException {
        LlvmLibrary.load(NativeProgram.toolchain().javaCppProperties());
        ImageData image = new ImageData(0, new byte[] {1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                List.of(new ImageData.Fixup(4, 4, "other", 3), new ImageData.Fixup(8, 8, "inside", 1)),
                Map.of(ImageData.ANCHOR, 0, "inside", 12), Map.of("slot.a", 1));
        for (Rid rid : List.of(Rid.LINUX_X64, Rid.LINUX_ARM64)) {
            ElfObject mine = new ElfObject(ElfImageWriter.write(image, rid.triple()));
            ElfObject theirs = new ElfObject(new ModuleCompiler(NativeProgram.target(rid, OptimizeMode.FULL), null)
                    .compileData(DataModuleWriter.write("image", image, NativeProgram.target(rid, OptimizeMode.FULL))));
            ElfObject.Relocation a = mine.relocations(mine.sectionIndex(".data")).get(4L);
            ElfObject.Relocation b = theirs.relocations(theirs.sectionIndex(".data")).get(4L);
            assertEquals(b.type(), a.type());
            assertEquals(b.addend(), a.addend());
            assertEquals(b.symbol().name(), a.symbol().name());
            assertEquals(13, mine.content(mine.sectionIndex(".data")).getLong(8));
        }
    }

    /** With a base, offsets are addresses, and code finds them in constants. */
    @Test
    void imageThatIsMoved() {
        int base = 0x100000;
        ImageData image = new ImageData(base, new byte[16],
                List.of(new ImageData.Fixup(base + 4, 4, "code", 3), new ImageData.Fixup(base + 8, 4, "object.1", 0)),
                Map.of(ImageData.ANCHOR, base, "object.1", base + 12), Map.of("slot.a", 1));
        ElfObject object = new ElfObject(ElfImageWriter.write(image, Rid.LINUX_X64.triple()));
        int section = object.sectionIndex(".aot.image");
        assertEquals(ImageData.PAGE, object.content(section).remaining());
        assertEquals(base + 12, object.content(section).getInt(8));
        assertEquals(3 + 4, object.relocations(section).get(4L).addend());
        Map<String, ElfObject.Symbol> symbols = new TreeMap<>();
        object.symbols().forEach(s -> symbols.put(s.name(), s));
        assertEquals(0, symbols.get(ImageData.ANCHOR).value());
        ElfObject.Symbol constant = symbols.get(ImageData.REFERENCE + "object.1");
        assertEquals(base + 12, object.content(constant.section()).getInt((int) constant.value()));
    }

    private List<byte[]> contents(ObjectFiles objects) throws IOException {
        List<byte[]> result = new ArrayList<>();
        for (Path p : objects.objects()) {
            result.add(Files.readAllBytes(p));
        }
        return result;
    }

    private ObjectFiles emit(String name, Rid rid, Optional<Path> cache, int constant) throws IOException {
        Toolchain tools = NativeProgram.toolchain();
        Path work = Files.createDirectories(folder.resolve(name));
        Path source = Files.writeString(folder.resolve("kernel.c"), KERNEL);
        Path bitcode = work.resolve("kernel.bc");
        new ClangCompiler(tools).compile(new CompileRequest(source, bitcode, CompileRequest.Form.BITCODE, rid.triple(),
                List.of(), folder, List.of()));
        EmitRequest request = new EmitRequest(NativeProgram.target(rid, OptimizeMode.FULL), tools.version(),
                tools.javaCppProperties(), Files.readAllBytes(bitcode), work, cache, 2, Optional.of(work));
        return ObjectEmitter.emit(program(constant), request);
    }

    private static IrProgram program(int constant) {
        JavaMethod outer = Lir.method("a/Main", "Main.java", "outer", "(I)I");
        JavaMethod inner = Lir.method("b/C", "C.java", "inner", "(I)I");
        JavaMethod inlined = Lir.method("b/C", "C.java", "inlined", "()V");
        JavaMethod alsoInlined = Lir.method("b/C", "C.java", "alsoInlined", "()V");
        JavaMethod calls = Lir.method("b/C", "C.java", "calls", "()I");

        IrFunction outerCode = function(outer, IrType.I32, IrType.I32);
        Block b = outerCode.entry();
        Value x = b.append(Opcode.CALL_SYMBOL, IrType.I32, Lir.java(inner.toString(), IrType.I32, false, IrType.I32),
                Lir.at(outer, 12, null), b.parameters().get(0));
        Value five = Lir.iconst(b, constant);
        b.setTerminator(new Terminator.Return(null, b.append(Opcode.ADD, IrType.I32, null, null, x, five)));

        IrFunction innerCode = function(inner, IrType.I32, IrType.I32);
        b = innerCode.entry();
        SourcePosition deep = Lir.at(inlined, 70, Lir.at(alsoInlined, 60, Lir.at(inner, 50, null)));
        b.append(Opcode.CALL_SYMBOL, IrType.VOID, Lir.kernel("k_trace", IrType.VOID, false), deep);
        Value fast = b.append(Opcode.CALL_SYMBOL, IrType.I32, Lir.kernel("k_fast", IrType.I32, false, IrType.I32),
                Lir.at(inner, 51, null), b.parameters().get(0));
        Value six = Lir.iconst(b, 6);
        b.setTerminator(new Terminator.Return(null, b.append(Opcode.ADD, IrType.I32, null, null, fast, six)));

        IrFunction callsCode = function(calls, IrType.I32);
        b = callsCode.entry();
        b.setTerminator(new Terminator.Return(null, b.append(Opcode.CALL_SYMBOL, IrType.I32,
                Lir.kernel("k_calls", IrType.I32, false), Lir.at(calls, 80, null))));

        byte[] bytes = new byte[64];
        byte[] text = "image".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, 32, text.length);
        ImageData image = new ImageData(0, bytes, List.of(new ImageData.Fixup(4, 4, ImageData.CODE_TABLES, 0),
                new ImageData.Fixup(8, 8, outer.toString(), 0)), Map.of(ImageData.ANCHOR, 0, "object.1", 32),
                Map.of("slot.one()V", 42));
        return new IrProgram(List.of(outerCode, innerCode, callsCode), image,
                new TreeMap<>(Map.of("entry_outer", outer.toString())));
    }

    private static IrFunction function(JavaMethod m, IrType result, IrType... parameters) {
        IrFunction f = new IrFunction(m.toString(), m, result);
        f.setMayThrow(false);
        Block entry = f.newBlock();
        for (IrType p : parameters) {
            entry.addParameter(p);
        }
        return f;
    }

    private Path link(ObjectFiles objects) throws IOException {
        Toolchain tools = NativeProgram.toolchain();
        Path source = Files.writeString(folder.resolve("main.c"), NativeProgram.PRELUDE + MAIN);
        Path main = folder.resolve("main.o");
        new ClangCompiler(tools).compile(new CompileRequest(source, main, CompileRequest.Form.OBJECT,
                Rid.LINUX_X64.triple(), List.of(), folder, List.of("-Wno-all", "-Wno-extra")));
        Path program = folder.resolve("program");
        List<String> arguments = new ArrayList<>(List.of("-pie", "--no-dynamic-linker", "-o", program.toString(),
                main.toString()));
        objects.objects().forEach(o -> arguments.add(o.toString()));
        tools.ldLld(arguments).runOrFail();
        return program;
    }

    /** What llvm-symbolizer says of the call of k_trace: name and line from DWARF. */
    private String symbolized(Path program, String expected) throws IOException {
        Toolchain tools = NativeProgram.toolchain();
        // the first call in b.C.inner: its address is found through the symbol table
        ElfObject elf = new ElfObject(Files.readAllBytes(program));
        long start = 0;
        long size = 0;
        for (ElfObject.Symbol s : elf.symbols()) {
            if (s.name().equals("b.C.inner(I)I")) {
                start = s.value();
                size = s.size();
            }
        }
        for (long at = start; at < start + size; at++) {
            ToolRun.Result r = tools.symbolizer(List.of("--no-inlines", "--obj=" + program,
                    "0x" + Long.toHexString(at)))
                    .run();
            if (r.text().contains("C.java:70:")) {
                return expected;
            }
        }
        return "no address of " + start + " + " + size + " has the line of the inlined call";
    }
}
