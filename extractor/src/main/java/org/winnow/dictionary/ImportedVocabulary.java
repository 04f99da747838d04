package org.winnow.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// A vocabulary that a user imported from its official file: compiled beside the project's own files, with
/// where it came from. An import replaces the one of the same format before it.
///
/// @param source   label of its [ImportFormat]
/// @param version  as the user gave it, or the date of the file
/// @param licence  of the data
/// @param imported day of the import
/// @param sha256   of the file that was read, lower-case hex
/// @param entities how many there are
/// @param names    how many names lead to them
/// @param skipped  how many rows could not be used
public record ImportedVocabulary(
    String source,
    String version,
    String licence,
    LocalDate imported,
    String sha256,
    int entities,
    int names,
    int skipped) {
  private static final String FOLDER = "imported";

  /// Reads an official file and compiles it into the folder of dictionaries; nothing is changed there if the
  /// file cannot be used.
  ///
  /// @throws UnreadableDictionary naming the file and what is wrong with it
  public static ImportedVocabulary importFile(
      Path file, ImportFormat format, String version, LocalDate today, Path dictionaries)
      throws IOException {
    VocabularyBuilder builder = new VocabularyBuilder(format.label());
    format.read(new ImportFile(file), builder);
    List<NamedEntity> entities = builder.build();
    if (entities.isEmpty()) {
      throw new UnreadableDictionary(file, 1, "holds no entry of the format " + format.label());
    }
    ImportedVocabulary vocabulary =
        new ImportedVocabulary(
            format.label(),
            version,
            format.licence(),
            today,
            sha256(file),
            entities.size(),
            entities.stream().mapToInt(entity -> entity.names().size()).sum(),
            builder.skipped());
    Path folder = Files.createDirectories(dictionaries.resolve(FOLDER));
    write(NameTableWriter.compile(entities), folder.resolve(format.label() + ".names"));
    vocabulary.save(folder.resolve(format.label() + ".properties"));
    return vocabulary;
  }

  /// What has been imported, by source.
  public static List<ImportedVocabulary> list(Path dictionaries) throws IOException {
    List<ImportedVocabulary> found = new ArrayList<>();
    for (Path file : files(dictionaries, ".properties")) {
      Properties properties = new Properties();
      try (InputStream in = Files.newInputStream(file)) {
        properties.load(in);
      }
      found.add(read(properties));
    }
    return found;
  }

  /// The compiled tables, by source.
  static List<NameTable> tables(Path dictionaries) {
    List<NameTable> tables = new ArrayList<>();
    try {
      for (Path file : files(dictionaries, ".names")) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
          tables.add(new NameTable(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())));
        } catch (IllegalArgumentException e) {
          throw new UnreadableDictionary(file, "made by another version; import it again", e);
        }
      }
    } catch (IOException e) {
      throw new UnreadableDictionary(dictionaries, "its imports cannot be read", e);
    }
    return tables;
  }

  private static List<Path> files(Path dictionaries, String ending) throws IOException {
    Path folder = dictionaries.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void write(ByteBuffer bytes, Path out) throws IOException {
    Path part = out.resolveSibling(out.getFileName() + ".part");
    VocabularyCompiler.write(bytes, part);
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String sha256(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void save(Path file) throws IOException {
    List<String> lines =
        List.of(
            "source=" + source,
            "version=" + version,
            "licence=" + licence,
            "imported=" + imported,
            "sha256=" + sha256,
            "entities=" + entities,
            "names=" + names,
            "skipped=" + skipped);
    Files.write(file, lines);
  }

  private static ImportedVocabulary read(Properties from) {
    return new ImportedVocabulary(
        from.getProperty("source"),
        from.getProperty("version"),
        from.getProperty("licence"),
        LocalDate.parse(from.getProperty("imported")),
        from.getProperty("sha256"),
        Integer.parseInt(from.getProperty("entities")),
        Integer.parseInt(from.getProperty("names")),
        Integer.parseInt(from.getProperty("skipped")));
  }
}
