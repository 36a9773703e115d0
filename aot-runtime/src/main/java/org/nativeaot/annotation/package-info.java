/**
 * What library code can say to the compiler. {@link org.nativeaot.annotation.TargetClass} and what goes with it
 * replace parts of classes that a closed program cannot use as they are; {@link org.nativeaot.annotation.KernelCall}
 * and {@link org.nativeaot.annotation.EntryPoint} connect Java code and the runtime kernel. Nothing here has behaviour.
 */
package org.nativeaot.annotation;
