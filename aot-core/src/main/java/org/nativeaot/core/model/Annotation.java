package org.nativeaot.core.model;

import java.util.Map;

/**
 * An annotation as it stands in the class file (JVMS 4.7.16), of either retention.
 *
 * @param type   descriptor, {@code Ljava/lang/Deprecated;}
 * @param values element values: boxed primitives, String, {@link Constant.TypeRef}, {@code List<Object>} for arrays,
 *               {@link EnumValue}, or nested {@link Annotation}
 */
public record Annotation(String type, boolean runtimeVisible, Map<String, Object> values) {
    /** An enum constant named by an annotation. */
    public record EnumValue(String type, String name) {
    }

    public Object value(String element) {
        return values.get(element);
    }
}
