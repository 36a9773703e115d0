/**
 * The text form of the IR: what dumps and golden files show.
 *
 * <p>Input: functions. Output: text, and functions read back from it. Must not know: how functions are built or
 * lowered.
 */
package org.nativeaot.core.ir.text;
