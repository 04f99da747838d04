package org.winnow.curation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The file of decisions: JSON lines, only ever added to. When [#append] returns, the decisions are on the
/// disk. Lines are independent of each other and of their order, so two files are merged by having the lines
/// of both (git: `merge=union`). What a kill leaves of a last line is no decision, is kept and is named.
/// Several processes may add at once. Thread-safe.
public final class DecisionLog {
  private final Path file;

  /// The log in this file, which need not be there yet.
  public DecisionLog(Path file) {
    this.file = file;
  }

  /// What stands in the file.
  ///
  /// @param decisions each once, in the order they were made
  /// @param problems  lines that are no decisions, each with file, line and reason
  public record Contents(List<Decision> decisions, List<String> problems) {
    public Contents {
      decisions = List.copyOf(decisions);
      problems = List.copyOf(problems);
    }
  }

  /// Reads all; nothing where there is no file.
  public Contents read() throws IOException {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    if (Files.exists(file)) {
      int number = 0;
      for (String line : text().split("\n", -1)) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          Decision decision = DecisionJson.read(line.strip());
          decisions.putIfAbsent(decision.id(), decision);
        } catch (IllegalArgumentException e) {
          problems.add(file + ":" + number + ": " + e.getMessage());
        }
      }
    }
    List<Decision> sorted = new ArrayList<>(decisions.values());
    sorted.sort(Comparator.comparing(Decision::when).thenComparing(Decision::id));
    return new Contents(sorted, problems);
  }

  /// A torn line may end within a character, which is no reason to refuse the file.
  private String text() throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /// Adds decisions, all on the disk when this returns.
  ///
  /// @return how many bytes longer the file is by them
  public long append(Collection<Decision> decisions) throws IOException {
    if (decisions.isEmpty()) {
      return 0;
    }
    Path parent = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(parent);
    boolean isNew = !Files.exists(file);
    StringBuilder lines = new StringBuilder();
    decisions.forEach(decision -> lines.append(DecisionJson.write(decision)).append('\n'));
    synchronized (DecisionLog.class) {
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        String start = lock.isValid() && isTorn(channel) ? "\n" : "";
        channel.position(channel.size());
        ByteBuffer bytes = ByteBuffer.wrap((start + lines).getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
        if (isNew) {
          force(parent);
        }
        return bytes.capacity();
      }
    }
  }

  /// A new file's name is in its folder, which has to be on the disk too.
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no folders; there the name is safe with the file.
    }
  }

  /// Where the file is.
  public Path file() {
    return file;
  }

  private static boolean isTorn(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) != '\n';
  }

  /// Takes in the decisions of another file that are not here yet.
  ///
  /// @return how many were added
  public int merge(DecisionLog other) throws IOException {
    Set<String> here = new HashSet<>();
    read().decisions().forEach(decision -> here.add(decision.id()));
    List<Decision> added =
        other.read().decisions().stream().filter(d -> !here.contains(d.id())).toList();
    append(added);
    return added.size();
  }

  /// What holds of each target: the last that was said of it and not taken back.
  ///
  /// @param decisions in the order they were made
  public static List<Decision> standing(Collection<Decision> decisions) {
    return notTakenBack(decisions).stream()
        .filter(said -> !said.isEmpty())
        .map(List::getLast)
        .toList();
  }

  /// For each target what was said and not taken back. An undo takes back the last thing that the same
  /// curator said of the target; of someone who said nothing, the last thing that anyone said.
  private static Collection<List<Decision>> notTakenBack(Collection<Decision> decisions) {
    Map<String, List<Decision>> byTarget = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      List<Decision> said = byTarget.computeIfAbsent(decision.target(), _ -> new ArrayList<>());
      if (decision.verdict() == Verdict.UNDO) {
        takeBack(decision.who(), said);
      } else {
        said.add(decision);
      }
    }
    return byTarget.values();
  }

  private static void takeBack(String who, List<Decision> said) {
    for (int i = said.size() - 1; i >= 0; i--) {
      if (said.get(i).who().equals(who)) {
        said.remove(i);
        return;
      }
    }
    if (!said.isEmpty()) {
      said.removeLast();
    }
  }

  /// Targets of which different curators last said different things: their last decisions.
  public static List<List<Decision>> disagreements(Collection<Decision> decisions) {
    return notTakenBack(decisions).stream()
        .map(DecisionLog::lastOfEach)
        .filter(said -> said.stream().map(Decision::judgementInShort).distinct().count() > 1)
        .toList();
  }

  private static List<Decision> lastOfEach(List<Decision> said) {
    Map<String, Decision> byCurator = new LinkedHashMap<>();
    said.forEach(decision -> byCurator.put(decision.who(), decision));
    return List.copyOf(byCurator.values());
  }
}
