package org.nativeaot.core.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts of {@code layout.def}: offsets and constants that generated code and the kernel agree on. The kernel
 * includes the same file and asserts it.
 *
 * @param constants by name
 * @param object    byte offsets in object and array headers
 * @param type      byte offsets in a TypeInfo
 * @param image     byte offsets in {@code struct aotrt_image}
 * @param thread    byte offsets in {@code struct aotrt_thread}
 * @param javaFields fields of Java classes that the kernel touches
 */
public record LayoutDefinition(Map<String, Integer> constants, Map<String, Integer> object, Map<String, Integer> type,
                               Map<String, Integer> image, Map<String, Integer> thread, List<KernelField> javaFields) {
    private static final Pattern ENTRY = Pattern.compile("^\\s*"
            + "(CONSTANT|OBJECT_FIELD|TYPE_FIELD|IMAGE_FIELD|THREAD_FIELD|JAVA_FIELD|JAVA_FIELD_READ)"
            + "\\(([^)]*)\\)\\s*$");

    /**
     * A Java field the kernel reads through {@code field.<class>.<name>}.
     *
     * @param written it writes the field too
     */
    public record KernelField(String binaryClassName, String name, String descriptor, boolean written) {
        public String symbol() {
            return "field." + binaryClassName + "." + name;
        }
    }

    /**
     * Reads the text of {@code layout.def}.
     *
     * @throws IllegalArgumentException if an entry has the wrong number of arguments or a number is malformed
     */
    public static LayoutDefinition parse(String text) {
        Map<String, Map<String, Integer>> tables = new HashMap<>();
        List<KernelField> fields = new ArrayList<>();
        boolean comment = false;
        for (String line : text.split("\n")) {
            if (comment || line.stripLeading().startsWith("/*")) {
                comment = !line.contains("*/");
                continue;
            }
            Matcher m = ENTRY.matcher(line);
            if (!m.matches()) {
                continue;
            }
            String[] arguments = m.group(2).split("\\s*,\\s*");
            boolean field = m.group(1).startsWith("JAVA_FIELD");
            if (arguments.length != (field ? 4 : 2)) {
                throw new IllegalArgumentException("layout.def: " + line.strip());
            }
            if (field) {
                fields.add(new KernelField(arguments[1], arguments[2], arguments[3], m.group(1).equals("JAVA_FIELD")));
            } else {
                tables.computeIfAbsent(m.group(1), k -> new HashMap<>())
                        .put(arguments[0], Integer.valueOf(arguments[1]));
            }
        }
        return new LayoutDefinition(table(tables, "CONSTANT"), table(tables, "OBJECT_FIELD"),
                table(tables, "TYPE_FIELD"), table(tables, "IMAGE_FIELD"), table(tables, "THREAD_FIELD"),
                List.copyOf(fields));
    }

    private static Map<String, Integer> table(Map<String, Map<String, Integer>> tables, String name) {
        return Map.copyOf(tables.getOrDefault(name, Map.of()));
    }

    /** A {@code CONSTANT}. */
    public int constant(String name) {
        return get(constants, name);
    }

    public int objectField(String name) {
        return get(object, name);
    }

    public int typeField(String name) {
        return get(type, name);
    }

    public int imageField(String name) {
        return get(image, name);
    }

    public int threadField(String name) {
        return get(thread, name);
    }

    private static int get(Map<String, Integer> table, String name) {
        Integer value = table.get(name);
        if (value == null) {
            throw new IllegalArgumentException("layout.def has no " + name);
        }
        return value;
    }
}
