// The heap's limit on a machine or in a container of little memory: half of it.
// level: 5
// vm: -XX:MaxRAM=200m
package memory;

public class HeapShareSmall {
    public static void main(String[] args) {
        System.out.println(Math.round(Runtime.getRuntime().maxMemory() / (10.0 * (1 << 20))) + "0 MB");
    }
}
