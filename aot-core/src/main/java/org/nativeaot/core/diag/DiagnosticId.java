package org.nativeaot.core.diag;

import static org.nativeaot.core.diag.Severity.ERROR;
import static org.nativeaot.core.diag.Severity.WARNING;

/**
 * The catalogue of all diagnostics. A number, once published, keeps its meaning for ever: users write it in
 * {@code aot.noWarn} and look it up in the documentation.
 *
 * <p>1xxx: input and toolchain. 2xxx: trimming and reflection. 3xxx: code made at run time.
 */
public enum DiagnosticId {
    UNKNOWN_RID(1001, ERROR, "unknown runtime identifier"),
    NO_MAIN_CLASS(1002, ERROR, "no main class found"),
    SEVERAL_MAIN_CLASSES(1003, ERROR, "several main classes found"),
    BAD_MAIN_CLASS(1004, ERROR, "main class is missing or has no main method"),
    MISSING_CLASS(1005, ERROR, "a class is missing from the class path"),
    CORRUPT_CLASS_FILE(1006, ERROR, "a class file cannot be read"),
    NEWER_CLASS_FILE(1007, ERROR, "a class file is newer than the compiler knows"),
    UNSUPPORTED_JDK(1008, ERROR, "the JDK named is not one that can be compiled in"),
    BAD_CLASS_PATH_ENTRY(1009, ERROR, "a class path entry cannot be used"),
    BAD_OPTION(1010, ERROR, "an option has a value that makes no sense"),
    OUTPUT_NOT_WRITABLE(1011, ERROR, "the output cannot be written"),
    CACHE_NOT_WRITABLE(1012, ERROR, "the user's cache folder cannot be written"),
    NO_HOST_TOOLCHAIN(1013, ERROR, "no code generator for this host"),
    DAMAGED_TOOLCHAIN(1014, ERROR, "the toolchain archive lacks a file"),
    TOOL_FAILED(1015, ERROR, "a tool failed"),
    C_COMPILE_FAILED(1016, ERROR, "C code does not compile"),
    LINK_FAILED(1017, ERROR, "linking failed"),
    UNDEFINED_SYMBOL(1018, ERROR, "a native symbol is not defined"),
    LINKER_NOT_FOUND(1019, ERROR, "the linker asked for was not found"),
    TARGET_NOT_SUPPORTED(1020, ERROR, "no runtime kernel for the target"),
    CANNOT_COMPILE(1021, ERROR, "application code uses what cannot be compiled"),
    UNRESOLVED_MEMBER(1022, ERROR, "a field or method that is called does not exist"),
    PREVIEW_FEATURES(1023, ERROR, "a class file uses preview features"),
    INTERNAL(1099, ERROR, "internal error of the compiler"),

    REFLECTION_NOT_KNOWN(2001, WARNING, "a reflective access is not known at build time"),
    RESOURCE_NOT_KNOWN(2002, WARNING, "a resource name is not known at build time"),
    SERVICE_NOT_KNOWN(2003, WARNING, "a service type is not known at build time"),
    PROXY_NOT_KNOWN(2004, WARNING, "the interfaces of a proxy are not known at build time"),
    BUNDLE_NOT_KNOWN(2005, WARNING, "a resource bundle name is not known at build time"),
    SERIALIZATION_NOT_KNOWN(2006, WARNING, "a serialized type is not known at build time"),
    STUBBED_BODY(2010, WARNING, "a library method that cannot be compiled throws when called"),
    SINGLE_FILE(2020, WARNING, "relies on files that a single executable does not have"),

    DEFINES_CLASSES(3001, WARNING, "defines classes at run time"),
    DYNAMIC_INVOKE(3002, WARNING, "links a call site at run time in a way that is not known"),
    LOADS_NATIVE_CODE(3003, WARNING, "loads native code by a name that is not known");

    private final int number;
    private final Severity severity;
    private final String title;

    DiagnosticId(int number, Severity severity, String title) {
        this.number = number;
        this.severity = severity;
        this.title = title;
    }

    /** {@code AOT1001}. */
    public String code() {
        return "AOT" + number;
    }

    /** What it is unless options say otherwise. */
    public Severity severity() {
        return severity;
    }

    /** A few words for the catalogue page, without a full stop. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return code();
    }
}
