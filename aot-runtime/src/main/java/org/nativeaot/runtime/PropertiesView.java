package org.nativeaot.runtime;

import java.util.Properties;
import java.util.Set;

/**
 * The system properties, looked up when asked for: an object that initialisers which run at publish time may use.
 * Library code reads single properties and sets them; it does not walk them through this object.
 */
public final class PropertiesView extends Properties {
    /** The only one. */
    public static final PropertiesView VIEW = new PropertiesView();
    private static final long serialVersionUID = 1;

    private PropertiesView() {
    }

    @Override
    public String getProperty(String key) {
        return System.getProperty(key);
    }

    @Override
    public String getProperty(String key, String otherwise) {
        return System.getProperty(key, otherwise);
    }

    @Override
    public Object get(Object key) {
        return System.getProperties().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return System.getProperties().containsKey(key);
    }

    @Override
    public Set<String> stringPropertyNames() {
        return System.getProperties().stringPropertyNames();
    }

    @Override
    public Set<Object> keySet() {
        return System.getProperties().keySet();
    }

    @Override
    public synchronized Object put(Object key, Object value) {
        return System.getProperties().put(key, value);
    }
}
