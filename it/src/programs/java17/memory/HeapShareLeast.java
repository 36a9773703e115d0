// The limit as a share of a small memory, and the heap in use at first as another.
// level: 5
// vm: -XX:MaxRAM=300m
// vm: -XX:MinRAMPercentage=37
// vm: -XX:InitialRAMPercentage=20
package memory;

public class HeapShareLeast {
    public static void main(String[] args) {
        System.out.println(Math.round(Runtime.getRuntime().maxMemory() / (10.0 * (1 << 20))) + "0 MB");
    }
}
