// level: 3
// stdin: 12 3.5 word\n
// stdin: second line here\n
// stdin: 0x1f true 99999999999 last\n
// stdin: a,b;c
package util;

import java.util.InputMismatchException;
import java.util.NoSuchElementException;
import java.util.Scanner;

public class Scanners {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(in.nextInt() + 1);
        System.out.println(in.hasNextInt() + " " + in.hasNextDouble() + " " + in.nextDouble());
        System.out.println(in.next());
        System.out.println("[" + in.nextLine() + "]");
        System.out.println(in.nextLine());
        try {
            in.nextInt();
        } catch (InputMismatchException e) {
            System.out.println("mismatch " + e.getMessage());
        }
        System.out.println(in.next() + in.nextBoolean() + in.nextLong() + in.next());
        in.useDelimiter("[,;\\n]");
        while (in.hasNext()) System.out.print(in.next() + "|");
        System.out.println();
        try {
            in.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getClass().getName());
        }
        Scanner s = new Scanner("key=1 key=22 other").useDelimiter("\\s+");
        System.out.println(s.findInLine("key=(\\d+) key=(\\d+)") + " " + s.match().group(2) + s.hasNext("other"));
        System.out.println(new Scanner("1 2 3").tokens().mapToInt(Integer::parseInt).sum());
        System.out.println(new Scanner("ff 101").nextInt(16));
    }
}
