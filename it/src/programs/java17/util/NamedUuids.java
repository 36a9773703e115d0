// UUIDs made from names, which are MD5 digests of them.
// level: 3
package util;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

public class NamedUuids {
    public static void main(String[] args) {
        for (String name : new String[] {"", "a", "The quick brown fox jumps over the lazy dog", "n".repeat(55), "n".repeat(56), "n".repeat(64), "n".repeat(1000), "\u00e9\u20ac"}) {
            UUID u = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            System.out.println(u + " " + u.version() + " " + u.variant() + " " + u.hashCode() + " " + u.equals(UUID.fromString(u.toString())));
        }
        try {
            UUID.nameUUIDFromBytes(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        System.out.println(UUID.randomUUID().version());
    }
}
