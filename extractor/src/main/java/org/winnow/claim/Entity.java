package org.winnow.claim;

import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// An entity beside a claim: the gene of a variant, a disease or cell line it holds in.
///
/// @param type what it is
/// @param text as the document writes it
/// @param id   CURIE, null where none is known
/// @param name preferred name
public record Entity(EntityType type, String text, @Nullable String id, String name) {}
