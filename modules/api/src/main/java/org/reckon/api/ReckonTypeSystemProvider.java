package org.reckon.api;

import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.UIMARuntimeException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.spi.TypeSystemProvider;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;

/** Offers Reckon's type system, with the DKPro Core types that it builds on, through UIMA's SPI. */
public final class ReckonTypeSystemProvider implements TypeSystemProvider {

  /** The name by which a descriptor imports Reckon's types. */
  public static final String TYPE_SYSTEM_NAME = "org.reckon.type.TypeSystem";

  /**
   * Reads Reckon's type system with all its imports resolved.
   *
   * @return a new description, which the caller may change
   */
  public static TypeSystemDescription typeSystem() {
    var resource = ReckonTypeSystemProvider.class.getResource("/org/reckon/type/TypeSystem.xml");
    try {
      var types =
          UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(resource));
      types.resolveImports();
      return types;
    } catch (InvalidXMLException | java.io.IOException e) {
      throw new UIMARuntimeException(e);
    }
  }

  @Override
  public List<TypeSystemDescription> listTypeSystemDescriptions() {
    return List.of(typeSystem());
  }
}
