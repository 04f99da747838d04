package org.winnow.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Reference;

/// Reads the reference list of a JATS article.
final class JatsReferences {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern SPACE_BEFORE_STOP = Pattern.compile("\\s+([,.;:)])");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private JatsReferences() {}

  static void read(Element list, Rendering rendering) {
    for (Element ref : list.select("ref")) {
      Element citation =
          ref.selectFirst(
              "element-citation, mixed-citation, citation, nlm-citation, citation-alternatives >"
                  + " *");
      if (citation != null) {
        rendering.reference(reference(ref, citation, rendering.references() + 1));
      }
    }
  }

  private static Reference reference(Element ref, Element citation, int place) {
    String text = SPACE_BEFORE_STOP.matcher(MarkupText.of(citation)).replaceAll("$1");
    Reference printed = ReferenceList.reference("", text);
    String year = JatsReader.text(citation, "year");
    Matcher digits = YEAR.matcher(year == null ? "" : year);
    Integer yearNumber = digits.find() ? Integer.valueOf(digits.group()) : printed.year();
    String pmc = JatsReader.text(citation, "pub-id[pub-id-type=pmcid], pub-id[pub-id-type=pmc]");
    return new Reference(
        label(ref, citation, year, place),
        text,
        orElse(JatsReader.text(citation, "pub-id[pub-id-type=pmid]"), printed.pmid()),
        pmc == null ? printed.pmcid() : "PMC" + pmc.replaceFirst("(?i)^PMC", ""),
        orElse(JatsReader.text(citation, "pub-id[pub-id-type=doi]"), printed.doi()),
        yearNumber);
  }

  private static @Nullable String orElse(@Nullable String given, @Nullable String otherwise) {
    return given == null ? otherwise : given;
  }

  /// The number that the text cites, else first author and year.
  private static String label(Element ref, Element citation, @Nullable String year, int place) {
    Element label = ref.selectFirst("label");
    if (label != null) {
      Matcher number = NUMBER.matcher(label.text());
      return number.find() ? number.group() : label.text();
    }
    String surname = JatsReader.text(citation, "surname");
    return surname == null || year == null ? String.valueOf(place) : surname + " " + year;
  }
}
