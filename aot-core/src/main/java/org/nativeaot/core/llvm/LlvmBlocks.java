package org.nativeaot.core.llvm;

import java.util.ArrayList;
import java.util.List;

/** Pieces of a function's text before they are put in order. */
final class LlvmBlocks {
    private LlvmBlocks() {
    }

    /** A phi node's inputs: one list of values per incoming edge. */
    static final class Phis {
        private final List<String> labels = new ArrayList<>();
        private final List<List<String>> values = new ArrayList<>();

        void add(String label, List<String> arguments) {
            labels.add(label);
            values.add(arguments);
        }

        boolean isEmpty() {
            return labels.isEmpty();
        }

        /** Writes one phi: the {@code index}-th value of each edge. */
        void write(StringBuilder out, String result, String type, int index) {
            out.append("  ").append(result).append(" = phi ").append(type);
            String separator = " ";
            for (int i = 0; i < labels.size(); i++) {
                out.append(separator).append("[ ").append(values.get(i).get(index)).append(", %").append(labels.get(i))
                        .append(" ]");
                separator = ", ";
            }
            out.append('\n');
        }
    }

    /**
     * A block off the main path that several places jump to.
     *
     * @param types of the values that the places pass; available as {@code %<label>.<index>}
     */
    record Cold(String label, List<String> types, Phis phis, StringBuilder body) {
        static Cold of(String label, List<String> types) {
            return new Cold(label, types, new Phis(), new StringBuilder());
        }

        String value(int index) {
            return "%" + label + "." + index;
        }

        void writeTo(StringBuilder out) {
            out.append(label).append(":\n");
            for (int i = 0; i < types.size(); i++) {
                phis.write(out, value(i), types.get(i), i);
            }
            out.append(body);
        }
    }
}
