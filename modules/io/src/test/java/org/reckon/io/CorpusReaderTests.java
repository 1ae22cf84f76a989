package org.reckon.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAException;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckon.api.ReckonTypeSystemProvider;
import org.reckon.api.record.CasRecords;

class CorpusReaderTests {

  @TempDir Path folder;
  private JCas cas;

  @BeforeEach
  void newCas() throws UIMAException {
    cas = CasCreationUtils.createCas(ReckonTypeSystemProvider.typeSystem(), null, null).getJCas();
  }

  @Test
  void textsComeInTheOrderOfTheirIds() throws Exception {
    write("b.txt", "two");
    write("a/z.txt", "one");
    write("b.md", "no document");
    assertThat(ids()).containsExactly("a/z", "b");
  }

  @Test
  void aTableBesideTheTextsIsTakenAsMetadata() throws Exception {
    write("d1.txt", "A text.");
    write(
        "documents.csv",
        "file,title,source,published,url\nd1.txt,\"A, title\",Outlet,2026-03-08T03:10:00Z,\n");
    fill(only());
    var document = new CasRecords(cas).document();
    assertThat(document.title()).isEqualTo("A, title");
    assertThat(document.source()).isEqualTo("Outlet");
    assertThat(document.published()).isEqualTo(Instant.parse("2026-03-08T03:10:00Z"));
    assertThat(document.url()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-08, 2026-03-08T00:00:00Z",
    "2026-03-08T10:00, 2026-03-08T10:00:00Z",
    "2026-03-08T10:00:00+02:00, 2026-03-08T08:00:00Z",
  })
  void publicationTimesMayBeShort(String written, Instant expected) throws Exception {
    write("d1.txt", "A text.");
    write("documents.csv", "file,published\nd1.txt," + written + "\n");
    fill(only());
    assertThat(new CasRecords(cas).document().published()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,title\\nd1.txt,T|has no column 'file'",
        "file,published\\nd1.txt,last Sunday|line 2: published is 'last Sunday'",
        "file,title\\nd1.txt,T\\nd1.txt,U|line 3: file 'd1.txt' stands here a second time",
        "title,file\\nT|line 2 names no file",
      })
  void aFaultyTableIsRefused(String table, String message) throws IOException {
    write("d1.txt", "A text.");
    write("documents.csv", table.replace("\\n", "\n"));
    assertThatThrownBy(() -> CorpusReader.open(folder))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("RK009")
        .hasMessageContaining(message);
  }

