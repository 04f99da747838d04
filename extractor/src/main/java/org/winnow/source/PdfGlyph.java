package org.winnow.source;

import java.util.Locale;
import org.apache.pdfbox.text.TextPosition;

/// A character on a page; lengths in points, y of the baseline growing downwards.
record PdfGlyph(String text, float x, float y, float width, float size, boolean bold) {
  static PdfGlyph of(TextPosition position, String unicode) {
    float size = position.getFontSizeInPt();
    float height = size > 0.5f ? Math.abs(size) : Math.max(1, position.getHeightDir() * 1.4f);
    return new PdfGlyph(
        unicode, position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), height, isBold(position));
  }

  private static boolean isBold(TextPosition position) {
    String font = position.getFont() == null ? null : position.getFont().getName();
    return font != null && font.toLowerCase(Locale.ROOT).contains("bold");
  }

  float right() {
    return x + width;
  }
}
