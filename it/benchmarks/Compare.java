import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Compares two commands, or the benchmark programs on {@code java} and natively, by interleaved runs (A B A B …).
 *
 * <pre>
 * java Compare.java commands [--rounds N] "COMMAND A" "COMMAND B"
 * java Compare.java programs [--rounds N] [--only REGEX] --java JDK_HOME --classes DIR --native DIR [--sizes FILE]
 * </pre>
 *
 * {@code commands} prints the median wall time, its ratio, and the peak resident size of each; A is the base. Commands
 * are split at blanks. The time to start a process at all is measured with {@code true} and shown subtracted as well.
 *
 * <p>{@code programs} expects an executable {@code DIR/Name} for each class of {@code sizes.txt} and prints a Markdown
 * table of ratios native to java: "total", the median wall time of a run with one iteration; "best", the minimum over
 * iterations and rounds that the program itself measured; "RSS", the peak resident size of the run with one iteration.
 * Result lines (not starting with {@code #}) must be equal, or the row says so and the exit code is 1.
 *
 * <p>Peak resident size comes from GNU time, which asks wait4; without {@code /usr/bin/time} it is left out.
 */
public final class Compare {
    private static final Path TIME = Path.of("/usr/bin/time");

    private record Run(double wallMillis, long peakKilobytes, int exit, String output) {
    }

    private Compare() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> plain = new ArrayList<>();
        int rounds = 5;
        String java = null;
        String classes = null;
        String natives = null;
        String sizes = "sizes.txt";
        String only = "";
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                case "--java" -> java = args[++i];
                case "--classes" -> classes = args[++i];
                case "--native" -> natives = args[++i];
                case "--sizes" -> sizes = args[++i];
                case "--only" -> only = args[++i];
                default -> plain.add(args[i]);
            }
        }
        if (plain.size() == 3 && plain.get(0).equals("commands")) {
            commands(plain.get(1).split(" +"), plain.get(2).split(" +"), rounds);
        } else if (plain.equals(List.of("programs")) && java != null && classes != null && natives != null) {
            programs(java, classes, Path.of(natives), Path.of(sizes), only, rounds);
        } else {
            System.err.println("usage: java Compare.java commands [--rounds N] \"COMMAND A\" \"COMMAND B\"\n"
                    + "       java Compare.java programs [--rounds N] [--only REGEX] --java JDK_HOME --classes DIR --native DIR"
                    + " [--sizes FILE]");
            System.exit(2);
        }
    }

    private static void commands(String[] a, String[] b, int rounds) throws IOException, InterruptedException {
        List<Run> as = new ArrayList<>();
        List<Run> bs = new ArrayList<>();
        List<Run> launches = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            as.add(run(List.of(a)));
            bs.add(run(List.of(b)));
            launches.add(run(List.of("true")));
        }
        report("A", a, as);
        report("B", b, bs);
        System.out.printf(Locale.ROOT, "B/A wall %.3f, RSS %.3f%n", medianWall(bs) / medianWall(as),
                (double) medianPeak(bs) / medianPeak(as));
        double launch = medianWall(launches);
        System.out.printf(Locale.ROOT, "without the %.1f ms that starting any process takes here: B/A wall %.3f%n", launch,
                (medianWall(bs) - launch) / (medianWall(as) - launch));
        if (!as.get(0).output.equals(bs.get(0).output) || as.get(0).exit != bs.get(0).exit) {
            System.out.println("The outputs differ.");
            System.exit(1);
        }
    }

    private static void report(String name, String[] command, List<Run> runs) {
        System.out.printf(Locale.ROOT, "%s median %.1f ms, best %.1f ms, peak %,d KB, exit %d: %s%n", name, medianWall(runs),
                runs.stream().mapToDouble(Run::wallMillis).min().orElseThrow(), medianPeak(runs), runs.get(0).exit,
                String.join(" ", command));
    }

    private static void programs(String java, String classes, Path natives, Path sizes, String only, int rounds)
            throws IOException, InterruptedException {
        System.out.println("| program | total | best | RSS | java total ms | native total ms |");
        System.out.println("|---|---|---|---|---|---|");
        double[] logs = new double[3];
        int rows = 0;
        boolean wrong = false;
        for (String line : Files.readAllLines(sizes)) {
            String[] f = line.split(" +");
            if (line.startsWith("#") || f.length < 3 || !f[0].matches(".*(" + only + ").*")) {
                continue;
            }
            Path executable = natives.resolve(f[0]);
            if (!Files.isExecutable(executable)) {
                System.out.println("| " + f[0] + " | not published |");
                wrong = true;
                continue;
            }
            List<String> onJava = List.of(java + "/bin/java", "-cp", classes, f[0]);
            List<String> natively = List.of(executable.toString());
            List<Run> a = new ArrayList<>();
            List<Run> b = new ArrayList<>();
            double bestA = Double.POSITIVE_INFINITY;
            double bestB = Double.POSITIVE_INFINITY;
            for (int i = 0; i < rounds; i++) {
                a.add(run(with(onJava, f[1], "1")));
                b.add(run(with(natively, f[1], "1")));
                bestA = Math.min(bestA, best(run(with(onJava, f[1], f[2])).output));
                bestB = Math.min(bestB, best(run(with(natively, f[1], f[2])).output));
            }
            if (!result(a.get(0)).equals(result(b.get(0))) || b.get(0).exit != a.get(0).exit) {
                System.out.println("| " + f[0] + " | prints something else |");
                wrong = true;
                continue;
            }
            double[] ratios = {medianWall(b) / medianWall(a), bestB / bestA, (double) medianPeak(b) / medianPeak(a)};
            System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %.0f | %.0f |%n", f[0], ratios[0], ratios[1],
                    ratios[2], medianWall(a), medianWall(b));
            for (int k = 0; k < 3; k++) {
                logs[k] += Math.log(ratios[k]);
            }
            rows++;
        }
        if (rows > 0) {
            System.out.printf(Locale.ROOT, "| geometric mean of %d | %.2f | %.2f | %.2f | | |%n", rows,
                    Math.exp(logs[0] / rows), Math.exp(logs[1] / rows), Math.exp(logs[2] / rows));
        }
        System.exit(wrong ? 1 : 0);
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** The least of the "# iter I N ns" lines, in nanoseconds. */
    private static double best(String output) {
        return output.lines().filter(l -> l.startsWith("# iter ")).mapToDouble(l -> Double.parseDouble(l.split(" ")[3]))
                .min().orElse(Double.NaN);
    }

    private static String result(Run run) {
        return String.join("\n", run.output.lines().filter(l -> !l.startsWith("#")).toList());
    }

    private static double medianWall(List<Run> runs) {
        return runs.stream().mapToDouble(Run::wallMillis).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
    }

    private static long medianPeak(List<Run> runs) {
        return runs.stream().mapToLong(Run::peakKilobytes).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        File output = File.createTempFile("compare", ".out");
        File peak = File.createTempFile("compare", ".rss");
        try {
            List<String> full = new ArrayList<>();
            boolean measured = Files.isExecutable(TIME);
            if (measured) {
                full.addAll(List.of(TIME.toString(), "-q", "-f", "%M", "-o", peak.toString()));
            }
            full.addAll(command);
            long start = System.nanoTime();
            int exit = new ProcessBuilder(full).redirectErrorStream(true).redirectOutput(output).start().waitFor();
            double wall = (System.nanoTime() - start) / 1e6;
            String[] kilobytes = Files.readString(peak.toPath()).strip().split("\\s+");
            return new Run(wall, measured ? Long.parseLong(kilobytes[kilobytes.length - 1]) : 0, exit,
                    Files.readString(output.toPath()));
        } finally {
            output.delete();
            peak.delete();
        }
    }
}
