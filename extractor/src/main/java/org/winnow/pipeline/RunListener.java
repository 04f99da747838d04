package org.winnow.pipeline;

/// Is told how a run gets on; called in the thread that started the run, in the order of the inputs.
public interface RunListener {
  /// For a caller that does not want to know.
  RunListener SILENT = report -> {};

  /// Called once before the first document.
  default void started(int documents) {}

  /// Called before the first document, where none of an earlier run's results can be kept.
  ///
  /// @param why what has changed, in one line
  default void anew(String why) {}

  /// Called when a document's results are written, or the document turned out unreadable.
  void finished(DocumentReport report);

  /// Called instead, where the results of an earlier run were kept.
  default void kept(DocumentReport report) {}
}
