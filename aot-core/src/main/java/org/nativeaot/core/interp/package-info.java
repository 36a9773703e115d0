/**
 * Runs HIR over an abstract heap. Used at publish time to run class initialisers (each attempt isolated, ending in a
 * finished class or in a reason why not) and in tests as the oracle for the frontend and the passes.
 *
 * <p>Input: HIR bodies of methods as the frontend builds them without facts, and what is known of the target.
 * Output: values of static fields and the objects they refer to ({@link org.nativeaot.core.interp.HeapObject}).
 * Must not know: object layout, addresses, who asks. The host JVM's own state (properties, time, hash codes) never
 * gets in.
 */
package org.nativeaot.core.interp;
