// Addresses of hosts: literals read and written, kinds of addresses, names that need no resolver, socket addresses,
// the loopback interface.
// level: 5
package net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;

public class Addresses {
    static void show(InetAddress a) {
        System.out.println(a + " " + a.getHostAddress() + " " + a.getClass().getSimpleName() + " "
                + Arrays.toString(a.getAddress()) + " " + a.hashCode());
        System.out.println("  any " + a.isAnyLocalAddress() + " loopback " + a.isLoopbackAddress() + " link "
                + a.isLinkLocalAddress() + " site " + a.isSiteLocalAddress() + " multicast " + a.isMulticastAddress()
                + " " + a.isMCGlobal() + a.isMCLinkLocal() + a.isMCNodeLocal() + a.isMCOrgLocal() + a.isMCSiteLocal());
    }

    static void literal(String s) {
        try {
            show(InetAddress.getByName(s));
        } catch (UnknownHostException e) {
            System.out.println(s + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        for (String s : new String[] {"127.0.0.1", "0.0.0.0", "192.168.1.255", "10.1", "169.254.3.4", "224.0.0.1",
                "239.255.0.1", "8.8.8.8", "::1", "::", "2001:db8::8:800:200c:417a", "fe80::1", "ff02::1", "ff0e::7",
                "::ffff:1.2.3.4", "::1.2.3.4", "[::1]", "fec0::5", "1:2:3:4:5:6:7:8"}) {
            literal(s);
        }
        for (String s : new String[] {"[::1", "1:2:3", "::g", "1.2.3.4.5:", "[1.2.3.4]", ":::"}) {
            try {
                System.out.println(InetAddress.getByName(s));
            } catch (UnknownHostException e) {
                System.out.println(s + ": " + e.getClass().getName() + " " + e.getMessage());
            }
        }
        show(InetAddress.getByAddress(new byte[] {1, 2, 3, (byte) 200}));
        show(InetAddress.getByAddress("named", new byte[] {(byte) 172, 16, 0, 1}));
        show(InetAddress.getByAddress("mapped", new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 9, 8, 7, 6}));
        Inet6Address scoped = Inet6Address.getByAddress("scoped", new byte[] {-2, -128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 9}, 5);
        show(scoped);
        System.out.println(scoped.getScopeId() + " " + scoped.getScopedInterface());
        try {
            InetAddress.getByAddress(new byte[5]);
        } catch (UnknownHostException e) {
            System.out.println(e);
        }
        System.out.println(InetAddress.getLoopbackAddress() + " "
                + InetAddress.getByName("localhost").isLoopbackAddress() + " "
                + InetAddress.getByName(null) + " " + InetAddress.getByName("").isLoopbackAddress());
        System.out.println(InetAddress.getByName("127.0.0.1").equals(InetAddress.getLoopbackAddress()) + " "
                + InetAddress.getByName("::1").equals(InetAddress.getByName("0:0:0:0:0:0:0:1")));
        System.out.println(Arrays.toString(InetAddress.getAllByName("127.0.0.5")));
        System.out.println(InetAddress.getByName("127.0.0.1").getHostName().isEmpty() + " "
                + InetAddress.getByAddress("given", new byte[4]).getHostName());
        try {
            System.out.println(InetAddress.getLocalHost());
        } catch (UnknownHostException e) {
            System.out.println("a host without an address: " + e.getMessage());
        }

        System.out.println(new InetSocketAddress("127.0.0.1", 80) + " " + new InetSocketAddress("::1", 80) + " "
                + new InetSocketAddress(InetAddress.getByAddress("h", new byte[] {1, 2, 3, 4}), 7));
        InetSocketAddress unresolved = InetSocketAddress.createUnresolved("example.invalid", 443);
        System.out.println(unresolved + " " + unresolved.isUnresolved() + " " + unresolved.getHostString() + " "
                + unresolved.getAddress() + " "
                + unresolved.equals(InetSocketAddress.createUnresolved("EXAMPLE.invalid", 443)));
        System.out.println(new InetSocketAddress(0) + " " + new InetSocketAddress("127.1", 65535).getPort());
        try {
            new InetSocketAddress(65536);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }

        NetworkInterface lo = NetworkInterface.getByName("lo");
        System.out.println(lo + " " + lo.getIndex() + " " + lo.isLoopback() + lo.isUp() + lo.isPointToPoint()
                + lo.supportsMulticast() + lo.isVirtual() + " " + lo.getMTU() + " "
                + Arrays.toString(lo.getHardwareAddress()) + " " + lo.getParent() + " "
                + Collections.list(lo.getSubInterfaces()));
        for (InetAddress a : Collections.list(lo.getInetAddresses())) {
            System.out.println(a + " " + (a instanceof Inet4Address));
        }
        for (InterfaceAddress a : lo.getInterfaceAddresses()) {
            System.out.println(a + " " + a.getBroadcast() + " " + a.getNetworkPrefixLength());
        }
        System.out.println(NetworkInterface.getByInetAddress(InetAddress.getByName("127.0.0.1")).equals(lo) + " "
                + NetworkInterface.getByIndex(lo.getIndex()).getDisplayName() + " " + NetworkInterface.getByName("nope")
                + " " + NetworkInterface.getByInetAddress(InetAddress.getByName("198.51.100.7")));
        for (NetworkInterface i : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (i.isLoopback()) {
                System.out.println(i + " " + i.isUp() + " " + i.equals(lo) + " " + i.inetAddresses().count());
            }
        }
        System.out.println(InetAddress.getLoopbackAddress().isReachable(5000));
    }
}
