/// How well a run found what an annotator says stands in the same sentences: pairs of subject and object compared,
/// sentence by sentence, at three degrees.
@NullMarked
package org.winnow.evaluation;

import org.jspecify.annotations.NullMarked;
