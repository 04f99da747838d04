package org.winnow.curation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Evidence;

/// What a decision was made on, in words that outlive keys and offsets. Immutable.
///
/// @param document id of the document
/// @param quote    the sentence
/// @param prefix   some of the text before it, "" where not known
/// @param suffix   some of the text behind it, "" where not known
/// @param subject  id, or folded name, of the subject
/// @param state    of the subject
/// @param predicate as stated
/// @param object   id, or folded name, of the object
/// @param negated  whether the sentence denies it
/// @param rule     that found it
public record Anchor(
    String document,
    String quote,
    String prefix,
    String suffix,
    String subject,
    String state,
    String predicate,
    String object,
    boolean negated,
    String rule) {
  private static final int AROUND = 32;

  /// The anchor of an evidence.
  ///
  /// @param texts the text of a document by its id; "" where it is not to be had
  public static Anchor of(Evidence e, Function<String, String> texts) {
    String text = texts.apply(e.document());
    boolean there = e.source().end() <= text.length();
    return new Anchor(
        e.document(),
        e.quote(),
        there ? before(text, e.source().start()) : "",
        there ? after(text, e.source().end()) : "",
        e.subject().identity(),
        e.subject().state().label(),
        e.predicate().label(),
        e.object().identity(),
        e.negated(),
        e.rule());
  }

  static String before(String text, int offset) {
    return text.substring(Math.max(0, offset - AROUND), offset);
  }

  static String after(String text, int offset) {
    return text.substring(offset, Math.min(text.length(), offset + AROUND));
  }

  /// Whether both state the same.
  boolean statesAs(Anchor other) {
    return subject.equals(other.subject)
        && state.equals(other.state)
        && predicate.equals(other.predicate)
        && object.equals(other.object)
        && negated == other.negated;
  }

  /// Whether both are about the same two things, or one of them and the same words.
  boolean isAboutSame(Anchor other) {
    return subject.equals(other.subject) && object.equals(other.object);
  }

  /// The letters and digits of a text: what cleaning, wrapping and hyphenation leave as it is.
  static String letters(String text) {
    return Normalizer.normalize(ClaimKey.fold(text), Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
