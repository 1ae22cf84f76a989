package org.reckon.training;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.reckon.tagging.Gazetteer;
import org.reckon.tagging.TokenizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the gazetteer from the names in WordNet and in the Unicode CLDR. */
@Command(name = "make-gazetteer", description = "Makes the table of known names.")
final class MakeGazetteer implements Callable<Integer> {

  private static final int MOST_WORDS = 6;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  @Option(names = "--output", required = true, description = "The table's file.")
  private Path output;

  @Option(
      names = "--towns",
      required = true,
      description = "GeoNames' towns, a line each: name, population, country, parted by tabs.")
  private Path towns;

  @Option(
      names = "--population",
      defaultValue = "10000",
      description = "Smaller towns are left out: ${DEFAULT-VALUE}.")
  private int population;

  private final Map<String, Set<String>> names = new TreeMap<>();

  @Override
  public Integer call() throws IOException, JWNLException {
    addCldr();
    addWordNet();
    addTowns();
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Names and what they can be, each name in lower case, its tokens parted by spaces.");
    lines.add("# Sources: WordNet 3.1, Copyright 2011 by Princeton University, WordNet License;");
    lines.add("# Unicode CLDR through ICU4J, Copyright Unicode, Inc., Unicode License v3;");
    lines.add("# towns of GeoNames (geonames.org), CC BY 4.0, also without their accents.");
    lines.add("# Made by `make-gazetteer`; classes: " + String.join(" ", Gazetteer.CLASSES));
    lines.add("# name<TAB>classes");
    names.forEach((name, classes) -> lines.add(name + "\t" + String.join(" ", classes)));
    Files.write(output, lines);
    new PrintWriter(System.out, true, StandardCharsets.UTF_8).printf("%d names%n", names.size());
    return 0;
  }

  private void addTowns() throws IOException {
    for (String line : Files.readAllLines(towns)) {
      String[] columns = line.split("\t", -1);
      if (Integer.parseInt(columns[1]) >= population) {
        add(columns[0], "town");
        String plain = Normalizer.normalize(columns[0], Normalizer.Form.NFD);
        add(ACCENTS.matcher(plain).replaceAll(""), "town");
      }
    }
  }

  private void addCldr() {
    for (String country : ULocale.getISOCountries()) {
      add(new ULocale("", country).getDisplayCountry(ULocale.ENGLISH), "country");
    }
    var zones = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, null, null)) {
      String city = zones.getExemplarLocationName(zone);
      if (city != null) {
        add(city, "place");
      }
    }
    for (String language : ULocale.getISOLanguages()) {
      add(new ULocale(language).getDisplayLanguage(ULocale.ENGLISH), "people");
    }
  }

  private void addWordNet() throws JWNLException {
    var dictionary = Dictionary.getDefaultResourceInstance();
    for (POS pos : List.of(POS.NOUN, POS.ADJECTIVE)) {
      Iterator<Synset> synsets = dictionary.getSynsetIterator(pos);
      while (synsets.hasNext()) {
        Synset synset = synsets.next();
        boolean instance = !synset.getPointers(PointerType.INSTANCE_HYPERNYM).isEmpty();
        String kind = kind(synset.getLexFileName(), instance);
        if (kind != null) {
          for (Word word : synset.getWords()) {
            String lemma = word.getLemma().replace('_', ' ');
            if (Character.isUpperCase(lemma.charAt(0))) {
              add(lemma, kind);
            }
          }
        }
      }
    }
  }

  private static String kind(String file, boolean instance) {
    if (!instance) {
      return switch (file) {
        case "noun.person", "adj.pert", "adj.all" -> "people";
        case "noun.group" -> "organization";
        case "noun.communication" -> "people";
        case "noun.time" -> "time";
        default -> null;
      };
    }
    return switch (file) {
      case "noun.location", "noun.object" -> "place";
      case "noun.person" -> "person";
      case "noun.group" -> "organization";
      case "noun.artifact" -> "building";
      case "noun.act", "noun.event", "noun.phenomenon" -> "event";
      case "noun.communication", "noun.cognition" -> "work";
      case "noun.time" -> "time";
      default -> null;
    };
  }

  private void add(String name, String kind) {
    TokenizedText tokens = Segmenter.segment(name);
    if (tokens.size() == 0 || tokens.size() > MOST_WORDS || name.length() < 3) {
      return;
    }
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.token(i).toLowerCase(Locale.ROOT));
    }
    names.computeIfAbsent(String.join(" ", words), n -> new TreeSet<>()).add(kind);
  }
}
