package org.winnow.pattern;

import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// A relation that a rule found in a sentence, before the algebra of signs makes a claim of it. Immutable.
///
/// @param rule      id of the claim's rule; where it is made of predications, with a point and the rule of the verb
///                  ("clause.verb-promote"), and between them the step by which the relation follows from another
///                  ("clause.then.verb-promote"): what the precision of rules is counted by
/// @param subject   with the state that the words around it give it
/// @param object    likewise; its state counts as direction ("leads to loss of X")
/// @param mode      "cause", "associate", "bind", "target", "release"
/// @param sign      "+", "-" or "0" of the words that relate
/// @param side      "R" or "S" where the object is a response to therapy, else empty
/// @param trigger   tokens of the words that show the relation
/// @param negation  tokens that deny it, null without
/// @param hedge     tokens that mark it uncertain, null without
/// @param tokens    tokens of the whole match
public record Match(
    String rule,
    Arg subject,
    Arg object,
    String mode,
    String sign,
    String side,
    Span trigger,
    @Nullable Span negation,
    @Nullable Span hedge,
    Span tokens) {}
