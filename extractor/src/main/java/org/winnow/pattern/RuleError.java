package org.winnow.pattern;

/// Something wrong in a rule file. The message names the file and, where known, line and column.
public final class RuleError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleError(String message) {
    super(message);
  }

  public RuleError(String message, Throwable cause) {
    super(message, cause);
  }
}
