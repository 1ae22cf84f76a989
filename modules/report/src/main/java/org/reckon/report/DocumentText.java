package org.reckon.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.reckon.io.InputException;

/**
 * A document's text with the layers that no record has, as its XMI file gives them.
 *
 * @param text the text
 * @param layers the spans, in UTF-16 units
 */
record DocumentText(String text, List<Layer> layers) {

  /**
   * A stretch of the text.
   *
   * @param begin where it begins, in UTF-16 units
   * @param end where it ends
   * @param mark what it is: name or time
   */
  record Layer(int begin, int end, String mark) {}

  /**
   * Reads an XMI file of a run.
   *
   * @return the text; null where there is no such file
   * @throws InputException RK026 if it cannot be read
   */
  static DocumentText read(Path file) throws InputException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (var in = Files.newInputStream(file)) {
      var reader = factory.createXMLStreamReader(in);
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (IOException | XMLStreamException | NumberFormatException e) {
      throw new InputException(
          "RK026",
          "'%s' cannot be read: %s; run again to write it anew".formatted(file, e.getMessage()),
          e);
    }
  }

  private static DocumentText read(XMLStreamReader reader) throws XMLStreamException {
    String text = "";
    var layers = new ArrayList<Layer>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "Sofa" -> {
            var sofa = reader.getAttributeValue(null, "sofaString");
            text = sofa == null ? text : sofa;
          }
          case "NamedEntity" -> layers.add(layer(reader, "name"));
          case "TimeExpression" -> layers.add(layer(reader, "time"));
          default -> {}
        }
      }
    }
    int length = text.length();
    layers.removeIf(
        layer -> layer.begin() < 0 || layer.end() > length || layer.begin() >= layer.end());
    return new DocumentText(text, List.copyOf(layers));
  }

  private static Layer layer(XMLStreamReader reader, String mark) {
    return new Layer(
        Integer.parseInt(reader.getAttributeValue(null, "begin")),
        Integer.parseInt(reader.getAttributeValue(null, "end")),
        mark);
  }
}
