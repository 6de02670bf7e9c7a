package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;

/** Whatever is pasted is explained, or gets its three nearest. */
class ExplainerFuzzTest {

  @FuzzTest
  void anything_is_answered(FuzzedDataProvider data) {
    switch (Explainer.explain(data.consumeRemainingAsString())) {
      case Explanation.Found found -> {
        assertFalse(found.entries().isEmpty());
        assertEquals(found.entries().size(), new HashSet<>(found.entries()).size());
      }
      case Explanation.Unknown unknown -> assertEquals(3, unknown.nearest().size());
    }
  }
}
