// Strings beyond Latin-1: code points, surrogates, compact and wide strings mixed.
// level: 1
package lang;

public class Unicode1 {
    public static void main(String[] args) {
        String s = "na\u00efve \u20ac \ud83d\ude00!";
        System.out.println(s);
        System.out.println(s.length());
        System.out.println(s.codePointCount(0, s.length()));
        System.out.println(s.codePointAt(8));
        System.out.println(s.offsetByCodePoints(0, 9));
        System.out.println(s.indexOf(0x1f600));
        System.out.println(s.indexOf("\u20ac"));
        System.out.println(s.replace('\u20ac', 'E'));
        System.out.println(s.replace("\u20ac", "").replace("\ud83d\ude00", "").length());
        System.out.println(new StringBuilder(s).reverse());
        System.out.println("latin".equals("latin\u20ac".substring(0, 5)));
        System.out.println("latin\u20ac".substring(0, 5).hashCode() == "latin".hashCode());
        System.out.println("\u00e9".toUpperCase());
        System.out.println("\u00c9".toLowerCase());
        System.out.println("stra\u00dfe".toUpperCase());
        System.out.println("\u0130".toLowerCase().length());
        System.out.println("\u03a3\u03a3".toLowerCase());
        System.out.println("\u00ff".toUpperCase());
        System.out.println("\u00ff".compareTo("\u0100"));
        System.out.println("a\u0100".compareTo("a\u00ff"));
        System.out.println(Character.isLetter('\u00e9'));
        System.out.println(Character.isLetter(0x1f600));
        System.out.println(Character.isDigit('\u0663'));
        System.out.println(Character.getNumericValue('\u0663'));
        System.out.println(Character.isUpperCase('\u0394'));
        System.out.println(Character.toLowerCase('\u0394'));
        System.out.println(Character.isWhitespace('\u2003'));
        System.out.println(Character.isWhitespace('\u00a0'));
        System.out.println(Character.toChars(0x1f600).length);
        System.out.println(Character.charCount(0xffff));
        System.out.println(Character.isSurrogatePair('\ud83d', '\ude00'));
        System.out.println(Character.getType('$'));
        System.out.println(Character.isJavaIdentifierStart('\u20ac'));
        int[] cps = s.codePoints().toArray();
        System.out.println(new String(cps, 0, cps.length).equals(s));
        System.out.println(Character.toString(0x20ac));
        System.out.println((char) 0x41);
    }
}
