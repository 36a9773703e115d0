// RandomAccessFile, FileChannel: mapping, locking, transfers, gathering, positions beyond the end.
// level: 4
package nio;

import java.io.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;

public class MappedAndLocked {
    static void attempt(String what, Callable c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Exception | Error e) {
            System.out.println(what + ": " + e);
        }
    }

    interface Callable { Object call() throws Exception; }

    public static void main(String[] args) throws Exception {
        Path p = Path.of("data.bin");
        try (RandomAccessFile f = new RandomAccessFile("data.bin", "rw")) {
            f.writeInt(0xcafebabe);
            f.writeUTF("h\u00e9llo");
            f.writeDouble(Math.PI);
            f.writeLong(-5);
            f.writeBytes("line one\r\nline two\nlast");
            f.seek(0);
            System.out.println(Integer.toHexString(f.readInt()) + " " + f.readUTF() + " " + f.readDouble() + " " + f.readLong());
            System.out.println(f.readLine() + "|" + f.readLine() + "|" + f.readLine() + "|" + f.readLine());
            System.out.println(f.getFilePointer() + " " + f.length() + " " + f.read());
            f.setLength(10);
            System.out.println(f.getFilePointer() + " " + f.length());
            f.seek(20);
            f.write(7);
            System.out.println(f.length() + " " + f.skipBytes(5));
            attempt("eof", () -> f.readInt());
            attempt("neg seek", () -> { f.seek(-1); return 0; });
            FileChannel c = f.getChannel();
            System.out.println(c.position() + " " + c.size());
            f.seek(3);
            System.out.println(c.position());
        }
        attempt("mode", () -> new RandomAccessFile("data.bin", "x"));
        attempt("missing", () -> new RandomAccessFile("missing.bin", "r"));
        attempt("readonly write", () -> { try (RandomAccessFile f = new RandomAccessFile("data.bin", "r")) { f.write(1); return 0; } });
        try (FileChannel c = FileChannel.open(p, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            MappedByteBuffer m = c.map(FileChannel.MapMode.READ_WRITE, 0, 10000);
            System.out.println(c.size() + " " + m.capacity() + " " + m.isDirect() + " " + m.order());
            for (int i = 0; i < 2500; i++) m.putInt(i * i);
            m.force();
            MappedByteBuffer r = c.map(FileChannel.MapMode.READ_ONLY, 4000, 400);
            System.out.println(r.getInt() + " " + r.getInt(396) + " " + r.isReadOnly() + " " + (r.load() == r));
            attempt("ro put", () -> r.put(0, (byte) 1));
            MappedByteBuffer pr = c.map(FileChannel.MapMode.PRIVATE, 8, 8);
            pr.putInt(0, 999);
            System.out.println(pr.getInt(0) + " " + m.getInt(8) + " " + m.rewind().asLongBuffer().get(1));
            attempt("bad map", () -> c.map(FileChannel.MapMode.READ_ONLY, -1, 5));
            attempt("huge map", () -> c.map(FileChannel.MapMode.READ_ONLY, 0, 1L << 40));
            try (FileLock l = c.lock()) {
                System.out.println(l.isValid() + " " + l.isShared() + " " + l.size() + " " + l.overlaps(5, 5));
                attempt("second lock", () -> c.tryLock());
            }
            FileLock part = c.tryLock(10, 20, true);
            System.out.println(part.position() + " " + part.size() + " " + part.isShared() + " " + part.acquiredBy().equals(c));
            attempt("disjoint", () -> c.tryLock(100, 5, false).size());
            part.release();
            System.out.println(part.isValid());
            attempt("pos", () -> c.position(-5));
            System.out.println(c.write(ByteBuffer.wrap("tail".getBytes()), 20000) + " " + c.size());
            ByteBuffer b = ByteBuffer.allocate(8);
            System.out.println(c.read(b, 19998) + " " + b.get(0) + b.get(2) + " " + c.read(b, 30000));
            try (FileChannel o = FileChannel.open(Path.of("copy.bin"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                System.out.println(c.transferTo(0, 1_000_000, o) + " " + o.size() + " " + c.position());
                o.truncate(0);
                c.position(19000);
                System.out.println(o.transferFrom(c, 0, 500) + " " + c.position() + " " + o.position());
                attempt("not readable", () -> o.read(ByteBuffer.allocate(1)));
                attempt("append", () -> FileChannel.open(p, StandardOpenOption.APPEND, StandardOpenOption.TRUNCATE_EXISTING));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            System.out.println(c.transferTo(20000, 100, java.nio.channels.Channels.newChannel(bytes)) + " " + bytes);
            ReadableByteChannel src = java.nio.channels.Channels.newChannel(new ByteArrayInputStream("from a stream".getBytes()));
            c.position(0);
            System.out.println(c.transferFrom(src, 0, 100) + " " + c.read(b.clear()) + " " + new String(b.array()));
            ByteBuffer[] gather = {ByteBuffer.wrap("ab".getBytes()), ByteBuffer.allocateDirect(3).put((byte) 'c').flip(), ByteBuffer.wrap("de".getBytes())};
            c.position(0);
            System.out.println(c.write(gather) + " " + c.write(gather) + " " + c.position());
            c.force(true);
        }
        attempt("create new", () -> FileChannel.open(p, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        try (FileChannel c = FileChannel.open(Path.of("gone"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            System.out.println(Files.exists(Path.of("gone")));
        }
        System.out.println(Files.exists(Path.of("gone")));
        FileChannel closed = FileChannel.open(p);
        closed.close();
        attempt("closed", () -> closed.size());
        Reader rd = java.nio.channels.Channels.newReader(FileChannel.open(p), StandardCharsets.ISO_8859_1);
        System.out.println((char) rd.read() + "" + (char) rd.read());
        rd.close();
        FileChannel in = FileChannel.open(p);
        Thread.currentThread().interrupt();
        attempt("interrupted", () -> in.read(ByteBuffer.allocate(1)));
        System.out.println(Thread.interrupted() + " " + in.isOpen());
        Pipe();
    }

    static void Pipe() throws Exception {
        ByteBuffer d = ByteBuffer.allocateDirect(32).order(ByteOrder.LITTLE_ENDIAN);
        d.putLong(0, 0x1122334455667788L).putFloat(8, 1.5f).putChar(12, 'z');
        System.out.println(d.getInt(0) + " " + d.getShort(6) + " " + d.getFloat(8) + " " + d.getChar(12) + " " + d.order(ByteOrder.BIG_ENDIAN).getInt(0));
        FloatBuffer fb = d.asFloatBuffer();
        DoubleBuffer db = d.order(ByteOrder.nativeOrder()).asDoubleBuffer();
        db.put(1, -0.5).put(2, Double.NaN);
        System.out.println(fb.remaining() + " " + db.get(1) + " " + db.get(2) + " " + d.alignedSlice(8).capacity() + " " + d.slice(4, 8) + " " + db);
        ByteBuffer t = ByteBuffer.allocate(10).put(0, new byte[] {9, 8, 7, 6}, 1, 3);
        System.out.println(t.get(0) + " " + t.get(2) + " " + t.hashCode() + " " + t.compareTo(d.clear()) + " " + t);
        for (Callable c : new Callable[] {() -> ByteBuffer.allocate(-1), () -> ByteBuffer.wrap(new byte[3], 2, 5), () -> t.get(10), () -> t.slice(5, 9), () -> t.limit(11), () -> t.put(t), () -> t.asIntBuffer().array(), () -> d.array(), () -> t.getLong(3)}) attempt("buffer", c);
    }
}
