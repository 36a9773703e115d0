// Much output through System.out in every form, larger than any buffer.
// level: 3
package io;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;

public class LargeOutput {
    public static void main(String[] args) throws IOException {
        for (int i = 0; i < 3000; i++) System.out.println("line " + i + " of much output");
        for (int i = 0; i < 500; i++) System.out.print(i % 10);
        System.out.println();
        System.out.write(new byte[] {'b', 'y', 't', 'e', 's', '\n'}, 0, 6);
        System.out.println("x".repeat(20_000).length() + "y".repeat(20_000));
        System.out.println(new char[] {'c', 'h', 'a', 'r', 's', '\u20ac'});
        System.out.append('a').append("bc").append("xdefx", 1, 4).println();
        PrintStream raw = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64), false, "UTF-8");
        for (int i = 0; i < 300; i++) raw.println("raw " + i + " \u00e9");
        raw.flush();
        PrintWriter w = new PrintWriter(System.out);
        for (int i = 0; i < 300; i++) w.println("writer " + i);
        w.flush();
        System.out.println(w.checkError() + " " + System.out.checkError());
        System.err.print("no newline at the end of stderr");
        System.out.print("no newline at the end of stdout");
    }
}
