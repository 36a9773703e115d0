package org.nativeaot.runtime;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of Linux's /proc (proc(5)). */
public final class ProcFiles {
    // of the fields behind the command's name
    private static final int PARENT = 1;
    private static final int START = 19;
    /** USER_HZ, which is the same everywhere the runtime goes. */
    private static final int TICKS_PER_SECOND = 100;

    private ProcFiles() {
    }

    /** @throws UncheckedIOException if there is no such file, as where /proc is not mounted */
    public static String read(String path) {
        try (FileInputStream in = new FileInputStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When a process started, in milliseconds since the epoch; -1 if there is none with this number. */
    public static long startMillis(long pid) {
        String[] fields = status(pid);
        return fields == null ? -1
                : number("/proc/stat", "btime") * 1000 + Long.parseLong(fields[START]) * 1000 / TICKS_PER_SECOND;
    }

    /** The number of a process's parent; -1 if there is no such process. */
    public static long parent(long pid) {
        String[] fields = status(pid);
        return fields == null ? -1 : Long.parseLong(fields[PARENT]);
    }

    /** The fields of /proc/PID/stat that follow the command's name; null if there is no such process. */
    private static String[] status(long pid) {
        String path = "/proc/" + pid + "/stat";
        if (!new File(path).exists()) {
            return null;
        }
        String line = read(path);
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    /** The first number of the line that begins so; -1 if there is none, or no number in it. */
    public static long number(String path, String lineStart) {
        for (String line : read(path).split("\n")) {
            if (line.startsWith(lineStart)) {
                String first = line.substring(lineStart.length()).trim().split("\\s+")[0];
                return first.isEmpty() || !Character.isDigit(first.charAt(0)) ? -1 : Long.parseLong(first);
            }
        }
        return -1;
    }
}
