// Returning from main with hooks, exit code 0.
// level: 4
package system;

public class ExitOnReturn {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook after main")));
        System.out.println("main returns");
    }
}
