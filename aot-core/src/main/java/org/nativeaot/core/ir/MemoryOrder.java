package org.nativeaot.core.ir;

/**
 * Ordering of a memory access (binary-interface.md, rule 11): PLAIN primitives, UNORDERED references, the rest as in
 * C11.
 */
public enum MemoryOrder { PLAIN, UNORDERED, RELAXED, ACQUIRE, RELEASE, ACQ_REL, SEQ_CST }
