package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.LinkFailure;

/** What a symbolic reference stands for, or why it stands for nothing. Exactly one of the two is null. */
record Resolution<T>(T member, LinkFailure failure) {
    static <T> Resolution<T> of(T member) {
        return new Resolution<>(member, null);
    }

    static <T> Resolution<T> failed(String exception, String message) {
        return new Resolution<>(null, new LinkFailure("java/lang/" + exception, message, null));
    }

    boolean isFailed() {
        return failure != null;
    }
}
