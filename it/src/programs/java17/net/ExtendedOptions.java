// Options of jdk.net.ExtendedSocketOptions, and which options each kind of socket has.
// level: 5
package net;

import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketOption;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.TreeSet;
import jdk.net.ExtendedSocketOptions;

public class ExtendedOptions {
    static void show(Set<SocketOption<?>> options) {
        Set<String> names = new TreeSet<>();
        for (SocketOption<?> o : options) {
            names.add(o.name() + ":" + o.type().getSimpleName());
        }
        System.out.println(names);
    }

    public static void main(String[] args) throws Exception {
        try (Socket s = new Socket()) {
            show(s.supportedOptions());
            s.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 77);
            s.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 7);
            s.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
            s.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
            System.out.println(s.getOption(ExtendedSocketOptions.TCP_KEEPIDLE) + " "
                    + s.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL) + " "
                    + s.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT) + " "
                    + s.getOption(ExtendedSocketOptions.SO_INCOMING_NAPI_ID));
            try {
                s.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, -1);
            } catch (Exception e) {
                System.out.println(e);
            }
        }
        try (ServerSocket s = new ServerSocket()) {
            show(s.supportedOptions());
        }
        try (DatagramSocket s = new DatagramSocket()) {
            show(s.supportedOptions());
        }
        try (SocketChannel c = SocketChannel.open()) {
            show(c.supportedOptions());
        }
        try (ServerSocketChannel c = ServerSocketChannel.open()) {
            show(c.supportedOptions());
        }
        try (DatagramChannel c = DatagramChannel.open()) {
            show(c.supportedOptions());
        }
    }
}
