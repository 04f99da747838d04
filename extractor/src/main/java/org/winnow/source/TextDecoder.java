package org.winnow.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns a file's bytes into text: by byte order mark, else UTF-8 where the bytes are that, else UTF-16
/// where every other byte is zero, else Windows-1252, in which any byte means something.
final class TextDecoder {
  private static final int SAMPLE = 1 << 16;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<\\?xml[^>]*encoding|<meta[^>]*charset)\\s*=\\s*[\"']?([\\w.:-]{2,30})",
          Pattern.CASE_INSENSITIVE);
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private TextDecoder() {}

  static String decode(byte[] bytes) throws UnreadableDocument {
    String text = decodeAny(bytes);
    if (isBinary(text)) {
      throw new UnreadableDocument("the file holds binary data, not text");
    }
    if (text.isBlank()) {
      throw new UnreadableDocument("the file holds no text, only white space");
    }
    return text;
  }

  private static String decodeAny(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    Charset declared = declared(bytes);
    if (declared != null) {
      return new String(bytes, declared);
    }
    int length = Math.min(bytes.length, SAMPLE);
    int evenZeros = zeros(bytes, 0, length);
    int oddZeros = zeros(bytes, 1, length);
    if (oddZeros * 10 > length * 3 && evenZeros * 100 < length) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (evenZeros * 10 > length * 3 && oddZeros * 100 < length) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    return utf8OrWestern(bytes);
  }

  /// The encoding that XML or HTML says it has, where it is one of those that contain ASCII.
  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!head.stripLeading().startsWith("<") || !matcher.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      boolean ascii = new String(new byte[] {'<', 'a'}, charset).equals("<a");
      return ascii && !charset.equals(StandardCharsets.UTF_8) ? charset : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String utf8OrWestern(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      long bad = utf8.chars().filter(c -> c == '\ufffd').count();
      long good = utf8.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
      // A few broken bytes in a UTF-8 file are damage; mostly broken ones are another encoding.
      return bad <= good ? utf8 : new String(bytes, WESTERN);
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] bytes, int from, int length) {
    int zeros = 0;
    for (int i = from; i < length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean isBinary(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    long odd =
        sample
            .chars()
            .filter(c -> (c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0) || c == '\ufffd' || c == 0x7f)
            .count();
    return odd * 20 > sample.length();
  }
}
