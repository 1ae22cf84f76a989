package org.reckon.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the silver files: the texts, and what two systems said about them. */
final class SilverReader {

  private final Map<String, String> pool = new HashMap<>();

  /**
   * Reads all documents.
   *
   * @param texts the texts as JSON lines, gzipped
   * @param first the first system's file: eight columns
   * @param second the second system's file: six columns
   * @return the documents in the order of the texts
   */
  List<SilverDocument> read(Path texts, Path first, Path second) throws IOException {
    Map<String, List<SilverDocument.Token>> ones = readTokens(first);
    Map<String, List<SilverDocument.Token>> twos = readTokens(second);
    var documents = new ArrayList<SilverDocument>();
    var json = new ObjectMapper();
    try (var in = open(texts)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        var node = json.readTree(line);
        String id = node.path("id").asText();
        if (ones.containsKey(id)) {
          documents.add(
              new SilverDocument(
                  id, node.path("text").asText(), ones.get(id), twos.getOrDefault(id, List.of())));
        }
      }
    }
    return documents;
  }

  private Map<String, List<SilverDocument.Token>> readTokens(Path file) throws IOException {
    var documents = new LinkedHashMap<String, List<SilverDocument.Token>>();
    List<SilverDocument.Token> tokens = new ArrayList<>();
    boolean startsSentence = true;
    try (var in = open(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("#doc ")) {
          tokens = new ArrayList<>();
          documents.put(line.substring(5), tokens);
          startsSentence = true;
        } else if (line.isEmpty()) {
          startsSentence = true;
        } else {
          tokens.add(token(line, startsSentence));
          startsSentence = false;
        }
      }
    }
    return documents;
  }

  private SilverDocument.Token token(String line, boolean startsSentence) {
    String[] columns = line.split("\t", -1);
    return new SilverDocument.Token(
        Integer.parseInt(columns[0]),
        Integer.parseInt(columns[1]),
        pooled(columns[3]),
        pooled(columns[4]),
        pooled(columns[5]),
        startsSentence);
  }

  private String pooled(String text) {
    return pool.computeIfAbsent(text, t -> t);
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8));
  }
}
