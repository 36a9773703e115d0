// The heap's limit in a container of not much memory: what is enough for most programs, though that is more than the share.
// level: 5
// vm: -XX:MaxRAM=320m
// vm: -XX:MaxRAMPercentage=30
package memory;

public class HeapShareEnough {
    public static void main(String[] args) {
        System.out.println(Math.round(Runtime.getRuntime().maxMemory() / (10.0 * (1 << 20))) + "0 MB");
    }
}
