/// Names found in text: dictionary matches, grammars (miRNA, variants …), abbreviations, coordination,
/// and the choice among overlapping readings. What comes out is [org.winnow.mention.Mention].
@NullMarked
package org.winnow.mention;

import org.jspecify.annotations.NullMarked;
