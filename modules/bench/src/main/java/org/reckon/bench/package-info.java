/** Speed and memory of the engines, beside other tools; never published. */
package org.reckon.bench;
