package org.winnow.pipeline;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.winnow.text.Document;

/// The stages of a run, ready to be used. Thread-safe where its parts are.
///
/// @param source     reads a file as a document
/// @param ofText     makes a document of an id and a text
/// @param extraction finds the names and claims of a document
public record Stages(
    DocumentSource source,
    BiFunction<String, String, Document> ofText,
    Function<Document, ExtractedDocument> extraction) {}
