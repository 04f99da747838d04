/// Claims: what a sentence, table row or caption states, with sign, negation, hedging, citations and
/// keys, and the files they are kept in.
@NullMarked
package org.winnow.claim;

import org.jspecify.annotations.NullMarked;
