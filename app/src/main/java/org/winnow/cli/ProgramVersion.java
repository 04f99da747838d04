package org.winnow.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// The version as the jar's manifest has it.
final class ProgramVersion implements IVersionProvider {
  static String text() {
    @Nullable String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"winnow " + text(), "Java " + Runtime.version()};
  }
}
