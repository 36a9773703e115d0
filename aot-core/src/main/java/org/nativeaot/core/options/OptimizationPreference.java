package org.nativeaot.core.options;

/** What to favour where one must be had at the other's cost. */
public enum OptimizationPreference { BALANCED, SPEED, SIZE }
