package org.winnow.evaluation;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Folds case, Greek letters, punctuation, plurals and heads such as "pathway" away, so that spellings of one name
/// agree. Thread-safe.
final class NameFolding {
  private static final List<String> GREEK =
      List.of(
          "α", "alpha", "β", "beta", "γ", "gamma", "δ", "delta", "ε", "epsilon", "ζ", "zeta", "η",
          "eta", "θ", "theta", "ι", "iota", "κ", "kappa", "λ", "lambda", "μ", "mu", "ν", "nu", "ξ",
          "xi", "ο", "omicron", "π", "pi", "ρ", "rho", "σ", "sigma", "τ", "tau", "υ", "upsilon",
          "φ", "phi", "χ", "chi", "ψ", "psi", "ω", "omega");
  private static final Pattern HEAD =
      Pattern.compile("\\b(signall?ing|pathways?|axis|cascades?|networks?)\\b");
  private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9+]");
  private static final Pattern HUMAN = Pattern.compile("^hsa|^has(?=mir)");
  private static final int SHORTEST_PLURAL = 5;

  /// Names for one and the same thing in general.
  private static final List<Set<String>> SAME =
      List.of(
          Set.of(
              "therapy",
              "drug",
              "treatment",
              "therapeutic",
              "anticancertherapy",
              "anticancerdrug",
              "multidrug",
              "agent"),
          Set.of(
              "chemotherapy",
              "chemotherapeuticagent",
              "chemotherapeuticdrug",
              "chemo",
              "chemotherapeutic"),
          Set.of("endocrine", "endocrinetherapy", "hormonaltherapy", "hormonetherapy", "hormonal"),
          Set.of("radiotherapy", "radiation", "ionizingradiation", "irradiation", "radio"),
          Set.of("emt", "epithelialtomesenchymaltransition", "epithelialmesenchymaltransition"),
          Set.of("caf", "cancerassociatedfibroblast"),
          Set.of("tam", "tumorassociatedmacrophage"),
          Set.of("csc", "cancerstemcell"),
          Set.of("bcsc", "breastcancerstemcell"));

  private static final Map<String, String> GENERAL =
      SAME.stream()
          .flatMap(names ->
              names.stream()
                  .map(name ->
                      Map.entry(name, names.stream().min(Comparator.naturalOrder()).orElse(name))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private NameFolding() {}

  static String fold(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < GREEK.size(); i += 2) {
      text = text.replace(GREEK.get(i), GREEK.get(i + 1));
    }
    text = HEAD.matcher(text).replaceAll(" ");
    text = PUNCTUATION.matcher(text).replaceAll("");
    text = HUMAN.matcher(text).replaceAll("");
    text = text.endsWith("therapies") ? text.replaceAll("therapies$", "therapy") : text;
    if (text.length() >= SHORTEST_PLURAL && text.endsWith("s") && !isSingular(text)) {
      text = text.substring(0, text.length() - 1);
    }
    return GENERAL.getOrDefault(text, text);
  }

  private static boolean isSingular(String text) {
    return text.endsWith("ss") || text.endsWith("us") || text.endsWith("is");
  }
}
