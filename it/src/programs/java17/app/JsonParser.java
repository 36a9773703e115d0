// Parses and prints JSON into maps, lists and boxes; errors with positions.
// level: 3
package app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class JsonParser {
    private final String s;
    private int i;

    JsonParser(String s) { this.s = s; }

    static Object parse(String s) {
        JsonParser p = new JsonParser(s);
        Object v = p.value();
        p.ws();
        if (p.i != s.length()) throw p.error("trailing text");
        return v;
    }

    IllegalArgumentException error(String m) { return new IllegalArgumentException(m + " at " + i); }

    void ws() { while (i < s.length() && Character.isWhitespace(s.charAt(i))) i++; }

    char peek() {
        ws();
        if (i >= s.length()) throw error("unexpected end");
        return s.charAt(i);
    }

    void expect(char c) {
        if (peek() != c) throw error("expected " + c + " but found " + s.charAt(i));
        i++;
    }

    Object value() {
        switch (peek()) {
            case '{': {
                Map<String, Object> m = new LinkedHashMap<>();
                i++;
                if (peek() == '}') { i++; return m; }
                do {
                    if (peek() == ',') i++;
                    if (peek() != '"') throw error("expected a key");
                    String k = string();
                    expect(':');
                    m.put(k, value());
                } while (peek() == ',');
                expect('}');
                return m;
            }
            case '[': {
                List<Object> l = new ArrayList<>();
                i++;
                if (peek() == ']') { i++; return l; }
                l.add(value());
                while (peek() == ',') { i++; l.add(value()); }
                expect(']');
                return l;
            }
            case '"': return string();
            case 't': return word("true", true);
            case 'f': return word("false", false);
            case 'n': return word("null", null);
            default: return number();
        }
    }

    Object word(String w, Object v) {
        if (!s.startsWith(w, i)) throw error("bad word");
        i += w.length();
        return v;
    }

    Object number() {
        int start = i;
        while (i < s.length() && "+-.eE0123456789".indexOf(s.charAt(i)) >= 0) i++;
        String n = s.substring(start, i);
        try {
            return n.matches("-?\\d{1,18}") ? (Object) Long.valueOf(n) : (Object) Double.valueOf(n);
        } catch (NumberFormatException e) {
            i = start;
            throw error("bad number '" + n + "'");
        }
    }

    String string() {
        StringBuilder b = new StringBuilder();
        for (i++;; i++) {
            if (i >= s.length()) throw error("open string");
            char c = s.charAt(i);
            if (c == '"') { i++; return b.toString(); }
            if (c != '\\') { b.append(c); continue; }
            c = s.charAt(++i);
            switch (c) {
                case 'n' -> b.append('\n');
                case 't' -> b.append('\t');
                case 'u' -> { b.append((char) Integer.parseInt(s.substring(i + 1, i + 5), 16)); i += 4; }
                default -> b.append(c);
            }
        }
    }

    static String show(Object o) {
        if (o instanceof Map<?, ?> m) return m.entrySet().stream().map(e -> show(e.getKey()) + ":" + show(e.getValue())).collect(Collectors.joining(",", "{", "}"));
        if (o instanceof List<?> l) return l.stream().map(JsonParser::show).collect(Collectors.joining(",", "[", "]"));
        if (o instanceof String t) return '"' + t.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        return String.valueOf(o);
    }

    public static void main(String[] args) {
        String[] docs = {"{}", "[1, -2.5, 1e3, 12345678901234567890]", "{\"a\": [true, false, null], \"b\": {\"c\": \"x\\n\\u20ac\\\"\"}}", "  \"s\"  ",
            "[1,", "{\"a\" 1}", "{a:1}", "[1] x", "tru", "\"open", "-", "", "[[[[[]]]],{}]"};
        for (String d : docs) {
            try {
                System.out.println(show(parse(d)));
            } catch (IllegalArgumentException e) {
                System.out.println("! " + e.getMessage());
            }
        }
    }
}
