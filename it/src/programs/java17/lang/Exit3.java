// level: 0
// expect-exit: 3
package lang;

public class Exit3 {
    public static void main(String[] args) {
        System.out.println("before");
        try {
            System.exit(3);
        } finally {
            System.out.println("never");
        }
    }
}
