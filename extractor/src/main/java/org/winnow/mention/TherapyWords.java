package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.mention.Mention.Candidate;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Words for a therapy in general where a response to it is spoken of: "drug" of "drug resistance",
/// "treatment" of "resistance to treatment". Elsewhere they name nothing. Immutable, thread-safe.
final class TherapyWords implements Grammar {
  private static final String COLUMNS = "word\tname\tid\texample";
  private static final String JOIN = "(?:\\s|" + Borders.DASH + "\\s?)";
  private static final Pattern RESPONSE_AFTER =
      Pattern.compile(
          JOIN
              + "(?:cross-)?(?:resistan(?:ce|t)|refractor(?:y|iness)|insensitiv(?:e|ity)|sensitiv(?:e|ity)"
              + "|toleran(?:ce|t)|failure|efficacy)(?![A-Za-z])");
  private static final Pattern RESPONSE_BEFORE =
      Pattern.compile(
          "(?:(?:resistance|resistant|insensitivity|insensitive|sensitivity|sensitive|refractory|tolerance"
              + "|unresponsive|responsive|respon(?:d|ds|ded|se|ses)(?:\\s(?:well|poorly|better|less))?)"
              + "\\s(?:to|against)|withstand(?:ing)?)"
              + "\\s(?:(?:the|these|such|certain|various|multiple|other|many|most|different|further|subsequent|systemic)\\s)?$");
  private static final int WINDOW = 40;

  private final Map<String, Candidate> entities = new HashMap<>();
  private final WordPattern word;

  TherapyWords(Path table) {
    List<List<String>> rows = WordList.read(table, COLUMNS);
    for (List<String> row : rows) {
      String id = row.get(2).isEmpty() ? null : row.get(2);
      entities.put(row.getFirst(), new Candidate(id, row.get(1), EntityType.THERAPY));
    }
    this.word =
        new WordPattern(
            "-",
            WordList.alternatives(rows.stream().map(List::getFirst).toList()) + "(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Coverage taken = new Coverage(known);
    Matcher m = word.over(text);
    for (int from = 0; word.find(m, text, from); from = m.end()) {
      Candidate entity = entities.get(m.group().toLowerCase(Locale.ROOT));
      Span span = Borders.span(m);
      if (entity != null && taken.isFree(span) && isOfResponse(text, span)) {
        found.add(Reading.ofGrammar(span, m.group(), EntityType.THERAPY, List.of(entity)));
      }
    }
    return found;
  }

  private static boolean isOfResponse(String text, Span span) {
    int from = Math.max(0, span.start() - WINDOW);
    return Borders.at(Borders.over(RESPONSE_AFTER, text), span.end())
        || RESPONSE_BEFORE.matcher(text).region(from, span.start()).find();
  }
}
