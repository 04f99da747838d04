package org.winnow.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.Effect;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Statements of INDRA, as JSON. INDRA speaks of regulation between molecules and processes and has no
/// statement for the response to a therapy: such claims are counted as not expressed. The sign is the
/// derived one, as INDRA has no state "decreased" of an agent: "loss of X increases Y" is X that decreases
/// Y.
final class IndraWriter implements ExportWriter.OfClaims {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "express|level|amount|abundance|upregulat|downregulat|up-regulat|down-regulat|transcri|stabil"
              + "|degrad",
          Pattern.CASE_INSENSITIVE);

  /// Namespaces whose identifiers INDRA writes with the prefix within.
  private static final Set<String> EMBEDDED = Set.of("CHEBI", "GO", "DOID", "CL", "HP", "EFO");

  private final NotExpressed notExpressed;
  private final ExportFile file;
  private final JsonGenerator json;

  IndraWriter(Path target, NotExpressed notExpressed) throws IOException {
    this.notExpressed = notExpressed;
    file = new ExportFile(target);
    json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), file.text());
    json.writeStartArray();
  }

  @Override
  public void write(ExportedClaim claim) {
    Optional<String> type = type(claim);
    if (type.isEmpty()) {
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("type", type.get());
    if (type.get().equals("Complex")) {
      json.writeArrayPropertyStart("members");
      writeAgent(claim.subject());
      writeAgent(claim.object());
      json.writeEndArray();
    } else {
      json.writeName("subj");
      writeAgent(claim.subject());
      json.writeName("obj");
      writeAgent(claim.object());
    }
    json.writeNumberProperty("belief", claim.surest().confidence());
    json.writeArrayPropertyStart("evidence");
    claim.evidence().forEach(this::writeEvidence);
    json.writeEndArray();
    json.writeStringProperty("id", uuid(claim.key()));
    json.writeEndObject();
  }

  private static String uuid(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// The type of a claim's statement; where there is none, the reason is counted.
  private Optional<String> type(ExportedClaim claim) {
    if (claim.predicate() == Predicate.INTERACTS_WITH) {
      return Optional.of("Complex");
    }
    if (claim.predicate().family() == Predicate.Family.RESPONSE) {
      notExpressed.count("response to a therapy: " + claim.predicate().label());
      return Optional.empty();
    }
    if (claim.predicate() == Predicate.TARGETS && claim.subject().type() == EntityType.MIRNA) {
      return Optional.of("DecreaseAmount");
    }
    Effect effect = claim.surest().effect();
    if (effect != Effect.INCREASES && effect != Effect.DECREASES) {
      notExpressed.count("regulation without a known sign");
      return Optional.empty();
    }
    boolean more = effect == Effect.INCREASES;
    if (AMOUNT.matcher(claim.surest().trigger().text()).find()) {
      return Optional.of(more ? "IncreaseAmount" : "DecreaseAmount");
    }
    return Optional.of(more ? "Activation" : "Inhibition");
  }

  private void writeAgent(Argument argument) {
    json.writeStartObject();
    Entity gene = argument.gene();
    json.writeStringProperty("name", gene == null ? argument.name() : gene.name());
    if (argument.state() == State.MUTATED || argument.type() == EntityType.VARIANT) {
      writeMutation(argument);
    }
    json.writeObjectPropertyStart("db_refs");
    json.writeStringProperty("TEXT", argument.text());
    String id = gene == null ? argument.id() : gene.id();
    if (id != null && !id.startsWith(Curie.LOCAL)) {
      writeReference(id);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeReference(String id) {
    String prefix = Curie.prefix(id);
    String namespace = prefix.equals("cellosaurus") ? "CVCL" : prefix;
    json.writeStringProperty(namespace, EMBEDDED.contains(prefix) ? id : Curie.local(id));
  }

  private void writeMutation(Argument argument) {
    json.writeArrayPropertyStart("mutations");
    json.writeStartObject();
    var change = Pattern.compile("([A-Z])(\\d+)([A-Z])").matcher(argument.text());
    boolean known = argument.type() == EntityType.VARIANT && change.find();
    json.writeStringProperty("position", known ? change.group(2) : null);
    json.writeStringProperty("residue_from", known ? change.group(1) : null);
    json.writeStringProperty("residue_to", known ? change.group(3) : null);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeEvidence(JudgedEvidence one) {
    Evidence e = one.evidence();
    json.writeStartObject();
    json.writeStringProperty("source_api", "winnow");
    json.writeStringProperty("source_id", e.evidence());
    if (e.pmid() != null) {
      json.writeStringProperty("pmid", e.pmid());
    }
    json.writeStringProperty("text", e.quote());
    json.writeObjectPropertyStart("text_refs");
    writeIfKnown("PMID", e.pmid());
    writeIfKnown("DOI", e.doi());
    json.writeEndObject();
    json.writeObjectPropertyStart("annotations");
    writeAnnotations(one);
    json.writeEndObject();
    json.writeObjectPropertyStart("epistemics");
    json.writeBooleanProperty("negated", e.negated());
    json.writeBooleanProperty("hypothesis", e.hedged());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeAnnotations(JudgedEvidence one) {
    Evidence e = one.evidence();
    json.writeStringProperty("document", e.document());
    json.writeStringProperty("found_by", e.rule());
    json.writeStringProperty("predicate", e.predicate().label());
    json.writeStringProperty("state", e.subject().state().label());
    json.writeStringProperty("working", e.working());
    json.writeStringProperty("curation", one.standing().label());
    json.writeArrayPropertyStart("cited");
    for (Citation citation : e.citations()) {
      Curie.ofPaper(citation.pmid(), citation.doi()).forEach(json::writeString);
    }
    json.writeEndArray();
  }

  private void writeIfKnown(String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, value);
    }
  }

  @Override
  public void finish() throws IOException {
    json.writeEndArray();
    json.flush();
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
