/// A [org.winnow.text.Document] from a file: one reader a format, cleaning that keeps the way back to the
/// source, structure, and references. Imports only `text`.
///
/// [DocumentReader] tells the format by content and hands the bytes on:
///
/// | format | reader | source of the document |
/// |---|---|---|
/// | plain text | `TextReader`, which measures the layout (`TextLayout`) and reads tables (`TextTable`) | the decoded file |
/// | Markdown | `MarkdownReader` | the decoded file |
/// | PDF | `PdfReader`: `PdfPage` puts characters into lines and columns, then as plain text | the rendered text |
/// | JATS, PubMed XML | `JatsReader`, `PubMedReader` | the rendered text |
/// | BioC XML and JSON | `BiocXml`, `BiocJson`, then `BiocReader` | the rendered text |
/// | HTML | `HtmlReader` | the rendered text |
///
/// Each makes a `Reading`: blocks of source pieces in reading order. `DocumentAssembler` makes the document
/// of it: `Asides` sets author names and the like apart, `Rejoiner` puts broken sentences together,
/// `Sections` names sections and takes the reference list out, `Healer` (with `Hyphenation`) makes running
/// text, `CalloutFinder` cuts citation marks out, `ReferenceList` parses references.
///
/// A passage differs from its source only so: line breaks and runs of white space are one space; a hyphen
/// that broke a word at a line's end is gone, one that belongs to a name stays; soft hyphens, zero-width
/// marks and control characters are gone; ligatures are spelt out; U+2010 and U+2011 read "-"; citation
/// marks, and what stood between two halves of a sentence, are cut out; Markdown's markup, escapes and
/// entities are read.
///
/// To add a format: a reader that makes a `Reading`, a case in `Format` or `MarkupReader`, a line above, and
/// a folder in the golden documents of the tests.
@NullMarked
package org.winnow.source;

import org.jspecify.annotations.NullMarked;