  @Test
  void aTableMayHaveAByteOrderMarkButMustBeUtf8() throws Exception {
    write("d1.txt", "A text.");
    write("documents.csv", "\uFEFFfile,title\nd1.txt,Titel\n");
    fill(only());
    assertThat(new CasRecords(cas).document().title()).isEqualTo("Titel");
    Files.write(
        folder.resolve("documents.csv"),
        "file,title\nd1.txt,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> CorpusReader.open(folder))
        .hasMessageStartingWith("RK009")
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoText() throws Exception {
    write("d1.txt", "\uFEFFForty people fled.");
    fill(only());
    assertThat(cas.getDocumentText()).isEqualTo("Forty people fled.");
  }

  @Test
  void whatIsNotUtf8IsNamedWithItsPlace() throws Exception {
    Files.write(folder.resolve("d1.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    var document = only();
    assertThatThrownBy(() -> fill(document))
        .hasMessageStartingWith("RK021")
        .hasMessageContaining("byte 0xE9 at offset 3")
        .hasMessageContaining("convert it to UTF-8");
  }

  @Test
  void anEmptyTextIsRefused() throws Exception {
    write("d1.txt", " \n");
    var document = only();
    assertThatThrownBy(() -> fill(document)).hasMessageStartingWith("RK022");
  }

  @Test
  void anUnreadableFileIsNamed() throws Exception {
    write("d1.txt", "A text.");
    var document = only();
    Files.delete(folder.resolve("d1.txt"));
    assertThatThrownBy(() -> fill(document))
        .hasMessageStartingWith("RK020")
        .hasMessageContaining("d1.txt");
  }

  @Test
  void whatXmlCannotHoldIsReplacedOneForOneAndCounted() throws Exception {
    write("d1.txt", "a\u0000b\uFFFEc \uD83D\uDE00");
    fill(only());
    assertThat(cas.getDocumentText()).isEqualTo("a\uFFFDb\uFFFDc \uD83D\uDE00");
    assertThat(cas.select(MetaDataStringField.class).map(field -> field.getKey()))
        .contains(DocumentText.REPLACED_CHARACTERS);
    assertThat(DocumentText.replaceIllegal(new StringBuilder("x\uD83Dy\uDE00"))).isEqualTo(2);
  }

  @Test
  void aBrokenLineFailsAndTheOthersGoOn() throws Exception {
    write(
        "c.jsonl",
        """
        {"id":"a","text":"One."}
        {"id":

        {"id":"c"}
        {"id":"d","text":"Two.","published":"2026-01-02"}
        {"id":"e","text":"One."} {"id":"f","text":"Two."}
        {"id":"g","id":"h","text":"One."}
        {"id":"i","text":true}
        """);
    var outcomes = new ArrayList<String>();
    try (var reader = CorpusReader.open(folder.resolve("c.jsonl"))) {
      while (reader.hasNext()) {
        var document = reader.next();
        var fault = catchThrowableOfType(InputException.class, () -> fill(document));
        outcomes.add(document.id() + (fault == null ? "" : " " + fault.code()));
      }
    }
    assertThat(outcomes)
        .containsExactly(
            "a",
            "line-2 RK023",
            "line-4 RK023",
            "d",
            "line-6 RK023",
            "line-7 RK023",
            "line-8 RK023");
  }

  @Test
  void aFolderOfTwoKindsIsRefused() throws IOException {
    write("a.txt", "A text.");
    write("b.xmi", "<xmi/>");
    assertThatThrownBy(() -> CorpusReader.open(folder)).hasMessageStartingWith("RK002");
  }

  @Test
  void inputThatIsNotThereOrHoldsNothingIsRefused() throws IOException {
    assertThatThrownBy(() -> CorpusReader.open(folder.resolve("nowhere")))
        .hasMessageStartingWith("RK001")
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> CorpusReader.open(folder)).hasMessageStartingWith("RK002");
    write("a.pdf", "%PDF");
    assertThatThrownBy(() -> CorpusReader.open(folder.resolve("a.pdf")))
        .hasMessageStartingWith("RK002");
    write("empty.jsonl", "\n");
    assertThatThrownBy(() -> CorpusReader.open(folder.resolve("empty.jsonl")))
        .hasMessageStartingWith("RK002");
  }

  @Test
  void xmiIsReadBack() throws Exception {
    write("texts/d1.txt", "Forty people \uD83D\uDE00 fled.");
    write("texts/documents.csv", "file,source\nd1.txt,Outlet\n");
    fill(CorpusReader.open(folder.resolve("texts")).next());
    XmiWriter.write(cas.getCas(), folder.resolve("xmi/d1.xmi"));
    newCas();
    fill(CorpusReader.open(folder.resolve("xmi")).next());
    assertThat(cas.getDocumentText()).isEqualTo("Forty people \uD83D\uDE00 fled.");
    assertThat(cas.select(DocumentMetaData.class).map(DocumentMetaData::getDocumentId))
        .containsExactly("d1");
    assertThat(new CasRecords(cas).document().source()).isEqualTo("Outlet");
  }

  @Test
  void xmiThatIsNoneIsNamed() throws Exception {
    write("d1.xmi", "<html>");
    var document = only();
    assertThatThrownBy(() -> fill(document))
        .hasMessageStartingWith("RK025")
        .hasMessageContaining("d1.xmi");
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private InputDocument only() throws InputException, IOException {
    try (var reader = CorpusReader.open(folder)) {
      return reader.next();
    }
  }

  private void fill(InputDocument document) throws InputException {
    cas.reset();
    document.fill(cas);
  }

  private List<String> ids() throws InputException, IOException {
    var ids = new ArrayList<String>();
    try (var reader = CorpusReader.open(folder)) {
      reader.forEachRemaining(document -> ids.add(document.id()));
    }
    return ids;
  }
}
