package org.winnow.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.winnow.text.Document;
import org.winnow.text.PassageKind;

/// Reads documents: plain text, Markdown, PDF, JATS, PubMed XML, BioC (XML and JSON) and HTML, each also
/// packed with gzip, told apart by their content and never by their name. Immutable, thread-safe.
///
/// What cannot be read is refused with an [UnreadableDocument] whose message a curator understands: empty
/// and binary files, cut-off files, encrypted PDF, PDF without text, XML and JSON of other kinds.
public final class DocumentReader {
  /// No review is longer; a larger file is a dump that should be split.
  private static final long LARGEST = 32L << 20;

  /// Reads a document from its file.
  ///
  /// @param id what the document is called in every output
  public Document read(Path file, String id) throws UnreadableDocument, IOException {
    if (Files.isDirectory(file)) {
      throw new UnreadableDocument("this is a folder, not a document");
    }
    long size = Files.size(file);
    if (size > LARGEST) {
      throw new UnreadableDocument(
          "the file has " + (size >> 20) + " MB, the largest that is read has " + (LARGEST >> 20));
    }
    return read(Files.readAllBytes(file), id);
  }

  /// Reads a document from the bytes of its file, as they come from standard input.
  public Document read(byte[] bytes, String id) throws UnreadableDocument {
    if (bytes.length == 0) {
      throw new UnreadableDocument("the file is empty");
    }
    return DocumentAssembler.assemble(id, sha256(bytes), reading(bytes));
  }

  private static Reading reading(byte[] bytes) throws UnreadableDocument {
    if (PdfReader.accepts(bytes)) {
      return PdfReader.read(bytes);
    }
    if (Unpacked.accepts(bytes)) {
      return reading(Unpacked.of(bytes, LARGEST));
    }
    String text = TextDecoder.decode(bytes);
    return switch (Format.of(text)) {
      case TEXT -> Reading.ofText(text, TextReader.read(text));
      case MARKDOWN -> MarkdownReader.read(text);
      case MARKUP -> MarkupReader.read(text);
      case JSON -> BiocJson.read(text);
    };
  }

  /// Plain text as given: no title, sections or references are looked for, so that it is cheap; a blank
  /// line still ends a passage, and hyphens at line ends are healed.
  public static Document ofText(String id, String text) {
    List<Block> blocks =
        text.indexOf('\n') < 0 && text.indexOf('\r') < 0
            ? List.of(
                new Block.Prose(PassageKind.PARAGRAPH, List.of(Piece.of(0, text.length(), false))))
            : Paragraphs.of(text);
    return PlainDocument.of(id, sha256(text.getBytes(StandardCharsets.UTF_8)), text, blocks);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
