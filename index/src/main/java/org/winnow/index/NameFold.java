package org.winnow.index;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.winnow.claim.ClaimKey;

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

  private static final Pattern GREEK_LETTER = Pattern.compile("[α-ω]");
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
  private static final Pattern LOOSE = Pattern.compile("[\\s\\-_'’`\"]+");

  private NameFold() {}

  /// The folded name; of a name that is nothing but loose signs, those signs.
  static String fold(String name) {
    String plain = ClaimKey.fold(name);
    String tight = tight(plain);
    return tight.isEmpty() ? plain : tight;
  }

  /// A part of a name, which may be nothing but loose signs.
  static String foldPart(String part) {
    return tight(ClaimKey.fold(part));
  }

  private static String tight(String folded) {
    String plain = folded;
    if (!isAscii(plain)) {
      String bare = ACCENT.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
      plain = GREEK_LETTER.matcher(bare).replaceAll(m -> GREEK.getOrDefault(m.group(), m.group()));
    }
    return LOOSE.matcher(plain).replaceAll("");
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
