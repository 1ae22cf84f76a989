package org.reckon.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.uima.jcas.JCas;

/** A text file in UTF-8, with or without a byte order mark. */
final class TextDocument implements InputDocument {

  private final Path file;
  private final String id;
  private final DocumentMetadata metadata;

  TextDocument(Path file, String id, DocumentMetadata metadata) {
    this.file = file;
    this.id = metadata.id() == null ? id : metadata.id();
    this.metadata = metadata;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void fill(JCas cas) throws InputException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (AccessDeniedException e) {
      throw new InputException(
          "RK020", "document '%s' cannot be read: no permission for '%s'".formatted(id, file), e);
    } catch (IOException e) {
      throw new InputException(
          "RK020", "document '%s' cannot be read: %s".formatted(id, e.getMessage()), e);
    }
    DocumentText.fill(
        cas,
        id,
        Utf8.decode(bytes, "document '%s' ('%s')".formatted(id, file)),
        metadata,
        file.toString());
  }
}
