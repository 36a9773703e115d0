// level: 3
package util;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

public class Base64s {
    public static void main(String[] args) {
        for (String s : new String[] {"", "f", "fo", "foo", "foob", "fooba", "foobar", "\u00ff\u20ac"}) {
            byte[] b = s.getBytes(StandardCharsets.UTF_8);
            String e = Base64.getEncoder().encodeToString(b);
            System.out.println(e + " " + Base64.getEncoder().withoutPadding().encodeToString(b) + " " + Arrays.equals(b, Base64.getDecoder().decode(e)));
        }
        byte[] bin = new byte[100];
        for (int i = 0; i < bin.length; i++) bin[i] = (byte) (i * 37);
        System.out.println(Base64.getUrlEncoder().encodeToString(bin));
        String mime = Base64.getMimeEncoder().encodeToString(bin);
        System.out.println(mime.replace("\r\n", "/") + " " + Base64.getMimeDecoder().decode(mime).length);
        for (String bad : new String[] {"a", "ab=c", "a*bc", "YQ=", "YWI"}) {
            try {
                System.out.println(Base64.getDecoder().decode(bad).length);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(HexFormat.of().formatHex(bin, 0, 8) + " " + Arrays.toString(HexFormat.ofDelimiter(":").withUpperCase().parseHex("DE:AD")));
    }
}
