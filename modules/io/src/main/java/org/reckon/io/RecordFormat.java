package org.reckon.io;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Direction;
import org.reckon.api.record.EventType;
import org.reckon.api.record.RelationType;
import org.reckon.api.record.Status;

/**
 * How records look in JSON: enum constants by their written value, decimals plain, times ISO 8601.
 */
final class RecordFormat {

  static final JsonMapper MAPPER = mapper();

  private RecordFormat() {}

  private static JsonMapper mapper() {
    var module = new SimpleModule("reckon");
    module.addSerializer(Instant.class, ToStringSerializer.instance);
    module.addDeserializer(Instant.class, new TimeReader());
    var builder =
        JsonMapper.builder()
            .addModule(module)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    for (var type :
        new Class<?>[] {
          Comparator.class, Direction.class, EventType.class, RelationType.class, Status.class
        }) {
      builder.addMixIn(type, WrittenValue.class);
    }
    return builder.build();
  }

  /** Mixed into the enums: their written value stands in JSON. */
  @FunctionalInterface
  private interface WrittenValue {
    @JsonValue
    String value();
  }

  private static final class TimeReader extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    TimeReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Instant.parse(in.getText());
    }
  }
}
