package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;
import sun.util.calendar.JulianCalendar;

/** The calendar systems that {@code sun.util.calendar.CalendarSystem} finds by class name: the Julian one. */
final class CalendarSystems {
    private CalendarSystems() {
    }

    /** In place of {@code Class.forName}. */
    static Class<?> named(String name) throws ClassNotFoundException {
        if (!name.equals("sun.util.calendar.JulianCalendar")) {
            throw new ClassNotFoundException(name);
        }
        return JulianCalendar.class;
    }

    /** In place of {@code Class.newInstance}. */
    static Object make(Class<?> system) {
        return new Julian();
    }

    @TargetClass(value = "sun.util.calendar.JulianCalendar", reason = "its constructor is not public")
    static final class Julian {
        @Alias
        Julian() {
            throw new UnsupportedOperationException();
        }
    }
}
