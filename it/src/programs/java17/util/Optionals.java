// level: 3
package util;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

public class Optionals {
    public static void main(String[] args) {
        Optional<String> some = Optional.of("v"), none = Optional.empty();
        System.out.println(some + " " + none + " " + some.get() + none.isPresent() + none.isEmpty());
        System.out.println(some.map(String::toUpperCase) + " " + none.map(String::length) + " " + some.filter(s -> s.length() > 3) + " " + some.flatMap(s -> Optional.of(s + s)));
        System.out.println(none.orElse("else") + none.orElseGet(() -> "got") + some.or(() -> Optional.of("x")).get() + none.or(() -> Optional.of("x")).get());
        some.ifPresent(s -> System.out.println("present " + s));
        none.ifPresentOrElse(s -> System.out.println("no"), () -> System.out.println("absent"));
        try {
            none.get();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            none.orElseThrow(() -> new IllegalStateException("custom"));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            Optional.of(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        System.out.println(Optional.ofNullable(null) == Optional.empty());
        System.out.println(some.equals(Optional.of("v")) + " " + some.hashCode() + " " + some.stream().count() + " " + OptionalDouble.of(1.5) + OptionalLong.empty());
    }
}
