package org.reckon.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the silver text is and which of it is kept aside. */
final class SilverOptions {

  @Option(names = "--texts", required = true, description = "The texts: JSON lines, gzipped.")
  private Path texts;

  @Option(names = "--first", required = true, description = "The first system's tags, gzipped.")
  private Path first;

  @Option(names = "--second", required = true, description = "The second system's tags, gzipped.")
  private Path second;

  List<SilverDocument> read() throws IOException {
    return new SilverReader().read(texts, first, second);
  }

  /** Whether a silver document belongs to the tenth that is only measured on. */
  boolean isHeldOut(String id) {
    return fold(id, 10) == 0;
  }

  /** The fold of a document: the MD5 of its name, as a number, modulo the number of folds. */
  static int fold(String name, int folds) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
      return new java.math.BigInteger(1, digest)
          .mod(java.math.BigInteger.valueOf(folds))
          .intValue();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
