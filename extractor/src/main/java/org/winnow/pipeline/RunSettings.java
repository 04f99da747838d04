package org.winnow.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.winnow.claim.JudgedRules;

/// What a run is asked to do.
///
/// @param inputs       files and folders
/// @param output       folder for the results
/// @param threads      at least 1; changes the time, never the results
/// @param dictionaries the folder of names and rules, for the manifest
/// @param version      of the program, for the manifest
/// @param redo         whether documents that have not changed are done anew all the same
/// @param judged       what curators judged of the rules, a part of each confidence
public record RunSettings(
    List<Path> inputs,
    Path output,
    int threads,
    Path dictionaries,
    String version,
    boolean redo,
    JudgedRules judged) {
  public RunSettings {
    inputs = List.copyOf(inputs);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /// Where nothing was judged.
  public RunSettings(
      List<Path> inputs,
      Path output,
      int threads,
      Path dictionaries,
      String version,
      boolean redo) {
    this(inputs, output, threads, dictionaries, version, redo, JudgedRules.NONE);
  }

  /// The same with what was judged of the rules.
  public RunSettings judgedBy(JudgedRules rules) {
    return new RunSettings(inputs, output, threads, dictionaries, version, redo, rules);
  }
}
