package org.nativeaot.runtime.substitute;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelNetwork;

/**
 * Natives of {@code java.net.NetworkInterface}. Interfaces without addresses are left out, and lists are in the order
 * of the class library: what the system names last comes first, addresses of IPv6 before those of IPv4.
 */
final class NetworkInterfaces {
    private static final int USUAL = 32;
    /** A record: name (16 bytes), index, flags, prefix, broadcast address (4 each), the address at 32. */
    private static final int RECORD = 56;
    private static final int NAME_BYTES = 16;
    private static final int INDEX_AT = 16;
    private static final int PREFIX_AT = 24;
    private static final int BROADCAST_AT = 28;
    private static final int ADDRESS_AT = 32;
    static final int FLAGS = 0x8913;
    static final int MTU = 0x8921;
    static final int HARDWARE = 0x8927;

    private NetworkInterfaces() {
    }

    /** Interfaces by name while their addresses are collected. */
    private static final class Found {
        final String name;
        final int index;
        final List<byte[]> records = new ArrayList<>();
        final List<Found> children = new ArrayList<>();

        Found(String name, int index) {
            this.name = name;
            this.index = index;
        }
    }

    static List<NetworkInterface> all() throws SocketException {
        byte[] bytes = new byte[USUAL * RECORD];
        int n;
        while ((n = KernelNetwork.interfaces(bytes)) > bytes.length / RECORD) {
            bytes = new byte[n * RECORD];
        }
        SocketErrors.checkPlain(n);
        Map<String, Found> byName = new LinkedHashMap<>();
        for (int family : new int[] {SocketNames.AF_INET, SocketNames.AF_INET6}) {
            for (int i = 0; i < n; i++) {
                byte[] record = Arrays.copyOfRange(bytes, i * RECORD, (i + 1) * RECORD);
                if (SocketNames.getInt(record, ADDRESS_AT) == family) {
                    collect(record, byName);
                }
            }
        }
        List<NetworkInterface> result = new ArrayList<>();
        for (Found f : byName.values()) {
            result.add(0, make(f, null));
        }
        return result;
    }

    /** A label with a colon is that of an address of the interface before it, and an interface of its own. */
    private static void collect(byte[] record, Map<String, Found> byName) {
        int length = 0;
        while (record[length] != 0) {
            length++;
        }
        String label = new String(record, 0, length, StandardCharsets.ISO_8859_1);
        int colon = label.indexOf(':');
        String name = colon < 0 ? label : label.substring(0, colon);
        int index = SocketNames.getInt(record, INDEX_AT);
        Found owner = byName.computeIfAbsent(name, k -> new Found(k, index));
        owner.records.add(0, record);
        if (colon >= 0) {
            Found child = new Found(label, index);
            child.records.add(record);
            owner.children.add(0, child);
        }
    }

    private static NetworkInterface make(Found f, NetworkInterface parent) throws SocketException {
        int n = f.records.size();
        InetAddress[] addresses = new InetAddress[n];
        InterfaceAddress[] bindings = new InterfaceAddress[n];
        NetworkInterface made = Interface.aotMake(f.name, f.index, addresses, bindings,
                new NetworkInterface[f.children.size()], parent);
        try {
            for (int i = 0; i < n; i++) {
                byte[] record = f.records.get(i);
                addresses[i] = HostNames.address(null, record, ADDRESS_AT);
                if (addresses[i] instanceof Inet6Address) {
                    Address6.aotSetScope((Inet6Address) addresses[i], f.index, made);
                }
                byte[] broadcast = Arrays.copyOfRange(record, BROADCAST_AT, BROADCAST_AT + 4);
                bindings[i] = Binding.aotMake(addresses[i], SocketNames.getInt(broadcast, 0) == 0 ? null
                        : (Inet4Address) InetAddress.getByAddress(broadcast), SocketNames.getInt(record, PREFIX_AT));
            }
        } catch (UnknownHostException e) {
            throw new InternalError(e); // only lengths that are none
        }
        for (int i = 0; i < f.children.size(); i++) {
            Interface.aotSetChild(made, i, make(f.children.get(i), made));
        }
        return made;
    }

    /** One that stands for addresses only. */
    static NetworkInterface bare(String name, int index, InetAddress[] addresses) {
        return (NetworkInterface) (Object) new Interface(name, index, addresses);
    }

    /** What the system says of an interface now; see {@code aotrt_network_interface_fact}. */
    static byte[] fact(String name, int which) throws SocketException {
        byte[] value = new byte[NAME_BYTES];
        SocketErrors.checkPlain(KernelNetwork.interfaceFact(Descriptors.path(name), which, value));
        return value;
    }

    @TargetClass("java.net.InterfaceAddress")
    static final class Binding {
        @Alias
        private InetAddress address;
        @Alias
        private Inet4Address broadcast;
        @Alias
        private short maskLength;

        @Alias
        private Binding() {
        }

        @Inject
        static InterfaceAddress aotMake(InetAddress address, Inet4Address broadcast, int prefix) {
            Binding b = new Binding();
            b.address = address;
            b.broadcast = broadcast;
            b.maskLength = (short) prefix;
            return (InterfaceAddress) (Object) b;
        }
    }

