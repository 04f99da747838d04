package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.winnow.dictionary.Dictionary;
import org.winnow.text.Document;
import org.winnow.text.Passage;

/// Finds the names of a document: listed ones and those that a grammar builds, what its abbreviations
/// stand for, and of overlapping readings the one to keep. Human genes are assumed where nothing speaks
/// of another species. Immutable, thread-safe.
public final class MentionFinder {
  private final Dictionary dictionary;
  private final ListedNames listed;
  private final List<Grammar> grammars;
  private final EnzymeGrammar enzymes;
  private final SymbolGrammar symbols;
  private final ProteinNames proteins;
  private final PathwayNames pathways;
  private final TherapyNames therapies;
  private final NameParts parts;
  private final Affixes affixes;

  private MentionFinder(Dictionary dictionary, Path tables) {
    this.dictionary = dictionary;
    this.parts = new NameParts(dictionary);
    this.affixes = Affixes.read(tables.resolve("affixes.tsv"));
    this.grammars =
        List.of(
            new MirnaGrammar(dictionary),
            new NcRnaGrammar(dictionary),
            new VariantGrammar(),
            new CoordinationGrammar(dictionary),
            new AffixGrammar(dictionary, affixes),
            new DrugGrammar(tables),
            new DesignatedProteins(tables),
            new TherapyWords(tables.resolve("therapy-words.tsv")));
    this.enzymes = new EnzymeGrammar(tables);
    this.symbols = new SymbolGrammar(tables);
    this.proteins = new ProteinNames(tables.resolve("protein-heads.tsv"));
    this.pathways = new PathwayNames(dictionary, tables.resolve("pathway-heads.tsv"));
    this.therapies = new TherapyNames(dictionary, tables.resolve("therapy-heads.tsv"));
    this.listed =
        new ListedNames(
            dictionary, tables.resolve("class-words.tsv"), new NameRefusals(affixes), therapies);
  }

  /// Reads the tables of the grammars.
  ///
  /// @param dictionaries the project's folder of dictionaries; its `grammars` folder is read
  /// @throws IllegalArgumentException naming file and line, where a table there is malformed
  public static MentionFinder load(Dictionary dictionary, Path dictionaries) {
    return new MentionFinder(dictionary, dictionaries.resolve("grammars"));
  }

  /// What the document names, passage by passage.
  public DocumentMentions find(Document document) {
    List<List<Reading>> read = new ArrayList<>();
    List<List<Refusal>> refused = new ArrayList<>();
    Abbreviations abbreviations = new Abbreviations();
    for (Passage passage : document.passages()) {
      List<Refusal> here = new ArrayList<>();
      List<Reading> readings = read(passage.text(), here);
      List<Abbreviation> defined = Abbreviation.find(passage.text());
      if (!defined.isEmpty()) {
        List<Reading> chosen = Overlaps.choose(passage.text(), readings, new ArrayList<>());
        abbreviations.add(defined, passage.text(), chosen, dictionary);
      }
      abbreviations.addSymbols(readings);
      read.add(readings);
      refused.add(here);
    }
    OtherSpecies species = new OtherSpecies(document, read);
    List<List<Mention>> mentions = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      String text = document.passages().get(i).text();
      List<Reading> readings = species.apply(text, read.get(i));
      mentions.add(choose(text, readings, abbreviations, refused.get(i)));
      refused.get(i).sort(Comparator.comparing(Refusal::span));
    }
    return new DocumentMentions(mentions, refused);
  }

  /// All readings of a passage, overlapping as they come.
  private List<Reading> read(String text, List<Refusal> refused) {
    List<Reading> names = listed.read(text, refused);
    List<Reading> all = new ArrayList<>(names);
    for (Grammar grammar : grammars) {
      all.addAll(grammar.read(text, names));
    }
    all.addAll(enzymes.read(text, all));
    all.addAll(symbols.read(text, all));
    return all;
  }

  private List<Mention> choose(
      String text, List<Reading> readings, Abbreviations abbreviations, List<Refusal> refused) {
    List<Reading> defined =
        abbreviations.isEmpty() ? readings : abbreviations.apply(text, readings, refused);
    List<Reading> chosen = Overlaps.choose(text, defined, refused);
    List<Reading> kinds = CellNames.extend(text, VariantGenes.link(text, chosen), dictionary);
    List<Reading> joined = therapies.join(text, pathways.join(text, proteins.join(text, kinds)));
    return joined.stream()
        .map(r -> r.mention(parts.of(text, r, chosen), affixes.state(text, r)))
        .toList();
  }
}
