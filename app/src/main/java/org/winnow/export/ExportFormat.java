package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The formats that claims are exported in.
public enum ExportFormat {
  TSV("claims.tsv", "one row a claim, parted by tabs"),
  CSV("claims.csv", "one row a claim, for spreadsheets"),
  JSONL("claims.jsonl", "one line an evidence, as the schema of claims.jsonl says"),
  PARQUET("claims.parquet", "Parquet: one row an evidence, typed columns"),
  KGX("kgx", "folder: nodes and edges as TSV and JSON Lines, Biolink 4.4"),
  SQLITE("claims.sqlite", "database; one that is there is brought up to date"),
  POSTGRES("claims.sql", "script for psql: schema, rows, views; can be run again"),
  INDRA("indra.json", "INDRA statements"),
  RDF("claims.ttl", "Turtle: Biolink associations, W3C annotations"),
  NANOPUB("nanopubs.trig", "TriG: a nanopublication a claim, unpublished"),
  BIOC("bioc.xml", "BioC XML: documents, names and triggers, relations"),
  BIOC_JSON("bioc.json", "BioC JSON"),
  PUBANNOTATION("pubannotation.json", "PubAnnotation JSON"),
  BRAT("brat", "folder: brat standoff, claims as events"),
  PUBTATOR("claims.pubtator", "PubTator"),
  GRAPHML("claims.graphml", "GraphML: a node an entity, an edge a claim"),
  SIF("claims.sif", "simple interaction format"),
  NEO4J("neo4j", "folder: CSV for neo4j-admin database import"),
  CIVIC("civic.tsv", "drafts of CIViC evidence items, one row a cited paper"),
  NONCORNA("noncorna.tsv", "non-coding RNAs and drugs, in the shape of NoncoRNA");

  private final String fileName;
  private final String description;

  ExportFormat(String fileName, String description) {
    this.fileName = fileName;
    this.description = description;
  }

  /// The name on the command line: `tsv`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What its file, or folder, is called if nobody says otherwise.
  public String fileName() {
    return fileName;
  }

  /// A line for a curator.
  public String description() {
    return description;
  }

  public static Optional<ExportFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  ExportWriter open(Path target, NotExpressed notExpressed) throws IOException {
    return switch (this) {
      case TSV -> TableWriter.tsv(target);
      case CSV -> TableWriter.csv(target);
      case JSONL -> new JsonLinesWriter(target);
      case PARQUET -> new ParquetTable(target);
      case KGX -> new KgxWriter(target, notExpressed);
      case SQLITE -> new SqliteWriter(target);
      case POSTGRES -> new PostgresWriter(target);
      case INDRA -> new IndraWriter(target, notExpressed);
      case RDF -> new RdfWriter(target);
      case NANOPUB -> new NanopubWriter(target);
      case BIOC -> new BiocXmlWriter(target);
      case BIOC_JSON -> new BiocJsonWriter(target);
      case PUBANNOTATION -> new PubAnnotationWriter(target);
      case BRAT -> new BratWriter(target);
      case PUBTATOR -> new PubtatorWriter(target, notExpressed);
      case GRAPHML -> new GraphmlWriter(target, notExpressed);
      case SIF -> new SifWriter(target, notExpressed);
      case NEO4J -> new Neo4jWriter(target, notExpressed);
      case CIVIC -> new CivicWriter(target, notExpressed);
      case NONCORNA -> new NoncoRnaWriter(target, notExpressed);
    };
  }
}
