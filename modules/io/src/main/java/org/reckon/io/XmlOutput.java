package org.reckon.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes SAX events as XML 1.0 in UTF-8, without the generality (and the time) of the platform's
 * transformers. What XML 1.0 cannot hold is an error, never written.
 */
final class XmlOutput extends DefaultHandler {

  private static final int FLUSH_AT = 1 << 13;

  private final OutputStream out;
  private final StringBuilder buffer = new StringBuilder(FLUSH_AT + 1024);
  private final Map<String, String> namespaces = new LinkedHashMap<>();
  private boolean open;

  XmlOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void startDocument() {
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  @Override
  public void endDocument() throws SAXException {
    flush();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    namespaces.put(prefix, uri);
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    closeTag();
    buffer.append('<').append(name);
    if (!namespaces.isEmpty()) {
      for (var namespace : namespaces.entrySet()) {
        var prefix = namespace.getKey();
        attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace.getValue());
      }
      namespaces.clear();
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.getQName(i);
      // namespaces stand as prefix mappings already
      if (!attribute.startsWith("xmlns")) {
        attribute(attribute, attributes.getValue(i));
      }
    }
    open = true;
    if (buffer.length() > FLUSH_AT) {
      flush();
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    if (open) {
      buffer.append("/>");
      open = false;
    } else {
      buffer.append("</").append(name).append('>');
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    closeTag();
    escape(new String(characters, start, length));
  }

  private void closeTag() {
    if (open) {
      buffer.append('>');
      open = false;
    }
  }

  private void attribute(String name, String value) throws SAXException {
    buffer.append(' ').append(name).append("=\"");
    escape(value);
    buffer.append('"');
  }

  private void escape(String text) throws SAXException {
    int written = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < '\uD800' && c != '<' && c != '>' && c != '&' && c != '"') {
        continue;
      }
      var replacement = replacement(text, i);
      if (replacement != null) {
        buffer.append(text, written, i).append(replacement);
        written = i + 1;
      }
    }
    buffer.append(text, written, length);
  }

  /** What stands for a character in XML; null where it stands for itself. */
  private static String replacement(String text, int i) throws SAXException {
    char c = text.charAt(i);
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      // as they are, a reader would take them for blanks in an attribute
      case '\t' -> "&#9;";
      case '\n' -> "&#10;";
      case '\r' -> "&#13;";
      default -> {
        boolean pair =
            (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1)))
                || (Character.isLowSurrogate(c)
                    && i > 0
                    && Character.isHighSurrogate(text.charAt(i - 1)));
        boolean illegal =
            c < ' ' || (Character.isSurrogate(c) && !pair) || c == '\uFFFE' || c == '\uFFFF';
        if (illegal) {
          throw new SAXException(
              "character 0x%04X at offset %d of a value cannot stand in XML 1.0"
                  .formatted((int) c, i));
        }
        yield null;
      }
    };
  }

  private void flush() throws SAXException {
    // a pair of surrogates is never parted: the buffer ends with a whole tag or value
    try {
      out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new SAXException(e);
    }
    buffer.setLength(0);
  }
}
