package org.winnow.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;
import org.winnow.text.Span;
import tools.jackson.databind.JsonNode;

/// One object of `claims.jsonl`, or an object within it, read strictly: a message names the key at fault.
record EvidenceReader(JsonNode object) {
  EvidenceReader {
    if (!object.isObject()) {
      throw new IllegalArgumentException("an object expected, found " + object.getNodeType());
    }
  }

  Evidence evidence() {
    return new Evidence(
        text("claim"),
        text("evidence"),
        text("document"),
        textOrNull("title"),
        textOrNull("pmid"),
        textOrNull("doi"),
        text("section"),
        text("kind"),
        numberOrNull("page"),
        text("quote"),
        span(),
        in("subject").argument(),
        label("predicate", Predicate::of),
        in("object").argument(),
        new Trigger(in("trigger").text("text"), in("trigger").span()),
        flag("negated"),
        textOrNull("negation"),
        flag("hedged"),
        textOrNull("hedge"),
        label("effect", Effect::of),
        text("working"),
        each("context", EvidenceReader::entity),
        each("citations", EvidenceReader::citation),
        text("attribution"),
        flag("coreference"),
        text("rule"),
        get("confidence").asDouble(-1));
  }

  private Argument argument() {
    List<String> aliases = new ArrayList<>();
    get("aliases").forEach(alias -> aliases.add(alias.asString()));
    JsonNode gene = get("gene");
    return new Argument(
        label("type", EvidenceReader::type),
        text("text"),
        span(),
        textOrNull("id"),
        text("name"),
        aliases,
        label("state", State::of),
        textOrNull("state_text"),
        gene.isNull() ? null : new EvidenceReader(gene).entity());
  }

  private Entity entity() {
    return new Entity(
        label("type", EvidenceReader::type), text("text"), textOrNull("id"), text("name"));
  }

  private Citation citation() {
    return new Citation(
        text("marker"), textOrNull("text"), textOrNull("pmid"), textOrNull("doi"), text("scope"));
  }

  private static Optional<EntityType> type(String label) {
    return Arrays.stream(EntityType.values()).filter(t -> t.name().equals(label)).findFirst();
  }

  private Span span() {
    return new Span(number("source_start"), number("source_end"));
  }

  private EvidenceReader in(String key) {
    return new EvidenceReader(get(key));
  }

  private <T> List<T> each(String key, Function<EvidenceReader, T> read) {
    List<T> all = new ArrayList<>();
    get(key).forEach(one -> all.add(read.apply(new EvidenceReader(one))));
    return all;
  }

  private <T> T label(String key, Function<String, Optional<T>> of) {
    String label = text(key);
    return of.apply(label)
        .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is not known: " + label));
  }

  private String text(String key) {
    JsonNode value = get(key);
    if (!value.isString()) {
      throw new IllegalArgumentException("\"" + key + "\" must be a text");
    }
    return value.asString();
  }

  private @Nullable String textOrNull(String key) {
    return get(key).isNull() ? null : text(key);
  }

  private int number(String key) {
    JsonNode value = get(key);
    if (!value.isInt()) {
      throw new IllegalArgumentException("\"" + key + "\" must be a whole number");
    }
    return value.asInt();
  }

  private @Nullable Integer numberOrNull(String key) {
    return get(key).isNull() ? null : number(key);
  }

  private boolean flag(String key) {
    JsonNode value = get(key);
    if (!value.isBoolean()) {
      throw new IllegalArgumentException("\"" + key + "\" must be true or false");
    }
    return value.asBoolean();
  }

  private JsonNode get(String key) {
    JsonNode value = object.get(key);
    if (value == null) {
      throw new IllegalArgumentException("\"" + key + "\" is missing");
    }
    return value;
  }
}
