// level: 1
package lang;

public class StringBuilder1 {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(1).append('c').append("str").append(2L).append(true).append(1.5f).append(2.25).append((Object) null)
                .append(new char[] {'x', 'y'}).append("abcdef", 2, 4).append((String) null);
        System.out.println(b);
        System.out.println(b.length());
        b.insert(0, "start ").insert(3, 99).insert(b.length(), '!');
        System.out.println(b);
        b.delete(0, 3).deleteCharAt(0);
        System.out.println(b);
        b.setCharAt(0, 'Z');
        b.replace(1, 3, "____");
        System.out.println(b);
        System.out.println(b.indexOf("str"));
        System.out.println(b.lastIndexOf("l"));
        System.out.println(b.charAt(2));
        System.out.println(b.substring(4, 9));
        System.out.println(new StringBuilder("abc").reverse());
        b.setLength(5);
        System.out.println(b);
        b.setLength(7);
        System.out.println((int) b.charAt(6));
        StringBuilder wide = new StringBuilder("latin");
        wide.append('\u20ac').insert(0, '\u4e2d');
        System.out.println(wide);
        wide.appendCodePoint(0x1f600);
        System.out.println(wide.length());
        System.out.println(new StringBuilder("a").compareTo(new StringBuilder("b")));
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 10000; i++) big.append(i);
        System.out.println(big.length());
        System.out.println(big.toString().hashCode());
        StringBuffer buf = new StringBuffer("buffer");
        buf.append(1).insert(0, 2).reverse();
        System.out.println(buf);
        System.out.println(new StringBuilder().append(Integer.MIN_VALUE).append(Long.MIN_VALUE).append(0).append(-0L));
        System.out.println(b.chars().sum());
        try {
            b.charAt(100);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("out of bounds");
        }
        try {
            new StringBuilder("abc").deleteCharAt(3);
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println("out of bounds");
        }
    }
}
