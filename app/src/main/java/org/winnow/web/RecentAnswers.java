package org.winnow.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers given lately, as long as neither the run nor the decisions change. The first page asks for all
/// claims by all facets, which is the dearest question there is, and everyone begins with it. Holds no more
/// than some bytes. Thread-safe.
final class RecentAnswers {
  /// Of one answer, and of all together.
  private static final int LONGEST = 1 << 20;

  private static final int MOST = 16 << 20;

  private final Map<String, byte[]> answers = new LinkedHashMap<>(64, 0.75f, true);
  private @Nullable Object state;
  private long bytes;

  /// What was answered to this question in this state of things; null where it has to be asked again.
  ///
  /// @param now equal to what was given with an answer as long as nothing has changed
  synchronized byte @Nullable [] to(String question, Object now) {
    return now.equals(state) ? answers.get(question) : null;
  }

  synchronized void keep(String question, Object now, byte[] answer) {
    if (!now.equals(state)) {
      answers.clear();
      bytes = 0;
      state = now;
    }
    if (answer.length <= LONGEST && answers.put(question, answer) == null) {
      bytes += answer.length;
    }
    for (Iterator<byte[]> oldest = answers.values().iterator(); bytes > MOST; oldest.remove()) {
      bytes -= oldest.next().length;
    }
  }
}
