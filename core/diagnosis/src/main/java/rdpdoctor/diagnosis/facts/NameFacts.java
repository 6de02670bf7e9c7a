package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Fact;

/** Stage NAME. */
public final class NameFacts {

  public static final Fact<NameOutcome> OUTCOME =
      Fact.fromNetwork("name.outcome", NameOutcome.class, "name resolution", "名前解決");

  /** Every A and AAAA answer. */
  public static final Fact<Addresses> ADDRESSES =
      Fact.fromNetwork("name.addresses", Addresses.class, "addresses of the name", "名前のアドレス");

  private NameFacts() {}
}
