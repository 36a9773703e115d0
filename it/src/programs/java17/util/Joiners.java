// StringJoiner, StringTokenizer, Objects, UUID from a string.
// level: 3
package util;

import java.util.Objects;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.UUID;

public class Joiners {
    public static void main(String[] args) {
        StringJoiner j = new StringJoiner(", ", "{", "}");
        j.setEmptyValue("nothing");
        System.out.println(j + " " + j.length());
        j.add("a").add("b").add(null);
        System.out.println(j + " " + j.merge(new StringJoiner("-").add("x").add("y")));
        StringTokenizer t = new StringTokenizer("a b\tc,d", " \t");
        System.out.print(t.countTokens());
        while (t.hasMoreTokens()) System.out.print("|" + t.nextToken());
        System.out.println();
        StringTokenizer d = new StringTokenizer("1+22-3", "+-", true);
        while (d.hasMoreTokens()) System.out.print(d.nextToken() + " ");
        System.out.println();
        System.out.println(Objects.equals(null, null) + " " + Objects.hash(1, null, "x") + " " + Objects.hashCode(null) + " " + Objects.toString(null, "def")
                + " " + Objects.requireNonNullElse(null, 5) + " " + Objects.isNull(3) + " " + Objects.compare(1, 2, Integer::compare) + " " + Objects.deepEquals(new int[] {1}, new int[] {1}));
        for (Runnable r : new Runnable[] {() -> Objects.requireNonNull(null), () -> Objects.requireNonNull(null, "must not be null"),
            () -> Objects.checkIndex(5, 3), () -> Objects.checkFromToIndex(2, 9, 5), () -> Objects.checkFromIndexSize(1, 5, 5)}) {
            try {
                r.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        UUID u = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        System.out.println(u + " " + u.version() + " " + u.variant() + " " + u.hashCode() + " " + u.getMostSignificantBits() + " " + new UUID(1, -1) + " " + u.timestamp());
        System.out.println(u.compareTo(new UUID(0, 0)) + " " + u.equals(UUID.fromString(u.toString())));
        try {
            UUID.fromString("nope");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
