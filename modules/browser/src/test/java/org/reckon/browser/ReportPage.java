package org.reckon.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** A report as a reader sees it: where its parts are, told once. */
record ReportPage(Page page) {

  /** What a fact's id follows in the id of its card; its opened part has the id alone. */
  static final String FACT = "fact-";

  /** What the ids of the documents' parts begin with. */
  static final String DOCUMENT = "document-";

  /** Selects the facts. */
  static final String FACTS = "article.fact";

  Locator search() {
    return page.locator("#search");
  }

  /** The filter of a name: kind, type, source, place or status. */
  Locator filter(String name) {
    return page.locator("form#filters select[name=" + name + "]");
  }

  /** Chooses what a filter offers in these words, which it may go on after. */
  void choose(String name, String words) {
    var options = filter(name).locator("option").allInnerTexts();
    var option =
        options.stream()
            .filter(o -> o.strip().startsWith(words))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError(name + " offers " + options + ", not '" + words + "'"));
    filter(name).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
  }

  /** The line that says how many facts are shown. */
  Locator shown() {
    return page.locator("#shown");
  }

  /** The ids of the facts that can be seen. */
  List<String> factsInSight() {
    return page.locator(FACTS + ":visible").all().stream()
        .map(card -> card.getAttribute("id").substring(FACT.length()))
        .toList();
  }

  Locator fact(String id) {
    return page.locator(FACTS + "[id='" + FACT + id + "']");
  }

  /** The facts, whether they can be seen or not. */
  Locator facts() {
    return page.locator(FACTS);
  }

  /** The documents' sections, whether they can be seen or not. */
  Locator documents() {
    return page.locator("details.document:not(.silent)");
  }

  /** The link of a document's figure to its fact. */
  Locator figure(Locator document, String words) {
    return document
        .locator(".infacts li")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first()
        .locator("a");
  }

  /** The link of a fact to a document that gives a figure. */
  Locator linkToDocument(Locator fact, String outlet) {
    return fact.locator("a[href^='#" + DOCUMENT + "']")
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
