package org.nativeaot.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one run of the suite covers and how. The same keys serve the command line ({@code --key value}) and the JUnit
 * run ({@code -Dit.key=value}).
 *
 * @param programs {@code programs}: root of the sources
 * @param work {@code work}: classes, expected results and binaries are kept here
 * @param jdks {@code jdk}: feature versions, or {@code jdk-home} paths, comma separated
 * @param minLevel {@code level}: {@code 2} or {@code 0-2}
 * @param only {@code only}: regex that must be found in the program's name
 * @param exclude {@code exclude}: regex; programs whose name it is found in are left out
 * @param group {@code group}: which programs share a binary: {@code level} (default), {@code area}, {@code all}
 * @param binary {@code binary}: a dispatcher executable that exists already, instead of publishing
 * @param template {@code template}: a command in place of an executable; {@code {classes} {main} {java}} are filled in
 * @param prefix {@code prefix}: put before the executable, e.g. {@code qemu-aarch64 -L /usr/aarch64-linux-gnu}
 * @param rid {@code rid}: what to publish for
 * @param aotOptions {@code aot-opts}: {@code AOT_OPTS} of every native run
 * @param gcStress {@code gc-stress}: N for {@code -XX:GCStress=N}; leaves out programs marked {@code skip-gc-stress}
 * @param alone {@code alone}: how many programs, chosen by {@code seed}, are also published alone; {@code all} for each
 * @param sharedRuns false if {@code shared=false}: only the alone part
 * @param compilerClassPath {@code compiler-class-path}: default the harness's own class path
 * @param compilerOptions {@code compiler-options}: appended to the compiler's command line, blank separated
 * @param jobs {@code jobs}: programs run at the same time
 * @param slowdown {@code slowdown}: factor on the time-outs of native runs
 * @param notYet {@code not-yet=true}: programs marked {@code not-yet} too; default: they are skipped
 * @param compileAll {@code compile-all}: with {@code group=all}, the binary holds all programs, whichever are chosen to
 *     run, so that runs over different choices share it
 */
public record SuiteOptions(Path programs, Path work, List<String> jdks, int minLevel, int maxLevel, Pattern only,
        Pattern exclude, String group, String binary, String template, List<String> prefix, String rid,
        String aotOptions, int gcStress, int alone, long seed, boolean sharedRuns, String compilerClassPath,
        List<String> compilerOptions, int jobs, int slowdown, boolean notYet, boolean compileAll) {

    private static final List<String> KEYS = List.of("programs", "work", "jdk", "jdk-home", "level", "only", "exclude",
            "group", "binary", "template", "prefix", "rid", "aot-opts", "gc-stress", "alone", "seed", "shared",
            "compiler-class-path", "compiler-options", "jobs", "slowdown", "compile-all", "not-yet");

    /**
     * Reads options by key.
     *
     * @param base the module's directory, for the defaults of {@code programs} and {@code work}
     * @throws IllegalArgumentException on an unknown key or a malformed value
     */
    public static SuiteOptions of(Map<String, String> given, Path base) {
        for (String key : given.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("unknown option " + key + "; known: " + String.join(" ", KEYS));
            }
        }
        String[] levels = given.getOrDefault("level", "0-" + Directives.MAX_LEVEL).split("-");
        String group = given.getOrDefault("group", "level");
        if (!List.of("level", "area", "all").contains(group)) {
            throw new IllegalArgumentException("group must be level, area or all: " + group);
        }
        int gcStress = Integer.parseInt(given.getOrDefault("gc-stress", "0"));
        String aotOptions = given.getOrDefault("aot-opts", "");
        if (gcStress > 0) {
            aotOptions = (aotOptions + " -XX:GCStress=" + gcStress).strip();
        }
        String alone = given.getOrDefault("alone", "0");
        return new SuiteOptions(
                Path.of(given.getOrDefault("programs", base.resolve("src/programs").toString())).toAbsolutePath(),
                Path.of(given.getOrDefault("work", base.resolve("target/differential").toString())).toAbsolutePath(),
                List.of((given.containsKey("jdk-home") ? given.get("jdk-home") : given.getOrDefault("jdk", "17,25"))
                        .split(",")),
                Integer.parseInt(levels[0]), Integer.parseInt(levels[levels.length - 1]),
                Pattern.compile(given.getOrDefault("only", "")),
                given.containsKey("exclude") ? Pattern.compile(given.get("exclude")) : null,
                group, given.get("binary"), given.get("template"), words(given.get("prefix")),
                given.getOrDefault("rid", System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64"),
                aotOptions, gcStress, alone.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(alone),
                Long.parseLong(given.getOrDefault("seed", "20260101")),
                Boolean.parseBoolean(given.getOrDefault("shared", "true")),
                given.getOrDefault("compiler-class-path", System.getProperty("java.class.path")),
                words(given.get("compiler-options")),
                Integer.parseInt(given.getOrDefault("jobs", "2")),
                Integer.parseInt(given.getOrDefault("slowdown", gcStress > 0 || given.containsKey("prefix") ? "10" : "1")),
                Boolean.parseBoolean(given.getOrDefault("not-yet", "false")),
                Boolean.parseBoolean(given.getOrDefault("compile-all", "false")));
    }

    /** Turns {@code --key value} pairs into the map that {@link #of} reads. */
    public static Map<String, String> fromCommandLine(List<String> args) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            if (!args.get(i).startsWith("--")) {
                throw new IllegalArgumentException("expected --option, found " + args.get(i));
            }
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException(args.get(i) + " needs a value");
            }
            given.put(args.get(i).substring(2), args.get(i + 1));
        }
        return given;
    }

    /** Turns the system properties {@code it.key} into the map that {@link #of} reads. */
    public static Map<String, String> fromSystemProperties() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("it.") && !name.equals("it.basedir")) {
                given.put(name.substring("it.".length()), System.getProperty(name));
            }
        }
        return given;
    }

    /** The chosen programs that run on this JDK. */
    public List<Program> choose(List<Program> all, JdkHome jdk) {
        return matching(all, jdk).stream().filter(p -> notYet || p.directives().notYet() == null).toList();
    }

    /** What a binary holds of which {@code chosen} are run. */
    List<Program> compiled(List<Program> all, List<Program> chosen, JdkHome jdk) {
        return !compileAll ? chosen : all.stream().filter(p -> p.runsOn(jdk.feature()) && !p.directives().alone()
                && p.directives().preview() == ProgramClasses.isPreview(chosen)
                && p.directives().notYet() == null).toList();
    }

    /** Those that would be chosen if the native side could run them. */
    public List<Program> skipped(List<Program> all, JdkHome jdk) {
        return matching(all, jdk).stream().filter(p -> !notYet && p.directives().notYet() != null).toList();
    }

    private List<Program> matching(List<Program> all, JdkHome jdk) {
        List<Program> chosen = new ArrayList<>();
        for (Program program : all) {
            int level = program.directives().level();
            if (program.runsOn(jdk.feature()) && level >= minLevel && level <= maxLevel
                    && only.matcher(program.mainClass()).find()
                    && (exclude == null || !exclude.matcher(program.mainClass()).find())
                    && !(gcStress > 0 && program.directives().skipGcStress())) {
                chosen.add(program);
            }
        }
        return chosen;
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
