package org.reckon.io;

/**
 * Why a document failed, as {@code failures/<id>.json} says it.
 *
 * @param document the document's id
 * @param engine the engine that failed; "reader" or "writer" where it was neither
 * @param code the error's code
 * @param message what, where, and what to do next
 * @param stack the stack trace, for a report to the engine's author
 */
public record FailureRecord(
    String document, String engine, String code, String message, String stack) {}
