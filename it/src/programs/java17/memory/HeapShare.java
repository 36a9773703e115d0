// The heap's limit as a share of the machine's memory.
// level: 5
// vm: -XX:MaxRAMPercentage=2.5
package memory;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

public class HeapShare {
    public static void main(String[] args) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long limit = Runtime.getRuntime().maxMemory();
        System.out.println(Math.round(limit * 200.0 / machine.getTotalMemorySize()) + " halves of a hundredth");
    }
}
