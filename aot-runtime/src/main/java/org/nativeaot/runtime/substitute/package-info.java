/**
 * Stand-ins for what a closed program cannot use of the class library as it is: {@code Target_…} classes, named for
 * their originals, and {@code walls.conf} for methods whose whole answer is one value. Merged into the originals when
 * those are read; every member must match in each supported JDK of its range, which a test checks.
 */
package org.nativeaot.runtime.substitute;
