package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// Gathers the text of a Markdown block as pieces of the file, without its markup, images and hidden
/// parts. One for each block; not thread-safe.
final class InlinePieces extends AbstractVisitor {
  private static final Pattern HIDING =
      Pattern.compile("(?is)<\\w+[^>]*(?:display\\s*:\\s*none|\\shidden\\b)[^>]*>");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

  private final String source;
  private final List<Piece> pieces = new ArrayList<>();
  private boolean lineBreak;
  private boolean hidden;

  private InlinePieces(String source) {
    this.source = source;
  }

  static List<Piece> of(Node node, String source) {
    InlinePieces visitor = new InlinePieces(source);
    visitor.visitChildren(node);
    return visitor.withoutStrayMarkup();
  }

  /// "**" with a space on its inner side is no markup to CommonMark, though it was meant as such.
  private List<Piece> withoutStrayMarkup() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int start = piece.span().start();
      int end = piece.span().end();
      if (i == 0 && source.startsWith("**", start) && end - start > 2) {
        start += 2;
      }
      if (i == pieces.size() - 1 && end - start > 2 && source.startsWith("**", end - 2)) {
        end -= 2;
      }
      if (piece.reading() == null) {
        pieces.set(i, Piece.of(start, end, piece.onNewLine()));
      }
    }
    return pieces;
  }

  @Override
  public void visit(Text node) {
    add(node, node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    add(node, node.getLiteral());
  }

  private void add(Node node, String literal) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (hidden || spans.isEmpty() || literal.isEmpty()) {
      return;
    }
    Span span = new Span(start(spans), end(spans));
    int inside = source.indexOf(literal, span.start());
    boolean asWritten = inside >= 0 && inside + literal.length() <= span.end();
    if (asWritten) {
      pieces.add(Piece.of(inside, inside + literal.length(), lineBreak));
    } else {
      pieces.addAll(MarkdownLiteral.pieces(source, span, literal, lineBreak));
    }
    lineBreak = false;
  }

  private static int start(List<SourceSpan> spans) {
    return spans.getFirst().getInputIndex();
  }

  private static int end(List<SourceSpan> spans) {
    return spans.getLast().getInputIndex() + spans.getLast().getLength();
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof FootnoteReference && !node.getSourceSpans().isEmpty()) {
      if (!hidden) {
        pieces.add(Piece.of(start(node.getSourceSpans()), end(node.getSourceSpans()), lineBreak));
        lineBreak = false;
      }
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(SoftLineBreak node) {
    lineBreak = true;
  }

  @Override
  public void visit(HardLineBreak node) {
    lineBreak = true;
  }

  @Override
  public void visit(HtmlInline node) {
    @Nullable String tag = node.getLiteral();
    if (tag != null && BREAK.matcher(tag).matches()) {
      lineBreak = true;
    }
    hidden = tag != null && (hidden ? !tag.startsWith("</") : HIDING.matcher(tag).matches());
  }

  @Override
  public void visit(Image node) {}

  @Override
  public void visit(org.commonmark.node.Paragraph node) {
    lineBreak |= !pieces.isEmpty();
    visitChildren(node);
  }
}
