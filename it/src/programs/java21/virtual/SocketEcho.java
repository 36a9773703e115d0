// A thousand virtual threads with blocking sockets on loopback: each client and each of the server's handlers has one
// of its own, on two carriers.
// level: 5
package virtual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

public class SocketEcho {
    static final int CLIENTS = 500;

    static void echo(Socket s) {
        try (s) {
            BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream()));
            PrintWriter out = new PrintWriter(s.getOutputStream(), true);
            for (String line; (line = in.readLine()) != null; ) {
                out.println("echo of " + line);
            }
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        AtomicInteger virtual = new AtomicInteger();
        CountDownLatch connected = new CountDownLatch(CLIENTS);
        try (ServerSocket server = new ServerSocket(0, CLIENTS, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> {
                for (int i = 0; i < CLIENTS; i++) {
                    Socket s = server.accept();
                    threads.submit(() -> echo(s));
                }
                return null;
            });
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int me = i;
                answers.add(threads.submit(() -> {
                    try (Socket s = new Socket(server.getInetAddress(), server.getLocalPort())) {
                        connected.countDown();
                        connected.await(); // all are there at the same time
                        if (Thread.currentThread().isVirtual()) {
                            virtual.incrementAndGet();
                        }
                        BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream()));
                        PrintWriter out = new PrintWriter(s.getOutputStream(), true);
                        String answer = null;
                        for (int k = 0; k < 3; k++) {
                            out.println(me + "/" + k);
                            answer = in.readLine();
                        }
                        return answer;
                    }
                }));
            }
            int right = 0;
            for (int i = 0; i < CLIENTS; i++) {
                if (answers.get(i).get().equals("echo of " + i + "/2")) {
                    right++;
                }
            }
            System.out.println(right + " " + virtual);
        }
    }
}
