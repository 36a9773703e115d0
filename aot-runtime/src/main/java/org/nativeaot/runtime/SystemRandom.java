package org.nativeaot.runtime;

import java.security.SecureRandomSpi;

/**
 * The operating system's random numbers as a {@link java.security.SecureRandom} uses them: what the algorithm
 * NativePRNG is. Seeds that programs supply are not mixed in: they may add to randomness but must not be needed for it.
 */
public final class SystemRandom extends SecureRandomSpi {
    public static final String ALGORITHM = "NativePRNG";
    private static final long serialVersionUID = 1;

    @Override
    protected void engineSetSeed(byte[] seed) {
        if (seed == null) {
            throw new NullPointerException();
        }
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
        Entropy.fill(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
        return Entropy.bytes(count);
    }

    @Override
    public String toString() {
        return ALGORITHM;
    }
}
