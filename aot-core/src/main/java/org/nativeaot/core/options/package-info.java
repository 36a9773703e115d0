/**
 * What is asked of one compilation, as one immutable value.
 *
 * <p>Input: a builder's calls or {@code aot.*} properties. Output:
 * {@link org.nativeaot.core.options.CompilationOptions}. This package must not read the inputs it names (class path,
 * JDK), nor know which phase uses which option.
 */
package org.nativeaot.core.options;
