package org.winnow.index;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParserConstants;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;

/// Reads the syntax of a query with Lucene's standard parser, and says in plain words what is wrong with
/// one that does not parse. What fields and values mean is the [QueryCompiler]'s matter.
final class QueryReader {
  /// More than any person types; keeps a query from stalling the program.
  static final int LONGEST = 4_000;

  private static final int DEEPEST = 50;
  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  private QueryReader() {}

  /// The tree of a query that is not blank.
  static QueryNode read(String query) throws QuerySyntaxError {
    if (query.length() > LONGEST) {
      throw new QuerySyntaxError(
          "the query has " + query.length() + " characters, more than " + LONGEST, query, LONGEST);
    }
    checkPairs(query);
    try {
      return new StandardSyntaxParser().parse(query, "");
    } catch (ParseException e) {
      throw unexpected(e, query);
    } catch (QueryNodeParseException e) {
      throw unreadable(e, query);
    }
  }

  /// Quotation marks and parentheses, which the parser's own messages explain badly.
  private static void checkPairs(String query) throws QuerySyntaxError {
    int quote = -1;
    int[] open = new int[DEEPEST];
    int depth = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quote = quote < 0 ? i : -1;
      } else if (quote < 0 && c == '(') {
        if (depth == DEEPEST) {
          throw new QuerySyntaxError(
              "parentheses are nested more than " + DEEPEST + " deep", query, i);
        }
        open[depth++] = i;
      } else if (quote < 0 && c == ')' && --depth < 0) {
        throw new QuerySyntaxError("nothing opens this parenthesis", query, i);
      }
    }
    if (quote >= 0) {
      throw new QuerySyntaxError("this quotation mark is never closed", query, quote);
    } else if (depth > 0) {
      throw new QuerySyntaxError("this parenthesis is never closed", query, open[depth - 1]);
    }
  }

  private static QuerySyntaxError unexpected(ParseException e, String query) {
    Token token = e.currentToken == null ? null : e.currentToken.next;
    if (token == null) {
      return unreadable(e, query);
    }
    if (token.kind == StandardSyntaxParserConstants.EOF) {
      return new QuerySyntaxError("the query ends where a word is expected", query, query.length());
    }
    String before = query.substring(0, Math.min(token.beginColumn, query.length()));
    boolean inRange = before.lastIndexOf('[') > before.lastIndexOf(']');
    String hint =
        switch (inRange ? "[" : token.image) {
          case ":" -> "; a value that holds \":\" goes in quotation marks: subject:\"HGNC:3430\"";
          case "AND", "OR", "NOT", "&&", "||" -> "; a word goes on both sides of it";
          case "]", "}", "[", "{" -> "; a range is written confidence:[0.8 TO 1]";
          default -> "";
        };
    return new QuerySyntaxError(
        "\"" + token.image + "\" is not expected here" + hint, query, token.beginColumn);
  }

  /// Characters that make no word. A slash that nothing closes is the usual one: it would begin a regular
  /// expression.
  private static QuerySyntaxError unreadable(Exception e, String query) {
    int slash = query.lastIndexOf('/');
    return slash >= 0
        ? new QuerySyntaxError("a value that holds \"/\" goes in quotation marks", query, slash)
        : new QuerySyntaxError("this cannot be read", query, columnOf(e));
  }

  private static int columnOf(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      Matcher column = COLUMN.matcher(String.valueOf(cause.getMessage()));
      if (column.find()) {
        return Integer.parseInt(column.group(1));
      }
    }
    return 0;
  }
}
