package org.nativeaot.core.analysis.expect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class whose initialiser runs at publish time. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface InitAtBuild {
}
