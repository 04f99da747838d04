package org.winnow.dictionary;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compiles entities into the bytes that [NameTable] reads. The same entities in the same order give the
/// same bytes.
final class NameTableWriter {
  private final long[] filter = new long[PrefixFilter.WORDS];
  private final Map<String, List<NameTable.Named>> groups = new TreeMap<>();
  private final ByteArrayOutputStream entities = new ByteArrayOutputStream();
  private final List<Integer> index = new ArrayList<>();

  static ByteBuffer compile(List<NamedEntity> entities) {
    NameTableWriter writer = new NameTableWriter();
    entities.forEach(writer::add);
    return writer.write();
  }

  private void add(NamedEntity entity) {
    int number = index.size();
    index.add(entities.size());
    string(entities, entity.type().name());
    string(entities, entity.source());
    string(entities, entity.id() == null ? "" : entity.id());
    string(entities, entity.name());
    string(entities, String.join("|", entity.references()));
    string(entities, String.join("|", entity.members()));
    if (entity.id() != null) {
      groups
          .computeIfAbsent(NameTable.ID_MARK + entity.id(), _ -> new ArrayList<>(1))
          .add(new NameTable.Named(number, 0, entity.id()));
    }
    for (NamedEntity.Name name : entity.names()) {
      FoldedText folded = new FoldedText(name.text());
      if (folded.length() > 0 && folded.length() <= FoldedText.MAX_KEY) {
        PrefixFilter.add(filter, folded);
        groups
            .computeIfAbsent(folded.key(), _ -> new ArrayList<>(1))
            .add(new NameTable.Named(number, name.rank(), name.text()));
      }
    }
  }

  private ByteBuffer write() {
    // Between a third and two thirds of the slots are taken.
    int slots = groups.isEmpty() ? 0 : Integer.highestOneBit(groups.size() * 3 / 2) * 2;
    long[] table = new long[slots];
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    groups.forEach((key, names) -> {
      place(table, key, bodies.size());
      names.sort(
          Comparator.comparingInt(NameTable.Named::rank)
              .thenComparingInt(NameTable.Named::entity)
              .thenComparing(NameTable.Named::text));
      writeGroup(bodies, names);
    });
    return assemble(table, bodies.toByteArray());
  }

  private static void place(long[] table, String key, int group) {
    long mixed = FoldedText.mix(FoldedText.hash(key));
    int mask = table.length - 1;
    int slot = (int) mixed & mask;
    while (table[slot] != 0) {
      if (table[slot] >>> 32 == mixed >>> 32) {
        throw new IllegalStateException("two names share an address: " + key);
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = (mixed & 0xFFFF_FFFF_0000_0000L) | (group + 1);
  }

  private static void writeGroup(ByteArrayOutputStream out, List<NameTable.Named> names) {
    number(out, names.size());
    for (NameTable.Named name : names) {
      number(out, name.entity());
      number(out, name.rank());
      string(out, name.text());
    }
  }

  private ByteBuffer assemble(long[] table, byte[] bodies) {
    int groupsAt = NameTable.HEADER + (filter.length + table.length) * Long.BYTES;
    int indexAt = groupsAt + bodies.length;
    int entitiesAt = indexAt + index.size() * Integer.BYTES;
    ByteBuffer out =
        ByteBuffer.allocate(entitiesAt + entities.size()).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(NameTable.MAGIC).putInt(NameTable.VERSION).putInt(table.length).putInt(index.size());
    out.putInt(groupsAt).putInt(indexAt).putInt(entitiesAt).putInt(0);
    for (long word : filter) {
      out.putLong(word);
    }
    for (long slot : table) {
      out.putLong(slot);
    }
    out.put(bodies);
    index.forEach(out::putInt);
    out.put(entities.toByteArray());
    return out.flip();
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 0x7F) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static void string(ByteArrayOutputStream out, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(out, utf8.length);
    out.write(utf8, 0, utf8.length);
  }
}
