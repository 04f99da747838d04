package org.winnow.index;

import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/// Numbers and ranges of numbers in a query.
final class NumberRanges {
  private final String query;

  NumberRanges(String query) {
    this.query = query;
  }

  Query exactly(ClaimField field, TypedValue value) throws QuerySyntaxError {
    if (value.isAnything()) {
      return between(field, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double number = number(value);
    return between(field, number, number);
  }

  /// A range, written `[a TO b]` (with its ends), `{a TO b}` (without) or `>=a`; "*" is no limit.
  Query between(ClaimField field, TermRangeQueryNode range) throws QuerySyntaxError {
    double lower = end(range.getLowerBound(), Double.NEGATIVE_INFINITY);
    double upper = end(range.getUpperBound(), Double.POSITIVE_INFINITY);
    double first = range.isLowerInclusive() ? lower : Math.nextUp(lower);
    double last = range.isUpperInclusive() ? upper : Math.nextDown(upper);
    return between(field, first, last);
  }

  private Query between(ClaimField field, double first, double last) {
    String name = field.indexName();
    if (field == ClaimField.CONFIDENCE) {
      return new ConstantScoreQuery(DoublePoint.newRangeQuery(name, first, last));
    }
    // Ends that are not whole numbers are rounded inwards; infinite ones become the limits of int.
    return new ConstantScoreQuery(
        IntPoint.newRangeQuery(name, (int) Math.ceil(first), (int) Math.floor(last)));
  }

  private double end(FieldQueryNode bound, double open) throws QuerySyntaxError {
    String text = bound.getTextAsString();
    return text.isEmpty() || text.equals("*") ? open : number(TypedValue.of(bound));
  }

  private double number(TypedValue value) throws QuerySyntaxError {
    try {
      double number = Double.parseDouble(value.toString());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Explained below, with its place.
    }
    throw new QuerySyntaxError("\"" + value + "\" is not a number", query, value.offset());
  }
}
