package org.reckon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTests {

  private static DocumentHead head(String id, String title, String source) {
    return new DocumentHead(id, title, source, null, null, 100);
  }

  @Test
  void aDocumentIsNamedAfterItsOutletElseItsHeadlineElseItsId() {
    var documents =
        new Documents(
            List.of(head("a", "Title", "Post"), head("b", "Title", null), head("c", " ", "")));
    assertThat(documents.name("a")).isEqualTo("Post");
    assertThat(documents.name("b")).isEqualTo("Title");
    assertThat(documents.name("c")).isEqualTo("c");
    assertThat(documents.name("unknown")).isEqualTo("unknown");
  }

  @Test
  void documentsOfOneOutletAreToldApart() {
    var documents = new Documents(List.of(head("a", "x", "Post"), head("b", "y", "Post")));
    assertThat(documents.names(List.of("b", "a", "b"))).containsExactly("Post (a)", "Post (b)");
  }
}
