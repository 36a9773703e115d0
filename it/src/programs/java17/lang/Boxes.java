// Wrapper classes: caches, equality, parsing, bit operations, unsigned arithmetic.
// level: 1
package lang;

public class Boxes {
    static Integer box(int i) { return i; }

    public static void main(String[] args) {
        System.out.println(box(127) == box(127));
        System.out.println(box(128) == box(128));
        System.out.println(box(-128) == box(-128));
        System.out.println(box(1000).equals(box(1000)));
        Long l = 127L, m = 127L;
        System.out.println(l == m);
        Character c = 'x', d = 'x';
        System.out.println(c == d);
        Boolean t = true;
        System.out.println(t == Boolean.TRUE);
        Object o = true ? 1 : "s";
        System.out.println(o instanceof Integer);
        Object mixed = true ? 1 : 2.0;
        System.out.println(mixed);
        Integer i = 5;
        i++;
        i += 2;
        System.out.println(i);
        System.out.println(i.equals(8L) + " " + i.hashCode() + " " + Long.hashCode(1L << 32) + " " + Boolean.hashCode(true)
                + " " + Character.hashCode('a') + " " + Byte.hashCode((byte) -1) + " " + Short.hashCode((short) 5));
        System.out.println(Integer.parseInt("-80000000", 16) + " " + Integer.parseInt("+7f", 16) + " " + Integer.valueOf("zz", 36));
        System.out.println(Integer.toString(-255, 16) + " " + Integer.toHexString(-255) + " " + Integer.toBinaryString(10)
                + " " + Integer.toOctalString(64) + " " + Long.toHexString(-1L) + " " + Long.toString(Long.MIN_VALUE, 2));
        System.out.println(Integer.bitCount(0xff00) + " " + Integer.numberOfLeadingZeros(1) + " " + Integer.numberOfTrailingZeros(0)
                + " " + Long.numberOfTrailingZeros(1L << 40) + " " + Long.bitCount(-1L) + " " + Integer.highestOneBit(100)
                + " " + Integer.lowestOneBit(100) + " " + Integer.reverse(1) + " " + Integer.reverseBytes(0x01020304)
                + " " + Integer.rotateLeft(0x80000001, 4) + " " + Long.rotateRight(1L, 1) + " " + Integer.signum(-9));
        System.out.println(Integer.toUnsignedString(-1) + " " + Long.toUnsignedString(-1L) + " " + Integer.divideUnsigned(-1, 2)
                + " " + Integer.remainderUnsigned(-1, 7) + " " + Long.divideUnsigned(-1L, 10) + " " + Long.remainderUnsigned(-1L, 10)
                + " " + Integer.compareUnsigned(-1, 1) + " " + Integer.parseUnsignedInt("4294967295") + " " + Long.parseUnsignedLong("18446744073709551615"));
        System.out.println(Byte.parseByte("-128") + " " + Short.decode("0x7f") + " " + Integer.decode("-010") + " " + Long.decode("#ff"));
        System.out.println(Boolean.parseBoolean("TRUE") + " " + Boolean.logicalXor(true, false) + " " + Boolean.compare(false, true));
        System.out.println(Integer.compare(3, 5) + " " + Integer.sum(3, 5) + " " + Character.compare('a', 'c') + " " + Integer.MAX_VALUE);
        System.out.println(Character.isDigit('5') + " " + Character.digit('f', 16) + " " + Character.forDigit(11, 16) + " " + Character.getNumericValue('z')
                + " " + Character.isLetterOrDigit('_') + " " + Character.toUpperCase('q') + " " + Character.reverseBytes('\u0102'));
        System.out.println(Integer.valueOf(7).compareTo(9) + " " + new StringBuilder().append(box(3)).append(l) + " " + box(65).byteValue()
                + " " + box(300).byteValue() + " " + Double.valueOf(3.99).intValue() + " " + Float.valueOf(2.5f).doubleValue());
        for (String bad : new String[] {"", "-", "+", "2147483648", "0x10", " 1", "1 ", "\u0661"}) {
            try {
                System.out.println(Integer.parseInt(bad));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Byte.parseByte("200");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            Integer.parseInt("1", 99);
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        Number n = 3.7;
        System.out.println(n.intValue() + " " + n.longValue() + " " + n.floatValue());
    }
}
