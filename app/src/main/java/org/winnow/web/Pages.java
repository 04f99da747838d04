package org.winnow.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The pages and what they are made of: a fixed list of files in the program, so that no address leads to
/// any other file. Every view is one page; the script tells by the address which. Thread-safe.
final class Pages {
  private static final List<String> VIEWS =
      List.of(
          "/",
          "/claim",
          "/document",
          "/documents",
          "/entity",
          "/network",
          "/triage",
          "/overview",
          "/help");

  private static final List<String> FILES =
      List.of(
          "style.css",
          "winnow.svg",
          "main.js",
          "api.js",
          "elements.js",
          "combobox.js",
          "claims.js",
          "search.js",
          "facets.js",
          "claim.js",
          "document.js",
          "documents.js",
          "entity.js",
          "network.js",
          "layout.js",
          "triage.js",
          "judged.js",
          "verdicts.js",
          "overview.js",
          "help.js");

  private record Page(String type, String text) {}

  private final Map<String, Page> pages = new TreeMap<>();

  private Pages() {}

  static Pages load() {
    Pages pages = new Pages();
    for (String view : VIEWS) {
      pages.add(view, "page.html");
    }
    for (String file : FILES) {
      pages.add("/assets/" + file, file);
    }
    pages.add("/openapi.json", "openapi.json");
    return pages;
  }

  private void add(String path, String file) {
    try (InputStream in = Pages.class.getResourceAsStream("pages/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + file);
      }
      pages.put(path, new Page(type(file), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "json" -> Answers.JSON;
      default -> throw new IllegalArgumentException("no type for " + file);
    };
  }

  void route(HttpRouting.Builder routing) {
    pages.keySet().forEach(path -> routing.get(path, this::send));
    routing.any((request, response) -> {
      throw new Refusal(404, "there is nothing at this address");
    });
  }

  private void send(ServerRequest request, ServerResponse response) {
    Page page = pages.get(request.path().path());
    if (page == null) {
      throw new Refusal(404, "there is nothing at this address");
    }
    response.header(HeaderNames.CONTENT_TYPE, page.type);
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    response.send(page.text.getBytes(StandardCharsets.UTF_8));
  }
}
