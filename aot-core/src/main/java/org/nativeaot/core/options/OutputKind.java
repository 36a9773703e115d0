package org.nativeaot.core.options;

/** What is made. */
public enum OutputKind { EXECUTABLE, SHARED_LIBRARY, STATIC_LIBRARY }
