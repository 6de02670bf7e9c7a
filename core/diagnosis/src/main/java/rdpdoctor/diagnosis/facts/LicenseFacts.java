package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.Words;

/** Stage LICENSE. */
public final class LicenseFacts {

  public static final Fact<LicenseOutcome> OUTCOME =
      Fact.fromNetwork("license.outcome", LicenseOutcome.class, "licensing", "ライセンス");

  /** The dwErrorCode of a licensing error, visible without credentials where NLA is not used. */
  public static final Fact<WireCode> ERROR =
      new Fact<>(
          "license.error",
          WireCode.class,
          new Words("licensing error", "ライセンス エラー"),
          Set.of(Vantage.NETWORK, Vantage.SIGN_IN));

  private LicenseFacts() {}
}
