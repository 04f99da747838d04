package org.winnow.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Hashes by which a run names what it was made from: SHA-256, lower-case hex. Thread-safe.
public final class Fingerprint {
  private Fingerprint() {}

  /// Hash of a file's bytes.
  public static String file(Path file) throws IOException {
    MessageDigest digest = sha256();
    feed(file, digest);
    return hex(digest);
  }

  /// Hash of all files under a folder: their names and bytes, in the order of the names. The hash of an
  /// empty list where there is no such folder.
  public static String folder(Path folder) throws IOException {
    MessageDigest digest = sha256();
    if (Files.isDirectory(folder)) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(folder)) {
        files = walk.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        feed(file, digest);
      }
    }
    return hex(digest);
  }

  /// Hash of the jar this code runs from; null where it runs from a folder of classes.
  static @Nullable String program() throws IOException {
    CodeSource source = Fingerprint.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = source == null ? null : Path.of(source.getLocation().toURI());
      return jar != null && Files.isRegularFile(jar) ? file(jar) : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static void feed(Path file, MessageDigest digest) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
