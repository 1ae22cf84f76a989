/** The HTML report of a run. */
package org.reckon.report;
