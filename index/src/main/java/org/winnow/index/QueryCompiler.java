package org.winnow.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/// Turns a query as typed into one that Lucene runs. A claim is found when one of its evidence satisfies
/// the whole query. Words side by side must all be there. One instance a query.
final class QueryCompiler {
  /// What ends a block: a claim, and whatever stands between blocks, as a block of its own without evidence.
  static final BitSetProducer CLAIMS =
      new QueryBitSetProducer(except(MatchAllDocsQuery.INSTANCE, all(Level.EVIDENCE)));

  private static final int MOST_CLAUSES = 200;

  private final String text;
  private final NameQueries names;
  private final FieldQueries fields;
  private int clauses;

  private QueryCompiler(String text, Level level, Judgements judgements, NameLookup lookup) {
    this.text = text;
    this.names = new NameQueries(lookup);
    this.fields = new FieldQueries(text, level, judgements, names);
  }

  /// @throws QuerySyntaxError where the query cannot be understood
  static CompiledQuery compile(String query, Judgements judgements, NameLookup lookup)
      throws QuerySyntaxError, IOException {
    if (query.isBlank()) {
      return new CompiledQuery(new ConstantScoreQuery(all(Level.CLAIM)), null, Map.of(), Map.of());
    }
    QueryNode tree = QueryReader.read(query);
    QueryCompiler ofClaims = new QueryCompiler(query, Level.CLAIM, judgements, lookup);
    Query claims = ofClaims.compile(tree);
    if (!ofClaims.fields.needEvidence()) {
      return new CompiledQuery(claims, null, ofClaims.names.subjects(), ofClaims.names.objects());
    }
    QueryCompiler ofEvidence = new QueryCompiler(query, Level.EVIDENCE, judgements, lookup);
    Query evidence = ofEvidence.compile(tree);
    return new CompiledQuery(
        new ToParentBlockJoinQuery(evidence, CLAIMS, ScoreMode.Max),
        evidence,
        ofEvidence.names.subjects(),
        ofEvidence.names.objects());
  }

  /// A query on whole documents: words of their text.
  ///
  /// @throws QuerySyntaxError where the query cannot be understood, or asks for what claims have
  static Query compileForDocuments(String query) throws QuerySyntaxError, IOException {
    return query.isBlank()
        ? all(Level.DOCUMENT)
        : new QueryCompiler(query, Level.DOCUMENT, Judgements.NONE, NameLookup.NONE)
            .compile(QueryReader.read(query));
  }

  /// Every document of a level.
  static Query all(Level level) {
    return new TermQuery(new Term(Level.FIELD, level.prefix()));
  }

  private Query compile(QueryNode node) throws QuerySyntaxError, IOException {
    if (++clauses > MOST_CLAUSES) {
      throw new QuerySyntaxError(
          "the query has more than " + MOST_CLAUSES + " parts", text, text.length());
    }
    return switch (node) {
      case OrQueryNode or -> join(or.getChildren(), Occur.SHOULD);
      case AndQueryNode and -> join(and.getChildren(), Occur.MUST);
      case GroupQueryNode group -> compile(group.getChild());
      case ModifierQueryNode modifier -> join(List.of(modifier), Occur.MUST);
      case BoostQueryNode boost -> new BoostQuery(compile(boost.getChild()), boost.getValue());
      case SlopQueryNode slop when slop.getChild() instanceof FieldQueryNode phrase ->
          fields.phrase(phrase, slop.getValue());
      case QuotedFieldQueryNode phrase -> fields.phrase(phrase, 0);
      case FuzzyQueryNode fuzzy -> fields.fuzzy(fuzzy);
      case FieldQueryNode word -> fields.word(word);
      case TermRangeQueryNode range -> fields.range(range);
      case BooleanQueryNode side -> join(side.getChildren(), Occur.MUST);
      default ->
          throw new QuerySyntaxError(
              "regular expressions and functions are not part of the query language; a value that"
                  + " holds \"/\" goes in quotation marks",
              text,
              Math.max(0, Math.max(text.indexOf('/'), text.indexOf("fn:"))));
    };
  }

  private Query join(List<QueryNode> children, Occur occur) throws QuerySyntaxError, IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNegative = true;
    for (QueryNode child : children) {
      if (child instanceof ModifierQueryNode modifier) {
        boolean not = modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT;
        Query inner = compile(modifier.getChild());
        if (occur == Occur.SHOULD) {
          all.add(not ? except(fields.all(), inner) : inner, Occur.SHOULD);
          onlyNegative = false;
        } else {
          all.add(inner, not ? Occur.MUST_NOT : Occur.MUST);
          onlyNegative &= not;
        }
      } else {
        all.add(compile(child), occur);
        onlyNegative = false;
      }
    }
    if (onlyNegative) {
      all.add(fields.all(), Occur.FILTER);
    }
    return all.build();
  }

  /// All that one query finds and another does not.
  static Query except(Query all, Query query) {
    return new BooleanQuery.Builder().add(all, Occur.FILTER).add(query, Occur.MUST_NOT).build();
  }
}
