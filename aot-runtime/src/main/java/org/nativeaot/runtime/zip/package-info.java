/**
 * DEFLATE (RFC 1951) in the zlib format (RFC 1950) and raw: streams that take input and give output in any portions.
 * What the class library's Inflater and Deflater have in a C library. Works on arrays and knows nothing of them.
 */
package org.nativeaot.runtime.zip;
