package org.winnow.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.pipeline.Stages;
import org.winnow.source.DocumentReader;

/// Runs the real command line and keeps what it printed.
///
/// @param exit the exit code
/// @param out  what went to standard output
/// @param err  what went to standard error
record WinnowCommands(int exit, String out, String err) {
  static final Path ROOT = Path.of(System.getProperty("winnow.root"));

  /// The stages cost seconds to make and are the same for all tests.
  private static final Function<Path, Stages> ONCE =
      new Function<>() {
        private @Nullable Stages stages;

        @Override
        public synchronized Stages apply(Path dictionaries) {
          if (stages == null) {
            stages = Stages.load(dictionaries);
          }
          return stages;
        }
      };

  static Stages stages() {
    return ONCE.apply(ROOT.resolve("dictionaries"));
  }

  static Installation installation() {
    return new Installation(ROOT, new DocumentReader()::read, ONCE);
  }

  static WinnowCommands winnow(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exit = Winnow.execute(installation(), new PrintWriter(out), new PrintWriter(err), texts);
    return new WinnowCommands(exit, out.toString(), err.toString());
  }
}
