package org.winnow.index;

import java.io.IOException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// One document for each identifier that claims refer to, with the names it is known by: its claims hold the
/// identifier alone, and a search by a name looks here first for what has it (see [NameLookup]). Written with
/// the first claim that refers to the identifier, so that what sees the claim sees its names. Thread-safe.
final class KnownNames {
  /// Term of a document: whether it is of an argument, and the identifier.
  private static final String KEY = "k.key";

  /// Doc values: the identifier.
  static final String ID = "k.id";

  /// Terms: the names, folded, whole.
  static final String NAMES = "k.names";

  /// The names' words; only of what is subject or object of a claim, as no other is found by words.
  static final String WORDS = "k.words";

  private final ArgumentNames names;
  private final boolean anew;
  private final Set<Known> met = ConcurrentHashMap.newKeySet();
  private final Queue<Known> waiting = new ConcurrentLinkedQueue<>();

  private record Known(String id, boolean argument) {
    Term key() {
      return new Term(KEY, (argument ? "a " : "o ") + BlockWriter.shortened(id));
    }
  }

  /// @param anew whether the index has no names yet, so that none need be replaced
  KnownNames(ArgumentNames names, boolean anew) {
    this.names = names;
    this.anew = anew;
  }

  /// Remembers the identifier of a subject or object.
  void argument(String id) {
    meet(new Known(id, true));
  }

  /// Remembers the identifier of a class, or of what the evidence names beside the claim.
  void other(String id) {
    meet(new Known(id, false));
  }

  private void meet(Known known) {
    if (met.add(known)) {
      waiting.add(known);
    }
  }

  /// Writes what was remembered since the last call.
  void write(IndexWriter writer) throws IOException {
    for (Known known = waiting.poll(); known != null; known = waiting.poll()) {
      if (anew) {
        writer.addDocument(document(known));
      } else {
        writer.updateDocument(known.key(), document(known));
      }
    }
  }

  /// Takes away the names of a subject or object that no claim has any more.
  void forget(String id, IndexWriter writer) throws IOException {
    Known gone = new Known(id, true);
    met.remove(gone);
    writer.deleteDocuments(gone.key());
  }

  private Document document(Known known) {
    Document document = new Document();
    document.add(BlockWriter.term(KEY, known.key().text()));
    document.add(new SortedDocValuesField(ID, new BytesRef(BlockWriter.shortened(known.id))));
    Set<ArgumentNames.Name> all = names.known(known.id);
    all.stream()
        .map(ArgumentNames.Name::folded)
        .distinct()
        .forEach(name -> document.add(BlockWriter.term(NAMES, name)));
    if (known.argument) {
      NameWords words =
          new NameWords(all.stream().map(ArgumentNames.Name::words).distinct().toList());
      document.add(new Field(WORDS, words, BlockWriter.WORDS));
    }
    return document;
  }
}
