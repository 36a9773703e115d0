package org.nativeaot.runtime;

import java.nio.charset.Charset;
import sun.nio.cs.IBM437;
import sun.nio.cs.IBM737;
import sun.nio.cs.IBM775;
import sun.nio.cs.IBM850;
import sun.nio.cs.IBM852;
import sun.nio.cs.IBM855;
import sun.nio.cs.IBM857;
import sun.nio.cs.IBM858;
import sun.nio.cs.IBM862;
import sun.nio.cs.IBM866;
import sun.nio.cs.IBM874;
import sun.nio.cs.ISO_8859_11;
import sun.nio.cs.ISO_8859_13;
import sun.nio.cs.ISO_8859_15;
import sun.nio.cs.ISO_8859_16;
import sun.nio.cs.ISO_8859_2;
import sun.nio.cs.ISO_8859_3;
import sun.nio.cs.ISO_8859_4;
import sun.nio.cs.ISO_8859_5;
import sun.nio.cs.ISO_8859_6;
import sun.nio.cs.ISO_8859_7;
import sun.nio.cs.ISO_8859_8;
import sun.nio.cs.ISO_8859_9;
import sun.nio.cs.JIS_X_0201;
import sun.nio.cs.KOI8_R;
import sun.nio.cs.KOI8_U;
import sun.nio.cs.MS1250;
import sun.nio.cs.MS1251;
import sun.nio.cs.MS1252;
import sun.nio.cs.MS1253;
import sun.nio.cs.MS1254;
import sun.nio.cs.MS1257;
import sun.nio.cs.TIS_620;
import sun.nio.cs.UTF_32;
import sun.nio.cs.UTF_32BE;
import sun.nio.cs.UTF_32BE_BOM;
import sun.nio.cs.UTF_32LE;
import sun.nio.cs.UTF_32LE_BOM;

/**
 * The charsets of java.base by the names of their classes, made when first asked for: UTF-32 and all of one byte per
 * character. The class library itself knows the common ones.
 *
 * <p>Limits: those of several bytes per character (Chinese, Japanese, Korean) are not compiled in; a program sees
 * them as not supported.
 */
public final class BuiltInCharsets {
    private BuiltInCharsets() {
    }

    /** @return null if there is none of this name */
    public static Charset named(String className) {
        if (className.startsWith("ISO")) {
            return iso(className);
        }
        if (className.startsWith("IBM")) {
            return ibm(className);
        }
        if (className.startsWith("MS")) {
            return windows(className);
        }
        return switch (className) {
            case "UTF_32" -> new UTF_32();
            case "UTF_32BE" -> new UTF_32BE();
            case "UTF_32LE" -> new UTF_32LE();
            case "UTF_32BE_BOM" -> new UTF_32BE_BOM();
            case "UTF_32LE_BOM" -> new UTF_32LE_BOM();
            case "KOI8_R" -> new KOI8_R();
            case "KOI8_U" -> new KOI8_U();
            case "JIS_X_0201" -> new JIS_X_0201();
            case "TIS_620" -> new TIS_620();
            default -> null;
        };
    }

    private static Charset iso(String className) {
        return switch (className) {
            case "ISO_8859_2" -> new ISO_8859_2();
            case "ISO_8859_3" -> new ISO_8859_3();
            case "ISO_8859_4" -> new ISO_8859_4();
            case "ISO_8859_5" -> new ISO_8859_5();
            case "ISO_8859_6" -> new ISO_8859_6();
            case "ISO_8859_7" -> new ISO_8859_7();
            case "ISO_8859_8" -> new ISO_8859_8();
            case "ISO_8859_9" -> new ISO_8859_9();
            case "ISO_8859_11" -> new ISO_8859_11();
            case "ISO_8859_13" -> new ISO_8859_13();
            case "ISO_8859_15" -> new ISO_8859_15();
            case "ISO_8859_16" -> new ISO_8859_16();
            default -> null;
        };
    }

    private static Charset ibm(String className) {
        return switch (className) {
            case "IBM437" -> new IBM437();
            case "IBM737" -> new IBM737();
            case "IBM775" -> new IBM775();
            case "IBM850" -> new IBM850();
            case "IBM852" -> new IBM852();
            case "IBM855" -> new IBM855();
            case "IBM857" -> new IBM857();
            case "IBM858" -> new IBM858();
            case "IBM862" -> new IBM862();
            case "IBM866" -> new IBM866();
            case "IBM874" -> new IBM874();
            default -> null;
        };
    }

    private static Charset windows(String className) {
        return switch (className) {
            case "MS1250" -> new MS1250();
            case "MS1251" -> new MS1251();
            case "MS1252" -> new MS1252();
            case "MS1253" -> new MS1253();
            case "MS1254" -> new MS1254();
            case "MS1257" -> new MS1257();
            default -> null;
        };
    }
}
