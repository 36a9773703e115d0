package org.nativeaot.core.driver;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Turns {@code @FILE} and {@code --some-name VALUE} into {@code aot.*} properties; later ones win. */
final class CommandLineArguments {

    private CommandLineArguments() {
    }

    /**
     * @throws IllegalArgumentException for anything else than these two forms
     * @throws IOException if a file cannot be read
     */
    static Map<String, String> read(String[] args) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("@")) {
                Properties p = new Properties();
                try (Reader r = Files.newBufferedReader(Path.of(args[i].substring(1)), StandardCharsets.UTF_8)) {
                    p.load(r);
                }
                p.forEach((k, v) -> all.put((String) k, (String) v));
            } else if (args[i].startsWith("--") && i + 1 < args.length) {
                all.put("aot." + camelCase(args[i].substring(2)), args[++i]);
            } else {
                throw new IllegalArgumentException("usage: @FILE | --name VALUE …; what is " + args[i] + "?");
            }
        }
        return all;
    }

    private static String camelCase(String dashed) {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < dashed.length(); i++) {
            char c = dashed.charAt(i);
            if (c == '-' && i + 1 < dashed.length()) {
                sb.append(Character.toUpperCase(dashed.charAt(++i)));
            } else {
                sb.append(c);
            }
        }
        return sb.toString();
    }
}
