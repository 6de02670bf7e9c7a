package rdpdoctor.diagnosis;

/** What is known of one stage of the connection. */
public enum StageStatus implements Localized {
  PASSED("ok", "正常"),
  BROKEN("broken", "失敗"),
  /** The server does not use this stage, for instance CredSSP where it asks for none. */
  NOT_USED("not used", "未使用"),
  /** An earlier stage broke. */
  NOT_REACHED("not reached", "未到達"),
  /** No vantage point that was used can see it. */
  NOT_VISIBLE("cannot be seen from here", "ここからは見えない");

  private final Words words;

  StageStatus(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
