package org.nativeaot.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed method descriptor (JVMS 4.3.3).
 *
 * @param parameters field descriptors of the parameters, receiver not included
 * @param result     field descriptor of the result, or {@code V}
 */
public record MethodDescriptor(String text, List<String> parameters, String result) {
    public static MethodDescriptor parse(String text) {
        List<String> parameters = new ArrayList<>();
        int i = 1;
        while (text.charAt(i) != ')') {
            int start = i;
            while (text.charAt(i) == '[') {
                i++;
            }
            i = text.charAt(i) == 'L' ? text.indexOf(';', i) + 1 : i + 1;
            parameters.add(text.substring(start, i));
        }
        return new MethodDescriptor(text, List.copyOf(parameters), text.substring(i + 1));
    }

    public Kind parameterKind(int i) {
        return Kind.ofDescriptor(parameters.get(i));
    }

    public Kind resultKind() {
        return Kind.ofDescriptor(result);
    }

    /** Local slots that the parameters take, receiver not included. */
    public int parameterSlots() {
        int n = 0;
        for (String p : parameters) {
            n += Kind.ofDescriptor(p).slots();
        }
        return n;
    }
}
