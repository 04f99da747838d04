package org.winnow.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.winnow.text.DocumentInfo;

/// Reads PDF with PDFBox: renders its pages as text in reading order, which is then read like any text.
final class PdfReader {
  private static final int HEAD = 1024;
  private static final int TAIL = 2048;

  /// A content stream that unpacks to more is a bomb; real ones stay far below.
  private static final long LARGEST_STREAM = 256L << 20;

  /// Smaller packed streams cannot unpack to anything large.
  private static final long WORTH_CHECKING = 100_000;

  /// PDFBox reports each oddity of a file on the console; what matters reaches the user as an error. Held
  /// here because loggers are only weakly held by their registry.
  private static final Logger LOGGER = Logger.getLogger("org.apache");

  private PdfReader() {}

  static boolean accepts(byte[] bytes) {
    return indexOf(bytes, "%PDF-", 0, Math.min(bytes.length, HEAD)) >= 0;
  }

  static Reading read(byte[] bytes) throws UnreadableDocument {
    LOGGER.setLevel(Level.OFF);
    if (indexOf(bytes, "%%EOF", Math.max(0, bytes.length - TAIL), bytes.length) < 0) {
      throw new UnreadableDocument("the PDF is cut off: its end is missing");
    }
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      refuseBomb(pdf);
      PdfText text = PdfText.of(pdf);
      if (text.text().isBlank()) {
        throw new UnreadableDocument("the PDF holds no text, perhaps only scanned pages");
      }
      TextReader.Result result = TextReader.readMarked(text.text(), text.headings());
      return new Reading(
          "pdf",
          text.text(),
          true,
          result.blocks(),
          false,
          DocumentInfo.UNKNOWN,
          List.of(),
          text.pageStarts(),
          result.errors());
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocument("the PDF is encrypted and needs a password", e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument("the PDF is damaged: " + e.getMessage(), e);
    }
  }

  private static void refuseBomb(PDDocument pdf) throws UnreadableDocument, IOException {
    for (var key : pdf.getDocument().getXrefTable().keySet()) {
      COSObject object = pdf.getDocument().getObjectFromPool(key);
      COSBase base = object == null ? null : object.getObject();
      if (base instanceof COSStream stream
          && stream.getLength() > WORTH_CHECKING
          && isFlate(stream)) {
        refuseBomb(stream);
      }
    }
  }

  private static boolean isFlate(COSStream stream) {
    COSBase filters = stream.getFilters();
    return COSName.FLATE_DECODE.equals(filters)
        || (filters instanceof org.apache.pdfbox.cos.COSArray array
            && array.size() > 0
            && COSName.FLATE_DECODE.equals(array.getObject(0)));
  }

  private static void refuseBomb(COSStream stream) throws UnreadableDocument {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (InputStream raw = stream.createRawInputStream();
        InputStream unpacked = new InflaterInputStream(raw)) {
      for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
        total += read;
        if (total > LARGEST_STREAM) {
          throw new UnreadableDocument(
              "the PDF unpacks to more than " + (LARGEST_STREAM >> 20) + " MB");
        }
      }
    } catch (IOException e) {
      // A damaged stream is no bomb; PDFBox reads what there is of it.
      return;
    }
  }

  private static int indexOf(byte[] bytes, String what, int from, int to) {
    byte[] wanted = what.getBytes(StandardCharsets.US_ASCII);
    for (int at = from; at + wanted.length <= to; at++) {
      int same = 0;
      while (same < wanted.length && bytes[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    return -1;
  }
}
