package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern MARKER =
      Pattern.compile("(?:[Aa]nti-?)?(?<name>[^\\s/]*[A-Z\\d][^\\s/]*?)(?:[-+\\s/].*)?");

  private final Dictionary dictionary;

  NameParts(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /// What lies inside a mention.
  ///
  /// @param whole  the mention
  /// @param chosen all readings before they were put together
  List<Mention> of(Reading whole, List<Reading> chosen) {
    return switch (whole.type()) {
      case PATHWAY, THERAPY, VARIANT, CELL, DISEASE -> {
        List<Mention> inner = inner(whole, chosen);
        yield inner.isEmpty() ? listed(whole) : inner;
      }
      case GENE, MIRNA, NCRNA, DRUG, PROCESS, CELL_LINE, SPECIES -> List.of();
    };
  }

  private static List<Mention> inner(Reading whole, List<Reading> chosen) {
    return chosen.stream()
        .filter(r -> whole.span().contains(r.span()) && r.type() != whole.type())
        .filter(r -> r.is(EntityType.GENE, EntityType.DRUG, EntityType.MIRNA, EntityType.NCRNA))
        .map(r -> r.mention(List.of()))
        .toList();
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
      Matcher marker = MARKER.matcher(whole.text());
      if (marker.matches()) {
        addLongest(whole, marker.start("name"), found);
      }
    }
    return found;
  }

  private void addLongest(Reading whole, int start, List<Mention> found) {
    for (int end = whole.text().length() - 1; end > start && found.isEmpty(); end--) {
      char next = whole.text().charAt(end);
      if (!Character.isLetterOrDigit(next) && Borders.isWord(whole.text(), end - 1)) {
        add(whole, start, end, found);
      }
    }
  }

  private void add(Reading whole, int start, int end, List<Mention> found) {
    String name = whole.text().substring(start, end);
    List<Entry> genes =
        dictionary.lookup(name).stream().filter(e -> e.type() == EntityType.GENE).toList();
    if (!genes.isEmpty() && name.length() > 1) {
      Span span = new Span(start, end).shift(whole.span().start());
      found.add(Reading.ofEntries(span, name, genes, How.DICTIONARY).mention(List.of()));
    }
  }
}
