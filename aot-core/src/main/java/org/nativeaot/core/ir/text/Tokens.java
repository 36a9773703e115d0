package org.nativeaot.core.ir.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The text form cut into tokens: words and numbers, quoted names and strings (their quote kept in front),
 * punctuation.
 */
final class Tokens {
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int next;

    Tokens(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                i++;
            } else if (c == ' ') {
                i++;
            } else {
                int end = c == '\'' || c == '"' ? endOfQuoted(text, i) : isWord(c) ? endOfWord(text, i) : i + 1;
                tokens.add(c == '\'' || c == '"' ? c + unescape(text.substring(i + 1, end - 1))
                        : text.substring(i, end));
                lines.add(line);
                i = end;
            }
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '+';
    }

    private static int endOfWord(String text, int i) {
        while (i < text.length() && isWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int endOfQuoted(String text, int i) {
        char quote = text.charAt(i);
        int end = i + 1;
        while (text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private static String unescape(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (s.charAt(++i) == 'u') {
                out.append((char) Integer.parseInt(s.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append(s.charAt(i) == 'n' ? '\n' : s.charAt(i));
            }
        }
        return out.toString();
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    String peek() {
        return atEnd() ? "" : tokens.get(next);
    }

    String peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : "";
    }

    String take() {
        if (atEnd()) {
            throw error("the text ends");
        }
        return tokens.get(next++);
    }

    /** Takes the token if it is next. */
    boolean takeIf(String token) {
        boolean is = peek().equals(token);
        next += is ? 1 : 0;
        return is;
    }

    void expect(String token) {
        if (!takeIf(token)) {
            throw error("expected " + token + ", found " + peek());
        }
    }

    boolean isName() {
        return peek().startsWith("'");
    }

    boolean isString() {
        return peek().startsWith("\"");
    }

    /** A quoted name or string without its quotes. */
    String quoted() {
        if (!isName() && !isString()) {
            throw error("expected a quoted name, found " + peek());
        }
        return take().substring(1);
    }

    IllegalArgumentException error(String what) {
        int line = lines.isEmpty() ? 1 : lines.get(Math.min(next, lines.size() - 1));
        return new IllegalArgumentException("line " + line + ": " + what);
    }
}
