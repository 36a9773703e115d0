// Properties, tokenizers, HexFormat, UUIDs, checksums, Objects, Locale and property resources as a tool uses them.
// level: 4
package util;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.zip.*;

public class Settings {
    static void attempt(String what, Callable c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    interface Callable { Object call() throws Exception; }

    public static void main(String[] args) throws Exception {
        Properties base = new Properties();
        base.setProperty("color", "red");
        base.setProperty("size", "10");
        Properties p = new Properties(base);
        p.load(new ByteArrayInputStream("color=bl\\u00fce\n  spaced\\ key : v\\\n    alue\nempty\nt=a\\tb\n#c\nurl=http\\://x/y?z\\=1\n".getBytes(StandardCharsets.ISO_8859_1)));
        System.out.println(p.getProperty("color") + " " + p.getProperty("size") + " " + p.getProperty("spaced key") + " [" + p.getProperty("empty") + "] " + p.getProperty("t") + " " + p.getProperty("url") + " " + new TreeSet<>(p.stringPropertyNames()));
        StringWriter w = new StringWriter();
        Properties one = new Properties();
        one.setProperty("k \u20ac=:#", " v\t\n\\x\u00e9");
        one.store(w, "first\nsecond");
        System.out.println(w.toString().lines().filter(l -> !l.matches("#\\w{3} \\w{3} \\d\\d.*")).toList());
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        one.store(o, null);
        System.out.println(o.toString(StandardCharsets.ISO_8859_1).lines().skip(1).toList());
        o.reset();
        one.storeToXML(o, "cmt");
        System.out.println(o);
        Properties back = new Properties();
        back.loadFromXML(new ByteArrayInputStream(o.toByteArray()));
        System.out.println(back.equals(one));
        attempt("bad unicode", () -> { new Properties().load(new StringReader("a=\\u12g4")); return 0; });
        p.list(new PrintStream(o));
        one.list(System.out);
        StringTokenizer st = new StringTokenizer("a,b;;c", ",;", true);
        StringBuilder sb = new StringBuilder();
        sb.append(st.countTokens());
        while (st.hasMoreTokens()) sb.append('<').append(st.nextToken()).append('>');
        System.out.println(sb);
        attempt("no token", () -> st.nextToken());
        StreamTokenizer tk = new StreamTokenizer(new StringReader("int x1 = 3.14e2 + 'c' * \"str\\n\\101\"; // comment\n/* block */ y_2 -5 .5 - . a.b"));
        tk.slashSlashComments(true);
        tk.slashStarComments(true);
        tk.wordChars('_', '_');
        tk.eolIsSignificant(true);
        while (tk.nextToken() != StreamTokenizer.TT_EOF) System.out.print(tk + " ");
        System.out.println(tk.lineno());
        HexFormat h = HexFormat.ofDelimiter(":").withUpperCase().withPrefix("0x");
        System.out.println(h.formatHex(new byte[] {1, -1, 127}) + " " + Arrays.toString(h.parseHex("0x0A:0xfF")) + " " + h + " " + HexFormat.of().toHexDigits((short) -2) + " " + HexFormat.fromHexDigits("7fffffff") + " " + HexFormat.isHexDigit('g') + " " + HexFormat.of().toHexDigits(255L, 3));
        attempt("bad hex", () -> HexFormat.of().parseHex("abc"));
        attempt("bad hex 2", () -> HexFormat.of().parseHex("zz"));
        attempt("bad hex 3", () -> HexFormat.fromHexDigits("123456789"));
        attempt("bad hex 4", () -> h.parseHex("0x01-0x02"));
        System.out.println(UUID.fromString("123e4567-e89b-42d3-a456-556642440000") + " " + UUID.fromString("1-2-3-4-5") + " " + UUID.fromString("123e4567-e89b-42d3-a456-556642440000").version() + " " + new UUID(5, -6) + " " + new UUID(1, 2).compareTo(new UUID(-1, 2)) + " " + new UUID(7, 8).hashCode());
        attempt("bad uuid", () -> UUID.fromString("123"));
        attempt("bad uuid 2", () -> UUID.fromString("g-2-3-4-5"));
        attempt("timestamp", () -> new UUID(5, -6).timestamp());
        byte[] data = "The quick brown fox".getBytes();
        for (Checksum c : new Checksum[] {new CRC32(), new Adler32(), new CRC32C()}) {
            c.update(data);
            c.update('!');
            c.update(data, 4, 5);
            System.out.print(Long.toHexString(c.getValue()) + " ");
            c.update(java.nio.ByteBuffer.allocateDirect(100));
            System.out.println(Long.toHexString(c.getValue()));
        }
        System.out.println(Objects.hash(1, "x", null) + " " + Objects.requireNonNullElse(null, "e") + " " + Objects.toString(null, "dflt") + " " + Objects.checkIndex(2, 3) + " " + Objects.compare("a", "b", Comparator.naturalOrder()) + " " + Objects.deepEquals(new int[][] {{1}}, new int[][] {{1}}));
        attempt("index", () -> Objects.checkIndex(3, 3));
        attempt("range", () -> Objects.checkFromToIndex(2, 1, 3));
        attempt("range2", () -> Objects.checkFromIndexSize(2, 5, 3));
        attempt("nn", () -> Objects.requireNonNull(null, "must be"));
        attempt("nn2", () -> Objects.requireNonNull(null, () -> "supplied"));
        Locale tr = new Locale("tr", "TR");
        System.out.println("title I".toUpperCase(tr) + " " + "TITLE I".toLowerCase(tr) + " " + "\u0130".toLowerCase(Locale.ROOT).length() + " " + "istanbul".toUpperCase(Locale.forLanguageTag("az")) + " " + "\u00cc".toLowerCase(Locale.forLanguageTag("lt")).length() + " " + "I\u0307".toLowerCase(Locale.forLanguageTag("lt")).length());
        System.out.println(tr + " " + tr.toLanguageTag() + " " + Locale.forLanguageTag("zh-Hant-TW-u-ca-roc") + " " + tr.getISO3Language() + " " + tr.getISO3Country() + " " + Locale.US.getDisplayName(Locale.ENGLISH) + " " + Locale.FRANCE.getDisplayCountry(Locale.ENGLISH) + " " + Locale.GERMAN.getDisplayLanguage(Locale.ENGLISH));
        System.out.println(new Locale.Builder().setLanguage("sr").setScript("Latn").setRegion("RS").build() + " " + Locale.LanguageRange.parse("en-US;q=0.5,de") + " " + Locale.lookupTag(Locale.LanguageRange.parse("de-CH,en"), List.of("en", "de")) + " " + Locale.getISOCountries().length + " " + Locale.getDefault());
        attempt("ill formed", () -> new Locale.Builder().setLanguage("x_y").build());
        Base64.Encoder mime = Base64.getMimeEncoder(8, "|".getBytes());
        System.out.println(mime.encodeToString("hello world".getBytes()) + " " + new String(Base64.getMimeDecoder().decode("aGVs\r\nbG8=")));
        attempt("bad b64", () -> Base64.getDecoder().decode("abc$"));
        attempt("short b64", () -> Base64.getDecoder().decode("abcde"));
        try (InputStream in = Base64.getDecoder().wrap(new ByteArrayInputStream("aGVsbG8gd29ybGQ=".getBytes()))) { System.out.println(new String(in.readAllBytes())); }
        BitSet bs = BitSet.valueOf(new long[] {0b1011, 1});
        System.out.println(bs + " " + bs.stream().sum() + " " + Arrays.toString(bs.toByteArray()).length() + " " + bs.nextClearBit(0) + " " + bs.previousSetBit(63));
        Enumeration<String> en = Collections.enumeration(List.of("x"));
        System.out.println(Collections.list(en) + " " + new Vector<>(List.of(1, 2)).elementAt(1) + " " + new Stack<Integer>().empty());
        attempt("stack", () -> new Stack<Integer>().pop());
        Hashtable<String, Integer> ht = new Hashtable<>(Map.of("a", 1));
        attempt("hashtable null", () -> ht.put(null, 1));
        System.out.println(ht + " " + ht.contains(1) + " " + ht.elements().nextElement());
        IntSummaryStatistics is = new IntSummaryStatistics();
        is.accept(5);
        System.out.println(is + " " + new DoubleSummaryStatistics() + " " + new LongSummaryStatistics(2, 1, 5, 6));
        Observable ob = new Observable() { { setChanged(); } };
        ob.addObserver((x, arg) -> System.out.println("observed " + arg));
        ob.notifyObservers("event");
        EventObject eo = new EventObject("src");
        System.out.println(eo);
        ServiceLoader();
    }

    static void ServiceLoader() {
        ListResourceBundle b = new ListResourceBundle() {
            protected Object[][] getContents() { return new Object[][] {{"greet", "hello"}, {"n", 5}}; }
        };
        System.out.println(b.getString("greet") + " " + b.getObject("n") + " " + b.containsKey("zz") + " " + b.keySet().size());
        try {
            b.getString("missing");
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage().replaceAll("\\$\\d", "") + " " + e.getKey());
        }
    }
}
