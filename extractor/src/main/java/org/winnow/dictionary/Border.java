package org.winnow.dictionary;

/// Whether a name found at token borders is nevertheless cut out of a longer one that its hyphens and
/// points hold together: TTN in "TTN-AS1", A1 in "SPC-A1", MCF in "MCF-10", IL-2 in "IL-2.5".
final class Border {
  /// Tails by which HGNC names the RNA that lies over, in or beside a gene.
  private static final String[] RNA_TAILS = {"AS", "IT", "OT", "DT"};

  private Border() {}

  /// Whether the folded characters `[start, end)` are cut out of a longer name.
  static boolean cuts(FoldedText folded, int start, int end) {
    int from = folded.from[start];
    int to = folded.to[end - 1];
    return cutsBefore(folded.text, from, end - start)
        || cutsAfter(folded.text, from, to, end - start);
  }

  private static boolean cutsBefore(String text, int start, int length) {
    if (start < 2) {
      return false;
    }
    char before = text.charAt(start - 1);
    char beyond = text.charAt(start - 2);
    if (Letters.isDash(before)) {
      return length <= 2 && (Character.isUpperCase(beyond) || Character.isDigit(beyond));
    }
    return (before == '.' || before == ',')
        && Character.isDigit(beyond)
        && Character.isDigit(text.charAt(start));
  }

  private static boolean cutsAfter(String text, int start, int end, int length) {
    if (end + 1 >= text.length()) {
      return false;
    }
    char after = text.charAt(end);
    char beyond = text.charAt(end + 1);
    char last = text.charAt(end - 1);
    if (Letters.isDash(after)) {
      return rnaTail(text, end + 1)
          || (Character.isDigit(beyond)
              && Character.isLetter(last)
              && length <= 6
              && text.lastIndexOf(' ', end - 1) < start);
    }
    return after == '.' && Character.isDigit(beyond) && Character.isDigit(last);
  }

  private static boolean rnaTail(String text, int at) {
    for (String tail : RNA_TAILS) {
      int end = at + tail.length();
      if (end <= text.length() && text.startsWith(tail, at)) {
        int stop = end;
        while (stop < text.length() && Character.isDigit(text.charAt(stop))) {
          stop++;
        }
        return stop == text.length() || !Letters.isAlphanumeric(text.charAt(stop));
      }
    }
    return false;
  }
}
