package org.winnow.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways a miRNA is asked for. A text that says "miR-21" leaves species and arm open, so it is found by
/// `hsa-miR-21-5p` too; one that says "miR-21-3p" is found by `miR-21` and `miR-21-3p`, never by
/// `miR-21-5p`.
final class MirnaNames {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z]{3}-)?(mir|let)-?([0-9]+[a-z]?(?:-[0-9])?)(-[35]p|\\*)?",
          Pattern.CASE_INSENSITIVE);

  private MirnaNames() {}

  /// Further names by which the miRNA of this name is found; empty for any other name.
  static Set<String> of(String name) {
    Matcher matcher = NAME.matcher(name.strip());
    Set<String> names = new LinkedHashSet<>();
    if (matcher.matches()) {
      String base = matcher.group(1) + "-" + matcher.group(2);
      String arm = matcher.group(3);
      add(names, base);
      if (arm == null) {
        add(names, base + "-5p");
        add(names, base + "-3p");
      } else {
        add(names, base + arm);
      }
    }
    return names;
  }

  private static void add(Set<String> names, String name) {
    names.add(name);
    names.add("hsa-" + name);
  }
}
