package org.nativeaot.core.frontend;

/**
 * Things proved on the way to a point of the program, as a list that only grows at its head. Where paths meet, the
 * common tail holds: it was proved before they parted, hence on every path.
 */
final class Facts {
    /** NON_NULL: subject value, object its checked copy or TRUE. TYPE: subject value, object its type.
     *  LENGTH: subject array, object length value. INITIALIZED: subject class. */
    enum Kind { NONE, NON_NULL, TYPE, LENGTH, INITIALIZED }

    static final Facts NONE = new Facts(null, Kind.NONE, null, null);
    /** Lookups go no further back: bounds the time spent on very long straight-line methods. */
    private static final int LOOKUP_LIMIT = 100;

    private final Facts rest;
    private final int size;
    private final Kind kind;
    private final Object subject;
    private final Object object;

    private Facts(Facts rest, Kind kind, Object subject, Object object) {
        this.rest = rest;
        this.size = rest == null ? 0 : rest.size + 1;
        this.kind = kind;
        this.subject = subject;
        this.object = object;
    }

    Facts with(Kind k, Object s, Object o) {
        return new Facts(this, k, s, o);
    }

    /** The newest fact's object, or null. */
    Object find(Kind k, Object s) {
        int n = 0;
        for (Facts f = this; f.rest != null && n < LOOKUP_LIMIT; f = f.rest, n++) {
            if (f.kind == k && f.subject == s) {
                return f.object;
            }
        }
        return null;
    }

    /** True if some fact of this kind about the subject has an object that the test accepts. */
    boolean any(Kind k, Object s, java.util.function.Predicate<Object> test) {
        int n = 0;
        for (Facts f = this; f.rest != null && n < LOOKUP_LIMIT; f = f.rest, n++) {
            if (f.kind == k && f.subject == s && test.test(f.object)) {
                return true;
            }
        }
        return false;
    }

    /** True if some fact of this kind has a subject that the test accepts. */
    boolean anySubject(Kind k, java.util.function.Predicate<Object> test) {
        int n = 0;
        for (Facts f = this; f.rest != null && n < LOOKUP_LIMIT; f = f.rest, n++) {
            if (f.kind == k && test.test(f.subject)) {
                return true;
            }
        }
        return false;
    }

    static Facts common(Facts a, Facts b) {
        while (a.size > b.size) {
            a = a.rest;
        }
        while (b.size > a.size) {
            b = b.rest;
        }
        while (a != b) {
            a = a.rest;
            b = b.rest;
        }
        return a;
    }
}
