package org.winnow.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/// Keys of claims and evidence: hashes of what they state, with the version of the recipe in front, so
/// that the same statement has the same key in every run. Thread-safe.
public final class ClaimKey {
  /// Version of the recipe; a change of what goes into a key must raise it.
  static final String RECIPE = "1";

  private static final int HEX_DIGITS = 24;

  private ClaimKey() {}

  /// Key of a claim: subject, state, predicate, object, negated.
  public static String claim(
      Argument subject, Predicate predicate, Argument object, boolean negated) {
    return hash(
        "c",
        subject.identity(),
        subject.state().label(),
        predicate.label(),
        object.identity(),
        Boolean.toString(negated));
  }

  /// Key of one evidence of a claim: the claim's key, the document, the folded quote.
  public static String evidence(String claim, String document, String quote) {
    return hash("e", claim, document, fold(quote));
  }

  /// A name or quote without what writing varies: case, width, dashes, white space.
  public static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return plain.replaceAll("[\\p{Pd}−]", "-").replaceAll("\\s+", " ").strip();
  }

  private static String hash(String kind, String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
      return kind + RECIPE + "-" + HexFormat.of().formatHex(bytes).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
