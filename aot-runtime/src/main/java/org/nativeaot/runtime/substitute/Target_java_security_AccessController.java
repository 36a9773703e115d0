package org.nativeaot.runtime.substitute;

import java.security.AccessControlContext;
import java.security.Permission;
import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Privileged actions are just run. */
@TargetClass(value = "java.security.AccessController", jdk = "..23",
        reason = "no security manager in a published program")
final class Target_java_security_AccessController {
    private Target_java_security_AccessController() {
    }

    @Substitute
    public static <T> T doPrivileged(PrivilegedAction<T> action) {
        return action.run();
    }

    @Substitute
    public static <T> T doPrivileged(PrivilegedAction<T> action, AccessControlContext context) {
        return action.run();
    }

    @Substitute
    public static <T> T doPrivileged(PrivilegedAction<T> action, AccessControlContext context,
                                     Permission... permissions) {
        return action.run();
    }

    @Substitute
    public static <T> T doPrivilegedWithCombiner(PrivilegedAction<T> action) {
        return action.run();
    }

    @Substitute
    public static <T> T doPrivileged(PrivilegedExceptionAction<T> action) throws PrivilegedActionException {
        return aotRun(action);
    }

    @Substitute
    public static <T> T doPrivileged(PrivilegedExceptionAction<T> action, AccessControlContext context)
            throws PrivilegedActionException {
        return aotRun(action);
    }

    @Substitute
    public static <T> T doPrivileged(PrivilegedExceptionAction<T> action, AccessControlContext context,
                                     Permission... permissions) throws PrivilegedActionException {
        return aotRun(action);
    }

    @Substitute
    public static <T> T doPrivilegedWithCombiner(PrivilegedExceptionAction<T> action)
            throws PrivilegedActionException {
        return aotRun(action);
    }

    @Inject
    private static <T> T aotRun(PrivilegedExceptionAction<T> action) throws PrivilegedActionException {
        try {
            return action.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new PrivilegedActionException(e);
        }
    }
}
