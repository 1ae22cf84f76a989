package org.reckon.claims;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the quantities of texts as JSON lines, to be scored.
 *
 * <p>Arguments: a file of JSON lines with "id" and "text", and the file to write. Offsets are
 * Unicode code points.
 */
final class QuantitiesMain {
  private QuantitiesMain() {}

  public static void main(String[] arguments) throws IOException {
    var parser = new QuantityParser();
    var out = new StringBuilder();
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      if (line.isBlank()) {
        continue;
      }
      String id = field(line, "id");
      String text = field(line, "text");
      var parse = parser.parse(text);
      int number = 0;
      for (var quantity : parse.quantities()) {
        out.append("{\"id\":").append(quote(id + "-" + ++number));
        out.append(",\"doc\":").append(quote(id));
        span(out.append(",\"quantity\":"), text, quantity.begin(), quantity.end());
        out.append(",\"comparator\":").append(quote(quantity.comparator().value()));
        out.append(",\"low\":").append(plain(quantity.low()));
        out.append(",\"high\":").append(plain(quantity.high()));
        out.append(",\"unit\":").append(quote(quantity.unit())).append("}\n");
      }
      for (var other : parse.others()) {
        out.append("{\"other\":").append(quote(other.kind().name()));
        out.append(",\"doc\":").append(quote(id));
        span(out.append(",\"quantity\":"), text, other.begin(), other.end());
        out.append("}\n");
      }
      for (var diagnostic : parse.diagnostics()) {
        out.append("{\"diagnostic\":").append(quote(diagnostic.reason()));
        out.append(",\"doc\":").append(quote(id));
        span(out.append(",\"quantity\":"), text, diagnostic.begin(), diagnostic.end());
        out.append("}\n");
      }
    }
    Files.writeString(Path.of(arguments[1]), out, StandardCharsets.UTF_8);
  }

  private static void span(StringBuilder out, String text, int begin, int end) {
    out.append("{\"begin\":").append(text.codePointCount(0, begin));
    out.append(",\"end\":").append(text.codePointCount(0, end));
    out.append(",\"text\":").append(quote(text.substring(begin, end))).append('}');
  }

  private static String plain(BigDecimal value) {
    return value == null ? "null" : value.toString();
  }

  private static String quote(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** The value of a string field of one flat JSON object. */
  private static String field(String json, String name) {
    int at = json.indexOf("\"" + name + "\":");
    int start = json.indexOf('"', at + name.length() + 3) + 1;
    var value = new StringBuilder();
    for (int i = start; json.charAt(i) != '"'; i++) {
      char c = json.charAt(i);
      if (c == '\\') {
        char escaped = json.charAt(++i);
        switch (escaped) {
          case 'n' -> value.append('\n');
          case 't' -> value.append('\t');
          case 'r' -> value.append('\r');
          case 'b' -> value.append('\b');
          case 'f' -> value.append('\f');
          case 'u' -> {
            value.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
            i += 4;
          }
          default -> value.append(escaped);
        }
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }
}
