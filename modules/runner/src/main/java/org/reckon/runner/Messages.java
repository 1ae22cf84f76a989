package org.reckon.runner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;

/** Puts what exceptions say into words. */
final class Messages {

  private Messages() {}

  /** The messages of an exception and its causes, each once. */
  static String chain(Throwable thrown) {
    var messages = new LinkedHashSet<String>();
    for (var cause = thrown; cause != null && messages.size() < 5; cause = cause.getCause()) {
      messages.add(
          cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }
    return String.join(": ", messages);
  }

  static String stack(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
