package org.winnow.source;

import org.apache.pdfbox.text.TextPosition;

/// A character on a page; lengths in points, y of the baseline growing downwards.
record PdfGlyph(String text, float x, float y, float width, float size) {
  static PdfGlyph of(TextPosition position, String unicode) {
    float size = position.getFontSizeInPt();
    float height = size > 0.5f ? Math.abs(size) : Math.max(1, position.getHeightDir() * 1.4f);
    return new PdfGlyph(
        unicode, position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), height);
  }

  float right() {
    return x + width;
  }
}
