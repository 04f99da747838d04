package org.winnow.web;

import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The body of a request, read strictly. That it must be `application/json` keeps forms of other sites out,
/// which can send anything else without asking.
final class JsonBody {
  private JsonBody() {}

  /// The object in the body.
  ///
  /// @param allowed the keys that there are
  static JsonNode of(ServerRequest request, String... allowed) throws IOException {
    String type = request.headers().contentType().map(HttpMediaType::text).orElse("");
    if (!type.startsWith("application/json")) {
      throw new Refusal(415, "the body must be application/json");
    }
    byte[] body = request.content().inputStream().readNBytes(CurationServer.LARGEST_BODY + 1);
    if (body.length > CurationServer.LARGEST_BODY) {
      throw new Refusal(413, "the body is larger than " + CurationServer.LARGEST_BODY + " bytes");
    }
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw new Refusal(400, "the body is no JSON: " + e.getOriginalMessage());
    }
    Set<String> unknown = new TreeSet<>(json.propertyNames());
    Arrays.asList(allowed).forEach(unknown::remove);
    if (!json.isObject() || !unknown.isEmpty()) {
      String there = String.join(", ", allowed);
      throw new Refusal(400, "the body must be an object with " + there + "; no " + unknown);
    }
    return json;
  }

  /// A text that must be there, not blank and not too long.
  static String text(JsonNode body, String key, int longest) {
    JsonNode text = body.path(key);
    if (!text.isString() || text.asString().isBlank()) {
      throw new Refusal(400, "\"" + key + "\" must be there and be a text");
    }
    if (text.asString().length() > longest) {
      throw new Refusal(400, "\"" + key + "\" may have " + longest + " characters at most");
    }
    return text.asString();
  }
}
