package org.reckon.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;

/**
 * Reads a text in UTF-8 block by block, so that a text of any length can be worked on in little
 * memory. The blocks together are the text, without a byte order mark at its start. A text of up to
 * {@link #LEAST} characters is one block. A longer one is cut after a blank line or, where there is
 * none, after a line that ends a sentence; a stretch that has neither is one block however long it
 * is, because a cut there could part a number. Not safe for use by several threads.
 */
public final class TextBlocks implements Closeable {

  /** What a block holds at least, but for the last, in UTF-16 code units. */
  public static final int LEAST = 1 << 20;

  private static final int BUFFER = 1 << 16;
  private static final String SENTENCE_ENDS = ".!?\"”’)";

  private final InputStream stream;
  private final String name;
  private final int least;
  private final CharsetDecoder decoder = Utf8.decoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private final StringBuilder text = new StringBuilder();
  private long offset;
  private boolean atStart = true;
  private boolean atEnd;

  /**
   * Starts at the beginning of a text.
   *
   * @param stream the bytes; {@link #close} closes it
   * @param name what the bytes are, for messages
   */
  public TextBlocks(InputStream stream, String name) {
    this(stream, name, LEAST);
  }

  TextBlocks(InputStream stream, String name, int least) {
    this.stream = stream;
    this.name = name;
    this.least = least;
  }

  /**
   * Reads the next block.
   *
   * @return the block, never empty; null at the end of the text
   * @throws InputException RK020 if the bytes cannot be read, RK021 if they are not UTF-8, with the
   *     offset of the first bad byte
   */
  public String next() throws InputException {
    int tried = 0;
    while (true) {
      while (!atEnd && text.length() < Math.max(least, 2 * tried)) {
        read();
      }
      int cut = atEnd && text.length() <= least ? text.length() : cut();
      if (cut == 0 && atEnd) {
        cut = text.length();
      }
      if (cut > 0) {
        String block = text.substring(0, cut);
        text.delete(0, cut);
        return block;
      }
      if (atEnd) {
        return null;
      }
      // twice as much before the next look, so that the looking stays linear
      tried = text.length();
    }
  }

  /** Where the last block that is whole ends, or 0. */
  private int cut() {
    int blank = Math.max(text.lastIndexOf("\n\n"), text.lastIndexOf("\n\r\n") + 1);
    if (blank > 0) {
      return blank + 2;
    }
    for (int end = text.lastIndexOf("\n"); end > 0; end = text.lastIndexOf("\n", end - 1)) {
      char last = text.charAt(end - 1);
      if (last == '\r' && end > 1) {
        last = text.charAt(end - 2);
      }
      if (SENTENCE_ENDS.indexOf(last) >= 0) {
        return end + 1;
      }
    }
    return 0;
  }

  private void read() throws InputException {
    bytes.compact();
    int count;
    try {
      count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
    } catch (IOException e) {
      throw new InputException("RK020", "%s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
    bytes.position(bytes.position() + Math.max(count, 0)).flip();
    atEnd = count < 0;
    int before = bytes.position();
    var result = decoder.decode(bytes, chars, atEnd);
    offset += bytes.position() - before;
    if (result.isError()) {
      throw Utf8.fault(name, bytes.get(bytes.position()), offset);
    }
    chars.flip();
    if (atStart && chars.hasRemaining()) {
      atStart = false;
      if (chars.get(chars.position()) == '\uFEFF') {
        chars.get();
      }
    }
    text.append(chars);
    chars.clear();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
