/// A run: the stages wired, threads, progress, and the manifest with its counts of named data errors.
@NullMarked
package org.winnow.pipeline;

import org.jspecify.annotations.NullMarked;
