package org.nativeaot.core.frontend;

import org.nativeaot.core.frontend.indy.SyntheticClasses;

/** What all translations share. */
record FrontendContext(SyntheticClasses classes, BuildTimeFacts facts, Stamps stamps, Resolver resolver,
                       IntrinsicTable intrinsics) {
}
