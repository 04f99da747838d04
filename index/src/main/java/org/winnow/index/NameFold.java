package org.winnow.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Names as the index compares them: without case, accents, dashes, white space and apostrophes, Greek
/// letters spelled out, so that "TGF-β1", "TGFβ1" and "TGF beta 1" are one name. Signs that tell names
/// apart ("+", "/", "*", ":") stay.
final class NameFold {
  static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("α", "alpha"),
          Map.entry("β", "beta"),
          Map.entry("γ", "gamma"),
          Map.entry("δ", "delta"),
          Map.entry("ε", "epsilon"),
          Map.entry("ζ", "zeta"),
          Map.entry("η", "eta"),
          Map.entry("θ", "theta"),
          Map.entry("ι", "iota"),
          Map.entry("κ", "kappa"),
          Map.entry("λ", "lambda"),
          Map.entry("μ", "mu"),
          Map.entry("ν", "nu"),
          Map.entry("ξ", "xi"),
          Map.entry("π", "pi"),
          Map.entry("ρ", "rho"),
          Map.entry("σ", "sigma"),
          Map.entry("τ", "tau"),
          Map.entry("φ", "phi"),
          Map.entry("χ", "chi"),
          Map.entry("ψ", "psi"),
          Map.entry("ω", "omega"));

  private NameFold() {}

  /// The folded name; of a name that is nothing but loose signs, those signs.
  static String fold(String name) {
    String tight = foldPart(name);
    return tight.isEmpty() ? name.strip() : tight;
  }

  /// A part of a name, which may be nothing but loose signs: those fold to nothing.
  static String foldPart(String part) {
    return isAscii(part) ? tight(part) : tight(plain(part));
  }

  /// Compatibility forms and accents taken apart, so that accents can be dropped.
  private static String plain(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFD);
  }

  private static String tight(String text) {
    StringBuilder tight = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'α' && c <= 'ω') {
        tight.append(GREEK.getOrDefault(String.valueOf(c), String.valueOf(c)));
      } else if (!isLoose(c)) {
        tight.append(c < 128 ? (char) asciiLower(c) : c);
      }
    }
    return tight.toString();
  }

  private static int asciiLower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  private static boolean isLoose(char c) {
    if (c < 128) {
      return c <= ' ' || c == '-' || c == '_' || c == '\'' || c == '`' || c == '"';
    }
    int type = Character.getType(c);
    return c == '’'
        || c == '−'
        || type == Character.DASH_PUNCTUATION
        || type == Character.NON_SPACING_MARK
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
