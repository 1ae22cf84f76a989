package org.reckon.claims;

/** Gives all mentions of one source in a document the same name. */
final class SourceResolver {

  private final Phrases phrases;

  SourceResolver(Phrases phrases) {
    this.phrases = phrases;
  }

  String nameOf(TextRange source) {
    return phrases.textOf(source);
  }
}
