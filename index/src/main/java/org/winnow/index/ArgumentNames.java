package org.winnow.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Entity;
import org.winnow.text.EntityType;

/// All that an entity may be asked for by: what the texts call it, its identifier, its synonyms.
final class ArgumentNames {
  private final Background background;

  ArgumentNames(Background background) {
    this.background = background;
  }

  /// Names of an argument over all evidence of its claim, as written.
  Set<String> namesOf(Collection<Argument> arguments) {
    Set<String> names = new LinkedHashSet<>();
    for (Argument argument : arguments) {
      names.add(argument.name());
      names.add(argument.text());
      names.addAll(argument.aliases());
      addKnown(argument.id(), names);
      if (argument.type() == EntityType.MIRNA) {
        for (String name : List.copyOf(names)) {
          names.addAll(MirnaNames.of(name));
        }
      }
    }
    return names;
  }

  /// Names of an entity, whatever documents say of it.
  Set<String> namesOf(@Nullable String id, String name, EntityType type) {
    Set<String> names = new LinkedHashSet<>(List.of(name));
    addKnown(id, names);
    if (type == EntityType.MIRNA) {
      names.addAll(MirnaNames.of(name));
    }
    return names;
  }

  /// Names of an entity of the context, as written.
  Set<String> namesOf(Entity entity) {
    Set<String> names = new LinkedHashSet<>(List.of(entity.name(), entity.text()));
    addKnown(entity.id(), names);
    return names;
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

  /// Names of a group, as written.
  Set<String> namesOf(Hierarchy.Group group) {
    Set<String> names = new LinkedHashSet<>(List.of(group.name()));
    addKnown(group.id(), names);
    return names;
  }

  private void addKnown(@Nullable String id, Set<String> names) {
    if (id != null) {
      names.add(id);
      names.addAll(background.synonyms().namesOf(id));
    }
  }
}
