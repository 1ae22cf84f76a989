package org.reckon.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** A report as a reader sees it: where its parts are, told once. */
record ReportPage(Page page) {

  /** What a fact's id follows in the id of its part of the page. */
  static final String FACT = "";

  /** What the ids of the documents' parts begin with. */
  static final String DOCUMENT = "document-";

  /** Selects the facts. */
  static final String FACTS = "details.fact";

  /** The ids of the facts that can be seen. */
  List<String> factsInSight() {
    return page.locator(FACTS + ":visible > .body").all().stream()
        .map(body -> body.getAttribute("id").substring(FACT.length()))
        .toList();
  }

  Locator fact(String id) {
    return page.locator(FACTS + ":has(> [id='" + FACT + id + "'])");
  }

  /** The facts, whether they can be seen or not. */
  Locator facts() {
    return page.locator(FACTS);
  }

  /** The documents' sections, whether they can be seen or not. */
  Locator documents() {
    return page.locator("details.document:not(.silent)");
  }

  /** The figure in a document that leads to its fact. */
  Locator figure(Locator document, String words) {
    return document
        .locator(".infacts li")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first()
        .locator("a");
  }

  /** The link of a fact to a document. */
  Locator linkToDocument(Locator fact, String outlet) {
    return fact.locator("a[href^='#" + DOCUMENT + "']:visible")
        .filter(new Locator.FilterOptions().setHasText(outlet))
        .first();
  }

  /** Opens whatever can be opened from outside inwards, by clicking on it as a reader would. */
  void openAll(Locator inside) {
    for (int i = 0; i < 100; i++) {
      var closed =
          inside
              .locator("xpath=descendant-or-self::details[not(@open)]/summary")
              .filter(new Locator.FilterOptions().setVisible(true));
      if (closed.count() == 0) {
        return;
      }
      closed.first().click();
    }
    throw new AssertionError("there is no end of what can be opened");
  }

  /** How many CSS pixels the page is wider than its window. */
  int overflow() {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /** The id of the part that the address names; empty where it names none. */
  String place() {
    var url = page.url();
    return url.contains("#") ? url.substring(url.indexOf('#') + 1) : "";
  }
}
