package org.nativeaot.it;

import java.util.List;

/**
 * Writes {@code org.nativeaot.it.AllPrograms}, whose {@code main} runs the program named by its first argument, so that
 * many programs share one native binary.
 *
 * <p>All calls stand on one source line. Its number is in the stack traces that programs print, so adding a program
 * must not change what the others print, else every cached expectation would be void.
 */
public final class DispatcherSource {
    /** The generated class. */
    public static final String CLASS_NAME = "org.nativeaot.it.AllPrograms";

    private DispatcherSource() {
    }

    /** The Java source for these programs. */
    public static String of(List<Program> programs) {
        StringBuilder cases = new StringBuilder();
        for (Program program : programs) {
            cases.append(" case \"").append(program.mainClass()).append("\": ")
                    .append(program.mainClass()).append(".main(rest); break;");
        }
        return """
                package org.nativeaot.it;
                public final class AllPrograms {
                    public static void main(String[] args) throws Throwable {
                        String[] rest = new String[args.length - 1];
                        for (int i = 0; i < rest.length; i++) { rest[i] = args[i + 1]; }
                        switch (args[0]) { default: System.exit(97);%s }
                    }
                }
                """.formatted(cases);
    }
}
