package org.reckon.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.apache.uima.jcas.JCas;

/** A file with one JSON object a line: id, text, and any of title, source, published, url. */
final class JsonLinesReader implements CorpusReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path file;
  private final BufferedInputStream bytes;
  private int number;
  private byte[] next;

  JsonLinesReader(Path file) throws InputException {
    this.file = file;
    try {
      this.bytes = new BufferedInputStream(Files.newInputStream(file));
      advance();
    } catch (IOException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    }
    if (next == null) {
      throw new InputException("RK002", "input '%s' holds no lines".formatted(file));
    }
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public InputDocument next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    var document = document(next, number);
    advance();
    return document;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private void advance() {
    try {
      do {
        next = readLine();
        number++;
      } while (next != null && isBlank(next));
    } catch (IOException e) {
      throw new UncheckedIOException("line %d of '%s' cannot be read".formatted(number, file), e);
    }
  }

  private byte[] readLine() throws IOException {
    var line = new ByteArrayOutputStream();
    int b = bytes.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      line.write(b);
      b = bytes.read();
    }
    return line.toByteArray();
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private InputDocument document(byte[] line, int lineNumber) {
    String fault;
    try {
      var json = JSON.readTree(Utf8.decode(line, "line %d of '%s'".formatted(lineNumber, file)));
      var id = text(json, "id");
      var text = text(json, "text");
      if (id == null || id.isBlank()) {
        fault = "has no \"id\"";
      } else if (text == null) {
        fault = "has no \"text\"";
      } else {
        var metadata =
            new DocumentMetadata(
                id,
                text(json, "title"),
                text(json, "source"),
                DocumentMetadata.time(text(json, "published")),
                text(json, "url"));
        return new Line(id, text, metadata, "line " + lineNumber);
      }
    } catch (InputException e) {
      return new BrokenLine("line-" + lineNumber, e);
    } catch (JsonProcessingException e) {
      fault = "is no JSON object: " + e.getOriginalMessage();
    } catch (IllegalArgumentException e) {
      fault = e.getMessage();
    }
    return new BrokenLine(
        "line-" + lineNumber,
        new InputException(
            "RK023",
            "line %d of '%s' %s; mend the line and run again".formatted(lineNumber, file, fault)));
  }

  private static String text(JsonNode json, String name) {
    var node = json.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw new IllegalArgumentException("has a \"%s\" that is no text".formatted(name));
    }
    return node.textValue();
  }

  private InputException unreadable(IOException e) {
    return new InputException(
        "RK001", "input '%s' cannot be read: %s".formatted(file, e.getMessage()), e);
  }

  private record Line(String id, String text, DocumentMetadata metadata, String name)
      implements InputDocument {
    @Override
    public void fill(JCas cas) throws InputException {
      DocumentText.fill(cas, id, text, metadata, name);
    }
  }

  private record BrokenLine(String id, InputException fault) implements InputDocument {
    @Override
    public void fill(JCas cas) throws InputException {
      throw fault;
    }
  }
}
