package org.winnow.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.Effect;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.claim.Trigger;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// An [Evidence] as the index stores it: its components one after the other, a third of its line of JSON and
/// several times as fast. No other program reads this; a change of it raises the [IndexVersion].
final class EvidenceBytes {
  private EvidenceBytes() {}

  static BytesRef write(Evidence e) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      writePlace(e, out);
      writeStatement(e, out);
      writeSetting(e, out);
    } catch (IOException fault) {
      throw new UncheckedIOException("writing to memory", fault);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Evidence read(BytesRef stored) {
    DataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    try {
      return read(in);
    } catch (IOException fault) {
      throw new UncheckedIOException("reading from memory", fault);
    }
  }

  private static void writePlace(Evidence e, DataOutput out) throws IOException {
    out.writeString(e.claim());
    out.writeString(e.evidence());
    out.writeString(e.document());
    writeOptional(e.title(), out);
    writeOptional(e.pmid(), out);
    writeOptional(e.doi(), out);
    out.writeString(e.section());
    out.writeString(e.kind());
    Integer page = e.page();
    // From 1, and no more than a whole number has.
    out.writeZInt(page == null ? 0 : page);
    out.writeString(e.quote());
    writeSpan(e.source(), out);
  }

  private static void writeStatement(Evidence e, DataOutput out) throws IOException {
    writeArgument(e.subject(), out);
    out.writeString(e.predicate().name());
    writeArgument(e.object(), out);
    out.writeString(e.trigger().text());
    writeSpan(e.trigger().source(), out);
    writeBoolean(e.negated(), out);
    writeOptional(e.negation(), out);
    writeBoolean(e.hedged(), out);
    writeOptional(e.hedge(), out);
    out.writeString(e.effect().name());
    out.writeString(e.working());
  }

  private static void writeSetting(Evidence e, DataOutput out) throws IOException {
    out.writeVInt(e.context().size());
    for (Entity entity : e.context()) {
      writeEntity(entity, out);
    }
    out.writeVInt(e.citations().size());
    for (Citation citation : e.citations()) {
      out.writeString(citation.marker());
      writeOptional(citation.text(), out);
      writeOptional(citation.pmid(), out);
      writeOptional(citation.doi(), out);
      out.writeString(citation.scope());
    }
    out.writeString(e.attribution());
    writeBoolean(e.coreference(), out);
    out.writeString(e.rule());
    out.writeLong(Double.doubleToLongBits(e.confidence()));
  }

  private static Evidence read(DataInput in) throws IOException {
    return new Evidence(
        in.readString(),
        in.readString(),
        in.readString(),
        optional(in),
        optional(in),
        optional(in),
        in.readString(),
        in.readString(),
        page(in),
        in.readString(),
        span(in),
        argument(in),
        Predicate.valueOf(in.readString()),
        argument(in),
        new Trigger(in.readString(), span(in)),
        isTrue(in),
        optional(in),
        isTrue(in),
        optional(in),
        Effect.valueOf(in.readString()),
        in.readString(),
        entities(in),
        citations(in),
        in.readString(),
        isTrue(in),
        in.readString(),
        Double.longBitsToDouble(in.readLong()));
  }

  private static void writeArgument(Argument argument, DataOutput out) throws IOException {
    out.writeString(argument.type().name());
    out.writeString(argument.text());
    writeSpan(argument.source(), out);
    writeOptional(argument.id(), out);
    out.writeString(argument.name());
    out.writeVInt(argument.aliases().size());
    for (String alias : argument.aliases()) {
      out.writeString(alias);
    }
    out.writeString(argument.state().name());
    writeOptional(argument.stateText(), out);
    Entity gene = argument.gene();
    writeBoolean(gene != null, out);
    if (gene != null) {
      writeEntity(gene, out);
    }
  }

  private static Argument argument(DataInput in) throws IOException {
    return new Argument(
        EntityType.valueOf(in.readString()),
        in.readString(),
        span(in),
        optional(in),
        in.readString(),
        strings(in),
        State.valueOf(in.readString()),
        optional(in),
        isTrue(in) ? entity(in) : null);
  }

  private static List<String> strings(DataInput in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      strings.add(in.readString());
    }
    return strings;
  }

  private static void writeEntity(Entity entity, DataOutput out) throws IOException {
    out.writeString(entity.type().name());
    out.writeString(entity.text());
    writeOptional(entity.id(), out);
    out.writeString(entity.name());
  }

  private static Entity entity(DataInput in) throws IOException {
    return new Entity(
        EntityType.valueOf(in.readString()), in.readString(), optional(in), in.readString());
  }

  private static List<Entity> entities(DataInput in) throws IOException {
    List<Entity> entities = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      entities.add(entity(in));
    }
    return entities;
  }

  private static List<Citation> citations(DataInput in) throws IOException {
    List<Citation> citations = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      citations.add(
          new Citation(in.readString(), optional(in), optional(in), optional(in), in.readString()));
    }
    return citations;
  }

  private static void writeSpan(Span span, DataOutput out) throws IOException {
    out.writeVInt(span.start());
    out.writeVInt(span.length());
  }

  private static Span span(DataInput in) throws IOException {
    int start = in.readVInt();
    return new Span(start, start + in.readVInt());
  }

  private static @Nullable Integer page(DataInput in) throws IOException {
    int page = in.readZInt();
    return page == 0 ? null : page;
  }

  private static void writeOptional(@Nullable String value, DataOutput out) throws IOException {
    writeBoolean(value != null, out);
    if (value != null) {
      out.writeString(value);
    }
  }

  private static @Nullable String optional(DataInput in) throws IOException {
    return isTrue(in) ? in.readString() : null;
  }

  private static void writeBoolean(boolean value, DataOutput out) throws IOException {
    out.writeByte((byte) (value ? 1 : 0));
  }

  private static boolean isTrue(DataInput in) throws IOException {
    return in.readByte() == 1;
  }
}
