package org.reckon.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.reckon.api.record.EventRecord;
import org.reckon.io.FailureRecord;
import org.reckon.runner.AlignmentSettings;
import org.reckon.runner.RunListener;

/** Shows a bar where standard error is a terminal, and failures in any case. */
final class Progress implements RunListener, AutoCloseable {

  /** Set by the launcher, which alone can tell whether standard error is a terminal. */
  private static final boolean TERMINAL = Boolean.getBoolean("reckon.terminal");

  private static final int FAILURES_SHOWN = 10;
  private static final int EVENTS_NAMED = 5;

  private final PrintWriter err;
  private ProgressBar bar;
  private final List<String> held = new ArrayList<>();
  private int failures;

  Progress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void started(OptionalLong documents) {
    if (TERMINAL) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Annotating")
              .setInitialMax(documents.orElse(-1))
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" documents", 1)
              .showSpeed()
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public void documentDone() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void documentFailed(FailureRecord failure) {
    failures++;
    if (failures <= FAILURES_SHOWN) {
      say("reckon: " + failure.message());
    } else if (failures == FAILURES_SHOWN + 1) {
      say("reckon: more documents failed; all are in the folder failures");
    }
  }

  /** A bar would overwrite what is said beside it, so that waits until the bar is gone. */
  private void say(String message) {
    if (bar == null) {
      err.println(message);
    } else {
      held.add(message);
    }
  }

  @Override
  public void aligning() {
    if (bar != null) {
      bar.setExtraMessage("aligning");
    }
  }

  @Override
  public void eventsTooLarge(List<EventRecord> events, AlignmentSettings settings) {
    int documents = events.stream().mapToInt(event -> event.documents().size()).sum();
    say(
        ("reckon: too large for an XMI file, so in facts.jsonl alone: %d %s (%s; %,d documents);"
                + " the limits are aligner.eventDocuments=%d, eventCharacters=%d,"
                + " eventRelations=%d, and the memory")
            .formatted(
                events.size(),
                events.size() == 1 ? "event" : "events",
                names(events),
                documents,
                settings.eventDocuments(),
                settings.eventCharacters(),
                settings.eventRelations()));
  }

  private static String names(List<EventRecord> events) {
    var first = events.stream().limit(EVENTS_NAMED).map(EventRecord::id);
    return first.collect(Collectors.joining(", ")) + (events.size() > EVENTS_NAMED ? ", ..." : "");
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
      held.forEach(err::println);
    }
  }
}
