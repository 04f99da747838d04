/// The relation patterns: a rule language over words and mentions as a closed tree of cases, its files
/// and their examples, its matcher, and why a rule did not match.
@NullMarked
package org.winnow.pattern;

import org.jspecify.annotations.NullMarked;
