package org.nativeaot.core.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Opcode;

/** The JVM that runs the test says what the messages are. */
class NullMessageTest {
    /** Each method ends in a NullPointerException. */
    private static final String SOURCE = """
            public class Nulls {
                Nulls next; int[][] ints; static Nulls last; String text; long wide; double[] doubles;
                        static Object[] table;
                Nulls self(long a, Object o, String[] q) { return next; }
                static Nulls none(int... a) { return null; }
                static Nulls some() { Nulls n = new Nulls(); n.next = new Nulls(); n.ints = new int[3][]; return n; }
                public static void field() { Nulls n = some(); n.next.next.text = "a"; }
                public static void readWide() { Nulls n = null; long x = n.wide; }
                public static void writeWide() { Nulls n = some().next.next; n.wide = 3; }
                public static void intArray() { int[] a = some().ints[1]; a[2] = 4; }
                public static void element() { some().ints[1][2]++; }
                public static void nested() { Nulls n = some(); int i = 1;
                        System.out.println(n.ints[n.ints.length - 2][i]); }
                public static void indexByElement() { int[] k = {1}; Nulls n = some(); n.ints[k[0]][k[k[0] - 1]] = 1; }
                public static void arrays() { table[0] = table; }
                public static void doubles() { some().doubles[1] = 2; }
                public static void wideIndex() { long[] l = null; int i = 7; l[i] = 4L; }
                public static void length() { int n = some().ints[2].length; }
                public static void call() { some().self(1, null, null).self(1, "", null).self(2, null, null); }
                public static void callOfStatic() { none(1, 2).text.length(); }
                public static void staticField() { last.next.hashCode(); }
                public static void deep() { Nulls n = some(); n.next.next.next.next.next.next.next = n; }
                public static void deepToo() { Nulls n = some(); n.next.next = n;
                        n.next.next.next.next.text.trim().length(); }
                public static void sync() { synchronized (some().text) { some(); } }
                public static void raise() { RuntimeException e = null; throw e; }
                public static void raiseNull() { throw null; }
                public static void cast() { ((String) (Object) some().text).length(); }
                public static void choice() { Nulls n = some(); (n.text == null ? n.next.text : n.text).isEmpty(); }
                public static void inLoop() { Nulls n = some(); while (true) { n = n.next; n.self(0, null, null); } }
                public static void unboxed() { Integer i = null; int k = i; }
                public static void chars() { char[] c = null; c[0]++; }
                public static void bytes() { byte[] b = null; b[0] = 1; }
                public static void flags() { boolean[] b = null; if (b[1]) { b[0] = false; } }
                public static void string() { String s = null; switch (s) { case "a": return; default: } }
                public static void inTry() { try { some().text.length(); } finally { some(); } }
                public static void parameter() { helper(null, 1L, null); }
                static void helper(Nulls a, long b, String c) { if (a == null) { c.length(); } a.text = c; }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none"})
    void messagesAreThoseOfTheJvm(String debugInfo, @TempDir Path folder) throws Exception {
        try (CompiledSource source = CompiledSource.of(folder, "Nulls", SOURCE, debugInfo)) {
            int compared = 0;
            for (Method m : source.load("Nulls").getDeclaredMethods()) {
                if ((m.getModifiers() & 9) == 9 && m.getParameterCount() == 0) {
                    String expected = messageOf(m);
                    String where = m.getName().equals("parameter") ? "helper" : m.getName();
                    assertTrue(messages(source, where).contains(expected),
                            where + " " + debugInfo + ": " + expected + " is not among " + messages(source, where));
                    compared++;
                }
            }
            assertEquals(29, compared);
        }
    }

    private static String messageOf(Method m) throws Exception {
        try {
            m.invoke(null);
        } catch (InvocationTargetException e) {
            return ((NullPointerException) e.getCause()).getMessage();
        }
        throw new AssertionError(m + " threw nothing");
    }

    private static List<String> messages(CompiledSource source, String method) {
        List<String> all = new ArrayList<>();
        for (Instruction i : CompiledSource.instructions(source.build("Nulls", method), Opcode.NULL_CHECK)) {
            all.add((String) i.attribute());
        }
        return all;
    }
}
