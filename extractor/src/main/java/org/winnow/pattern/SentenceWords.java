package org.winnow.pattern;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Token;

/// A sentence's tokens by the numbers of a vocabulary, and the phrases of word lists that stand in it.
/// Immutable once made.
final class SentenceWords {
  private final int[] words;
  private final int[] lemmas;
  private final int[] tags;
  private final WordList.Phrase[][] phrases;
  private final Presence presence;

  SentenceWords(SentenceGraph graph, Vocabulary vocabulary) {
    int size = graph.size();
    words = new int[size];
    lemmas = new int[size];
    tags = new int[size];
    phrases = new WordList.Phrase[vocabulary.listCount()][];
    presence = new Presence(new BitSet(vocabulary.size()), new BitSet(vocabulary.listCount()));
    for (int i = 0; i < size; i++) {
      Token token = graph.token(i);
      words[i] = vocabulary.number(graph.word(i));
      lemmas[i] = token.lemma().equals(graph.word(i)) ? words[i] : vocabulary.number(token.lemma());
      tags[i] = vocabulary.number(graph.tag(i));
      presence.words().set(words[i]);
      presence.words().set(lemmas[i]);
      graph.mentionsAt(i).forEach(a -> a.members().forEach(m -> presence.types().add(m.type())));
    }
    for (int i = 0; i < size; i++) {
      place(vocabulary.phrasesFrom(words[i]), i);
      if (lemmas[i] != words[i]) {
        place(vocabulary.phrasesFrom(lemmas[i]), i);
      }
    }
  }

  /// Of the phrases of a list that begin at a token the longest stands; by its form before its lemma.
  private void place(List<Vocabulary.Entry> entries, int at) {
    for (Vocabulary.Entry entry : entries) {
      WordList.Phrase[] row = phrases[entry.list()];
      WordList.Phrase other = row == null ? null : row[at];
      if ((other == null || entry.size() > other.words().size()) && stands(entry, at)) {
        if (row == null) {
          row = new WordList.Phrase[words.length];
          phrases[entry.list()] = row;
        }
        row[at] = entry.phrase();
        presence.lists().set(entry.list());
      }
    }
  }

  private boolean stands(Vocabulary.Entry entry, int at) {
    if (at + entry.size() > words.length) {
      return false;
    }
    for (int i = 1; i < entry.size(); i++) {
      if (entry.word(i) != words[at + i] && entry.word(i) != lemmas[at + i]) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return words.length;
  }

  int word(int at) {
    return words[at];
  }

  int lemma(int at) {
    return lemmas[at];
  }

  int tag(int at) {
    return tags[at];
  }

  /// The longest phrase of a list that begins at a token, or null.
  WordList.@Nullable Phrase phrase(int list, int at) {
    WordList.Phrase[] row = phrases[list];
    return row == null ? null : row[at];
  }

  /// What there is in the sentence, without labels.
  Presence presence() {
    return presence;
  }
}
