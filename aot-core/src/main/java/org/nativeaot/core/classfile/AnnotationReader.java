package org.nativeaot.core.classfile;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.Constant;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** ASM's annotation values as the model's (JVMS 4.7.16.1). */
final class AnnotationReader {
    private AnnotationReader() {
    }

    static List<Annotation> read(List<AnnotationNode> visible, List<AnnotationNode> invisible) {
        List<Annotation> all = new ArrayList<>();
        add(visible, true, all);
        add(invisible, false, all);
        return all;
    }

    private static void add(List<AnnotationNode> nodes, boolean visible, List<Annotation> all) {
        if (nodes != null) {
            for (AnnotationNode n : nodes) {
                all.add(one(n, visible));
            }
        }
    }

    private static Annotation one(AnnotationNode node, boolean visible) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (node.values != null) {
            for (int i = 0; i < node.values.size(); i += 2) {
                values.put((String) node.values.get(i), value(node.values.get(i + 1)));
            }
        }
        return new Annotation(node.desc, visible, values);
    }

    static Object value(Object v) {
        if (v == null) {
            return null;
        }
        if (v instanceof Type t) {
            return new Constant.TypeRef(t.getSort() == Type.OBJECT ? t.getInternalName() : t.getDescriptor());
        }
        if (v instanceof String[] e) {
            return new Annotation.EnumValue(e[0], e[1]);
        }
        if (v instanceof AnnotationNode n) {
            return one(n, true);
        }
        if (v instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(x -> values.add(value(x)));
            return values;
        }
        if (v.getClass().isArray()) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < Array.getLength(v); i++) {
                values.add(Array.get(v, i));
            }
            return values;
        }
        return v;
    }
}
