package org.reckon.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Status;

/** Small words of the page. */
final class Words {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Words() {}

  /** "1 document", "5 documents". */
  static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** "1,234". */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String status(Status status) {
    return switch (status) {
      case FACT -> "stated";
      case ESTIMATE -> "estimate";
      case UNVERIFIED -> "not verified";
      case DENIED -> "denied";
      case PROJECTED -> "projected";
    };
  }

  /** A status as a reader is warned of it. */
  static String caution(Status status) {
    return status == Status.ESTIMATE ? "an estimate" : status(status);
  }

  static String eventType(EventType type) {
    return type == EventType.OTHER ? "other figures" : type.value();
  }

  static String time(Instant time) {
    return TIME.format(time);
  }
}
