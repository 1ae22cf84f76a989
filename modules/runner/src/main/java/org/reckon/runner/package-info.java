/** Engines found, pipelines loaded, a corpus run to its end. */
package org.reckon.runner;
