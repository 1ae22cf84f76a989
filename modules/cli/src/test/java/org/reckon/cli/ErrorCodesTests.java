package org.reckon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference of error codes is whole: every code of the sources stands in it, and no other. */
class ErrorCodesTests {

  private static final Pattern CODE = Pattern.compile("\\bRK\\d{3}\\b");

  @Test
  void theReferenceListsTheCodesOfTheSources() throws IOException {
    var used = new TreeSet<String>();
    try (var files = Files.walk(Path.of(".."))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (file.toString().contains("src/main/java")) {
          used.addAll(codes(file));
        }
      }
    }
    assertThat(codes(Path.of("../../docs/errors.md"))).isEqualTo(used);
  }

  private static Set<String> codes(Path file) throws IOException {
    var codes = new TreeSet<String>();
    var matcher = CODE.matcher(Files.readString(file));
    while (matcher.find()) {
      codes.add(matcher.group());
    }
    return codes;
  }
}
