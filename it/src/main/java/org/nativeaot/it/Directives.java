package org.nativeaot.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a program's header comment asks of the harness. The header is the run of {@code //} lines at the top of the
 * file; a line of the form {@code // key: value} (or {@code // skip-gc-stress}) is a directive, any other line is
 * prose.
 *
 * <ul>
 *   <li>{@code level: N} how much of the language and library the program needs, 0 (arithmetic, arrays, objects) to 5
 *   <li>{@code args: a "b c"} arguments; double quotes group, {@code \n \t \" \\} are escapes
 *   <li>{@code stdin: text} standard input, same escapes; several lines add up
 *   <li>{@code heap: 64m} {@code -Xmx} for both sides
 *   <li>{@code vm: -XX:+Some} a switch of the VM that both sides know; several lines add up
 *   <li>{@code env: X=1} one environment variable
 *   <li>{@code expect-exit: N} the exit code that HotSpot itself must show (default 0), which guards the program itself
 *   <li>{@code min-jdk: N}, {@code max-jdk: N} the JDKs it means something on
 *   <li>{@code time-out: N} seconds for one run (default 60)
 *   <li>{@code preview} compile and run with the preview features of the JDK that the source root is for; only there
 *   <li>{@code no-locals} compile without local variable names, as plain {@code javac} does
 *   <li>{@code alone} never dispatched from a shared binary (its own {@code main} class matters)
 *   <li>{@code skip-gc-stress} too slow, or about timing, when every Nth allocation collects
 *   <li>{@code not-yet: reason} the native side cannot do it so far; left out and reported as skipped, unless
 *       {@code not-yet=true} is asked for
 * </ul>
 */
public record Directives(
        int level,
        List<String> args,
        String stdin,
        String heap,
        List<String> vm,
        Map<String, String> env,
        int expectExit,
        int minJdk,
        int maxJdk,
        int timeOutSeconds,
        boolean preview,
        boolean noLocals,
        boolean alone,
        boolean skipGcStress,
        String notYet) {

    /** Highest value of {@code level:}. */
    public static final int MAX_LEVEL = 5;

    /**
     * Reads the header of a source file.
     *
     * @throws IllegalArgumentException if a directive's value is malformed or {@code level} is missing
     */
    public static Directives parse(String file, List<String> lines) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.startsWith("//")) {
                break;
            }
            String text = line.substring(2).strip();
            int colon = text.indexOf(':');
            String key = colon < 0 ? text : text.substring(0, colon);
            if (KEYS.contains(key)) {
                String value = colon < 0 ? "" : text.substring(colon + 1).strip();
                found.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            }
        }
        if (!found.containsKey("level")) {
            throw new IllegalArgumentException(file + ": no `// level: N` directive");
        }
        Map<String, String> env = new LinkedHashMap<>();
        for (String pair : found.getOrDefault("env", List.of())) {
            int eq = pair.indexOf('=');
            if (eq < 1) {
                throw new IllegalArgumentException(file + ": env directive without `=`: " + pair);
            }
            env.put(pair.substring(0, eq), pair.substring(eq + 1));
        }
        List<String> args = new ArrayList<>();
        found.getOrDefault("args", List.of()).forEach(a -> args.addAll(words(a)));
        StringBuilder stdin = new StringBuilder();
        found.getOrDefault("stdin", List.of()).forEach(s -> stdin.append(unescape(s)));
        int level = number(file, found, "level", 0);
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException(file + ": level " + level + " is not in 0.." + MAX_LEVEL);
        }
        return new Directives(level, List.copyOf(args), stdin.toString(),
                found.containsKey("heap") ? found.get("heap").get(0) : null,
                List.copyOf(found.getOrDefault("vm", List.of())),
                Collections.unmodifiableMap(new TreeMap<>(env)),
                number(file, found, "expect-exit", 0),
                number(file, found, "min-jdk", 0),
                number(file, found, "max-jdk", Integer.MAX_VALUE),
                number(file, found, "time-out", 60),
                found.containsKey("preview"), found.containsKey("no-locals"),
                found.containsKey("alone"), found.containsKey("skip-gc-stress"),
                found.containsKey("not-yet") ? found.get("not-yet").get(0) : null);
    }

    private static final List<String> KEYS = List.of("level", "args", "stdin", "heap", "vm", "env", "expect-exit",
            "min-jdk", "max-jdk", "time-out", "preview", "no-locals", "alone", "skip-gc-stress", "not-yet");

    private static int number(String file, Map<String, List<String>> found, String key, int absent) {
        List<String> values = found.get(key);
        if (values == null) {
            return absent;
        }
        try {
            return Integer.parseInt(values.get(0));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(file + ": " + key + " is not a number: " + values.get(0), e);
        }
    }

    /** Splits at blanks outside double quotes, then resolves escapes. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                word = word == null ? new StringBuilder() : word;
            } else if (c == ' ' && !quoted) {
                if (word != null) {
                    words.add(unescape(word.toString()));
                }
                word = null;
            } else {
                word = word == null ? new StringBuilder() : word;
                word.append(c);
                if (c == '\\' && i + 1 < text.length()) {
                    word.append(text.charAt(++i));
                }
            }
        }
        if (word != null) {
            words.add(unescape(word.toString()));
        }
        return words;
    }

    private static String unescape(String text) {
        return text.translateEscapes();
    }
}
