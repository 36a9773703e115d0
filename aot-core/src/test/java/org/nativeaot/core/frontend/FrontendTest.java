package org.nativeaot.core.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.text.IrPrinter;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;

class FrontendTest {
    @TempDir
    Path folder;

    private CompiledSource compile(String members) {
        return CompiledSource.of(folder, "T",
                "import java.util.*;\nimport java.util.function.*;\npublic class T {\n" + members + "\n}\n", "-g");
    }

    private static int count(IrFunction f, Opcode opcode) {
        return CompiledSource.instructions(f, opcode).size();
    }

    @Test
    void loopKeepsOneNullCheckOutsideAndCarriesOnlyWhatChanges() throws Exception {
        try (CompiledSource s = compile("static int sum(int[] a, int k) { int n = 0; for (int i = 0; i < a.length; "
                + "i++) n += a[i] * k; return n; }")) {
            IrFunction f = s.build("T", "sum");
            Block header = f.blocks().stream().filter(b -> b != f.entry() && !b.parameters().isEmpty())
                    .findFirst().orElseThrow();
            assertEquals(2, header.parameters().size(), IrPrinter.print(f));
            assertEquals(1, count(f, Opcode.NULL_CHECK), "the element's check is implied by the length's");
            assertEquals(1, count(f, Opcode.BOUNDS_CHECK));
        }
    }

    @Test
    void codeBehindConstantConditionsIsNotBuilt() throws Exception {
        try (CompiledSource s = compile("static final boolean DEBUG = Boolean.FALSE; static final int N = 3;"
                + "static void f(String t) { if (N > 4) System.exit(1); assert t.isEmpty() : t.trim(); Object o = "
                + "\"\"; if (!(o instanceof String)) t.strip(); }")) {
            IrFunction f = s.build("T", "f");
            assertFalse(IrPrinter.print(f).contains("exit"), IrPrinter.print(f));
            assertFalse(IrPrinter.print(f).contains("strip"), IrPrinter.print(f));
        }
    }

    @Test
    void synchronizedMethodUnlocksOnEveryWayOut() throws Exception {
        try (CompiledSource s = compile("int x; synchronized int f(T o) { if (x == 1) return 2; return o.x; }")) {
            IrFunction f = s.build("T", "f");
            assertEquals(1, count(f, Opcode.MONITOR_ENTER));
            for (Block b : f.blocks()) {
                if (b.terminator() instanceof Terminator.Return || b.terminator() instanceof Terminator.Throw) {
                    assertTrue(b.instructions().stream().anyMatch(i -> i.opcode() == Opcode.MONITOR_EXIT),
                            IrPrinter.print(f));
                }
            }
            assertEquals(1, f.blocks().stream().filter(b -> b.terminator() instanceof Terminator.Throw).count());
        }
    }

    @Test
    void handlersAreTriedInOrderAndTheRestLeaves() throws Exception {
        try (CompiledSource s = compile("static int f(String t) { try { return t.length(); } catch "
                + "(IllegalStateException e) { return 1; }"
                + " catch (RuntimeException e) { return e.hashCode(); } }")) {
            IrFunction f = s.build("T", "f");
            var tests = CompiledSource.instructions(f, Opcode.INSTANCE_OF);
            assertEquals("java.lang.IllegalStateException", tests.get(0).attribute().toString());
            assertEquals("java.lang.RuntimeException", tests.get(1).attribute().toString());
            assertTrue(f.blocks().stream().anyMatch(b -> b.terminator() instanceof Terminator.Throw));
        }
    }

    @Test
    void booleanArraysStoreBooleansEvenWhenTheTypeIsKnownOnlyAfterTheLoop() throws Exception {
        try (CompiledSource s = compile("static boolean[] grow(boolean[] b) { return b; }"
                + "static void f(boolean[] a, int n) { boolean[] b = a; for (int i = 0; i < n; i++) { b[i] = true; b = "
                + "grow(b); } }")) {
            assertEquals(Kind.BOOLEAN,
                    CompiledSource.instructions(s.build("T", "f"), Opcode.ARRAY_STORE).get(0).attribute());
        }
    }

    @Test
    void storesIntoOwnArraysNeedNoCheckAndUnknownArraysDo() throws Exception {
        try (CompiledSource s = compile("static Object[] own(Object o) { return new Object[] {o, null}; }"
                + "static void other(Object[] a, Object o) { a[0] = null; a[1] = o; } static void strings(String[] a, "
                + "String o) { a[0] = o; }")) {
            assertEquals(0, count(s.build("T", "own"), Opcode.STORE_CHECK));
            assertEquals(1, count(s.build("T", "other"), Opcode.STORE_CHECK));
            assertEquals(0, count(s.build("T", "strings"), Opcode.STORE_CHECK));
            assertEquals(0, count(s.build("T", "own"), Opcode.BOUNDS_CHECK));
        }
    }

