/**
 * The contract every engine must keep, as tests that an engine's author runs against it.
 *
 * <p>Put {@code org.reckon:reckon-testkit} into the test scope, write a test class that implements
 * {@link org.reckon.testkit.EngineContract}, and run it with JUnit 5. The contract:
 *
 * <ul>
 *   <li>any text is taken: empty, one character, without letters, random Unicode with lone
 *       surrogates, one line of a million characters, five million characters;
 *   <li>the text stays as it is, and only the types that {@link
 *       org.reckon.api.EngineProvider#gives()} names change in the CAS;
 *   <li>offsets lie inside the text and never between two surrogates; tokens are in order and
 *       inside sentences;
 *   <li>where a layer is missing that {@link org.reckon.api.EngineProvider#needs()} does not name,
 *       the engine still runs;
 *   <li>the same text gives the same: by another instance, after other documents, beside another
 *       thread, and after a way through XMI;
 *   <li>time grows in proportion to the text.
 * </ul>
 *
 * <p>A message says which document breaks what, where, and what can be done. The long documents
 * need memory: give the tests 2 GB ({@code -Xmx2g}), or shorten {@link
 * org.reckon.testkit.EngineContract#longestDocument()}.
 */
package org.reckon.testkit;
