// Only the low eight bits of the exit code count.
// level: 1
// expect-exit: 255
package system;

public class ExitBig {
    public static void main(String[] args) {
        System.out.println("minus one");
        System.exit(-1);
    }
}
