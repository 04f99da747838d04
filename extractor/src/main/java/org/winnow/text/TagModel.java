package org.winnow.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.util.StringUtil;
import org.jspecify.annotations.Nullable;

/// The weights of OpenNLP's tagger, by what gives them: the word itself, the words around it, the tags
/// before it. OpenNLP makes and looks up some twenty texts for every word and every reading of the words
/// before it; here each word's are made once and remembered, a bounded number of words. (OpenNLP
/// 2.5.11 also remembers features by place alone, so that all readings of the words before are taken to
/// end in the tags of the first.) Thread-safe.
final class TagModel {
  // Half a kilobyte each. Of abstracts with 1.5 million words a seventh is not remembered with
  // 20,000.
  private static final int MOST_REMEMBERED = 50_000;

  /// Words around the one asked for, so that its own features can be told from theirs.
  private static final String FILLER = "of";

  private static final List<String> OTHERS =
      List.of("n1", "n2", "p1w", "p2w", "p1S", "p2S", "S=", "t=", "t2=");

  private static final Context NONE = new Context(new int[0], new double[0]);

  private final Map<String, Context> weights;
  private final String[] tags;
  private final POSContextGenerator features;
  private final KnownTags.Shared knownTags;
  private final Map<String, Word> words = new ConcurrentHashMap<>();
  private final Context[] afterTag;
  private final Context[] afterTags;
  private final Context[] starts;

  /// What the model makes of a word: weights of its own looks by tag, the tags it may have, and the weights
  /// it gives the words before it (at distance 1 and 2) and behind it (likewise).
  static final class Word {
    private final double[] own;
    private final boolean[] allowed;
    private final Context[] around;

    private Word(double[] own, boolean[] allowed, Context[] around) {
      this.own = own;
      this.allowed = allowed;
      this.around = around;
    }

    void addOwn(double[] sums) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += own[i];
      }
    }

    boolean mayBe(int tag) {
      return allowed[tag];
    }

    /// Its weights for the word `distance` tokens further on (negative: before it).
    void addAround(int distance, double[] sums) {
      add(around[distance < 0 ? -distance - 1 : distance + 1], sums);
    }
  }

  @SuppressWarnings("unchecked") // as OpenNLP documents the parts of a model
  TagModel(AbstractModel model, POSTaggerFactory factory, KnownTags.Shared known) {
    this.weights = (Map<String, Context>) model.getDataStructures()[1];
    this.tags = (String[]) model.getDataStructures()[2];
    this.features = factory.getPOSContextGenerator();
    this.knownTags = known;
    int count = tags.length;
    this.afterTag = new Context[count];
    this.afterTags = new Context[count * count];
    for (int i = 0; i < count; i++) {
      afterTag[i] = weight("t=" + tags[i]);
      for (int j = 0; j < count; j++) {
        afterTags[i * count + j] = weight("t2=" + tags[i] + "," + tags[j]);
      }
    }
    this.starts = new Context[] {weight("S=begin"), weight("p1S=begin"), weight("p2S=begin")};
  }

  int tagCount() {
    return tags.length;
  }

  String tag(int number) {
    return tags[number];
  }

  /// What the two tags before say of the next.
  ///
  /// @param before   tag of the word before, or -1 at the start
  /// @param farther  tag of the word before that, or -1
  void addTags(int farther, int before, double[] sums) {
    if (before >= 0) {
      add(afterTag[before], sums);
    }
    if (farther >= 0) {
      add(afterTags[farther * tags.length + before], sums);
    }
  }

  /// What it says that the sentence began so many words before.
  void addStart(int distance, double[] sums) {
    if (distance < starts.length) {
      add(starts[distance], sums);
    }
  }

  Word word(String text) {
    Word found = words.get(text);
    if (found != null) {
      return found;
    }
    Word made = make(text);
    if (words.size() < MOST_REMEMBERED) {
      words.put(text, made);
    }
    return made;
  }

  private Word make(String text) {
    String[] sentence = {FILLER, FILLER, FILLER, text, FILLER, FILLER};
    double[] own = new double[tags.length];
    for (String feature : context(sentence)) {
      if (isOwn(feature)) {
        add(weight(feature), own);
      }
    }
    String word = "w=" + StringUtil.toLowerCase(text);
    Context[] around = {
      weight("n1" + word), weight("n2" + word), weight("p1" + word), weight("p2" + word)
    };
    return new Word(own, allowed(text), around);
  }

  /// OpenNLP's features of the word in the middle; its generator keeps state.
  private synchronized String[] context(String[] sentence) {
    return features.getContext(3, sentence, sentence, null);
  }

  private static boolean isOwn(String feature) {
    for (String other : OTHERS) {
      if (feature.startsWith(other)) {
        return false;
      }
    }
    return true;
  }

  private boolean[] allowed(String text) {
    String[] some = new KnownTags(knownTags).getTags(text);
    boolean[] allowed = new boolean[tags.length];
    Set<String> among = some == null ? Set.of() : Set.of(some);
    boolean ing = StringUtil.toLowerCase(text).endsWith("ing");
    for (int i = 0; i < tags.length; i++) {
      boolean known = some == null || among.contains(tags[i]);
      allowed[i] = known && (ing || !tags[i].equals("VBG"));
    }
    return allowed;
  }

  private Context weight(String feature) {
    @Nullable Context weight = weights.get(feature);
    return weight == null ? NONE : weight;
  }

  private static void add(Context weight, double[] sums) {
    int[] outcomes = weight.getOutcomes();
    double[] parameters = weight.getParameters();
    for (int i = 0; i < outcomes.length; i++) {
      sums[outcomes[i]] += parameters[i];
    }
  }
}
