package org.reckon.io;

/** Input that cannot be read: what, where, and what to do next, behind a code such as RK021. */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Makes an exception whose message begins with the code.
   *
   * @param code the code, as the error reference lists it
   * @param message what is wrong, where, and what to do next
   */
  public InputException(String code, String message) {
    super(code + " " + message);
    this.code = code;
  }

  /**
   * Makes an exception with a cause.
   *
   * @param code the code, as the error reference lists it
   * @param message what is wrong, where, and what to do next
   * @param cause what brought it about
   */
  public InputException(String code, String message, Throwable cause) {
    super(code + " " + message, cause);
    this.code = code;
  }

  /** The code. */
  public String code() {
    return code;
  }
}
