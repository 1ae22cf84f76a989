/** Readers and writers. */
package org.reckon.io;
