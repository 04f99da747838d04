/// The command line: the only place that prints and exits.
@NullMarked
package org.winnow.cli;

import org.jspecify.annotations.NullMarked;
