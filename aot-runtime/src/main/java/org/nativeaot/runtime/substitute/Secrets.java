package org.nativeaot.runtime.substitute;

import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.JavaLangRefAccess;
import jdk.internal.access.JavaIOAccess;
import jdk.internal.access.JavaIOFileDescriptorAccess;
import jdk.internal.access.JavaNioAccess;
import jdk.internal.access.JavaUtilCollectionAccess;
import jdk.internal.access.JavaUtilResourceBundleAccess;
import jdk.internal.access.JavaNetUriAccess;
import jdk.internal.access.JavaLangReflectAccess;
import jdk.internal.access.JavaIORandomAccessFileAccess;
import jdk.internal.access.JavaUtilZipFileAccess;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.JdkFacts;

/** One holder for each access object, so that only those asked for are made. */
final class Secrets {
    private Secrets() {
    }

    static final class LangAccess {
        static final JavaLangAccess ACCESS = (JavaLangAccess) (JdkFacts.feature() <= 23
                ? (Object) new Original() : new Original24());

        private LangAccess() {
        }

        @TargetClass(value = "java.lang.System$2", jdk = "..23")
        static final class Original {
            @Alias
            Original() {
            }
        }

        @TargetClass(value = "java.lang.System$1", jdk = "24..")
        static final class Original24 {
            @Alias
            Original24() {
            }
        }
    }

    static final class LangRefAccess {
        static final JavaLangRefAccess ACCESS = (JavaLangRefAccess) (Object) new Original();

        private LangRefAccess() {
        }

        @TargetClass(value = "java.lang.ref.Reference$1")
        static final class Original {
            @Alias
            Original() {
            }
        }
    }

    static final class IOAccess {
        static final JavaIOAccess ACCESS = (JavaIOAccess) (JdkFacts.feature() <= 19
                ? (Object) new Original() : new Original20());

        private IOAccess() {
        }

        @TargetClass(value = "java.io.Console$2", jdk = "..19")
        static final class Original {
            @Alias
            Original() {
            }
        }

        @TargetClass(value = "java.io.Console$1", jdk = "20..")
        static final class Original20 {
            @Alias
            Original20() {
            }
        }
    }

    static final class IOFileDescriptorAccess {
        static final JavaIOFileDescriptorAccess ACCESS = (JavaIOFileDescriptorAccess) (Object) new Original();

        private IOFileDescriptorAccess() {
        }

        @TargetClass(value = "java.io.FileDescriptor$1")
        static final class Original {
            @Alias
            Original() {
            }
        }
    }

    static final class NioAccess {
        static final JavaNioAccess ACCESS = (JavaNioAccess) (JdkFacts.feature() <= 18
                ? (Object) new Original() : new Original19());

        private NioAccess() {
        }

        @TargetClass(value = "java.nio.Buffer$1", jdk = "..18")
        static final class Original {
            @Alias
            Original() {
            }
        }

        @TargetClass(value = "java.nio.Buffer$2", jdk = "19..")
        static final class Original19 {
            @Alias
            Original19() {
            }
        }
    }

    static final class UtilCollectionAccess {
        static final JavaUtilCollectionAccess ACCESS = (JavaUtilCollectionAccess) (Object) new Original();

        private UtilCollectionAccess() {
        }

        @TargetClass(value = "java.util.ImmutableCollections$Access$1")
        static final class Original {
            @Alias
            Original() {
            }
        }
    }

    static final class UtilResourceBundleAccess {
        static final JavaUtilResourceBundleAccess ACCESS = (JavaUtilResourceBundleAccess) (Object) new Original();

        private UtilResourceBundleAccess() {
        }

        @TargetClass(value = "java.util.ResourceBundle$1")
        static final class Original {
            @Alias
            Original() {
            }
        }
    }

    static final class NetUriAccess {
        static final JavaNetUriAccess ACCESS = (JavaNetUriAccess) (Object) new Original();

        private NetUriAccess() {
        }

        @TargetClass(value = "java.net.URI$1")
        static final class Original {
            @Alias
            Original() {
            }
        }
    }

    static final class LangReflectAccess {
        static final JavaLangReflectAccess ACCESS = (JavaLangReflectAccess) (Object) new Original();

        private LangReflectAccess() {
        }

        @TargetClass(value = "java.lang.reflect.ReflectAccess")
        static final class Original {
            @Alias
            Original() {
            }
        }
    }

    static final class IORandomAccessFileAccess {
        static final JavaIORandomAccessFileAccess ACCESS = (JavaIORandomAccessFileAccess) (Object) new Original();

        private IORandomAccessFileAccess() {
        }

        @TargetClass(value = "java.io.RandomAccessFile$2")
        static final class Original {
            @Alias
            Original() {
            }
        }
    }

    static final class UtilZipFileAccess {
        static final JavaUtilZipFileAccess ACCESS = (JavaUtilZipFileAccess) (Object) new Original();

        private UtilZipFileAccess() {
        }

        @TargetClass(value = "java.util.zip.ZipFile$1")
        static final class Original {
            @Alias
            Original() {
            }
        }
    }

    static final class ThreadLocalRandomAccess {
        static final Object ACCESS = JdkFacts.feature() >= 21 ? new Original() : null;

        private ThreadLocalRandomAccess() {
        }

        @TargetClass(value = "java.util.concurrent.ThreadLocalRandom$Access$1", jdk = "21..")
        static final class Original {
            @Alias
            Original() {
            }
        }
    }
}
