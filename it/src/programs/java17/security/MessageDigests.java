// Digests by their names and other names, in all the ways of feeding them; names that there are none of.
// level: 4
package security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.util.HexFormat;

public class MessageDigests {
    private static final String[] NAMES = {"MD2", "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512",
        "SHA-512/224", "SHA-512/256", "SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512"};
    private static final String[] OTHERS = {"sha", "Sha1", "1.3.14.3.2.26", "OID.1.3.14.3.2.26", "oid.2.16.840.1.101.3.4.2.1",
        "SHA224", "sha256", "SHA384", "sha512", "SHA512/224", "sha512/256", "2.16.840.1.101.3.4.2.2",
        "2.16.840.1.101.3.4.2.3", "2.16.840.1.101.3.4.2.4", "2.16.840.1.101.3.4.2.5", "2.16.840.1.101.3.4.2.6",
        "2.16.840.1.101.3.4.2.7", "2.16.840.1.101.3.4.2.8", "2.16.840.1.101.3.4.2.9", "2.16.840.1.101.3.4.2.10", "md5"};

    private static String hex(byte[] b) {
        return HexFormat.of().formatHex(b);
    }

    private static byte[] text(int length) {
        byte[] b = new byte[length];
        for (int i = 0, x = 1; i < length; i++, x = x * 1103515245 + 12345) {
            b[i] = (byte) (x >>> 16);
        }
        return b;
    }

    /** Own ones have no provider. */
    private static final class Sum extends MessageDigest {
        private int sum;

        Sum() {
            super("SUM");
        }

        @Override
        protected void engineUpdate(byte b) {
            sum += b & 255;
        }

        @Override
        protected void engineUpdate(byte[] b, int from, int length) {
            for (int i = 0; i < length; i++) {
                engineUpdate(b[from + i]);
            }
        }

        @Override
        protected byte[] engineDigest() {
            byte[] result = {(byte) (sum >> 8), (byte) sum};
            engineReset();
            return result;
        }

        @Override
        protected void engineReset() {
            sum = 0;
        }
    }

    private static void feed(String name) throws Exception {
        MessageDigest d = MessageDigest.getInstance(name);
        System.out.println(d.getAlgorithm() + " " + d.getDigestLength() + " " + hex(d.digest()));
        for (int length : new int[] {1, 55, 56, 64, 111, 112, 127, 128, 129, 143, 144, 1000}) {
            byte[] all = text(length);
            byte[] expected = d.digest(all);
            for (byte b : all) {
                d.update(b);
            }
            boolean same = MessageDigest.isEqual(expected, d.digest());
            d.update(all, 0, length / 3);
            MessageDigest branch = (MessageDigest) d.clone();
            d.update(ByteBuffer.wrap(all, length / 3, length - length / 3));
            same &= MessageDigest.isEqual(expected, d.digest());
            branch.update(ByteBuffer.allocateDirect(length).put(all).position(length / 3));
            byte[] into = new byte[d.getDigestLength() + 2];
            same &= branch.digest(into, 1, d.getDigestLength()) == d.getDigestLength();
            same &= hex(into).equals("00" + hex(expected) + "00");
            d.update((byte) 7);
            d.reset();
            same &= MessageDigest.isEqual(expected, d.digest(all));
            System.out.println("  " + length + " " + same + " " + hex(expected));
        }
    }

    private static void streams() throws NoSuchAlgorithmException, IOException {
        byte[] all = text(5000);
        try (DigestInputStream in = new DigestInputStream(new ByteArrayInputStream(all),
                MessageDigest.getInstance("SHA-256"))) {
            in.read();
            in.on(false);
            in.skipNBytes(10);
            in.on(true);
            System.out.println(in.readAllBytes().length + " " + hex(in.getMessageDigest().digest()));
        }
        try (DigestOutputStream out = new DigestOutputStream(new ByteArrayOutputStream(), MessageDigest.getInstance("MD5"))) {
            out.write(all);
            out.write(1);
            System.out.println(hex(out.getMessageDigest().digest()) + " " + out.getMessageDigest());
        }
    }

    private static void refused(String name, String provider) {
        try {
            System.out.println(provider.equals("none") ? MessageDigest.getInstance(name)
                    : MessageDigest.getInstance(name, provider));
        } catch (NoSuchAlgorithmException | NoSuchProviderException | RuntimeException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        for (String name : NAMES) {
            feed(name);
        }
        for (String name : OTHERS) {
            MessageDigest d = MessageDigest.getInstance(name);
            System.out.println(d.getAlgorithm() + " " + hex(d.digest("abc".getBytes(StandardCharsets.US_ASCII))));
        }
        streams();
        for (String name : new String[] {"MD4", "", "SHA-256/x", "OID.", "SHA 1", "SM3"}) {
            refused(name, "none");
            refused(name, "SUN");
            refused(name, "SunJCE");
        }
        refused("MD5", "Nobody");
        refused("MD5", "sun");
        refused("MD5", "");
        refused("MD5", "SUN");
        refused(null, "none");
        refused(null, "SUN");
        MessageDigest sum = new Sum();
        System.out.println(hex(sum.digest(text(99))) + " " + sum.getDigestLength() + " " + sum);
        try {
            sum.clone();
        } catch (CloneNotSupportedException e) {
            System.out.println(e);
        }
        try {
            MessageDigest.getInstance("SHA-512").digest(new byte[64], 0, 63);
        } catch (DigestException e) {
            System.out.println(e.getMessage());
        }
    }
}
