// The first OutOfMemoryError of the heap ends the process: no handler, no finally, no hook.
// level: 5
// heap: 64m
// vm: -XX:+ExitOnOutOfMemoryError
// expect-exit: 3
// skip-gc-stress
package memory;

import java.util.ArrayList;
import java.util.List;

public class OomExit {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("a hook")));
        List<byte[]> kept = new ArrayList<>();
        System.out.println("200 MB");
        try {
            for (int i = 0; i < 200; i++) {
                kept.add(new byte[1 << 20]);
            }
        } catch (OutOfMemoryError e) {
            System.out.println("caught " + e);
        } finally {
            System.out.println("finally " + kept.size());
        }
    }
}
