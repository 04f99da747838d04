package org.winnow.curation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A [Decision] as a line of JSON and back. Keys stand in one order, so that lines can be compared.
/// Thread-safe.
public final class DecisionJson {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private DecisionJson() {}

  /// The line, without its end.
  public static String write(Decision d) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", d.id());
    json.put("when", d.when().toString());
    json.put("who", d.who());
    json.put("claim", d.claim());
    json.put("evidence", d.evidence());
    json.put("verdict", d.verdict().label());
    json.put("reason", d.reason().label());
    json.put("comment", d.comment());
    json.put("usable", d.usable());
    json.put("needed", d.needed());
    if (!d.correction().equals(Correction.NONE)) {
      write(d.correction(), json.putObject("correction"));
    }
    write(d.anchor(), json.putObject("anchor"));
    return MAPPER.writeValueAsString(json);
  }

  private static void write(Correction c, ObjectNode json) {
    State state = c.state();
    Predicate predicate = c.predicate();
    json.put("subject_id", c.subjectId());
    json.put("subject_name", c.subjectName());
    json.put("state", state == null ? null : state.label());
    json.put("predicate", predicate == null ? null : predicate.label());
    json.put("object_id", c.objectId());
    json.put("object_name", c.objectName());
    json.put("negated", c.negated());
  }

  private static void write(Anchor a, ObjectNode json) {
    json.put("document", a.document());
    json.put("quote", a.quote());
    json.put("prefix", a.prefix());
    json.put("suffix", a.suffix());
    json.put("subject", a.subject());
    json.put("state", a.state());
    json.put("predicate", a.predicate());
    json.put("object", a.object());
    json.put("negated", a.negated());
    json.put("rule", a.rule());
  }

  /// Reads a line.
  ///
  /// @throws IllegalArgumentException saying what is wrong with it
  static Decision read(String line) {
    try {
      JsonNode json = MAPPER.readTree(line);
      return new Decision(
          text(json, "id"),
          Instant.parse(text(json, "when")),
          text(json, "who"),
          text(json, "claim"),
          textOrNull(json, "evidence"),
          label(json, "verdict", Verdict::of),
          label(json, "reason", Reason::of),
          text(json, "comment"),
          flagOrNull(json, "usable"),
          flagOrNull(json, "needed"),
          correction(json.path("correction")),
          anchor(json.path("anchor")));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"when\" is no time: " + e.getParsedString(), e);
    }
  }

  /// Reads what is said without its place: `verdict`, and where wanted `reason`, `comment`, `usable`,
  /// `needed`, `correction`, as they stand in a line.
  ///
  /// @throws IllegalArgumentException saying what is wrong with it
  public static Decision.Judgement readJudgement(JsonNode json) {
    Verdict verdict = label(json, "verdict", Verdict::of);
    Reason byDefault = verdict == Verdict.ACCEPT ? Reason.CORRECT : Reason.OTHER;
    return new Decision.Judgement(
        verdict,
        json.path("reason").isString() ? label(json, "reason", Reason::of) : byDefault,
        json.path("comment").asString(""),
        flagOrNull(json, "usable"),
        flagOrNull(json, "needed"),
        correction(json.path("correction")));
  }

  private static Correction correction(JsonNode json) {
    if (!json.isObject()) {
      return Correction.NONE;
    }
    return new Correction(
        textOrNull(json, "subject_id"),
        textOrNull(json, "subject_name"),
        json.path("state").isString() ? label(json, "state", State::of) : null,
        json.path("predicate").isString() ? label(json, "predicate", Predicate::of) : null,
        textOrNull(json, "object_id"),
        textOrNull(json, "object_name"),
        flagOrNull(json, "negated"));
  }

  private static Anchor anchor(JsonNode json) {
    return new Anchor(
        text(json, "document"),
        text(json, "quote"),
        text(json, "prefix"),
        text(json, "suffix"),
        text(json, "subject"),
        text(json, "state"),
        text(json, "predicate"),
        text(json, "object"),
        json.path("negated").asBoolean(false),
        text(json, "rule"));
  }

  private static String text(JsonNode json, String key) {
    JsonNode value = json.path(key);
    if (!value.isString()) {
      throw new IllegalArgumentException("\"" + key + "\" must be there and be a text");
    }
    return value.asString();
  }

  private static @Nullable String textOrNull(JsonNode json, String key) {
    return json.path(key).isString() ? json.path(key).asString() : null;
  }

  private static @Nullable Boolean flagOrNull(JsonNode json, String key) {
    return json.path(key).isBoolean() ? json.path(key).asBoolean() : null;
  }

  private static <T> T label(JsonNode json, String key, Function<String, Optional<T>> of) {
    String label = text(json, key);
    return of.apply(label)
        .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is not known: " + label));
  }
}
