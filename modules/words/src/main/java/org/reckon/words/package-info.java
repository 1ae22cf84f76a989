/** Classes of words that mean or are used alike, for the models of several engines. */
package org.reckon.words;
