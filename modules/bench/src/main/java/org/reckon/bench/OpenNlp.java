package org.reckon.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Properties;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Version;

/** OpenNLP's tools with the English models on the class path, each read anew at every call. */
final class OpenNlp {

  private OpenNlp() {}

  static SentenceDetectorME sentenceDetector() {
    return read("sentence", in -> new SentenceDetectorME(new SentenceModel(in)));
  }

  static TokenizerME tokenizer() {
    return read("tokens", in -> new TokenizerME(new TokenizerModel(in)));
  }

  static POSTaggerME tagger() {
    return read("pos", in -> new POSTaggerME(new POSModel(in)));
  }

  /** The version of the library. */
  static String version() {
    return Version.currentVersion().toString();
  }

  private interface Constructor<T> {
    T construct(InputStream model) throws IOException;
  }

  private static <T> T read(String kind, Constructor<T> constructor) {
    try (var in = OpenNlp.class.getResourceAsStream("/" + file(kind))) {
      return constructor.construct(in);
    } catch (IOException e) {
      throw new UncheckedIOException("OpenNLP's model '" + kind + "' cannot be read", e);
    }
  }

  /** The name of a model's file; each model's jar states it in a file of the same name. */
  private static String file(String kind) throws IOException {
    var loader = OpenNlp.class.getClassLoader();
    for (var url : Collections.list(loader.getResources("model.properties"))) {
      var properties = new Properties();
      try (var in = url.openStream()) {
        properties.load(in);
      }
      var name = properties.getProperty("model.name", "");
      if (name.contains("-" + kind + "-")) {
        return name;
      }
    }
    throw new IOException("there is no jar with it on the class path");
  }
}