    @TargetClass("java.net.Inet6Address$Inet6AddressHolder")
    static final class Holder6 {
        @Alias
        int scope_id;
        @Alias
        boolean scope_id_set;
        @Alias
        NetworkInterface scope_ifname;
        @Alias
        boolean scope_ifname_set;

        private Holder6() {
        }
    }

    @TargetClass("java.net.Inet6Address")
    static final class Address6 {
        @Alias
        private Holder6 holder6;

        private Address6() {
        }

        @Inject
        static void aotSetScope(Inet6Address a, int index, NetworkInterface at) {
            Holder6 h = ((Address6) (Object) a).holder6;
            h.scope_id = index;
            h.scope_id_set = true;
            h.scope_ifname = at;
            h.scope_ifname_set = true;
        }
    }

    @TargetClass(value = "java.net.NetworkInterface", reason = "native")
    static final class Interface {
        private static final int UP = 1;
        private static final int LOOPBACK = 8;
        private static final int POINT_TO_POINT = 0x10;
        private static final int RUNNING = 0x40;
        private static final int MULTICAST = 0x1000;
        private static final int HARDWARE_BYTES = 6;
        @Alias
        private String displayName;
        @Alias
        private InterfaceAddress[] bindings;
        @Alias
        private NetworkInterface[] childs;
        @Alias
        private NetworkInterface parent;
        @Alias
        private boolean virtual;

        @Alias
        Interface(String name, int index, InetAddress[] addresses) {
        }

        @Inject
        static NetworkInterface aotMake(String name, int index, InetAddress[] addresses, InterfaceAddress[] bindings,
                NetworkInterface[] children, NetworkInterface parent) {
            Interface made = new Interface(name, index, addresses);
            made.displayName = name;
            made.bindings = bindings;
            made.childs = children;
            made.parent = parent;
            made.virtual = parent != null;
            return (NetworkInterface) (Object) made;
        }

        @Inject
        static void aotSetChild(NetworkInterface parent, int i, NetworkInterface child) {
            ((Interface) (Object) parent).childs[i] = child;
        }

        @Substitute
        private static void init() {
            // nothing to prepare
        }

        @Substitute
        private static NetworkInterface[] getAll() throws SocketException {
            List<NetworkInterface> all = NetworkInterfaces.all();
            return all.isEmpty() ? null : all.toArray(new NetworkInterface[0]);
        }

        @Substitute
        private static NetworkInterface getByName0(String name) throws SocketException {
            for (NetworkInterface i : NetworkInterfaces.all()) {
                if (i.getName().equals(name)) {
                    return i;
                }
                for (NetworkInterface child : ((Interface) (Object) i).childs) {
                    if (child.getName().equals(name)) {
                        return child;
                    }
                }
            }
            return null;
        }

        @Substitute
        private static NetworkInterface getByIndex0(int index) throws SocketException {
            for (NetworkInterface i : NetworkInterfaces.all()) {
                if (i.getIndex() == index) {
                    return i;
                }
            }
            return null;
        }

        @Substitute
        private static NetworkInterface getByInetAddress0(InetAddress address) throws SocketException {
            for (NetworkInterface i : NetworkInterfaces.all()) {
                for (InterfaceAddress binding : ((Interface) (Object) i).bindings) {
                    if (binding.getAddress().equals(address)) {
                        return i;
                    }
                }
            }
            return null;
        }

        @Substitute
        private static boolean boundInetAddress0(InetAddress address) throws SocketException {
            return getByInetAddress0(address) != null;
        }

        @Inject
        private static int aotFlags(String name) throws SocketException {
            return SocketNames.getInt(NetworkInterfaces.fact(name, NetworkInterfaces.FLAGS), 0) & 0xffff;
        }

        @Substitute
        private static boolean isUp0(String name, int index) throws SocketException {
            return (aotFlags(name) & (UP | RUNNING)) == (UP | RUNNING);
        }

        @Substitute
        private static boolean isLoopback0(String name, int index) throws SocketException {
            return (aotFlags(name) & LOOPBACK) != 0;
        }

        @Substitute
        private static boolean supportsMulticast0(String name, int index) throws SocketException {
            return (aotFlags(name) & MULTICAST) != 0;
        }

        @Substitute
        private static boolean isP2P0(String name, int index) throws SocketException {
            return (aotFlags(name) & POINT_TO_POINT) != 0;
        }

        @Substitute
        private static byte[] getMacAddr0(byte[] address, String name, int index) throws SocketException {
            byte[] value = NetworkInterfaces.fact(name, NetworkInterfaces.HARDWARE);
            byte[] mac = Arrays.copyOfRange(value, 2, 2 + HARDWARE_BYTES);
            return Arrays.equals(mac, new byte[HARDWARE_BYTES]) ? null : mac;
        }

        @Substitute
        private static int getMTU0(String name, int index) throws SocketException {
            return SocketNames.getInt(NetworkInterfaces.fact(name, NetworkInterfaces.MTU), 0);
        }
    }
}
