package org.winnow.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The likeliest tags of a sentence by beam search (Ratnaparkhi 1996), as OpenNLP's own decoder does it.
/// Stateless, thread-safe.
final class TagDecoder {
  /// Differences of log weights beyond which a tag adds nothing to a sum that could change an order.
  private static final double NEGLIGIBLE = 25;

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
      double[] weights = shared.clone();
      model.addTags(
          reading == null ? -1 : reading.tagBefore(),
          reading == null ? -1 : reading.tag(),
          weights);
      double least = least(weights);
      double score = (reading == null ? 0 : reading.score()) - logOfSum(weights);
      for (int tag = 0; tag < weights.length; tag++) {
        if (weights[tag] >= least && words[at].mayBe(tag)) {
          next.add(new Reading(tag, score + weights[tag], reading));
        }
      }
      if (next.isEmpty()) {
        for (int tag = 0; tag < weights.length; tag++) {
          if (words[at].mayBe(tag)) {
            next.add(new Reading(tag, score + weights[tag], reading));
          }
        }
      }
    }
    next.sort(Comparator.comparingDouble(r -> -r.score()));
    return new ArrayList<>(next.subList(0, Math.min(beamSize, next.size())));
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

  /// The logarithm of what the weights add up to: a weight less this is the logarithm of a tag's chance.
  private static double logOfSum(double[] weights) {
    double most = weights[0];
    for (double weight : weights) {
      most = Math.max(most, weight);
    }
    double sum = 0;
    for (double weight : weights) {
      double below = weight - most;
      if (below > -NEGLIGIBLE) {
        sum += Math.exp(below);
      }
    }
    return most + Math.log(sum);
  }

  /// The weight of the last tag that is looked at: as many as the beam holds.
  private double least(double[] weights) {
    double first = Double.NEGATIVE_INFINITY;
    double second = first;
    double third = first;
    for (double weight : weights) {
      if (weight > first) {
        third = second;
        second = first;
        first = weight;
      } else if (weight > second) {
        third = second;
        second = weight;
      } else if (weight > third) {
        third = weight;
      }
    }
    return beamSize == 1 ? first : beamSize == 2 ? second : third;
  }
}
