package org.nativeaot.core.interp;

import java.util.Optional;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;

/** Natives of Object, String, System, Throwable and the start of the VM. */
final class LangNatives {
    private static final NativeMethod NOTHING = (m, a) -> null;

    private LangNatives() {
    }

    static void register(NativeTable t) {
        t.put("java/lang/Object", "getClass()Ljava/lang/Class;", (m, a) -> m.heap().mirror(a.required(0).type()));
        t.put("java/lang/Object", "clone()Ljava/lang/Object;", LangNatives::cloneObject);
        t.put("java/lang/Object", "notify()V", NOTHING);
        t.put("java/lang/Object", "notifyAll()V", NOTHING);
        t.put("java/lang/Object", "hashCode()I", LangNatives::identityHash);
        t.put("java/lang/System", "identityHashCode(Ljava/lang/Object;)I", LangNatives::identityHash);
        t.put("java/lang/System", "arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V", ArrayCopy::copy);
        t.put("java/lang/String", "intern()Ljava/lang/String;",
                (m, a) -> m.heap().string(m.heap().text(a.instance(0))));
        t.put("java/lang/StringUTF16", "isBigEndian()Z", (m, a) -> 0);
        t.put("java/lang/StringCoding", "err(Ljava/lang/String;)V", NOTHING);
        t.put("java/lang/Throwable", "fillInStackTrace()Ljava/lang/Throwable;", (m, a) -> a.object(0));
        t.put("java/lang/Throwable", "fillInStackTrace(I)Ljava/lang/Throwable;", (m, a) -> a.object(0));
        t.put("java/lang/NullPointerException", "fillInStackTrace()Ljava/lang/Throwable;", (m, a) -> a.object(0));
        t.put("java/lang/NullPointerException", "getExtendedNPEMessage()Ljava/lang/String;", (m, a) -> null);
        t.put("jdk/internal/misc/VM", "initialize()V", NOTHING);
        t.put("jdk/internal/misc/PreviewFeatures", "isPreviewEnabled()Z",
                (m, a) -> m.heap().environment().previewEnabled());
        t.put("jdk/internal/misc/CDS", "initializeFromArchive(Ljava/lang/Class;)V", NOTHING);
        t.putUnlessSubstituted("jdk/internal/misc/CDS", "getRandomSeedForDumping()J", (m, a) -> 0L);
        t.put("jdk/internal/misc/CDS", "isDumpingClassList0()Z", (m, a) -> 0);
        t.put("jdk/internal/misc/CDS", "isDumpingArchive0()Z", (m, a) -> 0);
        t.put("jdk/internal/misc/CDS", "isSharingEnabled0()Z", (m, a) -> 0);
        t.put("jdk/internal/misc/CDS", "getCDSConfigStatus()I", (m, a) -> 0);
        t.put("java/lang/ref/Reference", "clear0()V", (m, a) -> {
            HeapInstance r = a.instance(0);
            JavaField referent = referent(m);
            if (m.writable(r, referent)) {
                r.setReference(referent, null);
            }
            return null;
        });
        t.put("java/lang/ref/Reference", "refersTo0(Ljava/lang/Object;)Z", (m, a) -> {
            m.readable(a.instance(0), referent(m));
            return a.instance(0).reference(referent(m)) == a.object(1);
        });
        t.put("java/lang/ref/Reference", "reachabilityFence(Ljava/lang/Object;)V", NOTHING);
        t.put("java/lang/System", "getProperty(Ljava/lang/String;)Ljava/lang/String;", (m, a) -> property(m, a, null));
        t.put("java/lang/System", "getProperty(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                (m, a) -> property(m, a, a.object(1)));
        t.put("jdk/internal/misc/VM", "getSavedProperty(Ljava/lang/String;)Ljava/lang/String;",
                (m, a) -> property(m, a, null));
        t.put("sun/security/action/GetPropertyAction", "privilegedGetProperty(Ljava/lang/String;)Ljava/lang/String;",
                (m, a) -> property(m, a, null));
        t.put("sun/security/action/GetPropertyAction",
                "privilegedGetProperty(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                (m, a) -> property(m, a, a.object(1)));
        t.put("jdk/internal/util/StaticProperty",
                "getProperty(Ljava/util/Properties;Ljava/lang/String;)Ljava/lang/String;",
                (m, a) -> property(m, a, 1, null));
        t.put("java/lang/Thread", "currentThread()Ljava/lang/Thread;", LangNatives::currentThread);
        t.put("java/lang/Thread", "currentCarrierThread()Ljava/lang/Thread;", LangNatives::currentThread);
        registerPrivileges(t);
    }

    /** Evaluations in tests run on a thread of their own, good for its thread-locals only. */
    static Object currentThread(Machine m, Arguments a) {
        if (m.unit().subject() == null) {
            return m.unit().thread(() -> m.heap().allocate(m.heap().classes().require("java/lang/Thread"), m.unit()));
        }
        throw new GiveUp("asks for the current thread");
    }

    /** The collector never runs here, so weak references are as strong as others. */
    private static JavaField referent(Machine m) {
        return m.heap().classes().require("java/lang/ref/Reference").fieldNamed("referent");
    }

    private static void registerPrivileges(NativeTable t) {
        String[] actions = {"PrivilegedAction", "PrivilegedExceptionAction"};
        for (String action : actions) {
            String type = "Ljava/security/" + action + ";";
            NativeMethod run = (m, a) -> runAction(m, a, "java/security/" + action);
            t.put("java/security/AccessController", "doPrivileged(" + type + ")Ljava/lang/Object;", run);
            t.put("java/security/AccessController",
                    "doPrivileged(" + type + "Ljava/security/AccessControlContext;)Ljava/lang/Object;", run);
        }
        t.put("java/lang/System", "getSecurityManager()Ljava/lang/SecurityManager;", (m, a) -> null);
        t.put("java/lang/System", "allowSecurityManager()Z", (m, a) -> 0);
    }

    private static Object identityHash(Machine m, Arguments a) {
        HeapObject o = a.object(0);
        if (o == null) {
            return 0;
        }
        if (o.unit() == m.heap().permanent() && !(o instanceof HeapInstance i && i.mirroredType() != null)) {
            throw new GiveUp("uses the identity hash code of an object that nobody allocated");
        }
        return o.identityHash();
    }

    private static Object runAction(Machine m, Arguments a, String type) {
        HeapObject action = a.required(0);
        JavaMethod run = m.heap().classes().require(type).method("run", "()Ljava/lang/Object;");
        JavaMethod target = org.nativeaot.core.model.Hierarchy.select((JavaClass) action.type(), run);
        if (target == null || target.isAbstract()) {
            throw new GiveUp("AbstractMethodError: " + run);
        }
        return new NativeMethod.TailCall(target, action);
    }

    private static Object property(Machine m, Arguments a, HeapObject otherwise) {
        return property(m, a, 0, otherwise);
    }

    private static Object property(Machine m, Arguments a, int nameIndex, HeapObject otherwise) {
        String name = m.heap().text(a.instance(nameIndex));
        BuildTimeEnvironment.Property p = m.unit().isLibrary() ? m.heap().environment().property(name)
                : new BuildTimeEnvironment.Property.Unknown();
        if (p instanceof BuildTimeEnvironment.Property.Known known) {
            return m.heap().string(known.value());
        }
        if (p instanceof BuildTimeEnvironment.Property.Absent) {
            return otherwise;
        }
        throw new GiveUp("reads the system property " + name);
    }

    private static Object cloneObject(Machine m, Arguments a) {
        HeapObject o = a.required(0);
        if (o instanceof HeapArray array) {
            m.readable(array);
            m.unit().charge(16 + (long) array.length() * array.kind().bytes());
            return array.copy(m.unit());
        }
        HeapInstance i = (HeapInstance) o;
        Optional<JavaClass> cloneable = m.heap().classes().find("java/lang/Cloneable");
        if (cloneable.isEmpty() || !org.nativeaot.core.model.Hierarchy.isSubtype(i.type(), cloneable.get())) {
            throw new JavaThrow("java/lang/CloneNotSupportedException", i.type().binaryName());
        }
        for (var f : i.slots().fields()) {
            m.readable(i, f);
        }
        m.unit().charge(16 + 8L * i.slots().fields().size());
        return i.copy(m.unit());
    }
}
