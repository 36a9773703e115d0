// Readers, writers and streams less used: pushback, sequence, line numbers, piped, data, filters, console, printing errors.
// level: 4
// stdin: guess\n42\n\nnorth\ntake lamp\nquit
package io;

import java.io.*;
import java.nio.charset.*;
import java.util.*;

public class StreamsOfAllKinds {
    static void attempt(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    enum Room { HALL("a hall"), CAVE("a cave"); final String text; Room(String t) { text = t; } }

    static void adventure(Scanner in) {
        Room at = Room.HALL;
        Set<String> bag = new TreeSet<>();
        Map<String, java.util.function.Consumer<String>> verbs = new LinkedHashMap<>();
        verbs.put("take", bag::add);
        verbs.put("quit", x -> { throw new NoSuchElementException("bye"); });
        try {
            while (in.hasNextLine()) {
                String[] w = in.nextLine().trim().split("\\s+", 2);
                if (w[0].isEmpty()) { System.out.println("?"); continue; }
                if (w[0].equals("north")) at = Room.CAVE;
                verbs.getOrDefault(w[0], x -> System.out.println("I don't know " + x)).accept(w.length > 1 ? w[1] : w[0]);
                System.out.printf("%-6s %s%n", at, bag);
            }
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        adventure(new Scanner(System.in));
        System.out.println(System.in.read() + " " + System.in.available() + " " + System.console());
        PushbackReader pr = new PushbackReader(new StringReader("ab"), 2);
        int c = pr.read();
        pr.unread(c);
        pr.unread(new char[] {'z'});
        System.out.println((char) pr.read() + "" + (char) pr.read() + (char) pr.read() + pr.read());
        attempt("overflow", () -> { pr.unread("xyz".toCharArray()); return 0; });
        PushbackInputStream pi = new PushbackInputStream(new ByteArrayInputStream(new byte[] {1, 2}));
        pi.unread(9);
        attempt("full", () -> { pi.unread(8); return 0; });
        System.out.println(Arrays.toString(pi.readAllBytes()));
        SequenceInputStream sq = new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream("one".getBytes()), new ByteArrayInputStream(new byte[0]), new ByteArrayInputStream("two".getBytes()))));
        System.out.println(new String(sq.readAllBytes()));
        LineNumberReader ln = new LineNumberReader(new StringReader("a\r\nb\rc\n"));
        while (ln.readLine() != null) System.out.print(ln.getLineNumber() + " ");
        System.out.println();
        PipedWriter pw = new PipedWriter();
        PipedReader pd = new PipedReader(pw, 4);
        Thread t = new Thread(() -> { try (pw) { for (int i = 0; i < 10; i++) pw.write("item" + i + ";"); } catch (IOException e) { System.out.println(e); } });
        t.start();
        System.out.println(new BufferedReader(pd).readLine());
        t.join();
        attempt("unconnected", () -> new PipedInputStream().read());
        CharArrayWriter cw = new CharArrayWriter();
        try (PrintWriter w = new PrintWriter(cw, true)) { w.printf("%5.2f|", 1.239).append('c').append("seq", 1, 2).println(new char[] {'h', 'i'}); w.print((Object) null); System.out.println(w.checkError()); }
        System.out.println(cw.toString().replace("\n", "\\n") + cw.size());
        PrintStream broken = new PrintStream(new OutputStream() { public void write(int b) throws IOException { throw new IOException("disk full"); } });
        broken.print("x");
        System.out.println(broken.checkError());
        BufferedReader br = new BufferedReader(new StringReader("mark me please"), 4);
        br.mark(6);
        br.skip(5);
        br.reset();
        System.out.println(br.readLine() + " " + br.ready() + " " + br.read());
        attempt("no mark", () -> { new BufferedReader(new StringReader("x")).reset(); return 0; });
        attempt("neg buf", () -> new BufferedReader(new StringReader(""), 0));
        BufferedInputStream bi = new BufferedInputStream(new ByteArrayInputStream(new byte[100]), 8);
        bi.mark(4);
        bi.skip(50);
        attempt("invalid mark", () -> { bi.reset(); return 0; });
        bi.close();
        attempt("closed", bi::read);
        StringReader sr = new StringReader("x");
        sr.close();
        attempt("closed reader", sr::read);
        DataOutputStream dos = new DataOutputStream(new FileOutputStream("d.bin"));
        dos.writeUTF("\0\u07ff\uffff\ud83d\ude00");
        dos.writeChars("ch");
        dos.writeFloat(-0f);
        dos.writeBoolean(true);
        System.out.println(dos.size());
        dos.close();
        try (DataInputStream dis = new DataInputStream(new BufferedInputStream(new FileInputStream("d.bin")))) {
            System.out.println(dis.readUTF().length() + " " + dis.readChar() + dis.readChar() + " " + dis.readFloat() + dis.readBoolean());
            attempt("eof", dis::readInt);
        }
        attempt("utf", () -> new DataInputStream(new ByteArrayInputStream(new byte[] {0, 2, (byte) 0xc0, 0x20})).readUTF());
        attempt("utf long", () -> { new DataOutputStream(new ByteArrayOutputStream()).writeUTF("x".repeat(70000)); return 0; });
        attempt("nbytes", () -> new ByteArrayInputStream(new byte[5]).readNBytes(-1));
        attempt("skipN", () -> { new ByteArrayInputStream(new byte[5]).skipNBytes(9); return 0; });
        attempt("transfer", () -> new StringReader("abc").transferTo(new StringWriter()) + new ByteArrayInputStream(new byte[9]).transferTo(OutputStream.nullOutputStream()));
        attempt("missing", () -> new FileInputStream("nope.txt"));
        attempt("is dir", () -> new FileInputStream("."));
        attempt("out dir", () -> new FileOutputStream("/"));
        attempt("reader", () -> new FileReader("nope"));
        attempt("charset", () -> new InputStreamReader(System.in, "klingon"));
        attempt("encode", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); try (Writer w = new OutputStreamWriter(b, StandardCharsets.US_ASCII)) { w.write("a\u00e9\ud83d\ude00\ud83d!"); } return b; });
        attempt("decode", () -> new BufferedReader(new InputStreamReader(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xe2, (byte) 0x82}), StandardCharsets.UTF_8)).readLine().chars().boxed().toList());
        attempt("strict", () -> new BufferedReader(new InputStreamReader(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff}), StandardCharsets.UTF_8.newDecoder())).readLine());
        attempt("encoding", () -> new InputStreamReader(System.in, StandardCharsets.UTF_16).getEncoding() + " " + new OutputStreamWriter(System.out, "latin1").getEncoding() + " " + Charset.forName("utf8").aliases().contains("UTF8") + Charset.isSupported("UTF-32LE"));
        File f = new File("x/../y/./z.txt");
        System.out.println(f.getPath() + " " + f.getName() + " " + f.getParent() + " " + f.getCanonicalFile().getName() + " " + f.isAbsolute() + " " + f.toPath().normalize() + " " + new File("/a", "b").compareTo(new File("/a/c")) + " " + new File("a//b/").getPath() + " " + new File("q").mkdir() + new File("q/r/s").mkdirs() + new File("q").delete() + new File("d.bin").renameTo(new File("q/e.bin")) + Arrays.toString(new File("q").listFiles((d, n) -> n.endsWith("bin"))) + new File("nope").list() + new File("nope").length() + " " + new File("/tmp/x y").toURI());
        attempt("create", () -> new File("no/dir/f").createNewFile());
        attempt("temp", () -> { File x = File.createTempFile("ab", ".q", new File(".")); x.deleteOnExit(); return x.getName().endsWith(".q"); });
        attempt("short prefix", () -> File.createTempFile("a", null));
        try (ObjectOutputStreamLike o = new ObjectOutputStreamLike()) { o.run(); }
        PrintStream err = System.err, out = System.out;
        ByteArrayOutputStream cap = new ByteArrayOutputStream();
        System.setOut(new PrintStream(cap, true, StandardCharsets.UTF_16BE));
        System.out.print("\u20ac1");
        System.setOut(out);
        System.setErr(new PrintStream(cap));
        new Exception("captured").printStackTrace();
        System.setErr(err);
        System.setIn(new ByteArrayInputStream("7 8".getBytes()));
        System.out.println(cap.size() > 20 ? new Scanner(System.in).nextInt() : -1);
        new FileOutputStream(FileDescriptor.out).write("direct\n".getBytes());
    }

    static class ObjectOutputStreamLike implements Closeable {
        void run() throws IOException {
            StringWriter w = new StringWriter();
            new BufferedWriter(w) {{ newLine(); write("n", 0, 1); flush(); }};
            System.out.println(w.toString().length());
        }
        public void close() { System.out.println("closed quietly"); }
    }
}
