package org.winnow.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// The names inside a name: the genes of "PI3K/Akt/mTOR", the target of "PARP inhibitors", the marker of
/// "HER2-positive breast cancer". Immutable, thread-safe.
final class NameParts {
  private static final Pattern LINK = Pattern.compile("[^/]+");
  private static final Pattern NEXT = Pattern.compile("\\s?/\\s?|,?\\s(?:and|or|plus)\\s|,\\s");
  private static final Pattern MARKER =
      Pattern.compile("(?:[Aa]nti-?)?(?<name>[^\\s/]*[A-Z\\d][^\\s/]*?)(?:[-+\\s/].*)?");
  private static final Pattern TARGET = Pattern.compile("(?:[Aa]nti[-\\s]?)?(?<name>.*)");

  private static final Set<EntityType> PARTS =
      EnumSet.of(
          EntityType.GENE,
          EntityType.DRUG,
          EntityType.MIRNA,
          EntityType.NCRNA,
          EntityType.PATHWAY,
          EntityType.PROCESS);

  private final Dictionary dictionary;
  private final CoordinationGrammar coordination;

  NameParts(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.coordination = new CoordinationGrammar(dictionary);
  }

  /// What lies inside a mention.
  ///
  /// @param text   the passage's
  /// @param whole  the mention
  /// @param chosen all readings before they were put together
  List<Mention> of(String text, Reading whole, List<Reading> chosen) {
    return switch (whole.type()) {
      case PATHWAY, THERAPY, VARIANT, CELL, DISEASE -> {
        List<Mention> inner = inner(whole, chosen);
        yield inner.isEmpty() ? listed(written(text, whole)) : inner;
      }
      case GENE -> inner(whole, chosen);
      case MIRNA, NCRNA, DRUG, PROCESS, CELL_LINE, SPECIES -> List.of();
    };
  }

  private static List<Mention> inner(Reading whole, List<Reading> chosen) {
    return chosen.stream()
        .filter(r -> whole.span().contains(r.span()) && r.type() != whole.type())
        .filter(r -> PARTS.contains(r.type()) && isOf(whole, r))
        .map(r -> r.mention(List.of()))
        .toList();
  }

  /// Of "PI3K and MEK inhibitors" each class has its own part.
  private static boolean isOf(Reading whole, Reading part) {
    return whole.text().length() == whole.span().length()
        || whole.is(EntityType.VARIANT)
        || whole.text().contains(part.text());
  }

  /// The last of several that share a head stands in the text as it is read.
  private static Reading written(String text, Reading whole) {
    Span end =
        new Span(
            Math.max(whole.span().start(), whole.span().end() - whole.text().length()),
            whole.span().end());
    return end.of(text).equals(whole.text()) ? whole.withSpan(end, whole.text()) : whole;
  }

  /// A name listed as a whole is looked into by its own writing.
  private List<Mention> listed(Reading whole) {
    if (whole.text().length() != whole.span().length() || whole.is(EntityType.VARIANT)) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    if (whole.is(EntityType.PATHWAY)) {
      Matcher link = LINK.matcher(whole.text());
      while (link.find()) {
        add(whole, link.start(), link.end(), found);
      }
    } else {
      Matcher marker = (whole.is(EntityType.THERAPY) ? TARGET : MARKER).matcher(whole.text());
      if (marker.matches()) {
        addLongest(whole, marker.start("name"), found);
      }
    }
    return found;
  }

  /// The longest names from `start` on, each after a sign that joins names: "PD-1" and "PD-L1".
  private void addLongest(Reading whole, int start, List<Mention> found) {
    Matcher next = Borders.over(NEXT, whole.text());
    int from = start;
    while (from >= 0) {
      int reached = addLongestAt(whole, from, found);
      from = reached > 0 && Borders.at(next, reached) ? next.end() : -1;
    }
  }

  /// Where the name ends that was added, 0 where none begins here.
  private int addLongestAt(Reading whole, int start, List<Mention> found) {
    int before = found.size();
    for (int end = whole.text().length() - 1; end > start; end--) {
      char next = whole.text().charAt(end);
      if (!Character.isLetterOrDigit(next) && Borders.isWord(whole.text(), end - 1)) {
        add(whole, start, end, found);
        if (found.size() > before) {
          return end;
        }
      }
    }
    return 0;
  }

  /// "CDK4/6" is both its members.
  private void add(Reading whole, int start, int end, List<Mention> found) {
    String name = whole.text().substring(start, end);
    List<Entry> parts =
        dictionary.lookup(name).stream().filter(e -> mayBePart(e.type(), whole)).toList();
    if (parts.isEmpty() || name.length() < 2) {
      return;
    }
    Reading part = Reading.ofEntries(new Span(start, end), name, parts, How.DICTIONARY);
    List<Reading> members =
        coordination.read(name, List.of(part.withSpan(new Span(0, name.length()), name)));
    List<Reading> read =
        members.isEmpty()
            ? List.of(part)
            : members.stream().map(m -> m.withSpan(m.span().shift(start), m.text())).toList();
    for (Reading r : read) {
      found.add(r.withSpan(r.span().shift(whole.span().start()), r.text()).mention(List.of()));
    }
  }

  private static boolean mayBePart(EntityType type, Reading whole) {
    return type == EntityType.GENE || (type == EntityType.PROCESS && whole.is(EntityType.THERAPY));
  }
}
