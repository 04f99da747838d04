/// Files that other databases take, made from the claims of a run: one writer a format, all fed by
/// [org.winnow.export.Export] with one claim (or one document) at a time, so that memory does not grow with
/// the claims. What a format has no place for is counted by reason, never dropped in silence.
@NullMarked
package org.winnow.export;

import org.jspecify.annotations.NullMarked;
