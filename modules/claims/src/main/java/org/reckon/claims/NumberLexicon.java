package org.reckon.claims;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.reckon.api.record.Comparator;

/** The lexicons of the number grammar, read once from the resources beside this class. */
final class NumberLexicon {

  /** What a word is in a spelled number. */
  enum Cardinal {
    DIGIT,
    TEEN,
    TEN,
    ZERO,
    HUNDRED,
    SCALE,
    SUFFIX,
    GROUP,
    PLURAL,
    MULTI,
    SEVERAL,
    ORDINAL,
    DENOMINATOR,
    MARK
  }

  /** How a unit's form may stand after a number. */
  enum UnitKind {
    WORD,
    SYMBOL,
    GLUED,
    TIME
  }

  /** How a currency's form may stand. */
  enum CurrencyKind {
    SIGN,
    DOLLAR,
    POUND,
    PREFIX,
    CODE,
    WORD,
    MINOR,
    PENNY,
    FAMILY
  }

  /** Where a comparator stands. */
  enum Place {
    BEFORE,
    AFTER,
    BETWEEN,
    OUTSIDE
  }

  /** A unit; factor is what one of the form is in the unit of the code. */
  record Unit(String code, UnitKind kind, BigDecimal factor) {}

  /** A currency; factor is what one of the form is in the currency of the code. */
  record Currency(String form, CurrencyKind kind, String code, BigDecimal factor) {}

  /** The comparator of a phrase. */
  record Bound(Place place, Comparator comparator) {}

  private static final NumberLexicon INSTANCE = new NumberLexicon();

  final NumberVocabulary vocabulary = new NumberVocabulary();
  final NumberPhrases<Unit> units = new NumberPhrases<>();
  final NumberPhrases<Currency> currencies = new NumberPhrases<>();
  final NumberPhrases<Bound> before = new NumberPhrases<>();
  final NumberPhrases<Bound> after = new NumberPhrases<>();
  final NumberPhrases<OtherNumber.Kind> idioms = new NumberPhrases<>();
  private final Map<String, Map<String, String>> currencyOfCountry = new HashMap<>();
  private final Map<NumberWord, BitSet> classes = new EnumMap<>(NumberWord.class);
  private Cardinal[] cardinals = new Cardinal[4096];
  private BigDecimal[] values = new BigDecimal[4096];
  private BigDecimal[] dividers = new BigDecimal[4096];
  private String[] countries = new String[4096];

  private NumberLexicon() {
    Lexicon.rows("number-words.tsv", this::numberWord);
    Lexicon.rows("units.tsv", this::unit);
    Lexicon.rows("currencies.tsv", this::currency);
    Lexicon.rows("currency-countries.tsv", this::country);
    Lexicon.rows("comparators.tsv", this::comparator);
    Lexicon.rows("number-context.tsv", this::contextWords);
    Lexicon.rows("number-idioms.tsv", this::idiom);
    vocabulary.close();
    int size = vocabulary.size();
    cardinals = Arrays.copyOf(cardinals, size);
    values = Arrays.copyOf(values, size);
    dividers = Arrays.copyOf(dividers, size);
    countries = Arrays.copyOf(countries, size);
    units.index(size);
    currencies.index(size);
    before.index(size);
    after.index(size);
    idioms.index(size);
  }

  static NumberLexicon instance() {
    return INSTANCE;
  }

  boolean has(int word, NumberWord wordClass) {
    var members = classes.get(wordClass);
    return members != null && members.get(word);
  }

  Cardinal cardinal(int word) {
    return cardinals[word];
  }

  BigDecimal value(int word) {
    return values[word];
  }

  /** The denominator of a character that is a fraction. */
  BigDecimal divider(int word) {
    return dividers[word];
  }

  /** The country that a word names, or null. */
  String country(int word) {
    return countries[word];
  }

  /** The currency of a country that has a currency of this family, or null. */
  String currencyOf(String country, String family) {
    var codes = currencyOfCountry.get(country);
    return codes == null ? null : codes.get(family);
  }

  private NumberTokens tokens(String form) {
    return NumberLexer.scan(form, vocabulary);
  }

  private int word(String form) {
    int id = vocabulary.idOf(form, 0, form.length());
    if (id >= cardinals.length) {
      int size = id * 2;
      cardinals = Arrays.copyOf(cardinals, size);
      values = Arrays.copyOf(values, size);
      dividers = Arrays.copyOf(dividers, size);
      countries = Arrays.copyOf(countries, size);
    }
    return id;
  }

  private void numberWord(String[] columns) {
    int id = word(columns[0]);
    cardinals[id] = Cardinal.valueOf(columns[1].toUpperCase(Locale.ROOT));
    String[] parts = columns[2].split("/", -1);
    values[id] = new BigDecimal(parts[0]);
    dividers[id] = parts.length > 1 ? new BigDecimal(parts[1]) : BigDecimal.ONE;
  }

  private void unit(String[] columns) {
    var kind = UnitKind.valueOf(columns[1].toUpperCase(Locale.ROOT));
    var factor = columns.length > 3 ? new BigDecimal(columns[3]) : BigDecimal.ONE;
    boolean exact = kind == UnitKind.SYMBOL || kind == UnitKind.GLUED;
    units.add(tokens(columns[0]), exact, new Unit(columns[2], kind, factor));
  }

  private void currency(String[] columns) {
    var kind = CurrencyKind.valueOf(columns[1].toUpperCase(Locale.ROOT));
    var factor = columns.length > 3 ? new BigDecimal(columns[3]) : BigDecimal.ONE;
    boolean exact =
        switch (kind) {
          case DOLLAR, POUND, PREFIX, CODE, PENNY -> true;
          case FAMILY -> columns[0].length() <= 3;
          default -> false;
        };
    currencies.add(tokens(columns[0]), exact, new Currency(columns[0], kind, columns[2], factor));
  }

  private void country(String[] columns) {
    String country = columns[0];
    var codes = new HashMap<String, String>();
    for (String pair : columns[1].split(" ", -1)) {
      String[] parts = pair.split("=", -1);
      codes.put(parts[0], parts[1]);
    }
    currencyOfCountry.put(country, Map.copyOf(codes));
    for (String name : columns[2].split(" ", -1)) {
      countries[word(name)] = country;
    }
  }

  private void comparator(String[] columns) {
    var place = Place.valueOf(columns[1].toUpperCase(Locale.ROOT));
    var bound = new Bound(place, Comparator.of(columns[2]));
    (place == Place.AFTER ? after : before).add(tokens(columns[0]), false, bound);
  }

  private void idiom(String[] columns) {
    var kind = OtherNumber.Kind.valueOf(columns[1].toUpperCase(Locale.ROOT));
    idioms.add(tokens(columns[0]), false, kind);
  }

  private void contextWords(String[] columns) {
    var wordClass = NumberWord.valueOf(columns[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    for (String form : columns[1].split(" ", -1)) {
      int id = word(form);
      classes.computeIfAbsent(wordClass, key -> new BitSet()).set(id);
    }
  }
}
