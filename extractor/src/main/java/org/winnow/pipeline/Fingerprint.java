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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Hashes by which a run names what it was made from: SHA-256, lower-case hex. Thread-safe.
public final class Fingerprint {
  private static final Map<Path, String> CODE = new ConcurrentHashMap<>();

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

  /// Hash of a text.
  static String text(String text) {
    MessageDigest digest = sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(digest);
  }

  /// Hash of the code that a class is of: its jar, or its folder of classes. Read once: it does not change
  /// while it runs.
  public static String code(Class<?> type) throws IOException {
    Path place = place(type);
    String known = CODE.get(place);
    if (known == null) {
      known = Files.isRegularFile(place) ? file(place) : folder(place);
      CODE.put(place, known);
    }
    return known;
  }

  /// Hash of the code of all stages.
  static String program() throws IOException {
    return code(Fingerprint.class);
  }

  /// Hash of the names, which hold the versions, and sizes of the libraries, and of the version of Java.
  static String libraries() throws IOException {
    StringBuilder all = new StringBuilder().append(Runtime.version().feature());
    Path place = place(Fingerprint.class);
    if (Files.isRegularFile(place)) {
      try (Stream<Path> beside = Files.list(place.toAbsolutePath().getParent())) {
        for (Path jar : beside.filter(p -> p.toString().endsWith(".jar")).sorted().toList()) {
          all.append('\n').append(jar.getFileName()).append(' ').append(Files.size(jar));
        }
      }
    }
    return text(all.toString());
  }

  private static Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("code from nowhere: " + source, e);
    }
  }

  private static void feed(Path file, MessageDigest digest) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
