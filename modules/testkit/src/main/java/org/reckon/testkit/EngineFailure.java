package org.reckon.testkit;

/** An engine has failed on a document; the message has the first cause and its place. */
final class EngineFailure extends Exception {

  private static final long serialVersionUID = 1;

  EngineFailure(Throwable failure) {
    super(describe(failure), failure);
  }

  private static String describe(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    for (var frame : cause.getStackTrace()) {
      if (!frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("jdk.")) {
        return "fails with %s at %s".formatted(cause, frame);
      }
    }
    return "fails with " + cause;
  }
}
