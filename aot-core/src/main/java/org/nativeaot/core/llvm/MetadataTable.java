package org.nativeaot.core.llvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbered metadata nodes of one module, each distinct text once, in order of first use. */
final class MetadataTable {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> nodes = new ArrayList<>();

    /** Reference ({@code !7}) to the node with this text; uniqued. */
    String node(String text) {
        Integer id = ids.get(text);
        if (id == null) {
            id = nodes.size();
            nodes.add(text);
            ids.put(text, id);
        }
        return "!" + id;
    }

    /** Reference to a node of its own, even if another has the same text. */
    String distinct(String text) {
        nodes.add("distinct " + text);
        return "!" + (nodes.size() - 1);
    }

    void writeTo(StringBuilder out) {
        for (int i = 0; i < nodes.size(); i++) {
            out.append('!').append(i).append(" = ").append(nodes.get(i)).append('\n');
        }
    }
}
