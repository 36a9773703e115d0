// Piped streams between threads.
// level: 5
package io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;

public class PipedThreads {
    public static void main(String[] args) throws Exception {
        PipedInputStream in = new PipedInputStream(64);
        PipedOutputStream out = new PipedOutputStream(in);
        Thread t = new Thread(() -> {
            try (PrintStream p = new PrintStream(out)) {
                for (int i = 0; i < 500; i++) p.println("message " + i);
            }
        });
        t.start();
        int n = 0, len = 0;
        try (BufferedReader r = new BufferedReader(new InputStreamReader(in))) {
            for (String l; (l = r.readLine()) != null; n++) len += l.length();
        }
        t.join();
        System.out.println(n + " " + len);
        try {
            new PipedOutputStream().write(1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
