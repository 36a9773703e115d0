package org.nativeaot.runtime.substitute;

import java.util.Locale;
import java.util.ResourceBundle;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.resources.OpenListResourceBundle;
import sun.util.resources.ParallelListResourceBundle;
import sun.util.resources.TimeZoneNamesBundle;

/** Bundles are those built in: see {@link LocaleBundles}. */
@TargetClass(value = "sun.util.resources.LocaleData", clinit = TargetClass.Clinit.NONE,
        reason = "bundles are not found by class name")
final class Target_sun_util_resources_LocaleData {
    @Alias
    private LocaleProviderAdapter.Type type;

    private Target_sun_util_resources_LocaleData() {
    }

    @Substitute
    public ResourceBundle getCalendarData(Locale locale) {
        return (ResourceBundle) LocaleBundles.CldrCalendar.of(locale);
    }

    @Substitute
    public OpenListResourceBundle getCurrencyNames(Locale locale) {
        return (OpenListResourceBundle) LocaleBundles.CldrCurrency.of(locale);
    }

    @Substitute
    public OpenListResourceBundle getLocaleNames(Locale locale) {
        return (OpenListResourceBundle) LocaleBundles.CldrLocale.of(locale);
    }

    @Substitute
    public TimeZoneNamesBundle getTimeZoneNames(Locale locale) {
        return (TimeZoneNamesBundle) (type == LocaleProviderAdapter.Type.CLDR
                ? LocaleBundles.CldrZone.of(locale) : LocaleBundles.JreZone.of(locale));
    }

    @Substitute
    public ResourceBundle getBreakIteratorInfo(Locale locale) {
        return (ResourceBundle) LocaleBundles.JreBreakInfo.of(locale);
    }

    @Substitute
    public ResourceBundle getBreakIteratorResources(Locale locale) {
        return (ResourceBundle) LocaleBundles.JreBreak.of(locale);
    }

    @Substitute
    public ResourceBundle getCollationData(Locale locale) {
        return (ResourceBundle) LocaleBundles.JreCollation.of(locale);
    }

    @Substitute
    public ResourceBundle getDateFormatData(Locale locale) {
        return (ResourceBundle) LocaleBundles.CldrFormat.of(locale);
    }

    @Substitute
    public ResourceBundle getNumberFormatData(Locale locale) {
        return (ResourceBundle) LocaleBundles.CldrFormat.of(locale);
    }

    /** Only JRE data has supplements. */
    @Substitute
    public void setSupplementary(ParallelListResourceBundle formatData) {
    }
}
