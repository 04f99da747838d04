package org.winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.source.UnreadableDocument;
import org.winnow.text.Document;
import org.winnow.text.LeftOut;
import org.winnow.text.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run wrote, read back: its manifest, and the text of each of its documents. Sees a later run into
/// the same folder. Only documents that the manifest names are ever opened. Thread-safe.
public final class RunFolder {
  /// A document as it can be read today.
  ///
  /// @param source   the text that offsets count in, null where it is gone or is no longer the one that
  ///                 the run read
  /// @param title    where known
  /// @param passages what was read as running text, empty where only the kept text is there
  /// @param leftOut  what was seen and kept out
  public record Reread(
      @Nullable String source,
      @Nullable String title,
      List<Passage> passages,
      List<LeftOut> leftOut) {
    static final Reread GONE = new Reread(null, null, List.of(), List.of());
  }

  private record Manifest(
      FileTime time, Path base, JsonNode run, Map<String, JsonNode> documents) {}

  private final Path folder;
  private final DocumentSource reader;
  private @Nullable Manifest manifest;

  /// @param folder what a run wrote
  /// @param reader reads documents again
  public RunFolder(Path folder, DocumentSource reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /// The whole of `run.json`.
  ///
  /// @throws NoSuchFileException where no run has written here
  public JsonNode run() throws IOException {
    return manifest().run;
  }

  /// What the run says of a document; empty where it had none of this id.
  public Optional<JsonNode> report(String document) throws IOException {
    return Optional.ofNullable(manifest().documents.get(document));
  }

  /// The text of a document of the run; empty where it had none of this id.
  public Optional<Reread> reread(String document) throws IOException {
    Manifest known = manifest();
    JsonNode report = known.documents.get(document);
    return report == null ? Optional.empty() : Optional.of(reread(document, report, known.base));
  }

  private Reread reread(String id, JsonNode report, Path base) throws IOException {
    String hash = report.path("sha256").asString("");
    Path file = SourceTexts.file(base, id);
    if (!hash.isEmpty() && Files.isRegularFile(file) && Fingerprint.file(file).equals(hash)) {
      try {
        Document document = reader.read(file, id);
        return new Reread(
            document.source(), document.info().title(), document.passages(), document.leftOut());
      } catch (UnreadableDocument e) {
        return Reread.GONE;
      }
    }
    Path kept = new RenderedTexts(folder).path(id);
    return Files.exists(kept)
        ? new Reread(Files.readString(kept), null, List.of(), List.of())
        : Reread.GONE;
  }

  private synchronized Manifest manifest() throws IOException {
    Path file = folder.resolve("run.json");
    FileTime time = Files.getLastModifiedTime(file);
    Manifest known = manifest;
    if (known == null || !known.time.equals(time)) {
      JsonNode run = JsonMapper.shared().readTree(Files.readString(file));
      Map<String, JsonNode> documents = new LinkedHashMap<>();
      run.path("documents").forEach(d -> documents.put(d.path("document").asString(""), d));
      Path base = Path.of(run.path("settings").path("folder").asString(""));
      known = new Manifest(time, base, run, documents);
      manifest = known;
    }
    return known;
  }
}
