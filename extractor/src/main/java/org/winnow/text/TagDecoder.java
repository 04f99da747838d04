package org.winnow.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The likeliest tags of a sentence by beam search (Ratnaparkhi 1996), as OpenNLP's own decoder does it.
/// Stateless, thread-safe.
final class TagDecoder {
  /// Differences of log weights beyond which a tag adds nothing to a sum of doubles.
  private static final double NEGLIGIBLE = 40;

  private final TagModel model;
  private final int beamSize;

  /// @param beamSize readings of the words so far that are followed: 1 to 3
  TagDecoder(TagModel model, int beamSize) {
    this.model = model;
    this.beamSize = beamSize;
  }

  /// The tags up to some word, newest first.
  private record Reading(int tag, double score, @Nullable Reading before) {
    int tagBefore() {
      return before == null ? -1 : before.tag();
    }
  }

  List<String> tag(String[] words) {
    TagModel.Word[] known = new TagModel.Word[words.length];
    for (int i = 0; i < words.length; i++) {
      known[i] = model.word(words[i]);
    }
    List<@Nullable Reading> beam = new ArrayList<>();
    beam.add(null);
    for (int i = 0; i < words.length; i++) {
      beam = next(beam, known, i);
    }
    String[] tags = new String[words.length];
    Reading reading = beam.getFirst();
    for (int i = words.length - 1; i >= 0 && reading != null; i--) {
      tags[i] = model.tag(reading.tag());
      reading = reading.before();
    }
    return Arrays.asList(tags);
  }

  private List<@Nullable Reading> next(
      List<@Nullable Reading> beam, TagModel.Word[] words, int at) {
    double[] shared = ofWords(words, at);
    List<Reading> next = new ArrayList<>();
    for (Reading reading : beam) {
      double[] chances = shared.clone();
      model.addTags(
          reading == null ? -1 : reading.tagBefore(),
          reading == null ? -1 : reading.tag(),
          chances);
      toChances(chances);
      double least = least(chances);
      for (int tag = 0; tag < chances.length; tag++) {
        if (chances[tag] >= least && words[at].mayBe(tag)) {
          next.add(reading(reading, tag, chances[tag]));
        }
      }
      if (next.isEmpty()) {
        for (int tag = 0; tag < chances.length; tag++) {
          if (words[at].mayBe(tag)) {
            next.add(reading(reading, tag, chances[tag]));
          }
        }
      }
    }
    next.sort(Comparator.comparingDouble(r -> -r.score()));
    return new ArrayList<>(next.subList(0, Math.min(beamSize, next.size())));
  }

  private static Reading reading(@Nullable Reading before, int tag, double chance) {
    return new Reading(tag, (before == null ? 0 : before.score()) + StrictMath.log(chance), before);
  }

  private double[] ofWords(TagModel.Word[] words, int at) {
    double[] sums = new double[model.tagCount()];
    words[at].addOwn(sums);
    model.addStart(at, sums);
    for (int distance = 1; distance <= 2; distance++) {
      if (at - distance >= 0) {
        words[at - distance].addAround(distance, sums);
      }
      if (at + distance < words.length) {
        words[at + distance].addAround(-distance, sums);
      }
    }
    return sums;
  }

  /// From sums of log weights to chances that add up to 1.
  private static void toChances(double[] sums) {
    double most = sums[0];
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      double below = sums[i] - most;
      sums[i] = below < -NEGLIGIBLE ? 0 : StrictMath.exp(below);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.max(sums[i] / total, Double.MIN_NORMAL);
    }
  }

  /// The chance of the last tag that is looked at: as many as the beam holds.
  private double least(double[] chances) {
    double first = 0;
    double second = 0;
    double third = 0;
    for (double chance : chances) {
      if (chance > first) {
        third = second;
        second = first;
        first = chance;
      } else if (chance > second) {
        third = second;
        second = chance;
      } else if (chance > third) {
        third = chance;
      }
    }
    return beamSize == 1 ? first : beamSize == 2 ? second : third;
  }
}
