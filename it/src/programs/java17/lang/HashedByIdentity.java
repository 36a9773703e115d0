// Tables in static fields that hash their keys by identity: enums, plain objects, classes, arrays.
// level: 3
package lang;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

public class HashedByIdentity {
    enum Colour { RED, GREEN, BLUE }

    static final class Token {
        final int number;

        Token(int number) {
            this.number = number;
        }
    }

    static final Token[] TOKENS = new Token[40];
    static final Map<Token, Integer> NUMBERS = new HashMap<>();
    static final Map<Colour, String> NAMES = new HashMap<>();
    static final Set<Colour> WARM = Set.of(Colour.RED);
    static final Map<Colour, Integer> CODES = Map.of(Colour.RED, 1, Colour.GREEN, 2, Colour.BLUE, 3);
    static final Map<Class<?>, String> TYPES = new HashMap<>();
    static final Map<int[], Integer> ARRAYS = new IdentityHashMap<>();
    static final int[] ARRAY = {1, 2};
    static final Object PLAIN = new Object();
    static final int HASH = PLAIN.hashCode();

    static {
        for (int i = 0; i < TOKENS.length; i++) {
            TOKENS[i] = new Token(i);
            NUMBERS.put(TOKENS[i], i * i);
        }
        for (Colour c : Colour.values()) {
            NAMES.put(c, c.name() + "!");
        }
        TYPES.put(int.class, "int");
        TYPES.put(String.class, "String");
        TYPES.put(Token[].class, "tokens");
        ARRAYS.put(ARRAY, 2);
    }

    public static void main(String[] args) {
        for (int round = 0; round < 2; round++) {
            int wrong = 0;
            for (Token t : TOKENS) {
                wrong += NUMBERS.get(t) == t.number * t.number ? 0 : 1;
            }
            System.out.println("wrong " + wrong + " of " + NUMBERS.size());
            System.out.println(NUMBERS.get(new Token(3)));
            for (Colour c : Colour.values()) {
                System.out.println(NAMES.get(c) + " " + WARM.contains(c) + " " + CODES.get(c));
            }
            System.out.println(TYPES.get(int.class) + TYPES.get(String.class) + TYPES.get(Token[].class) + TYPES.get(long.class));
            System.out.println(ARRAYS.get(ARRAY) + " " + ARRAYS.get(new int[] {1, 2}));
            System.out.println(PLAIN.hashCode() == HASH && System.identityHashCode(PLAIN) == HASH);
            synchronized (PLAIN) {
                System.out.println(PLAIN.hashCode() == HASH);
            }
            NUMBERS.remove(TOKENS[round]);
            NUMBERS.put(TOKENS[round], round * round);
            Set<Token> fresh = new HashSet<>(NUMBERS.keySet());
            System.out.println(fresh.size() + " " + fresh.contains(TOKENS[5]));
            System.gc();
        }
    }
}
