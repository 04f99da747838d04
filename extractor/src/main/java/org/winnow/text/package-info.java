/// The words every stage speaks: documents, passages, sentences, tokens, spans, and the way back from a
/// cleaned character to the source. Also the language analysis (sentences, tokens, tags, lemmas) that
/// turns a passage into sentences. Imports nothing of Winnow.
@NullMarked
package org.winnow.text;

import org.jspecify.annotations.NullMarked;
