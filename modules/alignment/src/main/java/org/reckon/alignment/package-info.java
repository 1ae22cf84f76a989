/** The claims of many documents to facts. */
package org.reckon.alignment;
