package org.reckon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is drawn again. */
class ReportCommandTests {

  @TempDir Path temporary;

  private final StringWriter err = new StringWriter();

  @Test
  void theReportDrawnAgainHasTheSameBytes() throws IOException {
    var out = temporary.resolve("out");
    assertThat(reckon("run", "../../corpus/ferry", "-o", out.toString())).isZero();
    var before = Files.readString(out.resolve("report.html"));
    Files.delete(out.resolve("report.html"));
    assertThat(reckon("report", out.toString())).isZero();
    assertThat(out.resolve("report.html")).hasContent(before);
  }

  @Test
  void aFolderThatNoRunHasWrittenIsRefused() {
    assertThat(reckon("report", temporary.toString())).isEqualTo(Reckon.BAD_USE);
    assertThat(err.toString()).contains("RK026").contains(temporary.toString());
    assertThat(temporary.resolve("report.html")).doesNotExist();
  }

  private int reckon(String... arguments) {
    var commandLine = Reckon.commandLine();
    commandLine.setOut(new PrintWriter(new StringWriter(), true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
