// level: 4
package io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

public class DataStreams {
    public static void main(String[] args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(-1);
        out.writeShort(-2);
        out.writeChar('\u20ac');
        out.writeInt(0x12345678);
        out.writeLong(-3L);
        out.writeFloat(1.5f);
        out.writeDouble(Math.PI);
        out.writeBoolean(true);
        out.writeUTF("utf \u0000\u00e9\u20ac\ud83d\ude00");
        out.writeChars("ab");
        out.writeBytes("cd");
        System.out.println(out.size() + " " + Arrays.hashCode(bytes.toByteArray()));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(in.readByte() + " " + in.readUnsignedShort() + " " + in.readChar() + " " + Integer.toHexString(in.readInt()) + " " + in.readLong() + " " + in.readFloat() + " " + in.readDouble() + " " + in.readBoolean() + " " + in.readUTF().length());
        byte[] rest = new byte[6];
        in.readFully(rest);
        System.out.println(Arrays.toString(rest));
        try {
            in.readInt();
        } catch (EOFException e) {
            System.out.println(e);
        }
        try {
            out.writeUTF("x".repeat(70000));
        } catch (UTFDataFormatException e) {
            System.out.println("too long");
        }
        try (RandomAccessFile f = new RandomAccessFile("r.bin", "rw")) {
            for (int i = 0; i < 100; i++) f.writeInt(i);
            f.seek(40);
            System.out.println(f.readInt() + " " + f.getFilePointer() + " " + f.length());
            f.seek(44);
            f.writeLong(-1);
            f.setLength(60);
            f.seek(44);
            System.out.println(f.readInt() + " " + f.readInt() + " " + f.readInt() + " " + f.length());
            f.seek(1000);
            f.write(7);
            System.out.println(f.length());
            f.seek(60);
            System.out.println(f.read() + " " + f.readUnsignedByte());
            f.seek(f.length());
            System.out.println(f.read());
        }
        System.out.println(Files.size(Path.of("r.bin")));
        try (RandomAccessFile f = new RandomAccessFile("r.bin", "r")) {
            f.write(1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        PushbackInputStream p = new PushbackInputStream(new ByteArrayInputStream(new byte[] {1, 2}));
        int c = p.read();
        p.unread(99);
        System.out.println(c + " " + p.read() + " " + p.read() + " " + p.read());
        System.out.println(new SequenceInputStream(new ByteArrayInputStream("ab".getBytes()), new ByteArrayInputStream("cd".getBytes())).readAllBytes().length + " " + bytes.toString("ISO-8859-1").length());
    }
}
