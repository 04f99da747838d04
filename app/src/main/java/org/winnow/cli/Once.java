package org.winnow.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes something when it is first asked for, and no second time. Thread-safe.
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T ready = made;
    if (ready == null) {
      ready = maker.get();
      made = ready;
    }
    return ready;
  }
}
