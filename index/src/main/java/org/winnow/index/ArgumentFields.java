package org.winnow.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Field;
import org.winnow.claim.Argument;
import org.winnow.claim.Entity;
import org.winnow.claim.State;
import org.winnow.text.Span;

/// The fields by which one side of a claim is found and counted: the identifiers of what it names and of its classes, and
/// the names that those are not known by. Made once for all claims on what the texts call by the same words.
///
/// @param fields identifiers and further names, whole
/// @param words  of the further names, each name once
record ArgumentFields(List<Field> fields, Set<List<String>> words) {
  /// What decides about the fields: the arguments over all evidence of a claim, without place and state.
  private record Side(boolean subject, Set<Argument> arguments) {}

  private record Beside(ClaimField field, Entity entity) {}

  /// Makes them. Thread-safe.
  static final class Maker {
    private final ArgumentNames names;
    private final SharedFields shared;
    private final KnownNames known;
    private final Memory<Side, ArgumentFields> made = new Memory<>(this::make);
    private final Memory<Beside, List<Field>> besides = new Memory<>(this::make);

    Maker(ArgumentNames names, SharedFields shared, KnownNames known) {
      this.names = names;
      this.shared = shared;
      this.known = known;
    }

    /// The fields of a claim's subject, or of its object.
    ArgumentFields of(boolean subject, Collection<Argument> arguments) {
      Set<Argument> bare =
          arguments.size() == 1
              ? Set.of(bare(arguments.iterator().next()))
              : arguments.stream().map(Maker::bare).collect(Collectors.toUnmodifiableSet());
      return made.of(new Side(subject, bare));
    }

    /// The fields by which an evidence is found that names an entity beside the claim.
    List<Field> of(ClaimField field, Entity entity) {
      return besides.of(new Beside(field, entity));
    }

    private static Argument bare(Argument a) {
      Span nowhere = new Span(0, 0);
      return new Argument(
          a.type(), a.text(), nowhere, a.id(), a.name(), a.aliases(), State.NONE, null, a.gene());
    }

    private ArgumentFields make(Side side) {
      ClaimField field = side.subject ? ClaimField.SUBJECT : ClaimField.OBJECT;
      ClaimField groupField = side.subject ? ClaimField.SUBJECT_GROUP : ClaimField.OBJECT_GROUP;
      FacetField facet = side.subject ? FacetField.SUBJECT : FacetField.OBJECT;
      Set<Field> fields = new LinkedHashSet<>();
      Set<ArgumentNames.Name> known = new HashSet<>();
      for (Argument argument : side.arguments) {
        fields.add(shared.id(field, argument.identity()));
        fields.addAll(shared.facet(facet, argument.identity()));
        if (argument.id() != null) {
          this.known.argument(argument.id());
          known.addAll(names.known(argument.id()));
        }
        for (Hierarchy.Group group : names.groupsOf(argument)) {
          this.known.other(group.id());
          fields.add(shared.id(groupField, group.id()));
          addUnknown(groupField, names.namesOf(group), names.known(group.id()), fields);
        }
      }
      Set<List<String>> words = addUnknown(field, names.namesOf(side.arguments), known, fields);
      return new ArgumentFields(List.copyOf(fields), words);
    }

    private List<Field> make(Beside beside) {
      Set<Field> fields = new LinkedHashSet<>();
      Set<ArgumentNames.Name> known = Set.of();
      if (beside.entity.id() != null) {
        this.known.other(beside.entity.id());
        fields.add(shared.id(beside.field, beside.entity.id()));
        known = names.known(beside.entity.id());
      }
      addUnknown(beside.field, names.namesOf(beside.entity), known, fields);
      return List.copyOf(fields);
    }

    /// Adds the names that the identifier does not find.
    ///
    /// @return their words
    private Set<List<String>> addUnknown(
        ClaimField field,
        Collection<ArgumentNames.Name> all,
        Collection<ArgumentNames.Name> known,
        Set<Field> into) {
      Set<String> folded =
          known.stream().map(ArgumentNames.Name::folded).collect(Collectors.toSet());
      Set<List<String>> found =
          known.stream().map(ArgumentNames.Name::words).collect(Collectors.toSet());
      Set<List<String>> words = new LinkedHashSet<>();
      for (ArgumentNames.Name name : all) {
        if (!folded.contains(name.folded())) {
          into.add(shared.name(field, name.folded()));
        }
        if (!found.contains(name.words())) {
          words.add(name.words());
        }
      }
      return words;
    }
  }
}
