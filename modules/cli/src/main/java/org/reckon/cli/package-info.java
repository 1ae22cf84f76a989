/** The command reckon. */
package org.reckon.cli;
