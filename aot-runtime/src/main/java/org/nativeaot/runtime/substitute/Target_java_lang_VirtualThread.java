package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Continuations;

/** What VirtualThread tells and asks the JVM. Nobody debugs or records: only the list of unblocked threads matters. */
@TargetClass(value = "java.lang.VirtualThread", jdk = "21..", reason = "native")
final class Target_java_lang_VirtualThread {
    private Target_java_lang_VirtualThread() {
    }

    @Substitute
    private static void registerNatives() {
    }

    @Substitute
    private void notifyJvmtiStart() {
    }

    @Substitute
    private void notifyJvmtiEnd() {
    }

    @Substitute
    private void notifyJvmtiMount(boolean hide) {
    }

    @Substitute
    private void notifyJvmtiUnmount(boolean hide) {
    }

    @Substitute(jdk = "25..")
    private static void notifyJvmtiDisableSuspend(boolean enter) {
    }

    @Substitute(jdk = "25..")
    private static void postPinnedEvent(String operation) {
    }

    @Substitute(jdk = "25..")
    private static Target_java_lang_VirtualThread takeVirtualThreadListToUnblock() {
        return (Target_java_lang_VirtualThread) Continuations.takeUnblocked();
    }
}
