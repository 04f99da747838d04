package org.winnow.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;
import org.winnow.text.TableRow;

/// Heals a block's text and cuts the citation marks out.
final class PassageBuilder {
  private final String source;
  private final Hyphenation hyphenation;
  private final CalloutFinder callouts;

  PassageBuilder(String source, Hyphenation hyphenation, CalloutFinder callouts) {
    this.source = source;
    this.hyphenation = hyphenation;
    this.callouts = callouts;
  }

  /// The block's passage, or null where nothing is left of it.
  @Nullable Passage passage(int ordinal, Placed placed, @Nullable Integer page) {
    return switch (placed.block()) {
      case Block.Row row -> row(ordinal, placed, row, page);
      case Block.Heading heading ->
          plain(ordinal, placed, PassageKind.HEADING, heading.pieces(), page);
      case Block.Prose(PassageKind kind, List<Piece> pieces) ->
          plain(ordinal, placed, kind, pieces, page);
      case Block.Entry _, Block.Aside _ -> null;
    };
  }

  private @Nullable Passage plain(
      int ordinal, Placed placed, PassageKind kind, List<Piece> pieces, @Nullable Integer page) {
    CalloutFinder.Cut cut = cut(pieces);
    if (cut.content().text().isBlank()) {
      return null;
    }
    return new Passage(
        ordinal,
        kind,
        placed.section(),
        placed.heading(),
        cut.content(),
        cut.callouts(),
        page,
        null);
  }

  private CalloutFinder.Cut cut(List<Piece> pieces) {
    return callouts.cut(Healer.heal(source, pieces, hyphenation));
  }

  private @Nullable Passage row(int ordinal, Placed placed, Block.Row row, @Nullable Integer page) {
    RowText text = new RowText(row.separator());
    for (List<Piece> pieces : row.cells()) {
      CalloutFinder.Cut cut = pieces.isEmpty() ? null : cut(pieces);
      boolean marksOnly = cut != null && cut.content().text().isBlank();
      if (cut != null && marksOnly && row.headers().isEmpty()) {
        text.addMarks(cut.callouts());
      } else {
        text.addCell(cut, pieces.isEmpty() ? null : pieces.getFirst().span());
      }
    }
    if (text.isBlank()) {
      return null;
    }
    return new Passage(
        ordinal,
        PassageKind.TABLE_ROW,
        placed.section(),
        placed.heading(),
        text.content(),
        text.callouts(),
        page,
        new TableRow(row.caption(), row.headers(), text.cells()));
  }
}
