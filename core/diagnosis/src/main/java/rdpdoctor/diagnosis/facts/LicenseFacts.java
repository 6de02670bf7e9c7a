package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.WireCode;

/** Stage LICENSE. */
public final class LicenseFacts {

  public static final Fact<LicenseOutcome> OUTCOME =
      Fact.fromWire("license.outcome", LicenseOutcome.class, "licensing", "ライセンス");

  /** The dwErrorCode of a licensing error, visible without credentials where NLA is not used. */
  public static final Fact<WireCode> ERROR =
      Fact.fromWire("license.error", WireCode.class, "licensing error", "ライセンス エラー");

  private LicenseFacts() {}
}
