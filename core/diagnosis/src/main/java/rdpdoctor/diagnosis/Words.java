package rdpdoctor.diagnosis;

/** A short text in both languages, kept beside the thing that it names. */
public record Words(String en, String ja) {

  public Words {
    if (en.isBlank() || ja.isBlank()) {
      throw new IllegalArgumentException("words: en is \"%s\", ja is \"%s\"".formatted(en, ja));
    }
  }

  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case JA -> ja;
    };
  }
}
