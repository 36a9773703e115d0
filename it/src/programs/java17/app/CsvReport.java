// Reads CSV from standard input, groups and prints a formatted table.
// level: 4
// stdin: name,dept,salary,since\n
// stdin: Ann,R&D,5100.50,2019-03-01\nBob,Sales,"4,200.00",2021-07-15\n
// stdin: "Cid ""the kid""",R&D,3900,2020-01-31\nbroken line\nDan,Sales,abc,2020-01-01\nEve,Ops,4500.25,2018-12-24\n
package app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class CsvReport {
    record Row(String name, String dept, BigDecimal salary, LocalDate since) {
        int years(LocalDate today) { return Period.between(since, today).getYears(); }
    }

    static List<String> split(String line) {
        List<String> out = new ArrayList<>();
        StringBuilder b = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') b.append(line.charAt(++i));
                else quoted = !quoted;
            } else if (c == ',' && !quoted) {
                out.add(b.toString());
                b.setLength(0);
            } else b.append(c);
        }
        out.add(b.toString());
        return out;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        List<String> header = split(in.nextLine());
        List<Row> rows = new ArrayList<>();
        int line = 1;
        while (in.hasNextLine()) {
            line++;
            List<String> f = split(in.nextLine());
            try {
                if (f.size() != header.size()) throw new IllegalArgumentException("expected " + header.size() + " fields, found " + f.size());
                rows.add(new Row(f.get(0), f.get(1), new BigDecimal(f.get(2).replace(",", "")), LocalDate.parse(f.get(3))));
            } catch (IllegalArgumentException e) {
                System.err.println("line " + line + ": " + e.getMessage());
            }
        }
        LocalDate today = LocalDate.of(2024, 6, 30);
        rows.stream().sorted(Comparator.comparing(Row::salary).reversed())
                .forEach(r -> System.out.println(String.format(Locale.ROOT, "%-16s|%-6s|%,12.2f|%2d years", r.name(), r.dept(), r.salary(), r.years(today))));
        Map<String, BigDecimal> totals = rows.stream().collect(Collectors.groupingBy(Row::dept, TreeMap::new, Collectors.reducing(BigDecimal.ZERO, Row::salary, BigDecimal::add)));
        totals.forEach((d, t) -> System.out.println(d + ": " + t.setScale(1, RoundingMode.HALF_EVEN)));
        System.out.println(rows.stream().map(Row::since).min(Comparator.naturalOrder()).map(LocalDate::getDayOfWeek).orElseThrow());
    }
}
