/** Makes the taggers' models from tagged text; never published. */
package org.reckon.training;
