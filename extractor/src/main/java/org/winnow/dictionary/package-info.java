/// Names of entities: the registry vocabularies and the project's own files, compiled at build time into
/// one compact file, and the matcher over them. Imports only `text`.
@NullMarked
package org.winnow.dictionary;

import org.jspecify.annotations.NullMarked;
