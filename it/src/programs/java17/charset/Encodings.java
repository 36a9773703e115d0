// Encoding and decoding in the six standard charsets plus UTF-32, with malformed and unmappable input.
// level: 3
package charset;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public class Encodings {
    static String hex(byte[] b) {
        StringBuilder sb = new StringBuilder();
        for (byte x : b) sb.append(Character.forDigit(x >> 4 & 15, 16)).append(Character.forDigit(x & 15, 16));
        return sb.toString();
    }

    static String escape(String s) {
        StringBuilder sb = new StringBuilder();
        for (char c : s.toCharArray()) sb.append(c < 127 && c > 31 ? "" + c : "<" + Integer.toHexString(c) + ">");
        return sb.toString();
    }

    public static void main(String[] args) throws UnsupportedEncodingException {
        Charset[] all = {StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("UTF-32"), Charset.forName("UTF-32LE")};
        String[] texts = {"plain", "caf\u00e9", "\u20ac uro", "\ud83d\ude00", "lone \ud83d!", "\udc00", "", "\u0000\u007f\u0080\u07ff\u0800\uffff"};
        for (Charset c : all) {
            for (String t : texts) {
                byte[] b = t.getBytes(c);
                System.out.println(c + " " + hex(b) + " " + escape(new String(b, c)));
            }
        }
        byte[][] bad = {{(byte) 0xff}, {(byte) 0xc0, (byte) 0x80}, {(byte) 0xe2, (byte) 0x82}, {(byte) 0xe2, (byte) 0x82, 'x'}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf0, (byte) 0x9f, (byte) 0x98}, {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}, {'a', (byte) 0x80, 'b'}, {(byte) 0xc3, 'a'}, {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {0, (byte) 0xd8, 0}, {(byte) 0xfe, (byte) 0xff, 0, 'a'}, {(byte) 0xff, (byte) 0xfe, 'a', 0}};
        for (byte[] b : bad) {
            StringBuilder sb = new StringBuilder(hex(b));
            for (Charset c : all) sb.append(' ').append(escape(new String(b, c)));
            System.out.println(sb);
        }
        System.out.println(hex("x\u00e9".getBytes("latin1")) + " " + Charset.forName("utf8").name() + " " + Charset.isSupported("UTF-8") + " " + Charset.forName("ascii").aliases().contains("ASCII"));
        try {
            "x".getBytes("no-such");
        } catch (UnsupportedEncodingException e) {
            System.out.println(e);
        }
        try {
            Charset.forName("bad name!");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
        System.out.println(Arrays.equals("\u4e2d\u6587".getBytes(StandardCharsets.UTF_8), new byte[] {-28, -72, -83, -26, -106, -121}));
    }
}
