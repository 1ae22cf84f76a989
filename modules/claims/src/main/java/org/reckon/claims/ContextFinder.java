package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.api.record.Status;

/**
 * Finds where, when, by whom and how surely a text states its figures. Built once for a document;
 * not safe for use by several threads at once.
 */
final class ContextFinder {

  private final ContextModels models;
  private final Phrases phrases;
  private final AttributionFinder attributions;
  private final SourcePhrases sources;
  private final SourceResolver resolver;
  private final FigureSites sites;
  private final ScopeFinder scope;
  private final StatusFinder status;

  ContextFinder(AnnotatedText text, QuantityParse parse) {
    this(text, parse, ContextModels.shared());
  }

  ContextFinder(AnnotatedText text, QuantityParse parse, ContextModels models) {
    this.models = models;
    phrases = new Phrases(text);
    attributions = new AttributionFinder(phrases);
    sources = new SourcePhrases(phrases);
    resolver =
        new SourceResolver(
            phrases, sources, attributions.frames().stream().map(AttributionFrame::named).toList());
    sites = new FigureSites(phrases, parse.quantities());
    scope =
        new ScopeFinder(
            phrases, new PlaceFinder(phrases), new TimeFinder(phrases), sites.opening());
    status = new StatusFinder(phrases, attributions, sites);
    if (models != null) {
      status.read(parse.quantities(), models.status());
    }
  }

  /** The context of a quantity of this document. */
  ClaimContext contextOf(ParsedQuantity quantity) {
    FigureSite site = sites.of(quantity);
    if (site == null) {
      return new ClaimContext(List.of(), List.of(), null, null, null, Status.FACT);
    }
    AttributionFrame frame = attributions.frameOver(site.first());
    return new ClaimContext(
        scope.choose(models.place(), site, frame, scope.places(site)),
        scope.choose(models.time(), site, frame, scope.times(site)),
        frame == null ? null : sources.range(frame.named()),
        frame == null ? null : resolver.nameOf(frame.named()),
        cueOf(frame),
        status.at(quantity.begin()));
  }

  private TextRange cueOf(AttributionFrame frame) {
    return frame == null || frame.cueFirst() < 0
        ? null
        : phrases.range(frame.cueFirst(), frame.cueEnd());
  }

  /** All attributions of the document, in text order. */
  List<Attribution> attributions() {
    List<Attribution> found = new ArrayList<>();
    for (AttributionFrame frame : attributions.frames()) {
      boolean figure = frame.kind().equals("figure");
      if (frame.first() < frame.end() && !figure) {
        found.add(
            new Attribution(
                phrases.range(frame.first(), frame.end()),
                sources.range(frame.source()),
                resolver.nameOf(frame.named()),
                cueOf(frame)));
      }
    }
    return found;
  }

  FigureSites sites() {
    return sites;
  }

  ScopeFinder scope() {
    return scope;
  }

  StatusFinder status() {
    return status;
  }

  AttributionFrame frameOver(FigureSite site) {
    return attributions.frameOver(site.first());
  }

  TextRange range(ScopeFinder.Option option) {
    return phrases.range(option.first(), option.end());
  }
}
