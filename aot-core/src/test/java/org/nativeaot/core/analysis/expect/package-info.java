/** What a program in the tests says of itself that the analysis must find. */
package org.nativeaot.core.analysis.expect;
