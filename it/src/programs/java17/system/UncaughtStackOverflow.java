// An uncaught StackOverflowError prints 1024 frames at most.
// level: 2
// expect-exit: 1
package system;

public class UncaughtStackOverflow {
    static int forever(int n) {
        return forever(n + 1) + 1;
    }

    public static void main(String[] args) {
        System.out.println("going down");
        forever(0);
    }
}
