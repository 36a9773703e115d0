package org.nativeaot.runtime.substitute;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Natives of {@code java.net.InetAddress} and what it finds by class name or service. */
final class HostNatives {
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;
    private static final int IPV4_FIRST = 4;
    private static final int IPV6_FIRST = 8;

    private HostNatives() {
    }

    /** @param characteristics of {@code InetAddressResolver.LookupPolicy} */
    static InetAddress[] lookup(String host, int characteristics) throws UnknownHostException {
        int family = (characteristics & IPV6) == 0 ? SocketNames.AF_INET
                : (characteristics & IPV4) == 0 ? SocketNames.AF_INET6 : 0;
        return HostNames.lookup(host, family, (characteristics & IPV6_FIRST) != 0 ? HostNames.Order.IPV6_FIRST
                : (characteristics & IPV4_FIRST) != 0 ? HostNames.Order.IPV4_FIRST : HostNames.Order.AS_FOUND);
    }

    /** As before policies existed. */
    static InetAddress[] lookup(String host) throws UnknownHostException {
        String first = System.getProperty("java.net.preferIPv6Addresses", "");
        return HostNames.lookup(host, 0, first.equalsIgnoreCase("true") ? HostNames.Order.IPV6_FIRST
                : first.equalsIgnoreCase("system") ? HostNames.Order.AS_FOUND : HostNames.Order.IPV4_FIRST);
    }

    static InetAddress ofBytes(byte[] bytes, int scope) throws IOException {
        return bytes == null ? null : bytes.length == 4 ? InetAddress.getByAddress(bytes)
                : SocketNames.address6(null, bytes, scope);
    }

    @TargetClass(value = "java.net.spi.InetAddressResolver", jdk = "18..")
    interface Resolver {
    }

    @TargetClass("java.net.InetAddressImpl")
    interface Implementation {
    }

    @TargetClass(value = "java.net.InetAddress", reason = "native")
    static final class Address {
        private Address() {
        }

        @Substitute
        private static void init() {
            // nothing to prepare
        }

        @Substitute(jdk = "18..")
        private static boolean isIPv4Available() {
            return SocketNames.has4();
        }

        @Substitute(jdk = "18..")
        private static boolean isIPv6Supported() {
            return SocketNames.has6();
        }

        @Substitute(jdk = "..17")
        static Implementation loadImpl(String name) {
            return name.equals("Inet6AddressImpl") ? new Both() : new Only4();
        }

        @Alias(jdk = "18..")
        private static Resolver BUILTIN_RESOLVER;

        /** No service is looked for. */
        @Substitute(jdk = "18..")
        private static Resolver loadResolver() {
            return BUILTIN_RESOLVER;
        }
    }

    @TargetClass(value = "java.net.InetAddressImplFactory", jdk = "..17", reason = "native")
    static final class Factory {
        private Factory() {
        }

        @Substitute
        static boolean isIPv6Supported() {
            return SocketNames.has6();
        }
    }

    @TargetClass(value = "java.net.Inet4Address", reason = "native")
    static final class Address4 {
        private Address4() {
        }

        @Substitute
        private static void init() {
            // nothing to prepare
        }
    }

    @TargetClass(value = "java.net.Inet6Address", reason = "native")
    static final class Address6 {
        private Address6() {
        }

        @Substitute
        private static void init() {
            // nothing to prepare
        }
    }

    @TargetClass(value = "java.net.Inet4AddressImpl", reason = "native")
    static final class Only4 implements Implementation {
        @Alias
        Only4() {
        }

        @Substitute
        public String getLocalHostName() {
            return HostNames.local();
        }

        @Substitute
        public InetAddress[] lookupAllHostAddr(String host) throws UnknownHostException {
            return HostNames.lookup(host, SocketNames.AF_INET, HostNames.Order.AS_FOUND);
        }

        @Substitute
        public String getHostByAddr(byte[] address) throws UnknownHostException {
            return HostNames.nameOf(address);
        }

        @Substitute
        private boolean isReachable0(byte[] address, int timeout, byte[] from, int ttl) throws IOException {
            return HostNames.isReachable(HostNatives.ofBytes(address, 0), timeout, HostNatives.ofBytes(from, 0), ttl);
        }
    }

    @TargetClass(value = "java.net.Inet6AddressImpl", reason = "native")
    static final class Both implements Implementation {
        @Alias
        Both() {
        }

        @Substitute
        public String getLocalHostName() {
            return HostNames.local();
        }

        @Substitute(jdk = "..17")
        public InetAddress[] lookupAllHostAddr(String host) throws UnknownHostException {
            return HostNatives.lookup(host);
        }

        @Substitute(jdk = "18..")
        private InetAddress[] lookupAllHostAddr(String host, int characteristics) throws UnknownHostException {
            return HostNatives.lookup(host, characteristics);
        }

        @Substitute
        public String getHostByAddr(byte[] address) throws UnknownHostException {
            return HostNames.nameOf(address);
        }

        @Substitute
        private boolean isReachable0(byte[] address, int scope, int timeout, byte[] from, int ttl, int fromScope)
                throws IOException {
            return HostNames.isReachable(HostNatives.ofBytes(address, scope), timeout,
                    HostNatives.ofBytes(from, fromScope), ttl);
        }
    }
}
