package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.winnow.text.DocumentInfo;
import org.winnow.text.PassageKind;
import org.winnow.text.Reference;
import org.winnow.text.Span;

/// Reads Markdown: CommonMark with tables and footnotes. Markup falls away, each character of a text node
/// keeps its place in the file. One for each text; not thread-safe.
final class MarkdownReader extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final Pattern MENTIONS_TABLE = Pattern.compile("(?is).*\\btables?\\b.*");

  private final String source;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private boolean inReferences;
  private String heading = "";

  private MarkdownReader(String source) {
    this.source = source;
  }

  static Reading read(String source) {
    MarkdownReader reader = new MarkdownReader(source);
    PARSER.parse(source).accept(reader);
    return new Reading(
        "markdown",
        source,
        false,
        reader.blocks,
        false,
        DocumentInfo.UNKNOWN,
        reader.references,
        List.of(),
        List.of());
  }

  @Override
  public void visit(Heading node) {
    List<Piece> pieces = InlinePieces.of(node, source);
    if (!pieces.isEmpty()) {
      Block.Heading block = new Block.Heading(node.getLevel(), pieces);
      heading = block.raw(source);
      inReferences =
          SectionNames.of(TextMarks.bareHeading(heading)) == SectionNames.Role.REFERENCES;
      blocks.add(block);
    }
  }

  @Override
  public void visit(Paragraph node) {
    List<Piece> pieces = InlinePieces.of(node, source);
    if (pieces.isEmpty()) {
      return;
    }
    boolean item = node.getParent() instanceof ListItem;
    String text = new Block.Aside(pieces).raw(source);
    PassageKind kind = item ? PassageKind.LIST_ITEM : PassageKind.PARAGRAPH;
    blocks.add(
        new Block.Prose(!item && TextMarks.isCaption(text) ? PassageKind.CAPTION : kind, pieces));
  }

  @Override
  public void visit(OrderedList node) {
    if (!inReferences) {
      visitChildren(node);
      return;
    }
    int expected = 0;
    for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
      List<Piece> pieces = InlinePieces.of(item, source);
      if (pieces.isEmpty()) {
        continue;
      }
      Span marker =
          new Span(
              item.getSourceSpans().getFirst().getInputIndex(), pieces.getFirst().span().start());
      int number = number(marker.of(source));
      if (expected > 0
          && number != expected
          && number != 1
          && blocks.getLast() instanceof Block.Entry before) {
        blocks.set(blocks.size() - 1, before.with(marker, pieces));
      } else {
        expected = Math.max(expected, number);
        blocks.add(new Block.Entry(String.valueOf(expected), pieces));
        expected++;
      }
    }
  }

  /// A line such as "708. doi:…" inside an entry looks like an item; its number is no next number.
  private static int number(String marker) {
    String digits = marker.replaceAll("\\D", "");
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
  }

  @Override
  public void visit(CustomBlock node) {
    switch (node) {
      case FootnoteDefinition note -> {
        List<Piece> pieces = InlinePieces.of(note, source);
        String text = pieces.isEmpty() ? "" : new Block.Aside(pieces).raw(source);
        references.add(ReferenceList.reference(note.getLabel(), text));
      }
      case TableBlock table -> blocks.addAll(new MarkdownTable(source, tableCaption()).rows(table));
      default -> visitChildren(node);
    }
  }

  /// A caption above the table, else a paragraph that speaks of it, else the heading.
  private String tableCaption() {
    if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Prose prose) {
      String text = prose.raw(source);
      if (prose.kind() == PassageKind.CAPTION || MENTIONS_TABLE.matcher(text).matches()) {
        return text;
      }
    }
    return heading;
  }

  @Override
  public void visit(HtmlBlock node) {}

  @Override
  public void visit(FencedCodeBlock node) {}

  @Override
  public void visit(IndentedCodeBlock node) {}
}
