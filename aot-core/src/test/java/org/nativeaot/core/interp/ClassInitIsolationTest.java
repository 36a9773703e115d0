package org.nativeaot.core.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nativeaot.core.interp.programs.init.Impure;
import org.nativeaot.core.interp.programs.init.Pure;
import org.nativeaot.core.model.JavaClass;

/** Which initialisers of application classes run at publish time, and that the order of asking does not matter. */
class ClassInitIsolationTest {
    private static InterpretedJdk jdk;

    @BeforeAll
    static void open() throws Exception {
        jdk = InterpretedJdk.running(List.of(InterpretedJdk.testClasses()));
    }

    @AfterAll
    static void close() throws Exception {
        jdk.close();
    }

    private JavaClass find(InterpretedJdk in, Class<?> c) {
        return in.classes().require(c.getName().replace('.', '/'));
    }

    private Object value(Class<?> c, String field) {
        JavaClass k = find(jdk, c);
        assertEquals(new InitResult.Completed(), jdk.interpreter().ensureInitialized(k));
        return jdk.interpreter().staticValue(k.fieldNamed(field));
    }

    @Test
    void valuesAreThoseOfTheJvm() {
        assertEquals(2470L, value(Pure.Table.class, "SUM"));
        assertEquals(7, value(Pure.Table.class, "counter"));
        assertEquals(0.5, value(Pure.Table.class, "HALF"));
        assertEquals((int) 'y', value(Pure.Table.class, "LETTER"));
        assertEquals(12, value(Pure.EnumUser.class, "VALUE"));
        assertEquals("For input string: \"no number\"".length(), value(Pure.CaughtException.class, "VALUE"));
        assertEquals(5, value(Pure.Implementor.class, "SIZE"));
        assertEquals(2475L, value(Pure.Reader.class, "COPY"));
        assertEquals(1.5f, value(Pure.Constants.class, "F"));
        assertEquals(-3, value(Pure.Constants.class, "B"));
        assertEquals(1, value(Pure.Constants.class, "YES"));
        HeapInstance text = (HeapInstance) value(Pure.Constants.class, "TEXT");
        assertEquals("text1", jdk.interpreter().text(text));
        assertTrue(jdk.interpreter().isInterned(text));
        HeapArray squares = (HeapArray) value(Pure.Table.class, "SQUARES");
        assertEquals(361, squares.number(19));
        HeapInstance buffer = (HeapInstance) value(Pure.Locals.class, "BUFFER");
        assertEquals("java.lang.ThreadLocal", buffer.type().binaryName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Time                  | asks for the time",
        "HashOfLiteral         | uses the identity hash code of an object that nobody allocated",
        "ReadsForeignVariable  | reads org.nativeaot.core.interp.programs.init.Pure$Table.counter, which may have "
        + "changed by then",
        "ReadsForeignArray     | reads an array of org.nativeaot.core.interp.programs.init.Pure$Table, which may have "
        + "changed by then",
        "ReadsForeignList      | reads java.util.ArrayList.size of an object of "
        + "org.nativeaot.core.interp.programs.init.Pure$Table, which may have changed by then",
        "WritesForeignVariable | writes org.nativeaot.core.interp.programs.init.Pure$Table.counter, a static field of "
        + "another class",
        "WritesForeignArray    | writes to an array of org.nativeaot.core.interp.programs.init.Pure$Table",
        "ReadsProperty         | reads the system property user.home",
        "Throws                | throws java.lang.ArrayIndexOutOfBoundsException",
        "BelowThrows           | throws java.lang.ArrayIndexOutOfBoundsException",
        "KeepsException        | keeps an exception, which lacks its stack trace",
        "Endless               | takes too long for build time",
        "Deep                  | recursion too deep for build time",
        "Huge                  | allocates too much for build time",
    })
    void reasonsAreNamed(String name, String reason) {
        JavaClass c = jdk.classes().require(Impure.class.getName().replace('.', '/') + "$" + name);
        InitResult.GaveUp g = assertInstanceOf(InitResult.GaveUp.class, jdk.interpreter().ensureInitialized(c));
        assertEquals(reason, g.reason());
        assertTrue(g.path().toString().contains(Impure.class.getName()), g.path().toString());
    }

    @ParameterizedTest
    @ValueSource(classes = {Impure.Output.class, Impure.StartsThread.class, Impure.ReadsEnvironment.class,
        Impure.WritesForeignList.class, Impure.ReadsDefaultLocale.class, Impure.CycleA.class, Impure.CycleB.class,
        Impure.CycleUser.class})
    void othersGiveUpToo(Class<?> c) {
        assertInstanceOf(InitResult.GaveUp.class, jdk.interpreter().ensureInitialized(find(jdk, c)));
    }

    @Test
    void objectsKeepTheHashThatTheInitialiserSaw() {
        JavaClass c = find(jdk, Pure.Hashed.class);
        assertEquals(new InitResult.Completed(), jdk.interpreter().ensureInitialized(c));
        HeapInstance key = (HeapInstance) jdk.interpreter().staticValue(c.fieldNamed("KEY"));
        assertTrue(key.hasIdentityHash());
        assertEquals(key.identityHash(), jdk.interpreter().staticValue(c.fieldNamed("HASH")));
        HeapInstance other = (HeapInstance) jdk.interpreter().staticValue(c.fieldNamed("UNASKED"));
        assertFalse(other.hasIdentityHash());
        assertEquals(1, jdk.interpreter().staticValue(c.fieldNamed("FOUND")));
    }

    @Test
    void theOrderOfAskingDoesNotMatter() throws Exception {
        List<String> names = new ArrayList<>();
        for (Class<?> outer : List.of(Pure.class, Impure.class)) {
            for (Class<?> c : outer.getDeclaredClasses()) {
                if (c != Impure.Endless.class) {
                    names.add(c.getName().replace('.', '/'));
                }
            }
        }
        Collections.sort(names);
        Map<String, String> expected = outcomes(names);
        for (int seed = 1; seed <= 4; seed++) {
            Collections.shuffle(names, new Random(seed));
            assertEquals(expected, outcomes(names), "seed " + seed);
        }
    }

    private static Map<String, String> outcomes(List<String> names) throws Exception {
        try (InterpretedJdk in = InterpretedJdk.running(List.of(InterpretedJdk.testClasses()))) {
            Map<String, String> outcomes = new HashMap<>();
            for (String name : names) {
                JavaClass c = in.classes().require(name);
                boolean done = in.interpreter().ensureInitialized(c) instanceof InitResult.Completed;
                outcomes.put(name, done ? HeapFingerprint.of(in.interpreter(), c) : "gave up");
            }
            return outcomes;
        }
    }
}
