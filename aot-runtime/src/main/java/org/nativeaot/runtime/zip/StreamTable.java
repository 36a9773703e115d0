package org.nativeaot.runtime.zip;

import java.util.Arrays;

/**
 * Streams by number: what the class library keeps as the address of a C struct, which is 0 when there is none. A stream
 * stays until it is freed, which the class library's cleaner does for those that are forgotten.
 *
 * @param <T> kind of stream
 */
public final class StreamTable<T extends ZipStream> {
    private static final int FIRST_SIZE = 16;
    private Object[] streams = new Object[FIRST_SIZE];
    /** Every index below is in use. */
    private int lowestFree = 1;

    /** @return a number greater than 0 */
    public synchronized long add(T stream) {
        int at = lowestFree;
        while (at < streams.length && streams[at] != null) {
            at++;
        }
        if (at == streams.length) {
            streams = Arrays.copyOf(streams, at * 2);
        }
        streams[at] = stream;
        lowestFree = at + 1;
        return at;
    }

    /** The stream, which was added and not removed. */
    @SuppressWarnings("unchecked")
    public synchronized T get(long number) {
        return (T) streams[(int) number];
    }

    public void reset(long number) {
        get(number).reset();
    }

    public int adler(long number) {
        return get(number).adler();
    }

    /** @throws IllegalArgumentException as the class library does for a dictionary that is too late or does not fit */
    public void setDictionary(long number, byte[] bytes, int from, int count) {
        if (!get(number).setDictionary(bytes, from, count)) {
            throw new IllegalArgumentException();
        }
    }

    /** A dictionary in a direct buffer's memory. */
    public void setDictionary(long number, long address, int count) {
        byte[] bytes = new byte[count];
        RawMemory.read(address, bytes, count);
        setDictionary(number, bytes, 0, count);
    }

    public synchronized void remove(long number) {
        streams[(int) number] = null;
        lowestFree = Math.min(lowestFree, (int) number);
    }
}
