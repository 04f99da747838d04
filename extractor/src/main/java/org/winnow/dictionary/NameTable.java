package org.winnow.dictionary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// Many names compiled into one block of bytes that is read in place, so that a mapped file costs no heap
/// and no time to load. Little-endian:
///
///     header   magic, version, slots, entities, offsets of groups, entity index, entities
///     filter   FILTER_WORDS longs: one bit for each prefix of a name, see [PrefixFilter]
///     slots    open addressing by the mixed hash of a key: its high half, and where its group is
///     groups   for each key: number of names, then (entity, rank, UTF-8 name) each
///     index    where each entity is
///     entities type, source, id, name, references, members
///
/// Immutable, thread-safe.
final class NameTable {
  static final int MAGIC = 0x574E_414D;
  static final int VERSION = 3;
  static final int HEADER = 32;

  /// Begins the keys of identifiers, which no text can hold.
  static final char ID_MARK = '\0';

  private final ByteBuffer bytes;
  private final int slots;
  private final int slotsAt;
  private final int groupsAt;
  private final int indexAt;
  private final int entitiesAt;

  NameTable(ByteBuffer buffer) {
    bytes = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.capacity() < HEADER || bytes.getInt(0) != MAGIC || bytes.getInt(4) != VERSION) {
      throw new IllegalArgumentException("not a compiled vocabulary of version " + VERSION);
    }
    slots = bytes.getInt(8);
    groupsAt = bytes.getInt(16);
    indexAt = bytes.getInt(20);
    entitiesAt = bytes.getInt(24);
    slotsAt = HEADER + PrefixFilter.WORDS * Long.BYTES;
  }

  int entityCount() {
    return bytes.getInt(12);
  }

  void addFilterTo(long[] words) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= bytes.getLong(HEADER + i * Long.BYTES);
    }
  }

  /// Where the group of names with this key hash begins, -1 if there is none. Two keys may share a hash:
  /// whoever reads a name must compare it.
  int find(long hash) {
    if (slots == 0) {
      return -1;
    }
    long mixed = FoldedText.mix(hash);
    int mask = slots - 1;
    int print = (int) (mixed >>> 32);
    for (int slot = (int) mixed & mask; ; slot = (slot + 1) & mask) {
      int at = slotsAt + slot * Long.BYTES;
      int group = bytes.getInt(at);
      if (group == 0) {
        return -1;
      }
      if (bytes.getInt(at + Integer.BYTES) == print) {
        return groupsAt + group - 1;
      }
    }
  }

  /// The names of the group at an offset that [#find] gave.
  List<Named> group(int at) {
    Cursor cursor = new Cursor(at);
    int count = cursor.number();
    List<Named> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int entity = cursor.number();
      int rank = cursor.number();
      names.add(new Named(entity, rank, cursor.string()));
    }
    return names;
  }

  /// Every name that leads to one of the entities asked for; reads the whole table once.
  Map<Integer, List<String>> names(Set<Integer> wanted) {
    Map<Integer, List<String>> names = new HashMap<>();
    Cursor cursor = new Cursor(groupsAt);
    while (cursor.at < indexAt) {
      for (int left = cursor.number(); left > 0; left--) {
        int entity = cursor.number();
        cursor.number();
        if (wanted.contains(entity)) {
          names.computeIfAbsent(entity, key -> new ArrayList<>()).add(cursor.string());
        } else {
          cursor.skipString();
        }
      }
    }
    return names;
  }

  /// The entity with this identifier, -1 if there is none.
  int withId(String id) {
    int at = find(FoldedText.hash(ID_MARK + id));
    if (at >= 0) {
      for (Named named : group(at)) {
        if (named.text().equals(id)) {
          return named.entity();
        }
      }
    }
    return -1;
  }

  Entry entry(int entity, int rank) {
    Cursor cursor = new Cursor(entitiesAt + bytes.getInt(indexAt + entity * Integer.BYTES));
    EntityType type = EntityType.valueOf(cursor.string());
    String source = cursor.string();
    @Nullable String id = emptyAsNull(cursor.string());
    return new Entry(id, cursor.string(), type, source, rank);
  }

  EntityType type(int entity) {
    return EntityType.valueOf(
        new Cursor(entitiesAt + bytes.getInt(indexAt + entity * Integer.BYTES)).string());
  }

  List<String> references(int entity) {
    return list(entity, 4);
  }

  List<String> members(int entity) {
    return list(entity, 5);
  }

  /// The families, complexes and classes of which members are listed.
  List<Entry> entitiesWithMembers() {
    List<Entry> found = new ArrayList<>();
    for (int entity = 0; entity < entityCount(); entity++) {
      if (!members(entity).isEmpty()) {
        found.add(entry(entity, 0));
      }
    }
    return found;
  }

  private List<String> list(int entity, int skip) {
    Cursor cursor = new Cursor(entitiesAt + bytes.getInt(indexAt + entity * Integer.BYTES));
    for (int i = 0; i < skip; i++) {
      cursor.skipString();
    }
    String joined = cursor.string();
    return joined.isEmpty() ? List.of() : List.of(joined.split("\\|", -1));
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /// A name of the table.
  ///
  /// @param entity number of the entity in this table
  /// @param rank   one of [Rank]
  /// @param text   as the vocabulary writes it
  record Named(int entity, int rank, String text) {}

  private final class Cursor {
    private int at;

    Cursor(int at) {
      this.at = at;
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes.get(at++);
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    void skipString() {
      int length = number();
      at += length;
    }

    String string() {
      byte[] utf8 = new byte[number()];
      bytes.get(at, utf8);
      at += utf8.length;
      return new String(utf8, StandardCharsets.UTF_8);
    }
  }
}
