package org.reckon.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.reckon.io.AtomicFile;
import org.reckon.io.InputException;
import org.reckon.io.RunFolder;

/**
 * Draws the report of a run: one HTML file that needs no network and no script. The same records
 * give the same bytes. Safe for use by several threads on different folders.
 */
public final class ReportWriter {

  private ReportWriter() {}

  /**
   * Writes {@code report.html} from the run's records; what stands there is replaced when the new
   * report is whole. Reads documents.jsonl, claims.jsonl, facts.jsonl, events.jsonl, failures/ and,
   * where it is there, run.json.
   *
   * @param folder the folder that a run has written
   * @throws InputException RK026 if a file of records is missing or cannot be read
   * @throws IOException if a failure or run.json cannot be read, or the report cannot be written
   */
  public static void write(RunFolder folder) throws IOException, InputException {
    var page = Pages.of(Run.read(folder));
    try (var file = new AtomicFile(folder.report())) {
      var writer =
          new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
      JtepageGenerated.render(new OwaspHtmlTemplateOutput(new WriterOutput(writer)), null, page);
      writer.flush();
      file.commit();
    }
  }
}
