package org.reckon.io;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that stands under its name whole or not at all: it is written beside its place and moved
 * there by {@link #commit}. Closing without a commit leaves no trace.
 */
public final class AtomicFile implements Closeable {

  private final Path target;
  private final Path temporary;
  private final OutputStream out;
  private boolean committed;

  /**
   * Starts a file; folders above it are made.
   *
   * @param target where it shall stand; what stands there is replaced on commit
   * @throws IOException if it cannot be written
   */
  public AtomicFile(Path target) throws IOException {
    this.target = target;
    Files.createDirectories(target.toAbsolutePath().getParent());
    this.temporary = target.resolveSibling(target.getFileName() + ".part");
    this.out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16);
  }

  /** Where the bytes go. */
  public OutputStream stream() {
    return out;
  }

  /**
   * Puts the file in its place.
   *
   * @throws IOException if the last bytes or the name cannot be written
   */
  public void commit() throws IOException {
    out.close();
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    committed = true;
  }

  @Override
  public void close() throws IOException {
    if (!committed) {
      out.close();
      Files.deleteIfExists(temporary);
    }
  }
}
