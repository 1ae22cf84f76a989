package org.reckon.io;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A record as a line of JSON, as the files of a run have it. */
public final class JsonLine {

  private JsonLine() {}

  /**
   * Writes a record.
   *
   * @param record a record whose parts JSON can say
   * @return one line, without its end
   * @throws IllegalArgumentException if JSON cannot say it
   */
  public static String of(Record record) {
    try {
      return RecordFormat.MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON for " + record, e);
    }
  }
}
