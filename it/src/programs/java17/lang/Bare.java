// The least a program can do: one line of output.
// level: 0
package lang;

public class Bare {
    public static void main(String[] args) {
        System.out.println("bare");
    }
}
