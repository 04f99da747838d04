package org.winnow.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/// Waits for files of a folder to change. Used by one thread; another may [#close()] it, which ends the
/// wait.
final class FileWatch implements AutoCloseable {
  /// An editor writes a file in several steps: this long after the last of them it is read.
  private static final long QUIET_MILLIS = 200;

  private final WatchService changes;

  /// Begins to watch: what changes from now on is not missed.
  FileWatch(Path folder) throws IOException {
    changes = FileSystems.getDefault().newWatchService();
    folder.register(
        changes,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE);
  }

  /// Waits for the next change, and until nothing has changed for a moment.
  ///
  /// @return false where the watch, or this thread, was ended
  boolean awaitChange() {
    try {
      for (WatchKey key = changes.take();
          key != null;
          key = changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
        key.pollEvents();
        key.reset();
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    changes.close();
  }
}
