// String methods beyond the usual ones, Character properties, StringBuilder corners, Comparators over text.
// level: 3
package lang;

import java.util.*;
import java.util.stream.*;

public class StringsMore {
    static void attempt(String what, Callable c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    interface Callable { Object call() throws Exception; }

    public static void main(String[] args) {
        System.out.println("  a\n\tb\n".indent(2).replace("\n", "|") + "  a\n   b\n".indent(-3).replace("\n", "|") + " x \n  y".stripIndent().replace("\n", "|") + "\\t\\101\\u0041\\n".replace("\\u0041", "").translateEscapes().length() + "a\r\nb\rc\n\nd".lines().toList());
        attempt("escape", () -> "\\q".translateEscapes());
        System.out.println("\u2003 strip \u2003".strip() + "|" + "\u2003 strip \u2003".trim() + "|" + "  x ".stripLeading() + "|" + "  x ".stripTrailing() + "|" + "\u2003".isBlank() + "abc".repeat(0).isEmpty());
        attempt("repeat", () -> "x".repeat(-1));
        attempt("repeat2", () -> "xx".repeat(Integer.MAX_VALUE));
        System.out.println("a\ud83d\ude00b\ud83d".codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(",")) + " " + "a\ud83d\ude00b".codePointCount(0, 4) + " " + "a\ud83d\ude00b".offsetByCodePoints(0, 2) + " " + new StringBuilder("a\ud83d\ude00b\ud83d").reverse().chars().mapToObj(Integer::toHexString).toList() + " " + "\ud83d\ude00".charAt(1) / 2);
        System.out.println("Straße".equalsIgnoreCase("STRASSE") + " " + "Straße".toUpperCase(Locale.ROOT) + " " + "ΌΣΟΣ ΟΣ".toLowerCase(Locale.ROOT) + " " + "İ".toLowerCase(Locale.ROOT).length() + " " + "ﬁ".toUpperCase(Locale.ROOT) + " " + "ǆ".toUpperCase(Locale.ROOT) + Character.toTitleCase('ǆ') + " " + "K".equalsIgnoreCase("\u212a") + " " + "ı".equalsIgnoreCase("I"));
        System.out.println("banana".compareTo("band") + " " + "abc".compareTo("abcd") + " " + "a".compareToIgnoreCase("B") + " " + "banana".lastIndexOf("an") + "banana".indexOf("an", 2) + "banana".indexOf("") + "banana".lastIndexOf('b', -1) + " " + "banana".replace("an", "") + "aaa".replace("aa", "b") + "abc".replace("", "-") + " " + "banana".regionMatches(true, 1, "ANA", 0, 3) + " " + "x".concat("") + "a-b-c".replaceFirst("-", "\\$") + "a.b".replace('.', '/'));
        System.out.println(Arrays.toString("a,b,,c,,".split(",")) + Arrays.toString("a,b,,c,,".split(",", -1)) + Arrays.toString("a,b,,c".split(",", 2)) + Arrays.toString("".split(",")) + Arrays.toString(",".split(",")) + Arrays.toString("abc".split("")) + Arrays.toString("a1b22c".split("\\d+")) + Arrays.toString("a|b".split("|")) + Arrays.toString("a.b".split("[.]")));
        System.out.println(String.join("/", List.of("a", "b")) + String.valueOf(new char[] {'x', 'y'}, 1, 1) + String.copyValueOf(new char[] {'z'}) + "abc".contentEquals(new StringBuilder("abc")) + "hello".chars().filter(c -> c == 'l').count() + "x=%d".formatted(5) + "abc".endsWith("") + "abc".startsWith("b", 1) + " " + "a".describeConstable().get() + " " + "Hi".transform(s -> s + "!") + "abc".hashCode() + "".hashCode());
        attempt("sub", () -> "abc".substring(2, 1));
        attempt("sub2", () -> "abc".substring(4));
        attempt("sub3", () -> "abc".subSequence(-1, 2));
        attempt("char", () -> "abc".charAt(3));
        attempt("cp", () -> "abc".codePointAt(3));
        attempt("cpb", () -> "abc".codePointBefore(0));
        attempt("off", () -> "abc".offsetByCodePoints(0, 4));
        attempt("valueOf", () -> new String(new char[3], 2, 2));
        attempt("bytes", () -> new String(new byte[3], -1, 2));
        attempt("cps", () -> new String(new int[] {0x110000}, 0, 1));
        attempt("charset", () -> "x".getBytes("no-such"));
        attempt("charset2", () -> java.nio.charset.Charset.forName("bad name"));
        attempt("join", () -> String.join(null, "a"));
        attempt("cmp", () -> "a".compareTo(null));
        StringBuilder sb = new StringBuilder("hello");
        sb.insert(0, 1.5f).insert(3, 'c').insert(4, new char[] {'[', ']'}).append(true).append((Object) null).append("abc", 1, 2).appendCodePoint(0x1f600).deleteCharAt(0).replace(0, 2, "RE").setCharAt(0, 'r');
        sb.setLength(sb.length() + 2);
        System.out.println(sb.toString().replace('\0', '0') + " " + sb.length() + " " + sb.indexOf("l") + sb.lastIndexOf("l") + " " + sb.compareTo(new StringBuilder("r")) + " " + sb.codePointAt(0) + " " + sb.delete(3, 100) + " " + new StringBuilder(10).capacity() + " " + new StringBuilder("x").capacity());
        attempt("sb", () -> sb.insert(99, "x"));
        attempt("sb2", () -> sb.deleteCharAt(5));
        attempt("sb3", () -> sb.delete(2, 1));
        attempt("sb4", () -> { sb.setCharAt(7, 'x'); return 0; });
        attempt("sb5", () -> { sb.setLength(-1); return 0; });
        attempt("sb6", () -> sb.substring(2, 1));
        attempt("sb7", () -> sb.charAt(3));
        attempt("sb8", () -> new StringBuilder(-1));
        attempt("sb9", () -> sb.append("abc", 2, 1));
        attempt("sb10", () -> { sb.getChars(0, 2, new char[1], 0); return 0; });
        attempt("sb11", () -> sb.replace(5, 6, "x"));
        for (int cp : new int[] {'a', 'Z', '5', ' ', '_', '$', '\n', 0xa0, 0x3c3, 0x4e2d, 0x661, 0x2160, 0x1f600, 0x10ffff, 0xd800, 0x200b, 0x301, 0x5d0, 0xfb01, 0x20ac, 0xad, 0xff11}) {
            System.out.println(Integer.toHexString(cp) + " " + Character.getType(cp) + Character.isLetter(cp) + Character.isDigit(cp) + Character.isLetterOrDigit(cp) + Character.isAlphabetic(cp) + Character.isIdeographic(cp) + Character.isWhitespace(cp) + Character.isSpaceChar(cp) + Character.isJavaIdentifierStart(cp) + Character.isUnicodeIdentifierPart(cp) + Character.isIdentifierIgnorable(cp) + Character.isMirrored(cp) + Character.isISOControl(cp) + Character.getNumericValue(cp) + " " + Character.digit(cp, 16) + " " + Character.getDirectionality(cp) + Character.charCount(cp) + Character.isDefined(cp) + Character.isValidCodePoint(cp) + Character.UnicodeBlock.of(cp) + " " + Character.UnicodeScript.of(cp) + " " + Character.getName(cp));
        }
        System.out.println(Character.forDigit(11, 16) + "" + Character.reverseBytes('a') / 256 + Character.highSurrogate(0x1f600) / 1000 + Character.toCodePoint('\ud83d', '\ude00') + Character.toChars(0x1f600).length + Character.compare('a', 'b') + Character.MAX_RADIX + Character.toString(0x1f600).length() + Character.UnicodeBlock.forName("Greek") + Character.codePointOf("LATIN SMALL LETTER A"));
        attempt("block", () -> Character.UnicodeBlock.forName("nope"));
        attempt("name", () -> Character.codePointOf("nope"));
        attempt("toChars", () -> Character.toChars(-1));
        attempt("script", () -> Character.UnicodeScript.forName("Latn"));
        for (String n : new String[] {"12", "-0", "+7", "2147483648", "", " 1", "1_0", "0x10", "\u0661", "1e3", "NaN", "0x1.8p1", "1f", "-Infinity", ".5", "1.", "null", null}) {
            attempt("int " + n, () -> Integer.parseInt(n));
            attempt("dec " + n, () -> Integer.decode(n) + " " + Long.decode(n));
            attempt("dbl " + n, () -> Double.parseDouble(n));
            attempt("flt " + n, () -> Float.valueOf(n));
            attempt("byte " + n, () -> Byte.parseByte(n, 16));
            attempt("uint " + n, () -> Integer.parseUnsignedInt(n) + " " + Long.parseUnsignedLong(n));
            attempt("bool " + n, () -> Boolean.parseBoolean(n));
        }
        attempt("radix", () -> Integer.parseInt("zz", 37));
        attempt("range", () -> Integer.parseInt("x12y", 1, 3, 10) + Integer.parseInt("x12y", 0, 3, 10));
        System.out.println(Integer.toString(-255, 36) + Integer.toUnsignedString(-1) + Long.toUnsignedString(-1L, 7) + Long.toHexString(Long.MIN_VALUE) + Integer.reverse(6) + Integer.highestOneBit(100) + Long.numberOfTrailingZeros(0) + Integer.compareUnsigned(-1, 1) + Integer.divideUnsigned(-1, 3) + Long.remainderUnsigned(-1, 10) + Integer.rotateLeft(0x80000001, 4) + Long.bitCount(-1) + Integer.signum(-5) + Short.toUnsignedInt((short) -1) + Byte.hashCode((byte) -1) + Boolean.logicalXor(true, true) + Double.toHexString(-0.1) + Float.toHexString(1e-45f) + Double.hashCode(1.5) + Float.compare(0f, -0f) + Double.isFinite(1 / 0.0) + Math.fma(2.0, 3, 1) + Math.ulp(1e10) + Math.nextUp(1f) + Math.scalb(1.5, 3) + Math.getExponent(1e-310) + Math.IEEEremainder(5, 3) + Math.rint(2.5) + Math.round(-2.5) + Math.floorMod(-7, 3) + Math.floorDiv(-7, 3) + Math.ceil(-0.5) + Math.copySign(1, -0.0) + Math.multiplyHigh(1L << 62, 8) + Math.cbrt(27) + Math.hypot(3, 4) + Math.signum(-2.0));
    }
}
