package org.winnow.pattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.winnow.dictionary.Dictionary;
import org.winnow.mention.Mention;
import org.winnow.mention.MentionFinder;
import org.winnow.source.DocumentReader;
import org.winnow.text.Document;
import org.winnow.text.LanguageAnalyser;
import org.winnow.text.Passage;
import org.winnow.text.Sentence;

/// How fast the rules run over sentences that are split, tagged and have their names. Texts are the lines of
/// a file, `-p texts=FILE`; the score is for all of its sentences once.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RuleBookBenchmark {
  /// Root of the project.
  @Param(".")
  public String home;

  /// A file of texts, one a line.
  @Param("seeds/drugs-or-radiation.md")
  public String texts;

  private final List<Read> sentences = new ArrayList<>();
  private final LanguageAnalyser analyser = LanguageAnalyser.load();
  private RuleBook rules;

  private record Read(Sentence split, Sentence analysed, List<Mention> mentions) {}

  /// Reads texts and rules.
  @Setup
  public void load() throws IOException {
    Path dictionaries = Path.of(home, "dictionaries");
    rules = RuleBook.load(dictionaries.resolve("patterns"));
    MentionFinder finder = MentionFinder.load(Dictionary.load(dictionaries), dictionaries);
    for (String line : Files.readAllLines(Path.of(home).resolve(texts))) {
      Document document = DocumentReader.ofText("text", line);
      List<List<Mention>> mentions = finder.find(document).mentions();
      for (Passage passage : document.passages()) {
        for (Sentence s : analyser.split(passage)) {
          List<Mention> here =
              mentions.get(passage.ordinal()).stream()
                  .filter(m -> s.span().contains(m.span()))
                  .toList();
          sentences.add(new Read(s, analyser.analyse(s), here));
        }
      }
    }
  }

  /// Whether sentences may hold a claim: asked before they are tagged.
  @Benchmark
  public int mayMatch() {
    int may = 0;
    for (Read s : sentences) {
      may +=
          rules.possibilities(s.split(), s.mentions(), analyser::possibleLemmas).mayHoldClaim()
              ? 1
              : 0;
    }
    return may;
  }

  /// The rules that claims may come of.
  @Benchmark
  public int match() {
    int found = 0;
    for (Read s : sentences) {
      found += rules.match(graph(s)).size();
    }
    return found;
  }

  /// All rules.
  @Benchmark
  public int withAllNodes() {
    int found = 0;
    for (Read s : sentences) {
      found += rules.withAllNodes(graph(s)).nodes("claim").size();
    }
    return found;
  }

  private static SentenceGraph graph(Read s) {
    return new SentenceGraph(s.analysed(), s.mentions(), Antecedents.NONE);
  }
}
