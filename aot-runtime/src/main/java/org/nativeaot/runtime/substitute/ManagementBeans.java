package org.nativeaot.runtime.substitute;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryManagerMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.PlatformManagedObject;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Set;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Delete;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import sun.management.ManagementFactoryHelper;

/**
 * The platform's beans, made when they are asked for. The class library finds them through components that services
 * provide, which brings in JMX; there is no MBean server here.
 */
final class ManagementBeans {
    private ManagementBeans() {
    }

    @TargetClass(value = "java.lang.management.ManagementFactory", clinit = TargetClass.Clinit.NONE,
            reason = "beans are made directly: their components would bring in JMX")
    static final class Factory {
        private static final String NO_JMX = "there is no MBean server in a published program";

        private Factory() {
        }

        @Substitute
        public static ClassLoadingMXBean getClassLoadingMXBean() {
            return ManagementFactoryHelper.getClassLoadingMXBean();
        }

        @Substitute
        public static MemoryMXBean getMemoryMXBean() {
            return ManagementFactoryHelper.getMemoryMXBean();
        }

        @Substitute
        public static ThreadMXBean getThreadMXBean() {
            return ManagementFactoryHelper.getThreadMXBean();
        }

        @Substitute
        public static RuntimeMXBean getRuntimeMXBean() {
            return ManagementFactoryHelper.getRuntimeMXBean();
        }

        @Substitute
        public static CompilationMXBean getCompilationMXBean() {
            return null;
        }

        @Substitute
        public static OperatingSystemMXBean getOperatingSystemMXBean() {
            return ManagementFactoryHelper.getOperatingSystemMXBean();
        }

        @Substitute
        public static List<MemoryPoolMXBean> getMemoryPoolMXBeans() {
            return ManagementFactoryHelper.getMemoryPoolMXBeans();
        }

        @Substitute
        public static List<MemoryManagerMXBean> getMemoryManagerMXBeans() {
            return ManagementFactoryHelper.getMemoryManagerMXBeans();
        }

        @Substitute
        public static List<GarbageCollectorMXBean> getGarbageCollectorMXBeans() {
            return ManagementFactoryHelper.getGarbageCollectorMXBeans();
        }

        @Substitute
        public static <T extends PlatformManagedObject> T getPlatformMXBean(Class<T> type) {
            Object bean;
            if (type == MemoryMXBean.class) {
                bean = getMemoryMXBean();
            } else if (type == RuntimeMXBean.class) {
                bean = getRuntimeMXBean();
            } else if (type == ThreadMXBean.class || type == com.sun.management.ThreadMXBean.class) {
                bean = getThreadMXBean();
            } else if (type == OperatingSystemMXBean.class || type == com.sun.management.OperatingSystemMXBean.class
                    || type == com.sun.management.UnixOperatingSystemMXBean.class) {
                bean = getOperatingSystemMXBean();
            } else if (type == ClassLoadingMXBean.class) {
                bean = getClassLoadingMXBean();
            } else if (type == HotSpotDiagnosticMXBean.class) {
                bean = DiagnosticBean.BEAN;
            } else if (type == CompilationMXBean.class) {
                bean = null;
            } else if (type == GarbageCollectorMXBean.class || type == MemoryPoolMXBean.class
                    || type == MemoryManagerMXBean.class || type == BufferPoolMXBean.class) {
                throw new IllegalArgumentException(type.getName() + " can have more than one instance");
            } else {
                throw unknown(type);
            }
            return type.cast(bean);
        }

        @Substitute
        @SuppressWarnings("unchecked")
        public static <T extends PlatformManagedObject> List<T> getPlatformMXBeans(Class<T> type) {
            if (type == GarbageCollectorMXBean.class) {
                return (List<T>) getGarbageCollectorMXBeans();
            }
            if (type == MemoryPoolMXBean.class) {
                return (List<T>) getMemoryPoolMXBeans();
            }
            if (type == MemoryManagerMXBean.class) {
                return (List<T>) getMemoryManagerMXBeans();
            }
            if (type == BufferPoolMXBean.class) {
                return (List<T>) ManagementFactoryHelper.getBufferPoolMXBeans();
            }
            T bean = ManagementFactory.getPlatformMXBean(type);
            return bean == null ? List.of() : List.of(bean);
        }

        @Inject
        private static IllegalArgumentException unknown(Class<?> type) {
            return new IllegalArgumentException(type.getName() + " is not a platform management interface");
        }

        @Delete(reason = NO_JMX)
        public static native javax.management.MBeanServer getPlatformMBeanServer();

        @Delete(reason = NO_JMX)
        public static native <T> T newPlatformMXBeanProxy(javax.management.MBeanServerConnection server, String name,
                                                          Class<T> type);

        @Delete(reason = NO_JMX)
        public static native Set<Class<? extends PlatformManagedObject>> getPlatformManagementInterfaces();
    }

    @TargetClass(value = "sun.management.ManagementFactoryHelper", clinit = TargetClass.Clinit.REPLACE,
            reason = "no library of natives is loaded")
    static final class Helper {
        @Alias(mutable = true)
        private static sun.management.VMManagement jvm;
        @Alias
        private static ThreadBean threadMBean;
        @Alias
        private static SystemBean osMBean;

        static {
            jvm = (sun.management.VMManagement) (Object) new ManagementNatives.Machine();
        }

        private Helper() {
        }

        @Substitute(reason = "the bean of the platform, which has more to tell")
        public static synchronized ThreadMXBean getThreadMXBean() {
            if (threadMBean == null) {
                threadMBean = (ThreadBean) (Object) new com.sun.management.internal.HotSpotThreadImpl(jvm);
            }
            return (ThreadMXBean) (Object) threadMBean;
        }

        @Substitute(reason = "the bean of the platform, which has more to tell")
        public static synchronized OperatingSystemMXBean getOperatingSystemMXBean() {
            if (osMBean == null) {
                osMBean = (SystemBean) (Object) new OperatingSystemNatives(jvm);
            }
            return (OperatingSystemMXBean) (Object) osMBean;
        }

        @Alias
        static native MemoryPoolMXBean createMemoryPool(String name, boolean isHeap, long usageThreshold,
                                                        long gcThreshold);

        @Alias
        static native GarbageCollectorMXBean createGarbageCollector(String name, String type);
    }

    /** The bean of threads. */
    @TargetClass("sun.management.ThreadImpl")
    static class ThreadBean {
    }

    /** The bean of the operating system. */
    @TargetClass("sun.management.BaseOperatingSystemImpl")
    static class SystemBean {
    }
}
