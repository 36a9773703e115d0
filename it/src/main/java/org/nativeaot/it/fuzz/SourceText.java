package org.nativeaot.it.fuzz;

/** Java source as it grows: one statement or brace a line, so that what differs can be cut out by lines. */
final class SourceText {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    void line(String line) {
        text.append("    ".repeat(depth)).append(line).append('\n');
    }

    /** A line that ends in an opening brace. */
    void open(String line) {
        line(line + " {");
        depth++;
    }

    /** The end of a block and the start of the next part of the same statement. */
    void next(String line) {
        depth--;
        open("} " + line);
    }

    void close() {
        close("}");
    }

    void close(String line) {
        depth--;
        line(line);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
