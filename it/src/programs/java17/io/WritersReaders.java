// level: 4
package io;

import java.io.BufferedReader;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.FilterReader;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.ByteArrayOutputStream;

public class WritersReaders {
    public static void main(String[] args) throws IOException {
        StringWriter sw = new StringWriter();
        PrintWriter pw = new PrintWriter(sw);
        pw.print(1);
        pw.println(2.5);
        pw.printf("%s-%d%n", "x", 3);
        pw.println(new char[] {'a', 'b'});
        pw.append("app").append('c').write("written", 0, 4);
        pw.flush();
        System.out.println(sw.toString().replace("\n", "|") + " " + pw.checkError());
        LineNumberReader ln = new LineNumberReader(new StringReader("a\nb\r\nc\rd"));
        String s;
        while ((s = ln.readLine()) != null) System.out.print(ln.getLineNumber() + s + " ");
        System.out.println();
        PushbackReader pr = new PushbackReader(new StringReader("xyz"), 2);
        int c = pr.read();
        pr.unread("12".toCharArray());
        System.out.println((char) c + "" + (char) pr.read() + (char) pr.read() + (char) pr.read());
        CharArrayWriter cw = new CharArrayWriter();
        new CharArrayReader("transfer".toCharArray()).transferTo(cw);
        System.out.println(cw + " " + cw.size());
        StreamTokenizer t = new StreamTokenizer(new StringReader("x = 3.5 + 'str' // comment\n y"));
        StringBuilder sb = new StringBuilder();
        while (t.nextToken() != StreamTokenizer.TT_EOF) sb.append(t.ttype == StreamTokenizer.TT_NUMBER ? "N" + t.nval : t.ttype == StreamTokenizer.TT_WORD ? "W" + t.sval : "C" + t.ttype).append(' ');
        System.out.println(sb);
        Reader failing = new FilterReader(new StringReader("abc")) {
            @Override public int read(char[] b, int o, int l) throws IOException { throw new IOException("broken"); }
        };
        try {
            new BufferedReader(failing).lines().count();
        } catch (UncheckedIOException e) {
            System.out.println(e.getMessage() + " " + e.getCause().getMessage());
        }
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        PrintStream ps = new PrintStream(bo, true, "UTF-8");
        ps.print("\u20ac");
        ps.write(65);
        ps.println((Object) null);
        System.out.println(bo.size());
        PrintStream old = System.out;
        System.setOut(ps);
        System.out.print("captured");
        System.setOut(old);
        System.out.println(bo.toString("UTF-8").replace("\n", "|"));
        StringReader closed = new StringReader("x");
        closed.close();
        try {
            closed.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        System.err.println("to stderr");
        System.err.printf("%d%n", 5);
    }
}
