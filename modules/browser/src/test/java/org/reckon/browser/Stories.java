package org.reckon.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckon.api.record.EventType;
import org.reckon.api.record.RelationType;
import org.reckon.api.record.Status;

/** The reports that the tests open. */
final class Stories {

  private Stories() {}

  /** Three reports of a fire: a conflict, an update, an agreement, figures that may all be true. */
  static Path fire(Path root) {
    return new Story(root)
        .document("wire", "Meridian Wire", "Fire at the port", "2026-05-01T08:00:00Z")
        .document("courier", "The Harbour Courier", "Port in flames", "2026-05-01T19:30:00Z")
        .document("post", "Maran Post", "A day after the fire", "2026-05-02T07:15:00Z")
        .claim(
            "wire-missing",
            "wire",
            "The coast guard said 12 sailors were missing off Sembai.",
            "12",
            "sailors",
            "The coast guard",
            "Sembai",
            EventType.MISSING,
            Status.FACT)
        .claim(
            "courier-missing",
            "courier",
            "Mayor Ilan Resh said 19 sailors were missing off Sembai.",
            "19",
            "sailors",
            "Mayor Ilan Resh",
            "Sembai",
            EventType.MISSING,
            Status.FACT)
        .fact(
            "f-missing",
            "sailors missing",
            RelationType.CONFLICTING,
            "two figures for one time",
            "wire-missing",
            "courier-missing")
        .claim(
            "wire-killed",
            "wire",
            "At least 31 people died, the ministry said.",
            "31",
            "people",
            "the ministry",
            null,
            EventType.DEATH,
            Status.FACT)
        .claim(
            "post-killed",
            "post",
            "The toll rose to 42 people, the ministry said.",
            "42",
            "people",
            "the ministry",
            null,
            EventType.DEATH,
            Status.FACT)
        .fact(
            "f-killed",
            "people killed",
            RelationType.UPDATED,
            "the later figure is higher",
            "wire-killed",
            "post-killed")
        .claim(
            "wire-homes",
            "wire",
            "In Maran 300 homes burned.",
            "300",
            "homes",
            null,
            "Maran",
            EventType.DAMAGE,
            Status.FACT)
        .claim(
            "post-homes",
            "post",
            "The fire took 300 homes in Maran.",
            "300",
            "homes",
            null,
            "Maran",
            EventType.DAMAGE,
            Status.FACT)
        .fact(
            "f-homes",
            "homes burned",
            RelationType.EQUAL,
            "the same figure",
            "wire-homes",
            "post-homes")
        .claim(
            "courier-fled",
            "courier",
            "It is said that over 900 residents fled.",
            "over 900",
            "residents",
            null,
            null,
            EventType.DISPLACEMENT,
            Status.UNVERIFIED)
        .claim(
            "post-fled",
            "post",
            "Relief workers counted about 1000 residents who fled.",
            "about 1000",
            "residents",
            "Relief workers",
            null,
            EventType.DISPLACEMENT,
            Status.ESTIMATE)
        .fact(
            "f-fled",
            "residents who fled",
            RelationType.COMPATIBLE,
            "the bound takes the figure in",
            "courier-fled",
            "post-fled")
        .claim(
            "post-alone",
            "post",
            "The harbour has 7 cranes.",
            "7",
            "cranes",
            null,
            null,
            EventType.OTHER,
            Status.FACT)
        .draw();
  }

  /** As many facts as asked for, every third of them a conflict. */
  static Path many(Path root, int facts) {
    var story =
        new Story(root)
            .document("wire", "Meridian Wire", "A long list", "2026-05-01T08:00:00Z")
            .document("post", "Maran Post", "A longer list", "2026-05-02T08:00:00Z");
    for (int i = 0; i < facts; i++) {
      boolean conflicting = i % 3 == 0;
      var first = Integer.toString(i + 10);
      var second = Integer.toString(conflicting ? i + 17 : i + 10);
      story
          .claim(
              "wire-" + i,
              "wire",
              "The ministry said " + first + " trucks crossed at gate " + (i % 40) + ".",
              first,
              "trucks",
              "The ministry",
              null,
              EventType.OTHER,
              Status.FACT)
          .claim(
              "post-" + i,
              "post",
              "At gate " + (i % 40) + " drivers counted " + second + " trucks.",
              second + " ",
              "trucks",
              null,
              null,
              EventType.OTHER,
              Status.FACT)
          .fact(
              "f-" + i,
              "trucks at crossing K" + i,
              conflicting ? RelationType.CONFLICTING : RelationType.EQUAL,
              conflicting ? "two figures for one time" : "the same figure",
              "wire-" + i,
              "post-" + i);
    }
    return story.draw();
  }

  /** A text from outside wherever one can stand. */
  static Path hostile(Path root, String text) {
    return new Story(root)
        .document("a", "Outlet " + text, text, "2026-05-01T08:00:00Z")
        .document("b" + text, text, "Title " + text, "2026-05-02T08:00:00Z")
        .claim(
            "a-1",
            "a",
            text + " said 12 " + text + " fled.",
            "12",
            text,
            text,
            text,
            EventType.DISPLACEMENT,
            Status.FACT)
        .claim(
            "b-1" + text,
            "b" + text,
            "Others " + text + " said 19 fled.",
            "19",
            text,
            text,
            text,
            EventType.DISPLACEMENT,
            Status.DENIED)
        .fact("f1", text, RelationType.CONFLICTING, text, "a-1", "b-1" + text)
        .claim(
            "b-2" + text,
            "b" + text,
            "And 7 of " + text + ".",
            "7",
            text,
            null,
            null,
            EventType.OTHER,
            Status.FACT)
        .draw();
  }

  /** The run of the sample corpus's earthquake by the command, in a process of its own. */
  static Path earthquake(Path root) throws IOException, InterruptedException {
    var log = root.resolveSibling(root.getFileName() + ".txt");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.reckon.cli.Reckon",
                "run",
                Path.of("../../corpus/earthquake").toString(),
                "-o",
                root.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("reckon run: " + Files.readString(log));
    }
    return root.resolve("report.html");
  }
}
