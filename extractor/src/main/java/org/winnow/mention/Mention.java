package org.winnow.mention;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// A span that names an entity. Immutable, thread-safe.
///
/// @param span         in the passage's text; members of a coordination ("BRCA1/2") share its whole span
/// @param text         the name as a reader would say it: the text at the span, or for a member of a
///                     coordination its reading ("BRCA2"), whose characters stand in that order in the span
/// @param type         what it names
/// @param id           CURIE, null where none is known
/// @param name         preferred name of the entity, or the text where the entity is not known
/// @param aliases      other names of it in this document (the long form of an abbreviation), for search
/// @param how          what found it
/// @param gene         for a variant, the gene it is a variant of, where named
/// @param alternatives other entities the name may mean, best first
/// @param parts        names inside of it that are no mentions of their own: the genes of a pathway, what
///                     a class of drugs acts on, a cell's marker; each span lies within `span`
/// @param state        what a prefix joined to it says of it ("decreased" of "siSTAT3"), empty where none does
public record Mention(
    Span span,
    String text,
    EntityType type,
    @Nullable String id,
    String name,
    List<String> aliases,
    How how,
    @Nullable Candidate gene,
    List<Candidate> alternatives,
    List<Mention> parts,
    String state) {
  public Mention {
    aliases = List.copyOf(aliases);
    alternatives = List.copyOf(alternatives);
    parts = List.copyOf(parts);
  }

  /// A name without parts.
  public Mention(
      Span span,
      String text,
      EntityType type,
      @Nullable String id,
      String name,
      List<String> aliases,
      How how,
      @Nullable Candidate gene,
      List<Candidate> alternatives) {
    this(span, text, type, id, name, aliases, how, gene, alternatives, List.of(), "");
  }

  /// The mention and after it those inside of it, for lists of all that a text names.
  public Stream<Mention> withParts() {
    return Stream.concat(Stream.of(this), parts.stream());
  }

  /// What of it may take part in a relation: it itself, and where it is only context, the names inside of it ("BRAF"
  /// of "BRAF-mutant melanoma").
  public Stream<Mention> inRelations() {
    return type.isArgument() ? Stream.of(this) : withParts();
  }

  /// What found a mention.
  public enum How {
    DICTIONARY,
    GRAMMAR,
    ABBREVIATION,
    COORDINATION
  }

  /// An entity that a name may mean.
  ///
  /// @param id   CURIE, null where none is known
  /// @param name preferred name
  /// @param type what it is
  public record Candidate(@Nullable String id, String name, EntityType type) {}
}
