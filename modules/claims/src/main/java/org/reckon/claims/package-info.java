/** Time expressions, quantities and number claims. */
package org.reckon.claims;
