package org.winnow.index;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The year of a reference as printed: one in parentheses or before a semicolon, else the last number that
/// can be a year and is no page.
final class CitedYear {
  private static final String YEAR = "(19[5-9][0-9]|20[0-4][0-9])";
  private static final Pattern MARKED =
      Pattern.compile("\\(" + YEAR + "[a-z]?\\)|\\b" + YEAR + "[a-z]?;");
  private static final Pattern BARE =
      Pattern.compile("(?<![0-9:\\-–./])" + YEAR + "(?![0-9\\-–/]|\\.[0-9])");

  private CitedYear() {}

  static OptionalInt of(@Nullable String reference) {
    if (reference == null) {
      return OptionalInt.empty();
    }
    Matcher marked = MARKED.matcher(reference);
    if (marked.find()) {
      return OptionalInt.of(
          Integer.parseInt(marked.group(1) != null ? marked.group(1) : marked.group(2)));
    }
    OptionalInt year = OptionalInt.empty();
    for (Matcher bare = BARE.matcher(reference); bare.find(); ) {
      year = OptionalInt.of(Integer.parseInt(bare.group(1)));
    }
    return year;
  }
}
