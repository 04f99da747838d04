package org.winnow.curation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;

/// A row that a curator may have filled in, read strictly.
///
/// @param place for messages: file and number
/// @param cells by the names of the columns
record SheetRow(String place, Map<String, String> cells) {
  /// The text of a cell; the apostrophe that kept it from being a formula is no part of it.
  String text(String column) {
    String cell = cells.getOrDefault(column, "").strip();
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  IllegalArgumentException wrong(String column, String what) {
    return new IllegalArgumentException(
        "%s: %s: \"%s\" %s".formatted(place, column, text(column), what));
  }

  /// What the row says; null where no verdict is filled in.
  Decision.@Nullable Judgement judgement() {
    Verdict verdict = label("verdict", Verdict::of);
    if (verdict == null) {
      return null;
    }
    Reason reason = label("reason", Reason::of);
    Reason byDefault = verdict == Verdict.ACCEPT ? Reason.CORRECT : Reason.OTHER;
    Correction correction =
        new Correction(
            textOrNull("correct_subject_id"),
            textOrNull("correct_subject_name"),
            label("correct_state", State::of),
            label("correct_predicate", Predicate::of),
            textOrNull("correct_object_id"),
            textOrNull("correct_object_name"),
            flag("correct_negated"));
    if (verdict == Verdict.EDIT && correction.equals(Correction.NONE)) {
      throw wrong("verdict", "needs at least one of the columns correct_…");
    }
    return new Decision.Judgement(
        verdict,
        reason == null ? byDefault : reason,
        text("comment"),
        flag("usable"),
        flag("needed"),
        correction);
  }

  private @Nullable String textOrNull(String column) {
    return text(column).isEmpty() ? null : text(column);
  }

  private <T> @Nullable T label(String column, Function<String, Optional<T>> of) {
    String text = text(column).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    return of.apply(text).orElseThrow(() -> wrong(column, "is not known"));
  }

  private @Nullable Boolean flag(String column) {
    return switch (text(column).toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw wrong(column, "must be true or false");
    };
  }
}
