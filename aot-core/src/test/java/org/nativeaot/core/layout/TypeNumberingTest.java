package org.nativeaot.core.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

class TypeNumberingTest {
    private static final int INTERFACE = Access.PUBLIC | Access.INTERFACE | Access.ABSTRACT;

    private final SketchedClasses classes = new SketchedClasses();
    private final JavaClass object = classes.require("java/lang/Object");
    private final JavaClass i = classes.define(INTERFACE, "I", "java/lang/Object");
    private final JavaClass j = classes.define(INTERFACE, "J", "java/lang/Object", "I");
    private final JavaClass a = classes.define("A");
    private final JavaClass b = classes.define(Access.PUBLIC, "B", "A", "J");
    private final JavaClass c = classes.define(Access.PUBLIC, "C", "B");
    private final JavaClass d = classes.define(Access.PUBLIC, "D", "A", "I");
    private final List<JavaType> types = List.of(object, classes.require("java/lang/Cloneable"),
            classes.require("java/io/Serializable"), c, b, a, d, i, j, a.arrayType());
    private final TypeNumbering numbering = new TypeNumbering(classes, types);

    @Test
    void rangesAnswerSubclassQuestions() {
        for (JavaType x : List.of(object, a, b, c, d)) {
            for (JavaType y : List.of(object, a, b, c, d)) {
                TypeNumbering.Range r = numbering.range(y);
                boolean inRange = Integer.compareUnsigned(numbering.range(x).id() - r.id(), r.span()) < 0;
                assertEquals(Hierarchy.isSubtype(x, y), inRange, x + " below " + y);
            }
        }
        assertEquals(new TypeNumbering.Range(1, 6), numbering.range(object));
        assertEquals(1, numbering.range(a.arrayType()).span());
        assertEquals(0, numbering.range(i).span());
    }

    @Test
    void bitsAnswerInterfaceQuestions() {
        for (JavaType x : List.of(a, b, c, d, i, j, a.arrayType())) {
            for (JavaType y : types) {
                if (y.isInterface()) {
                    int id = numbering.interfaceId(y);
                    assertTrue(id > 0);
                    boolean bit = (numbering.interfaceSet(x)[id >> 3] >> (id & 7) & 1) != 0;
                    assertEquals(Hierarchy.isSubtype(x, y), bit, x + " implements " + y);
                }
            }
        }
    }

    @Test
    void selectorsOfOneTypeNeverShareASlot() {
        JavaMethod run = SketchedClasses.method(i, Access.PUBLIC | Access.ABSTRACT, "run", "()V");
        JavaMethod stop = SketchedClasses.method(j, Access.PUBLIC | Access.ABSTRACT, "stop", "()V");
        SketchedClasses.method(b, Access.PUBLIC, "run", "()V");
        SketchedClasses.method(b, Access.PUBLIC, "stop", "()V");
        JavaMethod overriding = SketchedClasses.method(c, Access.PUBLIC, "stop", "()V");
        JavaMethod other = SketchedClasses.method(d, Access.PUBLIC, "other", "()V");
        JavaMethod hidden = SketchedClasses.method(a, 0, "stop", "()V");
        List<JavaType> instantiated = List.of(b, c, d);
        Function<JavaType, List<JavaType>> below = t -> instantiated.stream().filter(s -> Hierarchy.isSubtype(s, t))
                .toList();
        DispatchTable table = new DispatchTable(List.of(run, stop, other, hidden), below,
                (t, m) -> Hierarchy.select((JavaClass) t, m));
        assertEquals(4, table.slots().size());
        for (JavaType t : instantiated) {
            long distinct = table.slots().keySet().stream().filter(s -> understands(t, s)).count();
            assertEquals(distinct, table.entries(t).size(), "slots of " + t);
        }
        int slot = table.slots().get(Symbols.slot(stop));
        assertEquals(overriding, table.entries(c).get(slot).target());
        assertFalse(Symbols.slot(stop).equals(Symbols.slot(hidden)));
        assertTrue(table.length(d) <= 3);
    }

    private boolean understands(JavaType t, String slot) {
        return switch (slot) {
            case "slot.run()V" -> Hierarchy.isSubtype(t, i);
            case "slot.stop()V" -> Hierarchy.isSubtype(t, j);
            case "slot.other()V" -> t == d;
            case "slot.stop()V@" -> Hierarchy.isSubtype(t, a);
            default -> throw new AssertionError(slot);
        };
    }
}
