package org.winnow.web;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Calls a server's API as a program would, and knows its description.
final class Api {
  static final JsonNode DESCRIPTION = description();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String address;

  Api(CurationServer server) {
    this(server.address());
  }

  /// @param address of a server, with the slash at its end
  Api(String address) {
    this.address = address;
  }

  /// @param status of the answer
  /// @param json   its body
  record Answer(int status, JsonNode json) {
    String error() {
      return json.path("error").asString("");
    }
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// Asks for a path with parameters, `name, value, name, value …`.
  Answer get(String path, String... parameters) {
    StringBuilder uri = new StringBuilder(path);
    for (int i = 0; i < parameters.length; i += 2) {
      uri.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
      uri.append(encoded(parameters[i + 1]));
    }
    return send(request(uri.toString()).GET());
  }

  Answer post(String path, String type, String body) {
    return send(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Posts as a client that asks first: the body follows only where the server wants it, so that a refusal
  /// is read before the connection closes.
  Answer postAfterAsking(String path, String type, String body) {
    return send(
        request(path)
            .expectContinue(true)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(address + pathAndQuery.substring(1)));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What is wrong with an answer by the description of a call.
  static List<Error> problems(String path, String method, Answer answer) {
    JsonNode response =
        DESCRIPTION
            .path("paths")
            .path(path)
            .path(method)
            .path("responses")
            .path(Integer.toString(answer.status()));
    if (response.isMissingNode()) {
      throw new AssertionError("%s is never answered with %d".formatted(path, answer.status()));
    }
    ObjectNode schema = (ObjectNode) response.at("/content/application~1json/schema").deepCopy();
    schema.set("components", DESCRIPTION.path("components"));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    return compiled.validate(answer.json());
  }

  private static JsonNode description() {
    try (InputStream in = CurationServer.class.getResourceAsStream("pages/openapi.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
