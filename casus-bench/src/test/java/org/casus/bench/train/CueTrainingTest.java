package org.casus.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.casus.document.Document;
import org.casus.report.DocumentCoder;
import org.casus.source.Provenance;
import org.junit.jupiter.api.Test;

class CueTrainingTest {
  private static final DocumentCoder CODER = DocumentCoder.load();

  @Test
  void learnsTheSameFromTheSame() throws IOException {
    assertThat(learnt()).isEqualTo(learnt());
  }

  @Test
  void learnsFromEveryWordThatMayEvokeAnEvent() {
    CueTraining training = new CueTraining(CODER);
    training.read(document("It was a fine day."));
    assertThat(training.lessons()).isZero();
    training.read(document("Turkish troops shelled the village."));
    assertThat(training.lessons()).isPositive();
  }

  private static byte[] learnt() throws IOException {
    CueTraining training = new CueTraining(CODER);
    training.read(
        document(
            "Turkish troops shelled the village. The children shelled peas in the kitchen."
                + " France condemned the attack. He held a cup of tea with Kenya in mind."));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    training.learnt().write(out);
    return out.toByteArray();
  }

  private static Document document(String text) {
    return new Document(
        "test",
        text,
        null,
        List.of(),
        null,
        null,
        null,
        "en",
        new Provenance("test", 0),
        List.of(),
        List.of());
  }
}
