/// A [org.winnow.text.Document] from a file: one reader a format, cleaning that keeps the way back to the
/// source, structure, and references. Imports only `text`.
@NullMarked
package org.winnow.source;

import org.jspecify.annotations.NullMarked;
