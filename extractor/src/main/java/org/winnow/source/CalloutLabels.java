package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spells a list of reference numbers out: "12-15,18" → 12, 13, 14, 15, 18.
final class CalloutLabels {
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,3})(?:\\s*[–—⁻-]\\s*(\\d{1,3}))?");
  private static final int LONGEST_RANGE = 200;

  private CalloutLabels() {}

  static List<String> expand(String list) {
    List<String> labels = new ArrayList<>();
    Matcher matcher = NUMBERS.matcher(plainDigits(list));
    while (matcher.find()) {
      int from = Integer.parseInt(matcher.group(1));
      int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
      if (to < from || to - from > LONGEST_RANGE) {
        labels.add(String.valueOf(from));
        labels.add(String.valueOf(to));
        continue;
      }
      for (int label = from; label <= to; label++) {
        labels.add(String.valueOf(label));
      }
    }
    return labels;
  }

  private static String plainDigits(String list) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
      plain.append(digit >= 0 ? (char) ('0' + digit) : c);
    }
    return plain.toString();
  }
}
