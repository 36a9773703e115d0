// Parses log lines with a regex, aggregates by hour and level, prints sorted tables.
// level: 4
package app;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class LogAnalyzer {
    enum Level { DEBUG, INFO, WARN, ERROR }

    record Line(LocalDateTime at, Level level, String source, String message) {
        private static final Pattern FORMAT = Pattern.compile("\\[(?<at>[^\\]]+)\\] (?<level>[A-Z]+) +(?<source>[\\w.]+): (?<message>.*)");
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

        static Optional<Line> parse(String s) {
            Matcher m = FORMAT.matcher(s);
            if (!m.matches()) return Optional.empty();
            try {
                return Optional.of(new Line(LocalDateTime.parse(m.group("at"), TIME), Level.valueOf(m.group("level")), m.group("source"), m.group("message")));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
    }

    public static void main(String[] args) {
        List<String> raw = IntStream.range(0, 200).mapToObj(i -> i % 37 == 5 ? "garbage " + i : String.format(Locale.ROOT, "[%02d/03/2024 %02d:%02d:%02d] %-5s com.%s: took %d ms",
                1 + i % 28, i * 7 % 25, i % 60, i * 13 % 60, i % 41 == 0 ? "FATAL" : Level.values()[i * i % 4], i % 3 == 0 ? "Store" : "net.Http" + i % 2, i * 31 % 500)).toList();
        List<Line> lines = raw.stream().map(Line::parse).flatMap(Optional::stream).toList();
        System.out.println(lines.size() + " of " + raw.size());
        Map<Level, Long> byLevel = lines.stream().collect(Collectors.groupingBy(Line::level, () -> new EnumMap<>(Level.class), Collectors.counting()));
        System.out.println(byLevel);
        TreeMap<Integer, List<Integer>> byHour = lines.stream().collect(Collectors.groupingBy(l -> l.at().getHour(), TreeMap::new,
                Collectors.mapping(l -> Integer.parseInt(l.message().replaceAll("\\D+", "")), Collectors.toList())));
        byHour.headMap(6).forEach((h, ms) -> System.out.println(String.format(Locale.ROOT, "%02d %s avg %.1f", h, "*".repeat(ms.size()), ms.stream().mapToInt(x -> x).average().orElse(0))));
        lines.stream().sorted(Comparator.comparing(Line::at).thenComparing(Line::message)).limit(5).forEach(System.out::println);
        TreeMap<String, LocalDateTime> last = lines.stream().collect(Collectors.groupingBy(Line::source, TreeMap::new, Collectors.collectingAndThen(Collectors.maxBy(Comparator.comparing(Line::at)), l -> l.get().at())));
        System.out.println(last);
    }
}
