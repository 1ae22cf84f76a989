package org.reckon.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.xml.sax.SAXException;

/** Writes CASes as XMI 1.0 (XML 1.0, UTF-8), atomically. */
public final class XmiWriter {

  private XmiWriter() {}

  /**
   * Writes a CAS with all its views.
   *
   * @param cas the CAS
   * @param path where the file shall stand
   * @return the SHA-256 of the file, in hex
   * @throws IOException if the file cannot be written
   * @throws SAXException if the CAS holds what XML cannot
   */
  public static String write(CAS cas, Path path) throws IOException, SAXException {
    try (var file = new AtomicFile(path)) {
      var digest = Sha256.start();
      OutputStream out = new DigestOutputStream(file.stream(), digest);
      new XmiCasSerializer(cas.getTypeSystem()).serialize(cas, new XmlOutput(out));
      out.flush();
      file.commit();
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /**
   * Writes a type system descriptor.
   *
   * @param types the type system
   * @param path where the file shall stand
   * @throws IOException if the file cannot be written
   * @throws SAXException if it cannot be written as XML
   */
  public static void write(TypeSystemDescription types, Path path)
      throws IOException, SAXException {
    try (var file = new AtomicFile(path)) {
      types.toXML(file.stream());
      file.commit();
    }
  }
}
