package org.nativeaot.runtime.substitute;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import org.nativeaot.runtime.Descriptors;

/** Which exception the class library throws for an error of a socket. */
final class SocketErrors {
    private static final int EINTR = 4;
    private static final int EAGAIN = 11;
    private static final int EACCES = 13;
    private static final int EPROTO = 71;
    private static final int EADDRINUSE = 98;
    private static final int EADDRNOTAVAIL = 99;
    private static final int ENOTCONN = 107;
    private static final int ETIMEDOUT = 110;
    private static final int ECONNREFUSED = 111;
    private static final int EHOSTUNREACH = 113;
    private static final int EINPROGRESS = 115;

    private SocketErrors() {
    }

    /** @param result of a system call: minus the error */
    static IOException of(long result) {
        int error = (int) -result;
        String text = Descriptors.errorText(error);
        switch (error) {
            case EPROTO:
                return new ProtocolException(text);
            case ECONNREFUSED:
            case ETIMEDOUT:
            case ENOTCONN:
                return new ConnectException(text);
            case EHOSTUNREACH:
                return new NoRouteToHostException(text);
            case EADDRINUSE:
            case EADDRNOTAVAIL:
            case EACCES:
                return new BindException(text);
            default:
                return new SocketException(text);
        }
    }

    static long check(long result) throws IOException {
        if (result < 0) {
            throw of(result);
        }
        return result;
    }

    /** As {@link #check} for calls that have another exception whatever went wrong. */
    static long checkPlain(long result) throws SocketException {
        if (result < 0) {
            throw new SocketException(Descriptors.errorText((int) -result));
        }
        return result;
    }

    /** What a connection or a call that is not there yet is: a status code. */
    static int pending(long result) throws IOException {
        if (result == -EAGAIN || result == -EINPROGRESS) {
            return FileChannels.UNAVAILABLE;
        }
        if (result == -EINTR) {
            return FileChannels.INTERRUPTED;
        }
        return (int) check(result);
    }

    static IOException notConnected() {
        return of(-ENOTCONN);
    }

    static boolean interrupted(long result) {
        return result == -EINTR;
    }
}
