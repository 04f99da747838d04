package org.winnow.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/// A character on a page; lengths in points, y of the baseline growing downwards.
record PdfGlyph(String text, float x, float y, float width, float size, boolean emphasised) {
  private static final Pattern EMPHASIS = Pattern.compile("bold|italic|oblique|black|heavy|semib");

  static PdfGlyph of(TextPosition position, String unicode) {
    float size = position.getFontSizeInPt();
    float height = size > 0.5f ? Math.abs(size) : Math.max(1, position.getHeightDir() * 1.4f);
    return new PdfGlyph(
        unicode,
        position.getXDirAdj(),
        position.getYDirAdj(),
        position.getWidthDirAdj(),
        height,
        isEmphasised(position));
  }

  private static boolean isEmphasised(TextPosition position) {
    String font = position.getFont() == null ? null : position.getFont().getName();
    return font != null && EMPHASIS.matcher(font.toLowerCase(Locale.ROOT)).find();
  }

  float right() {
    return x + width;
  }
}
