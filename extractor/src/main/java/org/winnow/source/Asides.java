package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.winnow.text.PassageKind;

/// Sets apart what stands in a document without being its text: author names, affiliations, addresses,
/// keywords, dates of receipt.
final class Asides {
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:\\*?\\s*Correspond(?:ence|ing author)|E-?mail|Phone|Tel\\b|Fax|ORCID|Key"
              + " ?words?|Keywords?|Index terms|(?:Article"
              + " )?(?:Received|Accepted|Published|Revised|Submitted|Available online)\\b|©|\\(c\\)"
              + " \\d{4}|Copyright|How to cite|Cite this|To cite|Citation:|Academic"
              + " Editors?|Handling Editor|Edited by|Reviewed by|(?:Open Access|Review|Review"
              + " Article|Original Article)$|Article (?:history|info)|This is an open[- ]access).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:Universit|Department|Institut|Hospital|College|School of|Faculty|Cent(?:er|"
              + "re) (?:for|of)|Laborator|Academy|Division of|Ltd|Inc\\b)");
  private static final Pattern MARKED =
      Pattern.compile("(?s)^\\s*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§]|\\^\\{?\\d|\\d{1,2}\\s?(?=\\p{Lu})).*");
  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\w{2,}");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|der|den|la|le|di|da|bin|al|and|&|PhD|"
              + "MD)[,;]?[\\s¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§,\\d^{}]*");
  private static final int LONGEST = 400;

  private Asides() {}

  static List<Block> setApart(List<Block> blocks, String source) {
    List<Block> result = new ArrayList<>(blocks.size());
    boolean front = true;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String text = block.raw(source);
      front =
          front
              && !(block instanceof Block.Heading
                  && SectionNames.isKnown(TextMarks.bareHeading(text)));
      boolean aside =
          switch (block) {
            case Block.Heading _ ->
                i > 0 && (LABELLED.matcher(text).matches() || (front && isNames(text)));
            case Block.Prose(PassageKind kind, _) when kind == PassageKind.PARAGRAPH ->
                isAside(text) || (front && i > 0 && i < 12 && isNames(text));
            case Block.Prose(PassageKind kind, _) when kind == PassageKind.LIST_ITEM ->
                front && isAffiliation(text);
            case Block.Prose _, Block.Row _, Block.Entry _, Block.Aside _ -> false;
          };
      result.add(aside ? new Block.Aside(block.pieces()) : block);
      front &= !(TextMarks.words(text) > 60);
    }
    return result;
  }

  private static boolean isAside(String text) {
    return (LABELLED.matcher(text).matches() && text.length() < 2 * LONGEST)
        || isAffiliation(text)
        || TextMarks.isUrl(text)
        || (text.length() < LONGEST && MAIL.matcher(text).find() && TextMarks.words(text) < 40)
        || text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isAffiliation(String text) {
    return text.length() < LONGEST && MARKED.matcher(text).matches() && PLACE.matcher(text).find();
  }

  /// A line of person names: several, parted by commas or marks, and nothing else.
  private static boolean isNames(String text) {
    if (text.length() > 2 * LONGEST
        || (TextMarks.endsSentence(text) && !text.matches("(?s).*[*\\d¹²³⁴⁵⁶⁷⁸⁹]$"))) {
      return false;
    }
    boolean several =
        text.indexOf(',') >= 0 || text.contains(" and ") || MARKED.matcher(text).matches();
    int named = NAME.matcher(text).results().mapToInt(r -> r.group().length()).sum();
    return (several && named >= text.length() * 0.85)
        || (PLACE.matcher(text).find()
            && TextMarks.words(text) < 40
            && !TextMarks.endsSentence(text));
  }
}
