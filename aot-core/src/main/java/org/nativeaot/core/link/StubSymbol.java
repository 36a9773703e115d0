package org.nativeaot.core.link;

import java.util.Optional;

/**
 * A symbol that a shared library exports.
 *
 * @param name the symbol
 * @param version the version node it belongs to ({@code GLIBC_2.17}); empty when the library has none
 * @param dataBytes size of a variable in bytes; 0 for a function
 */
record StubSymbol(String name, Optional<String> version, int dataBytes) { }
