package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: names of hosts, and network interfaces. Described in {@code natives.def}. */
public final class KernelNetwork {
    private KernelNetwork() {
    }

    @KernelCall("aotrt_network_lookup")
    public static native int lookup(byte[] name, int family, byte[] into);

    @KernelCall("aotrt_network_name_of")
    public static native int nameOf(byte[] address, byte[] into);

    @KernelCall("aotrt_network_error_text")
    public static native int errorText(int result, byte[] into);

    @KernelCall("aotrt_network_host_name")
    public static native int hostName(byte[] into);

    @KernelCall("aotrt_network_interfaces")
    public static native int interfaces(byte[] into);

    @KernelCall("aotrt_network_interface_fact")
    public static native int interfaceFact(byte[] name, int which, byte[] into);
}
