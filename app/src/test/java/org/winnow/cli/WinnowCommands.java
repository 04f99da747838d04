package org.winnow.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/// Runs the real command line and keeps what it printed.
///
/// @param exit the exit code
/// @param out  what went to standard output
/// @param err  what went to standard error
record WinnowCommands(int exit, String out, String err) {
  static final Path ROOT = Path.of(System.getProperty("winnow.root"));

  static WinnowCommands winnow(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exit =
        Winnow.commandLine(new Installation(ROOT), new PrintWriter(out), new PrintWriter(err))
            .execute(texts);
    return new WinnowCommands(exit, out.toString(), err.toString());
  }
}
