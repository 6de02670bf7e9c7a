package rdpdoctor.diagnosis.facts;

import java.util.List;

/** One connection for each encryption method, weakest first. */
public record EncryptionMethods(List<EncryptionMethodAnswer> answers) {
  public EncryptionMethods {
    answers = List.copyOf(answers);
  }
}
