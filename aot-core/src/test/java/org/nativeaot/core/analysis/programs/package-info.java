/**
 * Programs to analyse: every nested class with a {@code main} is one, its expectations are the annotations on what is
 * nested in it.
 */
package org.nativeaot.core.analysis.programs;
