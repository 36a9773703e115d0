// level: 0
package lang;

public class PrintPrimitives {
    public static void main(String[] args) {
        System.out.println(42);
        System.out.println(-7);
        System.out.println(Integer.MAX_VALUE);
        System.out.println(Integer.MIN_VALUE);
        System.out.println(1234567890123L);
        System.out.println(Long.MIN_VALUE);
        System.out.println(Long.MAX_VALUE);
        System.out.println('x');
        System.out.println(true);
        System.out.println(false);
        System.out.println((byte) -128);
        System.out.println((short) 32767);
        System.out.print(1);
        System.out.print(' ');
        System.out.print("two");
        System.out.print(' ');
        System.out.print(3L);
        System.out.println();
        System.out.println(args.length);
    }
}
