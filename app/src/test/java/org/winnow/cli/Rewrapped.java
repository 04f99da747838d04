package org.winnow.cli;

import java.util.ArrayList;
import java.util.List;

/// A document as another program would have broken its lines.
final class Rewrapped {
  private Rewrapped() {}

  /// A text with its paragraphs in other lines; what is no prose stays.
  static String text(String text) {
    List<String> wrapped = new ArrayList<>();
    for (String block : text.split("\n\n", -1)) {
      List<String> lines = block.lines().toList();
      boolean prose =
          lines.size() > 2 && lines.stream().limit(lines.size() - 1).allMatch(l -> l.length() > 60);
      wrapped.add(prose ? wrap(block) : block);
    }
    return String.join("\n\n", wrapped);
  }

  /// Other line breaks; one behind a hyphen stays, for the hyphen is there because of it.
  private static String wrap(String block) {
    String paragraph = block.replaceAll("(?<!-) ?\n", " ").stripTrailing();
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : paragraph.split(" ", -1)) {
      if (column > 0) {
        boolean full = column + word.length() > 66;
        wrapped.append(full ? '\n' : ' ');
        column = full ? 0 : column + 1;
      }
      wrapped.append(word);
      column = word.indexOf('\n') < 0 ? column + word.length() : word.length();
    }
    return wrapped.toString();
  }
}
