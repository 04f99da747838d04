package org.winnow.source;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.DataError;
import org.winnow.text.DocumentInfo;
import org.winnow.text.Reference;

/// What one format's reader hands on.
///
/// @param format       name of the format, as documents carry it
/// @param source       the decoded file, or the text rendered from it
/// @param rendered     whether `source` was rendered
/// @param blocks       in reading order
/// @param marksAsides  whether the format itself sets author names and the like apart
/// @param info         what the format says of the publication
/// @param references   entries that the format gives apart from its text
/// @param pageStarts   where in `source` each page begins, empty for a source without pages
/// @param errors       what was wrong or left out
record Reading(
    String format,
    String source,
    boolean rendered,
    List<Block> blocks,
    boolean marksAsides,
    DocumentInfo info,
    List<Reference> references,
    List<Integer> pageStarts,
    List<DataError> errors) {

  static Reading ofText(String source, TextReader.Result result) {
    return new Reading(
        "text",
        source,
        false,
        result.blocks(),
        false,
        DocumentInfo.UNKNOWN,
        List.of(),
        List.of(),
        result.errors());
  }

  /// Page number from 1 of where the block begins, null for a source without pages.
  @Nullable Integer page(Block block) {
    if (pageStarts.isEmpty()) {
      return null;
    }
    int[] starts = pageStarts.stream().mapToInt(Integer::intValue).toArray();
    int found = Arrays.binarySearch(starts, block.pieces().getFirst().span().start());
    return found >= 0 ? found + 1 : -found - 1;
  }
}
