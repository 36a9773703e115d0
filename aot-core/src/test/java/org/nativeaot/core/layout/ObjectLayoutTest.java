package org.nativeaot.core.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.Kind;

class ObjectLayoutTest {
    private final SketchedClasses classes = new SketchedClasses();
    private final ObjectLayout layout = new ObjectLayout(RefFormat.WIDE);

    @Test
    void fieldsGoByFallingSize() {
        JavaClass c = classes.define("C");
        JavaField flag = SketchedClasses.field(c, 0, "flag", "Z");
        JavaField next = SketchedClasses.field(c, 0, "next", "LC;");
        JavaField count = SketchedClasses.field(c, 0, "count", "I");
        JavaField time = SketchedClasses.field(c, 0, "time", "J");
        assertEquals(8, layout.offset(next));
        assertEquals(16, layout.offset(time));
        assertEquals(24, layout.offset(count));
        assertEquals(28, layout.offset(flag));
        assertEquals(32, layout.instanceSize(c));
        assertEquals(List.of(8), layout.instanceReferences(c));
    }

    @Test
    void subclassFillsHolesOfItsSuperclass() {
        JavaClass c = classes.define("C");
        SketchedClasses.field(c, 0, "small", "B");
        JavaClass d = classes.define(Access.PUBLIC, "D", "C");
        JavaField reference = SketchedClasses.field(d, 0, "reference", "LC;");
        JavaField number = SketchedClasses.field(d, 0, "number", "I");
        JavaField shorter = SketchedClasses.field(d, 0, "shorter", "S");
        assertEquals(16, layout.instanceSize(c));
        assertEquals(16, layout.offset(reference));
        assertEquals(12, layout.offset(number));
        assertEquals(10, layout.offset(shorter));
        assertEquals(24, layout.instanceSize(d));
    }

    @Test
    void staticsHaveAHolderOfTheirOwn() {
        JavaClass c = classes.define("C");
        SketchedClasses.field(c, 0, "instance", "J");
        JavaField text = SketchedClasses.field(c, Access.STATIC, "text", "Ljava/lang/String;");
        assertEquals(8, layout.offset(text));
        assertEquals(16, layout.staticsSize(c));
        assertEquals(List.of(8), layout.staticsReferences(c));
        assertEquals(List.of(), layout.instanceReferences(c));
    }

    @Test
    void narrowReferencesStandWithInts() {
        ObjectLayout narrow = new ObjectLayout(RefFormat.NARROW);
        JavaClass c = classes.define("C");
        JavaField next = SketchedClasses.field(c, 0, "next", "LC;");
        JavaField count = SketchedClasses.field(c, 0, "count", "I");
        JavaField time = SketchedClasses.field(c, 0, "time", "J");
        assertEquals(8, narrow.offset(time));
        assertEquals(16, narrow.offset(next));
        assertEquals(20, narrow.offset(count));
        assertEquals(24, narrow.instanceSize(c));
        assertEquals(List.of(16), narrow.instanceReferences(c));
        assertEquals(16 + 12, narrow.elementOffset(Kind.REF, 3));
        assertEquals(32, narrow.arraySize(Kind.REF, 3));
    }

    @Test
    void arraysAreRoundedUp() {
        assertEquals(16, layout.arraySize(Kind.BYTE, 0));
        assertEquals(24, layout.arraySize(Kind.BYTE, 1));
        assertEquals(16 + 8L * Integer.MAX_VALUE, layout.arraySize(Kind.REF, Integer.MAX_VALUE));
        assertEquals(16 + 12, layout.elementOffset(Kind.INT, 3));
    }
}
