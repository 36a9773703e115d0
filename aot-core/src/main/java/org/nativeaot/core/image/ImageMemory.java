package org.nativeaot.core.image;

/** The image's bytes while they are written; zero at first. Positions are bytes from the image anchor. */
public interface ImageMemory {
    void put8(int at, int value);

    void put16(int at, int value);

    void put32(int at, int value);

    void put64(int at, long value);
}
