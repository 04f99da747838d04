package org.winnow.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// What was captured on the way to some step, newest first; ways that part share what they have in common.
/// Immutable.
///
/// @param captured null for a capture that has begun and not yet ended
/// @param open     name of that capture, else empty
/// @param at       token where it began
/// @param before   what was captured before
record CapturePath(@Nullable Captured captured, String open, int at, @Nullable CapturePath before) {

  static CapturePath open(String name, int at, @Nullable CapturePath before) {
    return new CapturePath(null, name, at, before);
  }

  /// Ends the capture of this name that was opened last.
  static CapturePath close(String name, int at, @Nullable CapturePath before) {
    CapturePath opened = before;
    while (opened != null && !(opened.captured() == null && opened.open().equals(name))) {
      opened = opened.before();
    }
    int from = opened == null ? at : opened.at();
    return keep(new Captured(name, new Span(from, at), "", null, null), before);
  }

  static CapturePath keep(Captured captured, @Nullable CapturePath before) {
    return new CapturePath(captured, "", captured.tokens().start(), before);
  }

  /// All captures that have ended, oldest first.
  static List<Captured> captures(@Nullable CapturePath last) {
    List<Captured> captures = new ArrayList<>();
    for (CapturePath path = last; path != null; path = path.before()) {
      if (path.captured() != null) {
        captures.add(path.captured());
      }
    }
    Collections.reverse(captures);
    return captures;
  }
}
