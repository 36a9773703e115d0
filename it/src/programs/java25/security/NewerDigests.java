// Digests and names of digests that older class libraries do not have.
// level: 4
package security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

public class NewerDigests {
    public static void main(String[] args) throws NoSuchAlgorithmException {
        byte[] text = "The quick brown fox jumps over the lazy dog".repeat(9).getBytes();
        for (String name : new String[] {"SHAKE128-256", "SHAKE256-512", "shake128", "OID.2.16.840.1.101.3.4.2.12",
            "1.2.840.113549.2.2", "1.2.840.113549.2.5"}) {
            MessageDigest d = MessageDigest.getInstance(name);
            System.out.println(d.getAlgorithm() + " " + d.getDigestLength() + " " + HexFormat.of().formatHex(d.digest(text)));
        }
    }
}
