package org.winnow.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import org.winnow.pipeline.DocumentReport;
import org.winnow.pipeline.RunListener;

/// Says how a run gets on: a line for each document, and on a terminal one line that is written over with
/// documents, claims and the time left. Not thread-safe.
final class RunDisplay implements RunListener {
  /// Takes what nobody is to see.
  static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private int documents;
  private int done;
  private long claims;

  RunDisplay(PrintWriter out, PrintWriter err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void started(int inputs) {
    documents = inputs;
    progress();
  }

  @Override
  public void anew(String why) {
    out.println("All documents are done anew: " + why + ".");
  }

  /// A document that was kept is counted; only what is wrong with it is said again.
  @Override
  public void kept(DocumentReport report) {
    switch (report) {
      case DocumentReport.Unreadable unreadable -> finished(unreadable);
      case DocumentReport.Read read -> {
        done++;
        claims += read.claims();
      }
    }
  }

  @Override
  public void finished(DocumentReport report) {
    done++;
    if (terminal) {
      err.print(CLEAR_LINE);
      err.flush();
    }
    switch (report) {
      case DocumentReport.Read read -> {
        claims += read.claims();
        out.println(line(read));
      }
      case DocumentReport.Unreadable unreadable ->
          err.println("winnow: " + unreadable.document() + ": " + unreadable.reason());
    }
    progress();
  }

  static String line(DocumentReport.Read read) {
    String errors =
        read.errors().isEmpty() ? "" : ", data errors %d".formatted(read.errors().size());
    return String.format(
        Locale.ROOT,
        "%s (%s): read %d %%, sentences %,d, names %,d, claims %,d%s",
        read.document(),
        read.format(),
        read.coverage().percent(),
        read.sentences(),
        read.names(),
        read.claims(),
        errors);
  }

  private void progress() {
    if (!terminal) {
      return;
    }
    if (done < documents) {
      err.print(status(done, documents, claims, (System.nanoTime() - start) / 1e9));
    }
    err.flush();
  }

  /// Documents, claims and the time left, judged by the documents done so far.
  static String status(int done, int documents, long claims, double seconds) {
    String left =
        done == 0 ? "" : ", %d s left".formatted(Math.round(seconds / done * (documents - done)));
    return String.format(
        Locale.ROOT, "%,d of %,d documents, %,d claims%s", done, documents, claims, left);
  }
}
