package org.winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What was answered lately is known as long as nothing changes, and takes no more than its share of memory.
class RecentAnswersTest {
  private static final int MEGABYTE = 1 << 20;

  private final RecentAnswers recent = new RecentAnswers();
  private final Object now = new Object();

  @Test
  void anAnswerIsKnownUntilThingsChange() {
    byte[] answer = {1};
    recent.keep("q=a", now, answer);
    assertThat(recent.to("q=a", now)).isSameAs(answer);
    assertThat(recent.to("q=b", now)).isNull();
    Object later = new Object();
    assertThat(recent.to("q=a", later)).isNull();
    recent.keep("q=b", later, answer);
    assertThat(recent.to("q=a", later)).isNull();
    assertThat(recent.to("q=a", now)).as("an answer of before").isNull();
  }

  @Test
  void whatWasNotAskedForLongestIsForgottenFirst() {
    for (int i = 0; i < 16; i++) {
      recent.keep("q=" + i, now, new byte[MEGABYTE]);
    }
    assertThat(recent.to("q=0", now)).isNotNull();
    recent.keep("q=16", now, new byte[MEGABYTE]);
    assertThat(recent.to("q=0", now)).as("asked for again").isNotNull();
    assertThat(recent.to("q=1", now)).isNull();
    recent.keep("q=large", now, new byte[MEGABYTE + 1]);
    assertThat(recent.to("q=large", now)).isNull();
    assertThat(recent.to("q=16", now)).isNotNull();
  }
}
