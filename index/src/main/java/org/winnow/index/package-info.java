/// The Lucene index of claims: the whole schema in one class, writing, searching, facets. Sees of the
/// extractor only the records of documents and claims.
@NullMarked
package org.winnow.index;

import org.jspecify.annotations.NullMarked;
