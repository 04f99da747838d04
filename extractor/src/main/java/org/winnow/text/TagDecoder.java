package org.winnow.text;

import java.util.Arrays;
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
  ///
  /// @param tag -1 before the first word
  private record Reading(int tag, double score, @Nullable Reading before) {
    static final Reading OF_NOTHING = new Reading(-1, 0, null);

    int tagBefore() {
      return before == null ? -1 : before.tag();
    }
  }

  /// The best readings, best first; of equally good ones the earlier stays before the later.
  private static final class Beam {
    private final Reading[] readings;
    private int size;

    Beam(int width) {
      readings = new Reading[width];
    }

    void offer(Reading reading) {
      int at = size;
      while (at > 0 && readings[at - 1].score() < reading.score()) {
        at--;
      }
      if (at < readings.length) {
        size = Math.min(size + 1, readings.length);
        System.arraycopy(readings, at, readings, at + 1, size - at - 1);
        readings[at] = reading;
      }
    }
  }

  List<String> tag(String[] words) {
    TagModel.Word[] known = new TagModel.Word[words.length];
    for (int i = 0; i < words.length; i++) {
      known[i] = model.word(words[i]);
    }
    Beam beam = new Beam(1);
    beam.offer(Reading.OF_NOTHING);
    for (int i = 0; i < words.length; i++) {
      beam = next(beam, known, i);
    }
    String[] tags = new String[words.length];
    Reading reading = beam.readings[0];
    for (int i = words.length - 1; i >= 0 && reading != null; i--) {
      tags[i] = model.tag(reading.tag());
      reading = reading.before();
    }
    return Arrays.asList(tags);
  }

  private Beam next(Beam beam, TagModel.Word[] words, int at) {
    double[] shared = ofWords(words, at);
    Beam next = new Beam(beamSize);
    for (int i = 0; i < beam.size; i++) {
      Reading before = beam.readings[i];
      double[] weights = shared.clone();
      model.addTags(before.tagBefore(), before.tag(), weights);
      offer(next, before, weights, words[at], least(weights));
      if (next.size == 0) {
        offer(next, before, weights, words[at], Double.NEGATIVE_INFINITY);
      }
    }
    return next;
  }

  private static void offer(
      Beam next, Reading before, double[] weights, TagModel.Word word, double least) {
    double score = before.score() - logOfSum(weights);
    for (int tag = 0; tag < weights.length; tag++) {
      if (weights[tag] >= least && word.mayBe(tag)) {
        next.offer(new Reading(tag, score + weights[tag], before));
      }
    }
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
