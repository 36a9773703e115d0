// java.net.Socket and ServerSocket on loopback: echo, several clients at once, half close, options, what sockets say
// of themselves, and the exceptions of sockets in the wrong state.
// level: 5
package net;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class Echo {
    interface Body {
        void run() throws Exception;
    }

    static void expect(String what, Body body) {
        try {
            body.run();
            System.out.println(what + ": done");
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    static void echo(Socket s) throws IOException {
        try (s) {
            BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream()));
            PrintWriter out = new PrintWriter(s.getOutputStream(), true);
            for (String line; (line = in.readLine()) != null; ) {
                out.println(line.toUpperCase());
            }
            out.println("bye");
        }
    }

    static String talk(int port, int lines) throws IOException {
        try (Socket s = new Socket(LOOPBACK, port)) {
            PrintWriter out = new PrintWriter(s.getOutputStream(), true);
            BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream()));
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < lines; i++) {
                out.println("line " + i);
                all.append(in.readLine()).append(';');
            }
            s.shutdownOutput();
            all.append(in.readLine()).append(in.read());
            return all.toString();
        }
    }

    static void clients() throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        try (ServerSocket server = new ServerSocket(0, 50, LOOPBACK)) {
            Future<?> accepting = pool.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    Socket s = server.accept();
                    pool.submit(() -> {
                        echo(s);
                        return null;
                    });
                }
                return null;
            });
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                int lines = i;
                answers.add(pool.submit(() -> talk(server.getLocalPort(), lines)));
            }
            for (Future<String> answer : answers) {
                System.out.println(answer.get());
            }
            accepting.get();
        }
        pool.shutdown();
    }

    /** More than the buffers hold, both ways at once. */
    static void bulk() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            Thread t = new Thread(() -> {
                try (Socket s = server.accept()) {
                    s.getInputStream().transferTo(s.getOutputStream());
                } catch (IOException e) {
                    System.out.println(e);
                }
            });
            t.start();
            try (Socket s = new Socket(LOOPBACK, server.getLocalPort())) {
                Thread writer = new Thread(() -> {
                    try {
                        DataOutputStream out = new DataOutputStream(s.getOutputStream());
                        byte[] block = new byte[50_000];
                        for (int i = 0; i < 60; i++) {
                            java.util.Arrays.fill(block, (byte) i);
                            out.write(block);
                            out.writeInt(i);
                        }
                        s.shutdownOutput();
                    } catch (IOException e) {
                        System.out.println(e);
                    }
                });
                writer.start();
                DataInputStream in = new DataInputStream(s.getInputStream());
                byte[] block = new byte[50_000];
                long sum = 0;
                for (int i = 0; i < 60; i++) {
                    in.readFully(block);
                    for (byte b : block) {
                        sum = sum * 31 + b;
                    }
                    sum += in.readInt();
                }
                System.out.println(sum + " " + in.read());
                writer.join();
            }
            t.join();
        }
    }

    static void options() throws Exception {
        try (ServerSocket server = new ServerSocket()) {
            System.out.println(server.isBound() + " " + server.getLocalPort() + " " + server);
            server.setReuseAddress(true);
            server.setReceiveBufferSize(10_000);
            System.out.println(server.getReuseAddress() + " " + server.getReceiveBufferSize() + " "
                    + server.getSoTimeout());
            server.bind(new InetSocketAddress(LOOPBACK, 0));
            System.out.println(server.isBound() + " " + (server.getLocalPort() > 0) + " " + server.getInetAddress());
            System.out.println(server.toString().replaceAll("\\d+]", "N]"));
            System.out.println(server.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT));
            expect("bound twice", () -> server.bind(new InetSocketAddress(LOOPBACK, 0)));
            try (Socket a = new Socket(); Socket b = connected(a, server)) {
                a.setTcpNoDelay(true);
                a.setKeepAlive(true);
                a.setSoLinger(true, 3);
                a.setTrafficClass(0x10);
                a.setOOBInline(true);
                System.out.println(a.getTcpNoDelay() + " " + a.getKeepAlive() + " " + a.getSoLinger() + " "
                        + a.getOOBInline() + " " + b.getTcpNoDelay() + " " + b.getKeepAlive() + " " + b.getSoLinger());
                System.out.println(a.getTrafficClass());
                a.setSoLinger(false, 0);
                System.out.println(a.getSoLinger() + " " + (a.getReceiveBufferSize() > 0));
                a.setOption(StandardSocketOptions.SO_KEEPALIVE, false);
                a.setOption(StandardSocketOptions.IP_TOS, 8);
                System.out.println(a.getKeepAlive() + " " + a.getOption(StandardSocketOptions.IP_TOS) + " "
                        + a.getOption(StandardSocketOptions.SO_LINGER));
                b.sendUrgentData('!');
                b.getOutputStream().write('?');
                InputStream in = a.getInputStream();
                System.out.println((char) in.read() + "" + (char) in.read());
                a.getOutputStream().write(new byte[7]);
                while (b.getInputStream().available() < 7) {
                    Thread.sleep(1);
                }
                System.out.println(b.getInputStream().available() + " " + b.getInputStream().skip(5) + " "
                        + b.getInputStream().readNBytes(2).length);
                System.out.println(a.toString().replaceAll("port=\\d+", "port=N"));
                System.out.println(a.getInetAddress() + " " + a.getLocalAddress() + " "
                        + (a.getPort() == b.getLocalPort()) + " " + (b.getPort() == a.getLocalPort()) + " "
                        + a.isConnected() + " " + a.isInputShutdown());
                a.shutdownInput();
                System.out.println(in.read() + " " + a.isInputShutdown() + " " + a.isOutputShutdown());
                expect("shut down twice", a::shutdownInput);
                expect("input of shut", a::getInputStream);
                a.shutdownOutput();
                expect("output of shut", a::getOutputStream);
                System.out.println(b.getInputStream().read());
                a.close();
                System.out.println(a.isClosed() + " " + a.isConnected());
                expect("closed", a::getInputStream);
                expect("option of closed", () -> a.setTcpNoDelay(true));
                expect("read of closed", in::read);
            }
            server.close();
            expect("accept of closed", server::accept);
            System.out.println(server.isClosed() + " " + server.isBound());
        }
    }

    static Socket connected(Socket a, ServerSocket server) throws IOException {
        a.connect(server.getLocalSocketAddress(), 10_000);
        return server.accept();
    }

    static void errors() throws Exception {
        try (ServerSocket s = new ServerSocket(0, 1, LOOPBACK)) {
            expect("bound by another", () -> new ServerSocket(s.getLocalPort(), 1, LOOPBACK));
        }
        try (Socket silent = new Socket()) { // has the port and does not listen
            silent.bind(new InetSocketAddress(LOOPBACK, 0));
            expect("refused", () -> new Socket(LOOPBACK, silent.getLocalPort()));
            expect("refused within", () -> new Socket().connect(silent.getLocalSocketAddress(), 10_000));
        }
        expect("unresolved", () -> new Socket().connect(InetSocketAddress.createUnresolved("nowhere", 1)));
        expect("not connected", () -> new Socket().getInputStream());
        expect("port", () -> new Socket(LOOPBACK, 70_000));
        expect("foreign address", () -> new ServerSocket(0, 1, InetAddress.getByName("198.51.100.7")));
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK); Socket a = new Socket()) {
            Socket b = connected(a, server);
            b.setSoLinger(true, 0); // to reset
            b.close();
            InputStream in = a.getInputStream();
            expect("reset", in::read);
            OutputStream out = a.getOutputStream();
            expect("reset", () -> out.write(1));
        }
    }

    /** Which may not be there. */
    static void six() {
        expect("IPv6", () -> {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
                try (Socket a = new Socket(server.getInetAddress(), server.getLocalPort());
                        Socket b = server.accept()) {
                    a.getOutputStream().write(6);
                    System.out.println(b.getInputStream().read() + " " + b.getInetAddress() + " "
                            + a.getLocalAddress());
                }
            }
            try (ServerSocket any = new ServerSocket(0); Socket a = new Socket("127.0.0.1", any.getLocalPort());
                    Socket b = any.accept()) {
                System.out.println(any.getInetAddress() + " " + b.getInetAddress() + " " + b.getLocalAddress());
            }
        });
    }

    public static void main(String[] args) throws Exception {
        six();
        clients();
        bulk();
        options();
        errors();
    }
}
