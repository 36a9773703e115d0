// level: 4
package io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

public class FileStreams {
    public static void main(String[] args) throws IOException {
        File f = new File("data.bin");
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(f), 100)) {
            for (int i = 0; i < 10000; i++) out.write(i * 7);
            out.write(new byte[] {1, 2, 3}, 1, 2);
        }
        System.out.println(f.length() + " " + f.exists() + " " + f.isFile() + " " + f.isDirectory() + " " + f.canRead());
        int sum = 0, n = 0;
        try (InputStream in = new BufferedInputStream(new FileInputStream(f))) {
            int c;
            while ((c = in.read()) >= 0) {
                sum += c;
                n++;
            }
            System.out.println(in.read());
        }
        System.out.println(n + " " + sum);
        try (InputStream in = new FileInputStream(f)) {
            byte[] buf = new byte[64];
            System.out.println(in.read(buf, 3, 10) + " " + buf[3] + " " + buf[12] + " " + buf[13] + " " + in.skip(100) + " " + in.available() + " " + in.read() + " " + in.readNBytes(5).length + " " + in.readAllBytes().length + " " + in.read(buf));
        }
        try (FileOutputStream out = new FileOutputStream(f, true)) {
            out.write("appended".getBytes(StandardCharsets.US_ASCII));
        }
        System.out.println(f.length());
        try (BufferedWriter w = new BufferedWriter(new OutputStreamWriter(new FileOutputStream("t.txt"), StandardCharsets.UTF_8))) {
            w.write("line one\u20ac");
            w.newLine();
            w.append("line two").append('\n').append("no end", 0, 2);
        }
        try (BufferedReader r = new BufferedReader(new FileReader("t.txt", StandardCharsets.UTF_8))) {
            String line;
            while ((line = r.readLine()) != null) System.out.println(line.length() + ":" + line);
        }
        try (FileWriter w = new FileWriter("t.txt", StandardCharsets.ISO_8859_1, true)) {
            w.write("\u00e9\u20ac\r\nz");
        }
        try (BufferedReader r = new BufferedReader(new InputStreamReader(new FileInputStream("t.txt"), "ISO-8859-1"))) {
            System.out.println(r.lines().map(l -> l.length() + "").reduce("", (a, b) -> a + "," + b));
        }
        for (String name : new String[] {"missing.txt", ".", "no/such/dir"}) {
            try {
                new FileInputStream(name);
            } catch (FileNotFoundException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            new FileOutputStream("no/such/dir");
        } catch (FileNotFoundException e) {
            System.out.println(e.getMessage());
        }
        FileInputStream closed = new FileInputStream("t.txt");
        closed.close();
        closed.close();
        try {
            closed.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try (BufferedReader r = new BufferedReader(new FileReader("t.txt"))) {
            r.mark(50);
            int a = r.read();
            r.reset();
            System.out.println(a == r.read());
            System.out.println(r.ready() + " " + r.skip(3));
        }
        System.out.println(f.delete() + " " + f.delete() + " " + f.exists());
    }
}
