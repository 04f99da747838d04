package org.winnow.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The vocabulary files of the registry's packages in the folder they were unpacked to.
final class RegistryFiles {
  private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#(\\d{2,5});");
  private final Path folder;

  RegistryFiles(Path folder) {
    this.folder = folder;
  }

  /// HGNC symbols, previous symbols and NCBI Gene numbers, from Paxtools.
  List<String[]> geneNames() throws IOException {
    Path file = folder.resolve("org/biopax/paxtools/util/genenames.txt");
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return rows(reader);
    }
  }

  /// A list of Reach's resources, by its name without the ending.
  List<String[]> reach(String name) throws IOException {
    Path file = folder.resolve("org/clulab/reach/kb/" + name + ".tsv.gz");
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
      return rows(reader);
    }
  }

  private static List<String[]> rows(BufferedReader reader) {
    return reader
        .lines()
        .filter(line -> !line.isBlank())
        .map(RegistryFiles::decode)
        .map(line -> line.split("\t", -1))
        .filter(row -> row.length >= 2)
        .toList();
  }

  private static String decode(String line) {
    return CHARACTER_REFERENCE
        .matcher(line)
        .replaceAll(found ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
  }
}
