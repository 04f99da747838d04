package org.winnow.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/// How fast names are found with the full dictionary, and how long it takes to load. Texts are the lines of a
/// file of abstracts, `-p texts=FILE`; the score times the size of that file is the speed.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class DictionaryBenchmark {
  /// Root of the project.
  @Param(".")
  public String home;

  /// A file of texts, one a line.
  @Param("README.md")
  public String texts;

  private Dictionary dictionary;
  private List<String> lines;

  /// Loads both.
  @Setup
  public void load() throws IOException {
    dictionary = Dictionary.load(Path.of(home, "dictionaries"));
    try (Stream<String> all = Files.lines(Path.of(home).resolve(texts))) {
      lines = all.toList();
    }
  }

  /// All texts once.
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public int match() {
    int found = 0;
    for (String line : lines) {
      found += dictionary.match(line).size();
    }
    return found;
  }

  /// The dictionary from its files.
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Dictionary loading() {
    return Dictionary.load(Path.of(home, "dictionaries"));
  }
}
