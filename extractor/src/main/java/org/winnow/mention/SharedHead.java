package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.winnow.text.EntityType;

/// Which names before a head share it: "PD-1/PD-L1 inhibitors", "PI3K and MEK inhibitors".
final class SharedHead {
  private static final Pattern SLASH = Pattern.compile("\\s?/\\s?");
  private static final Pattern COMMA = Pattern.compile(",\\s");
  private static final Pattern AND = Pattern.compile("\\s(?:and|or|&|plus)\\s");
  private static final Pattern COMMA_AND = Pattern.compile(",\\s(?:and|or|&|plus)\\s");

  private SharedHead() {}

  /// "PD-1/PD-L1 inhibitors" is one class.
  ///
  /// @return index of its first target
  static int firstOfSlashes(String text, List<Reading> names, int last) {
    int first = last;
    while (first > 0 && isLinked(text, names, first, SLASH)) {
      first--;
    }
    return first;
  }

  /// "PI3K and MEK inhibitors" are two, "A, B, and C inhibitors" three; of "A and B, and C inhibitors" only the last is
  /// one, the comma tells.
  ///
  /// @param types what a target may be
  static List<Reading> membersBefore(
      String text, List<Reading> names, int first, Set<EntityType> types) {
    List<Reading> members = new ArrayList<>();
    for (int i = first; i > 0 && types.contains(names.get(i - 1).type()); i--) {
      boolean closesList =
          isLinked(text, names, i, COMMA_AND) && i > 1 && isLinked(text, names, i - 1, COMMA);
      if (!closesList && !isLinked(text, names, i, AND) && !isLinked(text, names, i, COMMA)) {
        break;
      }
      members.addFirst(names.get(i - 1));
    }
    return members;
  }

  private static boolean isLinked(String text, List<Reading> names, int right, Pattern link) {
    Reading one = names.get(right - 1);
    Reading other = names.get(right);
    if (one.span().equals(other.span())) {
      return true;
    }
    return one.span().end() < other.span().start()
        && link.matcher(text).region(one.span().end(), other.span().start()).matches();
  }
}
