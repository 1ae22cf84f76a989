/** Quantities and number claims. */
package org.reckon.claims;
