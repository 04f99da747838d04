package org.winnow.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets in only requests that come from the server's own pages, from its address typed or followed, or from
/// a program on an allowed machine: a page of another site that a curator has open gets no answer, be it by
/// its own name (`Origin`) or by a name that it makes point here (`Host`, DNS rebinding). Gives every answer
/// the headers that keep the browser from doing more than the pages ask. Thread-safe.
final class RequestGuard implements Filter {
  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9.-]+)(?::[0-9]{1,5})?");
  private static final Pattern NUMERIC = Pattern.compile("\\[.*]|[0-9]+(\\.[0-9]+){3}");
  private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private final Set<String> hosts;
  private final boolean anyAddress;

  /// @param host the address that the server listens on
  RequestGuard(String host) {
    String literal = host.contains(":") ? "[" + host + "]" : host;
    this.hosts =
        Set.of("localhost", "127.0.0.1", "[::1]").contains(literal)
            ? Set.of("localhost", "127.0.0.1", "[::1]")
            : Set.of("localhost", "127.0.0.1", "[::1]", literal.toLowerCase(Locale.ROOT));
    this.anyAddress = EVERY_ADDRESS.contains(host);
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    response.header("Content-Security-Policy", POLICY);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "same-origin");
    response.header("Cross-Origin-Resource-Policy", "same-origin");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    Optional<String> refused =
        reason(request.headers(), request.authority(), request.path().path());
    if (refused.isPresent()) {
      Answers.sendError(response.status(403), refused.get());
    } else {
      chain.proceed();
    }
  }

  /// Why a request is refused; empty where it is not.
  private Optional<String> reason(Headers headers, String authority, String path) {
    String host = authority.toLowerCase(Locale.ROOT);
    Matcher parts = AUTHORITY.matcher(host);
    if (!parts.matches() || !isOurs(parts.group(1))) {
      return Optional.of("this server is not called by that name");
    }
    List<String> origins = headers.values(HeaderNames.ORIGIN);
    if (!origins.isEmpty() && !origins.equals(List.of("http://" + host))) {
      return Optional.of("pages of other sites are not answered");
    }
    String site = headers.first(FETCH_SITE).orElse("none");
    boolean own = site.equals("none") || site.equals("same-origin");
    return own || !path.startsWith("/api")
        ? Optional.empty()
        : Optional.of("pages of other sites are not answered");
  }

  private boolean isOurs(String name) {
    return hosts.contains(name) || (anyAddress && NUMERIC.matcher(name).matches());
  }
}
