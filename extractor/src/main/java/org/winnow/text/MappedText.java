package org.winnow.text;

/// A text with the way back to its source. Cleaning is a chain of edits, each of which makes a new mapped
/// text from the last one. Immutable, thread-safe.
///
/// @param text the cleaned text
/// @param map  for each of its characters, the source it came from; as long as the text
public record MappedText(String text, SourceMap map) {
  public MappedText {
    if (text.length() != map.length()) {
      throw new IllegalArgumentException("text of " + text.length() + ", map of " + map.length());
    }
  }

  /// A piece of the source as it stands.
  public static MappedText of(String source, Span span) {
    return new MappedText(span.of(source), SourceMap.shifted(span.length(), span.start()));
  }

  public MappedText slice(Span span) {
    return edit().keep(span.start(), span.end()).build();
  }

  public MappedText strip() {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return slice(new Span(start, end));
  }

  public Edit edit() {
    return new Edit(this);
  }

  /// Puts a new text together from pieces of an old one, left to right; what is not kept is dropped. Not
  /// thread-safe.
  public static final class Edit {
    private final MappedText from;
    private final StringBuilder text = new StringBuilder();
    private final SourceMap.Builder map = new SourceMap.Builder();

    private Edit(MappedText from) {
      this.from = from;
    }

    /// Copies `[start, end)` of the old text.
    public Edit keep(int start, int end) {
      text.append(from.text, start, end);
      map.append(from.map, start, end);
      return this;
    }

    /// Writes `with` where `[start, end)` of the old text stood.
    public Edit replace(int start, int end, String with) {
      Span source = from.map.source(new Span(start, end));
      text.append(with);
      map.replace(with.length(), source.start(), source.end());
      return this;
    }

    /// Length of the new text so far.
    public int length() {
      return text.length();
    }

    public MappedText build() {
      return new MappedText(text.toString(), map.build());
    }
  }
}
