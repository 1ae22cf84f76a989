package org.reckon.runner;

/**
 * A run that cannot start or go on: bad use, or input, pipeline or output that is bad as a whole.
 * The message says what, where, and what to do next, behind a code such as RK005.
 */
public final class RunException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception whose message begins with the code.
   *
   * @param code the code, as the error reference lists it
   * @param message what is wrong, where, and what to do next
   */
  public RunException(String code, String message) {
    super(code + " " + message);
  }

  /**
   * Makes an exception with a cause.
   *
   * @param code the code, as the error reference lists it
   * @param message what is wrong, where, and what to do next
   * @param cause what brought it about
   */
  public RunException(String code, String message, Throwable cause) {
    super(code + " " + message, cause);
  }
}
