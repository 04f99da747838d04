package org.winnow.web;

import io.helidon.common.parameters.Parameters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winnow.index.FacetField;

/// What stands after the "?" of an address, read strictly: a parameter that there is not, or a value that
/// cannot be, is refused with its name.
final class QueryParameters {
  private static final int LONGEST = 5_000;
  private static final int MOST_VALUES = 100;

  private final Parameters given;

  /// @param allowed the names that there are
  QueryParameters(Parameters given, String... allowed) {
    this.given = given;
    Set<String> unknown = new TreeSet<>(given.names());
    Arrays.asList(allowed).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      String there = allowed.length == 0 ? "none" : String.join(", ", allowed);
      throw new Refusal(400, "no parameter " + unknown + "; there are " + there);
    }
  }

  /// The text given, empty where none is.
  String text(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new Refusal(400, name + " may be given once");
    }
    return values.isEmpty() ? "" : values.getFirst();
  }

  /// The text given, which must not be missing.
  String required(String name) {
    String text = text(name);
    if (text.isBlank()) {
      throw new Refusal(400, name + " is missing");
    }
    return text;
  }

  /// All values given.
  List<String> all(String name) {
    List<String> values = given.all(name, List::of);
    if (values.size() > MOST_VALUES) {
      throw new Refusal(400, name + " may be given " + MOST_VALUES + " times at most");
    }
    if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
      throw new Refusal(400, name + " may have " + LONGEST + " characters at most");
    }
    return values;
  }

  /// A whole number within limits.
  int number(String name, int otherwise, int least, int most) {
    String text = text(name);
    try {
      int number = text.isEmpty() ? otherwise : Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of its limits.
    }
    throw new Refusal(400, "%s is a number from %d to %d".formatted(name, least, most));
  }

  /// One of the constants, written in lower case.
  <E extends Enum<E>> E oneOf(String name, E otherwise, E[] constants) {
    String text = text(name);
    List<String> labels =
        Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    if (text.isEmpty()) {
      return otherwise;
    } else if (!labels.contains(text)) {
      throw new Refusal(400, name + " is one of " + String.join(", ", labels));
    }
    return constants[labels.indexOf(text)];
  }

  /// Whether it is "true"; not, where it is not given.
  boolean flag(String name) {
    return switch (text(name)) {
      case "true" -> true;
      case "", "false" -> false;
      default -> throw new Refusal(400, name + " is true or false");
    };
  }

  /// Facet values to narrow by, each FACET=VALUE.
  Map<FacetField, Set<String>> chosen(String name) {
    Map<FacetField, Set<String>> chosen = new EnumMap<>(FacetField.class);
    for (String pair : all(name)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new Refusal(400, name + " is FACET=VALUE, not \"" + pair + "\"");
      }
      chosen
          .computeIfAbsent(facet(pair.substring(0, equals)), f -> new TreeSet<>())
          .add(pair.substring(equals + 1));
    }
    return chosen;
  }

  /// The facet of this name.
  static FacetField facet(String name) {
    return FacetField.of(name)
        .orElseThrow(() -> {
          String there =
              Stream.of(FacetField.values())
                  .map(FacetField::label)
                  .collect(Collectors.joining(", "));
          return new Refusal(400, "no facet \"" + name + "\"; there are " + there);
        });
  }
}
