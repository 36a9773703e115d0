package org.nativeaot.it;

import java.util.ArrayList;
import java.util.List;

/**
 * Line diff in unified format with three lines of context. Algorithm: common prefix and suffix are cut off, the rest
 * is a longest common subsequence by dynamic programming; above {@link #LIMIT} lines on a side the rest is shown as
 * one hunk, since such a difference is read from its first lines anyway.
 */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final int LIMIT = 3000;

    private UnifiedDiff() {
    }

    /** The hunks, or an empty string if the texts are equal. At most {@code maxLines} lines. */
    static String of(String expected, String actual, int maxLines) {
        if (expected.equals(actual)) {
            return "";
        }
        List<String> edits = edits(lines(expected), lines(actual));
        StringBuilder out = new StringBuilder();
        int printed = 0;
        int lastShown = -1;
        for (int i = 0; i < edits.size(); i++) {
            if (!nearChange(edits, i)) {
                continue;
            }
            if (printed++ >= maxLines) {
                out.append("  ... (longer)\n");
                break;
            }
            if (lastShown != i - 1) {
                out.append("@@\n");
            }
            out.append(edits.get(i)).append('\n');
            lastShown = i;
        }
        return out.toString();
    }

    private static boolean nearChange(List<String> edits, int at) {
        for (int i = Math.max(0, at - CONTEXT); i < Math.min(edits.size(), at + CONTEXT + 1); i++) {
            if (edits.get(i).charAt(0) != ' ') {
                return true;
            }
        }
        return false;
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        } else {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\\ (no newline)");
        }
        return lines;
    }

    private static List<String> edits(List<String> a, List<String> b) {
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < a.size() - head && tail < b.size() - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<String> edits = new ArrayList<>();
        a.subList(0, head).forEach(l -> edits.add(" " + l));
        middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), edits);
        a.subList(a.size() - tail, a.size()).forEach(l -> edits.add(" " + l));
        return edits;
    }

    private static void middle(List<String> a, List<String> b, List<String> edits) {
        if (a.size() > LIMIT || b.size() > LIMIT) {
            a.forEach(l -> edits.add("-" + l));
            b.forEach(l -> edits.add("+" + l));
            return;
        }
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                edits.add(" " + a.get(i++));
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                edits.add("-" + a.get(i++));
            } else {
                edits.add("+" + b.get(j++));
            }
        }
    }
}
