package org.winnow.pipeline;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.winnow.claim.ClaimExtractor;
import org.winnow.dictionary.Dictionary;
import org.winnow.mention.MentionFinder;
import org.winnow.pattern.RuleBook;
import org.winnow.source.DocumentReader;
import org.winnow.text.Document;
import org.winnow.text.LanguageAnalyser;

/// The stages of a run, ready to be used. Thread-safe where its parts are.
///
/// @param source     reads a file as a document
/// @param ofText     makes a document of an id and a text
/// @param extraction finds the names and claims of a document
/// @param dictionary all names that are known
/// @param nearest    why a sentence gives no claim
public record Stages(
    DocumentSource source,
    BiFunction<String, String, Document> ofText,
    Function<Document, ExtractedDocument> extraction,
    Dictionary dictionary,
    NearestRules nearest) {
  /// The real ones.
  ///
  /// @param dictionaries folder of the names and, below it, of the rules
  /// @throws RuntimeException naming file and line, where a file there cannot be used
  public static Stages load(Path dictionaries) {
    LanguageAnalyser analyser = LanguageAnalyser.load();
    Dictionary dictionary = Dictionary.load(dictionaries);
    MentionFinder finder = MentionFinder.load(dictionary, dictionaries);
    RuleBook rules = RuleBook.load(dictionaries.resolve("patterns"));
    ClaimExtractor claims = new ClaimExtractor(rules, analyser);
    Extraction extraction =
        new Extraction(finder::find, claims::extract, document -> sentences(document, analyser));
    return new Stages(
        new DocumentReader()::read,
        DocumentReader::ofText,
        extraction::extract,
        dictionary,
        new NearestRules(rules, analyser));
  }

  private static int sentences(Document document, LanguageAnalyser analyser) {
    return document.passages().stream().mapToInt(p -> analyser.split(p).size()).sum();
  }
}
