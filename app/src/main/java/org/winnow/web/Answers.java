package org.winnow.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.winnow.index.QuerySyntaxError;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Answers in JSON, and errors too: `{"error", "offset", "explained"}`, where offset and explained stand for
/// a query that cannot be understood and are null otherwise.
final class Answers {
  static final String JSON = "application/json; charset=utf-8";

  private static final JsonFactory FACTORY = new JsonFactory();

  private Answers() {}

  /// Sends what `writer` writes.
  static void send(ServerResponse response, Consumer<JsonGenerator> writer) {
    send(response, bytes(writer));
  }

  /// What `writer` writes.
  static byte[] bytes(Consumer<JsonGenerator> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      writer.accept(json);
    }
    return bytes.toByteArray();
  }

  /// Sends an answer that is made already.
  static void send(ServerResponse response, byte[] answer) {
    response.header(HeaderNames.CONTENT_TYPE, JSON);
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    response.send(answer);
  }

  /// How each kind of failure is answered.
  static void onErrors(HttpRouting.Builder routing) {
    routing.error(
        QuerySyntaxError.class,
        (request, response, e) ->
            sendError(
                response.status(400),
                String.valueOf(e.getMessage()),
                json -> {
                  json.writeNumberProperty("offset", e.offset());
                  json.writeStringProperty("explained", e.explain());
                }));
    routing.error(
        Refusal.class,
        (request, response, e) ->
            sendError(response.status(e.status()), String.valueOf(e.getMessage())));
    routing.error(
        HttpException.class,
        (request, response, e) ->
            sendError(response.status(e.status()), String.valueOf(e.getMessage())));
    routing.error(
        Exception.class,
        (request, response, e) ->
            sendError(response.status(500), "a fault of Winnow itself, please report it: " + e));
  }

  static void sendError(ServerResponse response, String message) {
    sendError(
        response,
        message,
        json -> {
          json.writeNullProperty("offset");
          json.writeNullProperty("explained");
        });
  }

  private static void sendError(
      ServerResponse response, String message, Consumer<JsonGenerator> more) {
    send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("error", message);
          more.accept(json);
          json.writeEndObject();
        });
  }
}
