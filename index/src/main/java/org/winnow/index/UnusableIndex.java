package org.winnow.index;

import java.io.IOException;
import java.nio.file.Path;

/// There is no index at a path, or one that this program cannot read and that has to be built again. The
/// message says which, and how.
public final class UnusableIndex extends IOException {
  private static final long serialVersionUID = 1L;

  UnusableIndex(Path path, String reason) {
    super(path + ": " + reason + "; `winnow run` builds it anew");
  }
}
