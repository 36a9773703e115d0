/**
 * Elementary functions with the results that {@code java.lang.StrictMath} specifies: those of the "Freely Distributable
 * Math Library" (fdlibm 5.3), bit for bit. Input: doubles; output: doubles. It must not know the rest of the runtime.
 */
package org.nativeaot.runtime.math;
