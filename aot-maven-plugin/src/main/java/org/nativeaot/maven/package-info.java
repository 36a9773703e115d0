/**
 * Thin goals: they turn a Maven project into compilation options, start the compiler in a JVM of its own, and attach
 * what it made.
 *
 * <p>Input: the project. Output: files under {@code target/publish}, attached artifacts. Must not know how the compiler
 * works; everything it needs stands in {@code org.nativeaot.core.options}.
 */
package org.nativeaot.maven;
