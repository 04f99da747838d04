package org.winnow.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// What a gzip file holds.
final class Unpacked {
  private Unpacked() {}

  static boolean accepts(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  static byte[] of(byte[] bytes, long largest) throws UnreadableDocument {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] unpacked = in.readNBytes((int) largest + 1);
      if (unpacked.length > largest) {
        throw new UnreadableDocument("the file unpacks to more than " + (largest >> 20) + " MB");
      }
      if (unpacked.length == 0) {
        throw new UnreadableDocument("the packed file is empty");
      }
      if (accepts(unpacked)) {
        throw new UnreadableDocument("the file is packed twice");
      }
      return unpacked;
    } catch (EOFException e) {
      throw new UnreadableDocument("the packed file is cut off", e);
    } catch (IOException e) {
      throw new UnreadableDocument("the packed file is damaged: " + e.getMessage(), e);
    }
  }
}
