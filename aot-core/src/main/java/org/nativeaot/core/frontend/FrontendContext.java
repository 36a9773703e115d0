package org.nativeaot.core.frontend;

import org.nativeaot.core.model.ClassRepository;

/** What all translations share. */
record FrontendContext(ClassRepository classes, BuildTimeFacts facts, Stamps stamps, Resolver resolver,
                       IntrinsicTable intrinsics) {
}
