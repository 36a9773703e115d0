/**
 * The Java half of the virtual machine: what generated code calls on its cold paths, what the kernel calls, and the
 * answers behind the class library's natives. Input: TypeInfos and class objects that the compiler lays out, and the
 * kernel's functions. It must not know the compiler; program-specific facts reach it as fields of class objects and as
 * methods whose bodies the compiler writes.
 */
package org.nativeaot.runtime;
