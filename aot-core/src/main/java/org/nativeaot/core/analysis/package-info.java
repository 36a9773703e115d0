/**
 * Which methods, types, fields and objects the program can use: type flow analysis over HIR
 * that the frontend folds with the results of build-time class initialisation.
 *
 * <p>Input: {@code ClassPath}, roots. Output: {@link org.nativeaot.core.analysis.ClosedWorld}.
 * Must not know: layout, LLVM, linking.
 */
package org.nativeaot.core.analysis;
