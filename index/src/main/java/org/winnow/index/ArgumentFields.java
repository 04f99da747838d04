package org.winnow.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Field;
import org.winnow.claim.Argument;
import org.winnow.claim.State;
import org.winnow.text.Span;

/// The fields by which one side of a claim is found: its names and those of its classes. Made once for all
/// claims on what the texts call by the same words.
///
/// @param fields of the names, whole
/// @param words  of the names, each name once
record ArgumentFields(List<Field> fields, Set<List<String>> words) {
  /// What decides about the fields: the arguments over all evidence of a claim, without place and state.
  private record Side(boolean subject, Set<Argument> arguments) {}

  /// Makes them. Thread-safe.
  static final class Maker {
    private final ArgumentNames names;
    private final SharedFields shared;
    private final Memory<Side, ArgumentFields> made = new Memory<>(this::make);

    Maker(ArgumentNames names, SharedFields shared) {
      this.names = names;
      this.shared = shared;
    }

    /// The fields of a claim's subject, or of its object.
    ArgumentFields of(boolean subject, Collection<Argument> arguments) {
      Set<Argument> bare =
          arguments.stream().map(Maker::bare).collect(Collectors.toUnmodifiableSet());
      return made.of(new Side(subject, bare));
    }

    private static Argument bare(Argument a) {
      Span nowhere = new Span(0, 0);
      return new Argument(
          a.type(), a.text(), nowhere, a.id(), a.name(), a.aliases(), State.NONE, null, a.gene());
    }

    private ArgumentFields make(Side side) {
      ClaimField field = side.subject ? ClaimField.SUBJECT : ClaimField.OBJECT;
      ClaimField groupField = side.subject ? ClaimField.SUBJECT_GROUP : ClaimField.OBJECT_GROUP;
      Set<Field> fields = new LinkedHashSet<>();
      Set<List<String>> words = new LinkedHashSet<>();
      for (ArgumentNames.Name name : names.namesOf(side.arguments)) {
        words.add(name.words());
        fields.add(shared.name(field, name.folded()));
      }
      for (Argument argument : side.arguments) {
        for (Hierarchy.Group group : names.groupsOf(argument)) {
          names.namesOf(group).forEach(n -> fields.add(shared.name(groupField, n.folded())));
        }
      }
      return new ArgumentFields(List.copyOf(fields), words);
    }
  }
}
