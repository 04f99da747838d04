package org.winnow.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The papers that CIViC has evidence from, by its table of evidence items as downloaded.
public final class CivicSources {
  private CivicSources() {}

  /// PubMed ids of a table.
  ///
  /// @throws IllegalArgumentException where it lacks the columns of CIViC
  public static Set<String> read(Path table) throws IOException {
    Set<String> ids = new HashSet<>();
    try (BufferedReader in = Files.newBufferedReader(table)) {
      String head = in.readLine();
      List<String> columns = head == null ? List.of() : List.of(head.split("\t", -1));
      int id = columns.indexOf("citation_id");
      int type = columns.indexOf("source_type");
      if (id < 0 || type < 0) {
        throw new IllegalArgumentException(
            table + ":1: no table of CIViC: the columns citation_id and source_type are missing");
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length > Math.max(id, type) && cells[type].equals("PubMed")) {
          ids.add(cells[id]);
        }
      }
    }
    return ids;
  }
}
