package org.winnow.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.search.spell.LevenshteinDistance;

/// Which fields of the index a name in a query stands for.
final class FieldNames {
  private static final String ENTITY = "entity";
  private static final String TYPE = "type";
  private static final float ALIKE = 0.6f;

  private final String query;
  private final Level level;

  FieldNames(String query, Level level) {
    this.query = query;
    this.level = level;
  }

  /// Whether a part is "*:*" or "*": everything.
  static boolean isAll(FieldQueryNode node) {
    String field = node.getFieldAsString();
    return TypedValue.of(node).isAnything() && (field.isEmpty() || field.equals("*"));
  }

  /// The fields that a part is looked for in; a claim is found by any of them.
  List<ClaimField> fields(FieldQueryNode node) throws QuerySyntaxError {
    String name = node.getFieldAsString().toLowerCase(Locale.ROOT);
    if (level == Level.DOCUMENT) {
      return ofDocuments(name, node);
    }
    return switch (name) {
      case "" -> List.of(ClaimField.TEXT, ClaimField.NAMES);
      case ENTITY ->
          List.of(
              ClaimField.SUBJECT,
              ClaimField.OBJECT,
              ClaimField.SUBJECT_GROUP,
              ClaimField.OBJECT_GROUP);
      case TYPE -> List.of(ClaimField.SUBJECT_TYPE, ClaimField.OBJECT_TYPE);
      case "subject" -> List.of(ClaimField.SUBJECT, ClaimField.SUBJECT_GROUP);
      case "object" -> List.of(ClaimField.OBJECT, ClaimField.OBJECT_GROUP);
      default -> {
        Optional<ClaimField> field = ClaimField.named(name);
        if (field.isEmpty()) {
          throw unknown(node);
        }
        yield List.of(field.get());
      }
    };
  }

  private List<ClaimField> ofDocuments(String name, FieldQueryNode node) throws QuerySyntaxError {
    if (!name.isEmpty() && !name.equals(ClaimField.FULL_TEXT.queryName())) {
      throw new QuerySyntaxError(
          "documents are searched by the words of their text, not by \"" + name + "\"",
          query,
          Math.max(0, query.lastIndexOf(node.getFieldAsString(), node.getBegin())));
    }
    return List.of(ClaimField.FULL_TEXT);
  }

  private QuerySyntaxError unknown(FieldQueryNode node) {
    String name = node.getFieldAsString();
    int offset = query.lastIndexOf(name, Math.max(0, node.getBegin() - 1));
    return new QuerySyntaxError(
        "there is no field \""
            + name
            + "\""
            + hint(name, all())
            + "; a name that holds \":\" goes in quotation marks",
        query,
        offset < 0 ? node.getBegin() : offset);
  }

  private static List<String> all() {
    return Stream.concat(
            Stream.of(ENTITY, TYPE), Arrays.stream(ClaimField.values()).map(ClaimField::queryName))
        .toList();
  }

  /// What was probably meant, else what there is.
  static String hint(String typed, List<String> known) {
    LevenshteinDistance likeness = new LevenshteinDistance();
    String folded = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(k -> likeness.getDistance(folded, k) >= ALIKE)
        .max(Comparator.comparingDouble(k -> likeness.getDistance(folded, k)))
        .map(k -> ", perhaps " + k + " was meant")
        .orElse("; there are " + String.join(", ", known));
  }
}
