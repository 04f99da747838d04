package org.winnow.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Entity;
import org.winnow.text.EntityType;

/// All that an entity may be asked for by: what the texts call it, its identifier, its synonyms.
/// Thread-safe.
final class ArgumentNames {
  private static final WordAnalyzer WORDS = new WordAnalyzer();

  /// A name as written, as compared, and its words.
  record Name(String written, String folded, List<String> words) {}

  private final Background background;
  private final Memory<String, Name> names =
      new Memory<>(text -> new Name(text, NameFold.fold(text), WORDS.words(text)));
  private final Memory<String, Set<Name>> known = new Memory<>(this::find);

  ArgumentNames(Background background) {
    this.background = background;
  }

  /// The identifier itself and its synonyms, whatever documents say.
  Set<Name> known(String id) {
    return known.of(id);
  }

  /// Names of an argument over all evidence of its claim, each once.
  Set<Name> namesOf(Collection<Argument> arguments) {
    Set<Name> all = new LinkedHashSet<>();
    for (Argument argument : arguments) {
      all.addAll(namesOf(argument.id(), argument.name(), argument.type()));
      addWritten(argument.text(), argument.type(), all);
      argument.aliases().forEach(alias -> addWritten(alias, argument.type(), all));
    }
    return all;
  }

  /// Names of an entity, whatever documents say of it.
  Set<Name> namesOf(@Nullable String id, String name, EntityType type) {
    Set<Name> all = new LinkedHashSet<>();
    addWritten(name, type, all);
    if (id != null) {
      all.addAll(known.of(id));
    }
    return all;
  }

  /// Names of an entity of the context.
  Set<Name> namesOf(Entity entity) {
    Set<Name> all = new LinkedHashSet<>(List.of(names.of(entity.name())));
    all.add(names.of(entity.text()));
    if (entity.id() != null) {
      all.addAll(known.of(entity.id()));
    }
    return all;
  }

  /// Names of a group.
  Set<Name> namesOf(Hierarchy.Group group) {
    Set<Name> all = new LinkedHashSet<>(List.of(names.of(group.name())));
    all.addAll(known.of(group.id()));
    return all;
  }

  /// Families and classes of an argument; of a variant also its gene.
  List<Hierarchy.Group> groupsOf(Argument argument) {
    List<Hierarchy.Group> groups = new ArrayList<>();
    if (argument.id() != null) {
      groups.addAll(background.hierarchy().groupsOf(argument.id()));
    }
    Entity gene = argument.gene();
    if (gene != null) {
      groups.add(new Hierarchy.Group(gene.id() != null ? gene.id() : gene.name(), gene.name()));
    }
    return groups;
  }

  private void addWritten(String name, EntityType type, Set<Name> all) {
    all.add(names.of(name));
    if (type == EntityType.MIRNA) {
      MirnaNames.of(name).forEach(other -> all.add(names.of(other)));
    }
  }

  private Set<Name> find(String id) {
    Set<Name> found = new LinkedHashSet<>(List.of(names.of(id)));
    background.synonyms().namesOf(id).forEach(name -> found.add(names.of(name)));
    return Collections.unmodifiableSet(found);
  }
}
