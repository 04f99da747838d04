package org.winnow.pattern;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads rule files: word lists and macros (shared by all files that follow) and rules.
final class RuleFiles {
  private final Map<String, WordList> lists = new LinkedHashMap<>();
  private final Map<String, Step> macros = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Vocabulary vocabulary = new Vocabulary();

  private RuleFiles() {}

  static RuleBook load(Path folder) {
    RuleFiles files = new RuleFiles();
    for (Path file : yamlFiles(folder)) {
      files.read(file);
    }
    if (files.rules.isEmpty()) {
      throw new RuleError(folder + ": no rules");
    }
    return new RuleBook(List.copyOf(files.rules.values()), files.lists, files.vocabulary);
  }

  static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new RuleError(folder + ": the folder of rules cannot be read", e);
    }
  }

  private void read(Path file) {
    String text;
    JsonNode root;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
      root = new YAMLMapper().readTree(text);
    } catch (IOException e) {
      throw new RuleError(file + ": cannot be read: " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new RuleError(
          "%s:%d:%d: %s"
              .formatted(
                  file,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
    for (String key : root.propertyNames()) {
      switch (key) {
        case "lists" ->
            root.get(key).properties().forEach(e -> addList(file, e.getKey(), e.getValue()));
        case "macros" ->
            root.get(key)
                .properties()
                .forEach(e ->
                    macros.put(
                        e.getKey(), pattern(new Place(file, text, e.getKey()), e.getValue())));
        case "rules" -> root.get(key).forEach(r -> addRule(file, text, r));
        default ->
            throw new RuleError(
                file + ": unknown key '" + key + "'; there are lists, macros, rules");
      }
    }
  }

  private void addList(Path file, String name, JsonNode content) {
    List<WordList.Phrase> phrases = new ArrayList<>();
    if (content.isArray()) {
      content.forEach(word -> phrases.addAll(WordList.phrases(word.asString(), "")));
    } else {
      for (Map.Entry<String, JsonNode> group : content.properties()) {
        group
            .getValue()
            .forEach(word -> phrases.addAll(WordList.phrases(word.asString(), group.getKey())));
      }
    }
    WordList list = new WordList(name, phrases);
    if (phrases.isEmpty() || lists.put(name, list) != null) {
      throw new RuleError(file + ": word list '" + name + "' is empty or stands twice");
    }
    vocabulary.add(list);
  }

  private void addRule(Path file, String text, JsonNode node) {
    JsonNode id = node.get("id");
    if (id == null) {
      throw new RuleError(file + ": a rule without id: " + node);
    }
    Place place = new Place(file, text, "id: " + id.asString());
    for (String key : node.propertyNames()) {
      if (!List.of(
              "id",
              "note",
              "makes",
              "pattern",
              "set",
              "outside",
              "overlapping",
              "match",
              "no_match")
          .contains(key)) {
        throw place.error("unknown key '" + key + "'");
      }
    }
    JsonNode makes = node.get("makes");
    JsonNode overlapping = node.get("overlapping");
    JsonNode outside = node.get("outside");
    Step pattern = pattern(place, node.get("pattern"));
    Rule rule =
        new Rule(
            id.asString(),
            file.getFileName().toString(),
            makes == null ? "claim" : makes.asString(),
            pattern,
            values(node.get("set")),
            ProgramCompiler.compile(pattern, vocabulary),
            Need.of(pattern, vocabulary),
            LabelsUsed.by(pattern, outside == null ? "" : outside.asString()),
            outside == null ? "" : outside.asString(),
            overlapping != null && overlapping.asBoolean(),
            examples(node));
    if (rules.put(rule.id(), rule) != null) {
      throw place.error("a second rule with this id");
    }
  }

  private Step pattern(Place place, @Nullable JsonNode pattern) {
    if (pattern == null || !pattern.isString()) {
      throw place.error("a pattern is missing");
    }
    try {
      return PatternParser.parse(pattern.asString(), lists, macros);
    } catch (RuleError e) {
      throw place.error(e.getMessage() + " of the pattern " + pattern.asString().strip());
    }
  }

  private static Map<String, String> values(@Nullable JsonNode set) {
    Map<String, String> values = new LinkedHashMap<>();
    if (set != null) {
      set.properties().forEach(e -> values.put(e.getKey(), e.getValue().asString()));
    }
    return values;
  }

  private static List<RuleExample> examples(JsonNode rule) {
    List<RuleExample> examples = new ArrayList<>();
    JsonNode match = rule.get("match");
    if (match != null) {
      for (Map.Entry<String, JsonNode> example : match.properties()) {
        List<String> expected = new ArrayList<>();
        example.getValue().forEach(e -> expected.add(e.asString()));
        examples.add(new RuleExample(example.getKey(), expected));
      }
    }
    JsonNode noMatch = rule.get("no_match");
    if (noMatch != null) {
      noMatch.forEach(sentence -> examples.add(new RuleExample(sentence.asString(), List.of())));
    }
    return examples;
  }

  /// Where in a file something stands, for messages.
  private record Place(Path file, String text, String sign) {
    RuleError error(String what) {
      long line = text.substring(0, Math.max(0, text.indexOf(sign))).lines().count();
      return new RuleError("%s:%d: %s: %s".formatted(file, Math.max(1, line), sign, what));
    }
  }
}
