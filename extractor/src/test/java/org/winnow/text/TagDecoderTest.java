package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our decoder against OpenNLP's. With one reading at a time the two must agree; with more, OpenNLP's takes
/// the tags before a word from the wrong reading ([TagModel]).
class TagDecoderTest {
  private static final String MODEL = "/org/apache/ctakes/postagger/models/mayo-pos.zip";

  private final AbstractModel weights = read();
  private final KnownTags.Shared known = KnownTags.Shared.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Loss of PTEN confers resistance to trastuzumab in HER2-positive breast cancer cells .",
        "miR-21 , which is upregulated in 12 of 30 tumours ( 40 % ) , targets PDCD4 .",
        "Cells were treated with 0 , 1 , 2 or 4 mg / kg of the drug for 3 days and left to recover"
            + " .",
        "This is the first report to show that silencing may restore sensitivity .",
        "Yes",
      })
  void oneReadingAtATimeGivesOpenNlpsTags(String sentence) {
    String[] words = sentence.split(" ", -1);
    POSTaggerFactory factory = new POSTaggerFactory(null, null, new KnownTags(known));
    POSTaggerME theirs =
        new POSTaggerME(new POSModel("en", weights, 1, Map.of(), factory), POSTagFormat.PENN);
    TagModel model = new TagModel(weights, new POSTaggerFactory(null, null, null), known);
    assertThat(new TagDecoder(model, 1).tag(words)).isEqualTo(List.of(theirs.tag(words)));
  }

  private static AbstractModel read() {
    try (InputStream in = Objects.requireNonNull(TagDecoderTest.class.getResourceAsStream(MODEL))) {
      return new POSModel(in).getArtifact("pos.model");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
