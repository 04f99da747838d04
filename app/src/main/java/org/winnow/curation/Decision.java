package org.winnow.curation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One judgement by one curator. Immutable.
///
/// @param id         of the decision, unique in all files
/// @param when       it was made
/// @param who        made it
/// @param claim      key of the claim, as it was then
/// @param evidence   key of the evidence; null where the whole claim is judged
/// @param verdict    accepted, rejected …
/// @param reason     why
/// @param comment    free text, "" for none
/// @param usable     whether it is of use although it may not be quite right; null where not said
/// @param needed     whether the project needs it; null where not said
/// @param correction what is put right
/// @param anchor     what was judged
public record Decision(
    String id,
    Instant when,
    String who,
    String claim,
    @Nullable String evidence,
    Verdict verdict,
    Reason reason,
    String comment,
    @Nullable Boolean usable,
    @Nullable Boolean needed,
    Correction correction,
    Anchor anchor) {
  public Decision {
    if (who.isBlank()) {
      throw new IllegalArgumentException("a decision needs a name");
    }
    if (verdict == Verdict.EDIT && correction.equals(Correction.NONE)) {
      throw new IllegalArgumentException("an edit must say what to put right");
    }
  }

  /// A new decision, with an id of its own.
  ///
  /// @param target what is judged
  /// @param said   the judgement
  public static Decision of(Target target, Judgement said, String who, Instant when) {
    String content = target + "|" + said + "|" + who + "|" + when;
    return new Decision(
        UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString(),
        when,
        who,
        target.claim(),
        target.evidence(),
        said.verdict(),
        said.reason(),
        said.comment(),
        said.usable(),
        said.needed(),
        said.correction(),
        target.anchor());
  }

  /// What is judged.
  ///
  /// @param claim    its key
  /// @param evidence key of the evidence; null for the whole claim
  /// @param anchor   of the evidence, or of the claim's first one
  public record Target(String claim, @Nullable String evidence, Anchor anchor) {}

  /// A judgement without its place.
  ///
  /// @param verdict    accepted, rejected …
  /// @param reason     why
  /// @param comment    free text, "" for none
  /// @param usable     null where not said
  /// @param needed     null where not said
  /// @param correction what is put right
  public record Judgement(
      Verdict verdict,
      Reason reason,
      String comment,
      @Nullable Boolean usable,
      @Nullable Boolean needed,
      Correction correction) {
    public Judgement {
      if (verdict == Verdict.EDIT && correction.equals(Correction.NONE)) {
        throw new IllegalArgumentException("an edit must say what to put right");
      }
    }

    /// Without free text, second judgements and corrections.
    public static Judgement of(Verdict verdict, Reason reason) {
      return new Judgement(verdict, reason, "", null, null, Correction.NONE);
    }
  }

  /// The judgement alone.
  public Judgement judgement() {
    return new Judgement(verdict, reason, comment, usable, needed, correction);
  }

  /// Verdict and correction: two curators who differ in these disagree.
  String judgementInShort() {
    return verdict.label() + " " + correction;
  }

  /// What is judged, as it was then.
  Target asTarget() {
    return new Target(claim, evidence, anchor);
  }

  /// What is judged, as a key: the evidence's, else the claim's.
  public String target() {
    return evidence == null ? claim : evidence;
  }
}
