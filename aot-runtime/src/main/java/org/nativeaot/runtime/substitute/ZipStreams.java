package org.nativeaot.runtime.substitute;

import java.util.zip.DataFormatException;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.zip.Deflations;
import org.nativeaot.runtime.zip.Inflations;

/** Natives of java.util.zip's Inflater and Deflater, whose streams are Java objects here. */
final class ZipStreams {
    private ZipStreams() {
    }

    @TargetClass(value = "java.util.zip.Inflater", reason = "native")
    static final class Inflater {
        // looked at only if packed() throws
        @Alias
        private int inputConsumed;
        @Alias
        private int outputConsumed;

        private Inflater() {
        }

        @Substitute
        private static long init(boolean nowrap) {
            return Inflations.create(nowrap);
        }

        @Substitute
        private static void setDictionary(long stream, byte[] bytes, int from, int count) {
            Inflations.STREAMS.setDictionary(stream, bytes, from, count);
        }

        @Substitute
        private static void setDictionaryBuffer(long stream, long address, int count) {
            Inflations.STREAMS.setDictionary(stream, address, count);
        }

        @Substitute
        private long inflateBytesBytes(long stream, byte[] in, int from, int count, byte[] out, int to, int room)
                throws DataFormatException {
            Inflations.Result r = Inflations.inflate(stream, in, from, count, out, to, room);
            inputConsumed = r.read();
            outputConsumed = r.written();
            return r.packed();
        }

        @Substitute
        private long inflateBytesBuffer(long stream, byte[] in, int from, int count, long out, int room)
                throws DataFormatException {
            Inflations.Result r = Inflations.inflate(stream, in, from, 0, count, null, 0, out, room);
            inputConsumed = r.read();
            outputConsumed = r.written();
            return r.packed();
        }

        @Substitute
        private long inflateBufferBytes(long stream, long in, int count, byte[] out, int to, int room)
                throws DataFormatException {
            Inflations.Result r = Inflations.inflate(stream, null, 0, in, count, out, to, 0, room);
            inputConsumed = r.read();
            outputConsumed = r.written();
            return r.packed();
        }

        @Substitute
        private long inflateBufferBuffer(long stream, long in, int count, long out, int room)
                throws DataFormatException {
            Inflations.Result r = Inflations.inflate(stream, null, 0, in, count, null, 0, out, room);
            inputConsumed = r.read();
            outputConsumed = r.written();
            return r.packed();
        }

        @Substitute
        private static int getAdler(long stream) {
            return Inflations.STREAMS.adler(stream);
        }

        @Substitute
        private static void reset(long stream) {
            Inflations.STREAMS.reset(stream);
        }

        @Substitute
        private static void end(long stream) {
            Inflations.STREAMS.remove(stream);
        }
    }

    @TargetClass(value = "java.util.zip.Deflater", reason = "native")
    static final class Deflater {
        private Deflater() {
        }

        @Substitute
        private static long init(int level, int strategy, boolean nowrap) {
            return Deflations.create(level, strategy, nowrap);
        }

        @Substitute
        private static void setDictionary(long stream, byte[] bytes, int from, int count) {
            Deflations.STREAMS.setDictionary(stream, bytes, from, count);
        }

        @Substitute
        private static void setDictionaryBuffer(long stream, long address, int count) {
            Deflations.STREAMS.setDictionary(stream, address, count);
        }

        @Substitute
        private long deflateBytesBytes(long stream, byte[] in, int from, int count, byte[] out, int to, int room,
                                       int flush, int parameters) {
            return Deflations.deflate(stream, in, from, count, out, to, room, flush, parameters);
        }

        @Substitute
        private long deflateBytesBuffer(long stream, byte[] in, int from, int count, long out, int room, int flush,
                                        int parameters) {
            return Deflations.deflate(stream, in, from, 0, count, null, 0, out, room, flush, parameters);
        }

        @Substitute
        private long deflateBufferBytes(long stream, long in, int count, byte[] out, int to, int room, int flush,
                                        int parameters) {
            return Deflations.deflate(stream, null, 0, in, count, out, to, 0, room, flush, parameters);
        }

        @Substitute
        private long deflateBufferBuffer(long stream, long in, int count, long out, int room, int flush,
                                         int parameters) {
            return Deflations.deflate(stream, null, 0, in, count, null, 0, out, room, flush, parameters);
        }

        @Substitute
        private static int getAdler(long stream) {
            return Deflations.STREAMS.adler(stream);
        }

        @Substitute
        private static void reset(long stream) {
            Deflations.STREAMS.reset(stream);
        }

        @Substitute
        private static void end(long stream) {
            Deflations.STREAMS.remove(stream);
        }
    }
}
