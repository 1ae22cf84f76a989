/** Text to tokens and sentences. */
package org.reckon.tokenizer;
