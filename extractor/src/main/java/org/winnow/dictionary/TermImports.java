package org.winnow.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.EntityType;

/// Lists that come as records of tagged lines.
final class TermImports {
  private static final Pattern SYNONYM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\" EXACT .*");
  private static final Pattern SEMICOLON = Pattern.compile("; ");

  private TermImports() {}

  /// Cellosaurus in its text format.
  static void cellosaurus(ImportFile file, VocabularyBuilder into) {
    Stanza line = new Stanza("", "//", record -> cellLine(record, into));
    file.lines(text -> line.add(text, text.length() > 5 ? text.substring(0, 2) : text));
    line.end();
  }

  private static void cellLine(Stanza record, VocabularyBuilder into) {
    List<String> name = record.values("ID", 5);
    List<String> accession = record.values("AC", 5);
    if (name.isEmpty() || accession.isEmpty()) {
      return;
    }
    String id = "cellosaurus:" + accession.getFirst();
    var cellLine = into.entity(id, name.getFirst(), EntityType.CELL_LINE);
    addIfTelling(cellLine, name.getFirst());
    record
        .values("SY", 5)
        .forEach(synonyms ->
            SEMICOLON.splitAsStream(synonyms).forEach(other -> addIfTelling(cellLine, other)));
  }

  private static void addIfTelling(VocabularyBuilder.Gathered cellLine, String name) {
    if (CellLineVocabulary.isWorthIt(name)) {
      cellLine.name(name, Rank.WEAK);
    }
  }

  /// Disease Ontology in OBO format: names and exact synonyms of terms in use.
  static void diseaseOntology(ImportFile file, VocabularyBuilder into) {
    Stanza term = new Stanza("[Term]", "", record -> disease(record, into));
    file.lines(
        text -> term.add(text, text.contains(": ") ? text.substring(0, text.indexOf(':')) : text));
    term.end();
  }

  private static void disease(Stanza record, VocabularyBuilder into) {
    List<String> id = record.values("id", 4);
    List<String> name = record.values("name", 6);
    if (id.isEmpty() || name.isEmpty() || !id.getFirst().startsWith("DOID:")) {
      return;
    }
    if (!record.values("is_obsolete", 13).isEmpty()) {
      into.skip();
      return;
    }
    var disease = into.entity(id.getFirst(), name.getFirst(), EntityType.DISEASE);
    disease.name(name.getFirst(), Rank.APPROVED);
    for (String line : record.values("synonym", 9)) {
      Matcher synonym = SYNONYM.matcher(line);
      if (synonym.matches()) {
        disease.name(synonym.group(1).replace("\\", ""), Rank.ALIAS);
      }
    }
  }

  /// The lines of the record being read.
  private static final class Stanza {
    private final String begin;
    private final String end;
    private final Consumer<Stanza> done;
    private final List<String> keys = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private boolean open;

    Stanza(String begin, String end, Consumer<Stanza> done) {
      this.begin = begin;
      this.end = end;
      this.done = done;
      this.open = begin.isEmpty();
    }

    void add(String line, String key) {
      if (line.equals(begin)) {
        open = true;
      } else if (line.equals(end)) {
        end();
        open = begin.isEmpty();
      } else if (open) {
        keys.add(key);
        lines.add(line);
      }
    }

    void end() {
      if (!lines.isEmpty()) {
        done.accept(this);
      }
      keys.clear();
      lines.clear();
    }

    List<String> values(String key, int skip) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        if (keys.get(i).equals(key)) {
          values.add(lines.get(i).substring(skip).strip());
        }
      }
      return values;
    }
  }
}
