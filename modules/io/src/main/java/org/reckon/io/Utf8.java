package org.reckon.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly: what is not UTF-8 is an error with its place, never a question mark. */
final class Utf8 {

  private Utf8() {}

  /**
   * Decodes bytes; a byte order mark at the start is taken off.
   *
   * @param name what the bytes are, for the message
   * @throws InputException RK021 with the offset of the first bad byte
   */
  static String decode(byte[] bytes, String name) throws InputException {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    if (decoder().decode(in, out, true).isError()) {
      throw fault(name, bytes[in.position()], in.position());
    }
    out.flip();
    boolean mark = out.length() > 0 && out.charAt(0) == '\uFEFF';
    return out.subSequence(mark ? 1 : 0, out.length()).toString();
  }

  /** A decoder that stops at what is not UTF-8. */
  static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The error of a byte that is not UTF-8: RK021. */
  static InputException fault(String name, byte bad, long offset) {
    return new InputException(
        "RK021",
        "%s is not UTF-8: byte 0x%02X at offset %d; convert it to UTF-8"
            .formatted(name, bad & 0xFF, offset));
  }
}
