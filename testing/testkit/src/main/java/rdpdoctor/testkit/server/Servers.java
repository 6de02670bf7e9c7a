package rdpdoctor.testkit.server;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The thirteen server configurations that every claim about a server is tried on, with what each
 * was seen to answer on Debian 12 (xrdp 0.9.21.1, FreeRDP 2.11.7).
 */
public enum Servers {
  XRDP_RDP_NONE(xrdpRdp("none"), Answers.XRDP_RDP, 0, List.of()),
  XRDP_RDP_LOW(xrdpRdp("low"), Answers.XRDP_RDP, 1, List.of()),
  XRDP_RDP_MEDIUM(xrdpRdp("medium"), Answers.XRDP_RDP, 2, List.of()),
  XRDP_RDP_HIGH(xrdpRdp("high"), Answers.XRDP_RDP, 3, List.of()),
  XRDP_RDP_FIPS(xrdpRdp("fips"), Answers.XRDP_RDP, 4, List.of()),
  XRDP_NEGOTIATE(
      () -> Xrdp.withSecurityLayer("negotiate").cryptLevel("high"),
      Answers.XRDP_NEGOTIATE,
      3,
      Answers.MODERN_TLS),
  XRDP_TLS(
      () -> Xrdp.withSecurityLayer("tls").cryptLevel("high"), Answers.XRDP_TLS, Answers.MODERN_TLS),
  XRDP_TLS_1_0(
      () ->
          Xrdp.withSecurityLayer("tls")
              .cryptLevel("high")
              .tlsVersions("TLSv1")
              .tlsCiphers("ALL:@SECLEVEL=0"),
      Answers.XRDP_TLS,
      List.of("TLSv1")),
  XRDP_WITHOUT_CERTIFICATE(
      () -> Xrdp.withSecurityLayer("tls").withoutCertificate(),
      Answers.XRDP_WITHOUT_CERTIFICATE,
      List.of()),
  SHADOW_NLA(() -> FreeRdpShadow.only("nla"), Answers.SHADOW_NLA, Answers.MODERN_TLS),
  SHADOW_TLS(() -> FreeRdpShadow.only("tls"), Answers.SHADOW_TLS, Answers.MODERN_TLS),
  SHADOW_RDP(() -> FreeRdpShadow.only("rdp"), Answers.SHADOW_RDP, 0, List.of()),
  SHADOW_ANY(FreeRdpShadow::any, Answers.SHADOW_ANY, 0, Answers.MODERN_TLS);

  private final Supplier<Recipe> recipe;
  private final String answers;
  private final OptionalInt encryptionLevel;
  private final List<String> tlsVersions;

  Servers(Supplier<Recipe> recipe, String answers, int encryptionLevel, List<String> tlsVersions) {
    this(recipe, answers, OptionalInt.of(encryptionLevel), tlsVersions);
  }

  Servers(Supplier<Recipe> recipe, String answers, List<String> tlsVersions) {
    this(recipe, answers, OptionalInt.empty(), tlsVersions);
  }

  Servers(
      Supplier<Recipe> recipe,
      String answers,
      OptionalInt encryptionLevel,
      List<String> tlsVersions) {
    this.recipe = recipe;
    this.answers = answers;
    this.encryptionLevel = encryptionLevel;
    this.tlsVersions = tlsVersions;
  }

  /** Starts one, or skips the test where its programs are not installed. */
  public RealServer start() {
    return recipe.get().start();
  }

  public Recipe recipe() {
    return recipe.get();
  }

  /** What {@link RawNegotiation#inWords} says of it. */
  public String answers() {
    return answers;
  }

  /** The encryptionLevel of standard RDP security, where a client can get as far as that. */
  public OptionalInt encryptionLevel() {
    return encryptionLevel;
  }

  /** As OpenSSL names them; those that a server selects RDP over TLS with. */
  public List<String> tlsVersions() {
    return tlsVersions;
  }

  private static Supplier<Recipe> xrdpRdp(String cryptLevel) {
    return () -> Xrdp.withSecurityLayer("rdp").cryptLevel(cryptLevel);
  }

  /** Each in the order of {@link RawNegotiation#REQUESTS}: none 0 1 2 3 4 8 11 16. */
  private static final class Answers {

    // To RDSAAD alone xrdp sends no confirm but an MCS Disconnect Provider Ultimatum.
    private static final String ULTIMATUM = " 0300000902f0802180";

    static final String XRDP_RDP = "plain RDP RDP RDP RDP RDP RDP RDP" + ULTIMATUM;
    static final String XRDP_NEGOTIATE = "plain RDP SSL RDP SSL RDP RDP SSL" + ULTIMATUM;
    static final String XRDP_TLS =
        "plain refused-1 SSL refused-1 SSL refused-1 refused-1 SSL" + ULTIMATUM;
    static final String XRDP_WITHOUT_CERTIFICATE = "plain" + " refused-3".repeat(7) + ULTIMATUM;
    static final String SHADOW_NLA =
        "refused-5 refused-5 refused-5 HYBRID HYBRID refused-5 refused-5 HYBRID refused-5";
    static final String SHADOW_TLS =
        "refused-1 refused-1 SSL refused-1 SSL refused-1 refused-1 SSL refused-1";
    static final String SHADOW_RDP = "RDP RDP" + " refused-2".repeat(7);
    static final String SHADOW_ANY = "RDP RDP SSL refused-2 SSL refused-2 refused-2 SSL refused-2";

    static final List<String> MODERN_TLS = List.of("TLSv1.2", "TLSv1.3");
  }
}
