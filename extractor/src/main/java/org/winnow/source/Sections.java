package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.PassageKind;

/// Walks a document's blocks from heading to heading and says which section each stands in. One for each
/// document; not thread-safe.
final class Sections {
  private static final int LONGEST_TITLE = 300;

  private final String source;
  private final List<Placed> placed = new ArrayList<>();
  private SectionNames.Role role = SectionNames.Role.UNKNOWN;
  private String heading = "";
  private int level = 1;

  Sections(String source) {
    this.source = source;
  }

  List<Placed> place(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Block.Heading block -> placeHeading(block);
        case Block.Aside block -> put(block, Placed.Role.LEFT_OUT);
        case Block.Entry block -> put(block, Placed.Role.LEFT_OUT);
        case Block.Prose block -> placeProse(block, i == 0 && blocks.size() > 2);
        case Block.Row block -> put(block, textRole());
      }
    }
    return placed;
  }

  private void placeHeading(Block.Heading block) {
    String text = block.raw(source);
    SectionNames.Role named = SectionNames.of(TextMarks.bareHeading(text));
    boolean leavesBackMatter =
        isBack() && named == SectionNames.Role.UNKNOWN && block.level() <= level;
    if (placed.isEmpty() && named == SectionNames.Role.UNKNOWN) {
      placed.add(new Placed(block, Placed.Role.TEXT, "title", text));
      heading = text;
      return;
    }
    boolean partOfAbstract = role == SectionNames.Role.ABSTRACT && block.level() > level;
    if (!partOfAbstract
        && (named != SectionNames.Role.UNKNOWN || leavesBackMatter || isOpening())) {
      role = named;
      level = block.level();
    }
    heading = text;
    put(block, textRole());
  }

  /// Abstract and introduction end with the next heading; results go on below theirs.
  private boolean isOpening() {
    return role == SectionNames.Role.ABSTRACT || role == SectionNames.Role.INTRODUCTION;
  }

  private boolean isBack() {
    return role == SectionNames.Role.REFERENCES || role == SectionNames.Role.BACK_MATTER;
  }

  /// A first line that is no sentence is the title.
  private void placeProse(Block.Prose block, boolean first) {
    String text = first ? block.raw(source) : "";
    boolean title =
        first
            && block.kind() == PassageKind.PARAGRAPH
            && text.length() < LONGEST_TITLE
            && !TextMarks.endsSentence(text);
    if (title) {
      placed.add(new Placed(new Block.Heading(1, block.pieces()), Placed.Role.TEXT, "title", text));
      heading = text;
    } else {
      put(block, textRole());
    }
  }

  private Placed.Role textRole() {
    return switch (role) {
      case REFERENCES -> Placed.Role.REFERENCE;
      case BACK_MATTER -> Placed.Role.LEFT_OUT;
      case ABSTRACT, INTRODUCTION, METHODS, RESULTS, DISCUSSION, CONCLUSION, UNKNOWN ->
          Placed.Role.TEXT;
    };
  }

  private void put(Block block, Placed.Role as) {
    boolean headingOfList = block instanceof Block.Heading && as == Placed.Role.REFERENCE;
    placed.add(
        new Placed(block, headingOfList ? Placed.Role.LEFT_OUT : as, role.section(), heading));
  }
}
