package org.winnow.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Entity;
import org.winnow.text.EntityType;

/// Identifiers as other databases spell them. Every entity has one: where no vocabulary knows it, a local
/// one is made of its type and folded name, the same in every export.
final class Curie {
  /// Prefix of what only Winnow knows.
  static final String LOCAL = "winnow:";

  private Curie() {}

  static String of(Argument argument) {
    return of(argument.type(), argument.id(), argument.name());
  }

  static String of(Entity entity) {
    return of(entity.type(), entity.id(), entity.name());
  }

  private static String of(EntityType type, @Nullable String id, String name) {
    return id != null ? id : LOCAL + type.name().toLowerCase(Locale.ROOT) + "-" + escaped(name);
  }

  /// Letters, digits and hyphens stay; every other character stands as its code in hex, so that two names
  /// never become one.
  private static String escaped(String name) {
    StringBuilder out = new StringBuilder();
    ClaimKey.fold(name)
        .codePoints()
        .forEach(c -> {
          boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-');
          out.append(plain ? Character.toString(c) : c == ' ' ? "_" : "." + Integer.toHexString(c));
        });
    return out.toString();
  }

  /// The ids of a paper, the PubMed id first; none where none is known.
  static List<String> ofPaper(@Nullable String pmid, @Nullable String doi) {
    List<String> ids = new ArrayList<>();
    if (pmid != null) {
      ids.add("PMID:" + pmid);
    }
    if (doi != null) {
      ids.add("doi:" + doi);
    }
    return ids;
  }

  /// The part before the colon, as written.
  static String prefix(String curie) {
    return curie.substring(0, Math.max(0, curie.indexOf(':')));
  }

  /// The part behind the colon.
  static String local(String curie) {
    return curie.substring(curie.indexOf(':') + 1);
  }
}
