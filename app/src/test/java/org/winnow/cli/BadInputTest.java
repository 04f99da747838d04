package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.WinnowCommands.winnow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Inputs that cannot be read are named with the reason and never spoil the others.
class BadInputTest {
  private static final String SENTENCE =
      "Overexpression of ABCB1 confers resistance to paclitaxel in breast cancer cells.";

  @TempDir Path folder;
  private Path inputs;

  @BeforeEach
  void goodAndBadDocuments() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inputs.resolve("a-good.txt"), SENTENCE + "\n");
    Files.writeString(inputs.resolve("b-empty.txt"), "");
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    Files.write(inputs.resolve("c-binary.txt"), noise);
    byte[] pdf = pdf(null);
    Files.write(inputs.resolve("d-truncated.pdf"), Arrays.copyOf(pdf, pdf.length / 2));
    Files.write(inputs.resolve("e-encrypted.pdf"), pdf("secret"));
    Files.writeString(inputs.resolve("f-good.md"), "# Efflux\n\n" + SENTENCE + "\n");
    Files.write(inputs.resolve("g-good.pdf"), pdf);
  }

  private static byte[] pdf(@Nullable String password) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        content.newLineAtOffset(50, 700);
        content.showText(SENTENCE);
        content.endText();
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void eachIsNamedWithItsReasonAndTheOthersAreDone() throws IOException {
    Path output = folder.resolve("out");
    WinnowCommands run = winnow("run", inputs, "--output", output);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("b-empty.txt: ").contains("empty"),
            line -> assertThat(line).contains("c-binary.txt: ").contains("binary"),
            line -> assertThat(line).contains("d-truncated.pdf: "),
            line -> assertThat(line).contains("e-encrypted.pdf: ").contains("password"));
    assertThat(run.out()).containsPattern("unreadable +4\n");
    assertThat(Files.readAllLines(output.resolve("claims.jsonl")))
        .map(line -> line.replaceAll(".*\"document\":\"[^\"]*/([^\"]*)\".*", "$1"))
        .containsExactly("a-good.txt", "f-good.md", "g-good.pdf");
    assertThat(output.resolve("run.json")).content().contains("b-empty.txt").contains("unreadable");
    assertThat(winnow("verify", output).exit()).isZero();
  }

  @Test
  void aPathThatIsNotThereIsAUsageError() {
    WinnowCommands run = winnow("run", inputs, inputs.resolve("missing.txt"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("missing.txt: no such file or folder");
  }

  @Test
  void malformedLinesAreNamedAndTheOthersAnnotated() throws IOException {
    Path texts = folder.resolve("texts.jsonl");
    Files.writeString(
        texts,
        "{\"id\":\"1\",\"text\":\"%s\"}\n{\"id\":\n{\"id\":\"3\",\"text\":\"\"}\n"
            .formatted(SENTENCE));
    WinnowCommands annotate = winnow("annotate", texts);
    assertThat(annotate.exit()).isEqualTo(1);
    assertThat(annotate.err()).contains("texts.jsonl: line 2: not JSON");
    assertThat(annotate.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("\"text\":\"ABCB1\"", "\"predicate\":\"confers_resistance_to\""),
            line -> assertThat(line).isEqualTo("{\"id\":\"3\",\"entities\":[],\"claims\":[]}"));
  }
}
