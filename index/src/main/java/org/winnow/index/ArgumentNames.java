package org.winnow.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Entity;
import org.winnow.text.EntityType;

/// All that an entity may be asked for by: what the texts call it, its identifier, its synonyms.
/// Thread-safe.
final class ArgumentNames {
  /// More names than any run of reviews has; past it the memory is emptied and filled anew.
  private static final int REMEMBERED = 200_000;

  private static final WordAnalyzer WORDS = new WordAnalyzer();

  /// A name as written, as compared, and its words.
  record Name(String written, String folded, List<String> words) {}

  private final Background background;
  private final Map<String, Name> names = new ConcurrentHashMap<>();
  private final Map<String, List<Name>> known = new ConcurrentHashMap<>();

  ArgumentNames(Background background) {
    this.background = background;
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
      all.addAll(knownNames(id));
    }
    return all;
  }

  /// Names of an entity of the context.
  Set<Name> namesOf(Entity entity) {
    Set<Name> all = new LinkedHashSet<>(List.of(name(entity.name())));
    all.add(name(entity.text()));
    if (entity.id() != null) {
      all.addAll(knownNames(entity.id()));
    }
    return all;
  }

  /// Names of a group.
  Set<Name> namesOf(Hierarchy.Group group) {
    Set<Name> all = new LinkedHashSet<>(List.of(name(group.name())));
    all.addAll(knownNames(group.id()));
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
    all.add(name(name));
    if (type == EntityType.MIRNA) {
      MirnaNames.of(name).forEach(other -> all.add(name(other)));
    }
  }

  /// The identifier itself and its synonyms.
  private List<Name> knownNames(String id) {
    return remembered(
        known,
        id,
        key -> {
          Set<Name> found = new LinkedHashSet<>(List.of(name(key)));
          background.synonyms().namesOf(key).forEach(name -> found.add(name(name)));
          return List.copyOf(found);
        });
  }

  private Name name(String written) {
    return remembered(
        names, written, text -> new Name(text, NameFold.fold(text), WORDS.words(text)));
  }

  /// Few names have most of the claims: what was worked out for one is kept for the next.
  private static <T> T remembered(Map<String, T> memory, String key, Function<String, T> make) {
    T value = memory.get(key);
    if (value == null) {
      value = make.apply(key);
      if (memory.size() >= REMEMBERED) {
        memory.clear();
      }
      memory.put(key, value);
    }
    return value;
  }
}