    @Test
    void finalClassesAndExactReceiversAreCalledDirectly() throws Exception {
        try (CompiledSource s = compile("static int a(String t) { return t.length(); } static int b() { return new "
                + "ArrayList<String>().size(); }"
                + "static int c(List<String> l) { return l.size(); }")) {
            assertEquals(0, count(s.build("T", "a"), Opcode.INVOKE_VIRTUAL));
            assertEquals(0, count(s.build("T", "b"), Opcode.INVOKE_VIRTUAL));
            assertEquals(1, count(s.build("T", "c"), Opcode.INVOKE_VIRTUAL));
        }
    }

    @Test
    void ownClassNeedsNoInitialisationOthersDo() throws Exception {
        try (CompiledSource s = compile("static int x = new Random().nextInt(); static int f() { return x + x; }"
                + "static class U { static int y = new Random().nextInt(); } static int g() { return U.y + U.y; }")) {
            assertEquals(0, count(s.build("T", "f"), Opcode.CLASS_INIT));
            assertEquals(1, count(s.build("T", "g"), Opcode.CLASS_INIT));
        }
    }

    @Test
    void missingClassesFailWhereTheyAreUsed() throws Exception {
        try (CompiledSource s = compile("static class Gone { int x; static int y; } static int f(Object o) { return "
                + "((Gone) o).x; }"
                + "static int g() { return Gone.y; }")) {
            java.nio.file.Files.delete(folder.resolve("T$Gone.class"));
            IrFunction f = s.build("T", "g");
            LinkFailure failure = (LinkFailure) CompiledSource.instructions(f, Opcode.RAISE).get(0).attribute();
            assertEquals(new LinkFailure("java/lang/NoClassDefFoundError", "T$Gone", null), failure);
            assertEquals(2, CompiledSource.instructions(s.build("T", "f"), Opcode.RAISE).size(),
                    "the cast fails on an object, the field access on null");
        }
    }

    @Test
    void longAndFloatingComparisonsTreatNaNAsTheJvm() throws Exception {
        try (CompiledSource s = compile("static boolean a(double x, double y) { return x < y; } static boolean "
                + "b(double x, double y) { return !(x < y); }"
                + "static boolean c(long x, long y) { return x >= y; }")) {
            for (String m : new String[] {"a", "b", "c"}) {
                IrFunction f = s.build("T", m);
                assertEquals(1, count(f, Opcode.CMP), IrPrinter.print(f));
                assertEquals(0, count(f, Opcode.FCMPG) + count(f, Opcode.FCMPL) + count(f, Opcode.LCMP));
            }
        }
    }

    @Test
    void lambdasBecomeClasses() throws Exception {
        try (CompiledSource s = compile("static Supplier<String> f() { return () -> \"x\"; } static "
                + "IntFunction<Integer> g(int k) { return i -> i + k; }"
                + "static Function<String, Integer> h() { return String::length; }")) {
            Instruction single = CompiledSource.instructions(s.build("T", "f"), Opcode.GET_STATIC).get(0);
            assertTrue(single.stamp().exact());
            assertEquals(1, count(s.build("T", "g"), Opcode.NEW));
            s.build("T", "h");
            assertEquals(3, s.frontend().classes().all().size());
            for (var c : s.frontend().classes().all()) {
                for (JavaMethod m : c.methods()) {
                    IrFunction f = s.build(m);
                    assertEquals(0, count(f, Opcode.RAISE), IrPrinter.print(f));
                }
            }
            s.build("T", "h");
            assertEquals(3, s.frontend().classes().all().size(), "building again makes no new class");
        }
    }

    @Test
    void recordMethodsAndSwitchesAreExpanded() throws Exception {
        try (CompiledSource s = compile("record P(int a, String b, double c) {} static String f(P p, long n) { return "
                + "\"p=\" + p + n; }")) {
            for (String m : new String[] {"toString", "hashCode", "equals"}) {
                assertEquals(1, count(s.build("T$P", m), Opcode.INVOKE_DIRECT));
            }
            for (var c : s.frontend().classes().all()) {
                c.methods().forEach(m -> assertEquals(0, count(s.build(m), Opcode.RAISE)));
            }
            assertEquals(0, count(s.build("T", "f"), Opcode.RAISE));
        }
    }

    @Test
    void varHandlesOfFieldsAreAccessedDirectly() throws Exception {
        try (CompiledSource s = compile("int x; static final java.lang.invoke.VarHandle X; static { try { X = "
                + "java.lang.invoke.MethodHandles.lookup()"
                + ".findVarHandle(T.class, \"x\", int.class); } catch (ReflectiveOperationException e) { throw new "
                + "Error(e); } }"
                + "boolean f() { return X.compareAndSet(this, 1, 2); }")) {
            JavaMethod callee = (JavaMethod) CompiledSource.instructions(s.build("T", "f"), Opcode.INVOKE_DIRECT)
                    .get(0).attribute();
            assertEquals("java/lang/invoke/VarHandleInts$FieldInstanceReadWrite", callee.owner().internalName());
            IrFunction init = s.build("T", "<clinit>");
            assertEquals(1, count(init, Opcode.FIELD_OFFSET), IrPrinter.print(init));
            assertFalse(IrPrinter.print(init).contains("lookup"), IrPrinter.print(init));
        }
    }
}
