import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes English-looking text of a given size: {@code java TextGenerator.java SIZE FILE [SEED]} with a size such as
 * {@code 1m} or {@code 20m}.
 *
 * <p>Words are made of syllables and drawn with Zipf frequencies from a vocabulary of 20,000, so a word counter's table
 * grows as it does on real text. Sentences begin with a capital and end with punctuation; one word in 200 has a letter
 * outside ASCII. Equal arguments give equal bytes.
 */
public final class TextGenerator {
    private static final int VOCABULARY = 20_000;
    private static final int LINE = 78;
    private static final String[] ONSETS = {"b", "br", "c", "ch", "d", "f", "fl", "g", "h", "j", "k", "l", "m", "n", "p",
        "pr", "qu", "r", "s", "st", "sh", "t", "th", "tr", "v", "w", "y", ""};
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "ou", "ai", "e", "a"};
    private static final String[] CODAS = {"", "", "n", "r", "s", "t", "l", "nd", "ck", "m", "ng", "st"};
    private static final String[] FOREIGN = {"caf\u00e9", "na\u00efve", "stra\u00dfe", "se\u00f1or", "\u0153uvre", "smörgås"};

    private TextGenerator() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: java TextGenerator.java SIZE[k|m] FILE [SEED]");
            System.exit(2);
        }
        long size = bytes(args[0]);
        Random random = new Random(args.length > 2 ? Long.parseLong(args[2]) : 1);
        List<String> words = vocabulary(random);
        double[] cumulative = zipf();
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            StringBuilder line = new StringBuilder();
            int left = 0;
            while (written < size) {
                boolean first = left == 0;
                if (first) {
                    left = 4 + random.nextInt(20);
                }
                String word = random.nextInt(200) == 0 ? FOREIGN[random.nextInt(FOREIGN.length)]
                        : words.get(draw(cumulative, random));
                line.append(first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
                if (--left == 0) {
                    line.append(random.nextInt(6) == 0 ? '?' : '.');
                } else if (random.nextInt(9) == 0) {
                    line.append(',');
                }
                if (line.length() >= LINE) {
                    line.append('\n');
                    out.append(line);
                    written += line.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
                    line.setLength(0);
                } else {
                    line.append(' ');
                }
            }
        }
    }

    private static long bytes(String text) {
        char unit = Character.toLowerCase(text.charAt(text.length() - 1));
        long factor = unit == 'm' ? 1 << 20 : unit == 'k' ? 1 << 10 : 1;
        return Long.parseLong(factor == 1 ? text : text.substring(0, text.length() - 1)) * factor;
    }

    private static List<String> vocabulary(Random random) {
        List<String> words = new ArrayList<>(List.of("the", "of", "and", "to", "a", "in", "that", "it", "is", "was"));
        while (words.size() < VOCABULARY) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(words.size() < 300 ? 2 : 4);
            for (int i = 0; i < syllables; i++) {
                word.append(ONSETS[random.nextInt(ONSETS.length)]).append(VOWELS[random.nextInt(VOWELS.length)])
                        .append(CODAS[random.nextInt(CODAS.length)]);
            }
            words.add(word.toString());
        }
        return words;
    }

    private static double[] zipf() {
        double[] cumulative = new double[VOCABULARY];
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / (i + 2);
            cumulative[i] = sum;
        }
        for (int i = 0; i < VOCABULARY; i++) {
            cumulative[i] /= sum;
        }
        return cumulative;
    }

    private static int draw(double[] cumulative, Random random) {
        int found = java.util.Arrays.binarySearch(cumulative, random.nextDouble());
        return Math.min(VOCABULARY - 1, found >= 0 ? found : -found - 1);
    }
}
