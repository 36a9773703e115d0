package org.example.wordcount;

import java.util.ArrayList;
import java.util.List;

/**
 * The command line.
 *
 * @param top how many words to print
 * @param minLength shorter words are ignored
 * @param files what to read, {@code -} for standard input
 */
record Options(int top, int minLength, boolean help, List<String> files) {
    static final String USAGE = """
            usage: wordcount [-n N] [--min-length L] [FILE...|-]

            Prints the most frequent words of the files, or of standard input.

              -n N             print N words (default 10)
              --min-length L   ignore words shorter than L characters (default 1)
              -h, --help       print this text
            """;

    static Options parse(String[] args) throws UsageException {
        int top = 10;
        int minLength = 1;
        boolean help = false;
        List<String> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "-n" -> top = number(args, i++, 0);
                case "--min-length" -> minLength = number(args, i++, 1);
                case "-h", "--help" -> help = true;
                case "-" -> files.add("-");
                default -> {
                    if (args[i].startsWith("-")) {
                        throw new UsageException("unknown option " + args[i]);
                    }
                    files.add(args[i]);
                }
            }
        }
        return new Options(top, minLength, help, files.isEmpty() ? List.of("-") : List.copyOf(files));
    }

    private static int number(String[] args, int option, int least) throws UsageException {
        if (option + 1 == args.length) {
            throw new UsageException(args[option] + " needs a number");
        }
        String text = args[option + 1];
        try {
            int value = Integer.parseInt(text);
            if (value < least) {
                throw new UsageException(String.format("%s must be at least %d, not %d", args[option], least, value));
            }
            return value;
        } catch (NumberFormatException e) {
            throw new UsageException(args[option] + " needs a number, not '" + text + "'", e);
        }
    }
}
