package rdpdoctor.diagnosis;

/** What a remedy costs, cheapest first. */
public enum SecurityCost implements Localized {
  NONE("no loss of security", "セキュリティの低下なし"),
  INTERRUPTS_SESSIONS("interrupts running sessions", "実行中のセッションが中断する"),
  LOWERS_SECURITY("LOWERS SECURITY", "セキュリティが低下する");

  private final Words words;

  SecurityCost(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}
