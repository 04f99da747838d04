package org.winnow.source;

/// An input that cannot be read as a document. The message says why in words for a curator and does not
/// repeat the file's name, which the caller knows.
public final class UnreadableDocument extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableDocument(String reason) {
    super(reason);
  }

  public UnreadableDocument(String reason, Throwable cause) {
    super(reason, cause);
  }
}
