package rdpdoctor.rdp.credssp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class TsRequestTest extends WireContract<TsRequest> {

  private static final String VERSION_6 = "a003 020106";
  private static final String TOKEN = "a10b 3009 3007 a005 0403 0a0b0c";
  private static final String NO_LOGON_SERVERS = "a406 0204 c000005e";

  @Override
  protected TsRequest read(Bytes bytes) throws DecodeException {
    return TsRequest.decode(bytes);
  }

  @Override
  protected Bytes write(TsRequest request) {
    return request.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        vector("version alone", "3005", VERSION_6),
        vector("token", "3012", VERSION_6, TOKEN),
        vector(
            "token of 300 bytes",
            "30820145",
            VERSION_6,
            "a182013c 30820138 30820134 a0820130 0482012c",
            "5a".repeat(300)),
        vector("errorCode", "300d", VERSION_6, NO_LOGON_SERVERS),
        vector(
            "every field",
            "3049",
            VERSION_6,
            TOKEN,
            "a204 0402 0102",
            "a303 0401 ff",
            NO_LOGON_SERVERS,
            "a522 0420",
            "c1".repeat(32)));
  }

  private static PduVector vector(String name, String... hex) {
    return builtByHand(name, "[MS-CSSP] 2.2.1", hex);
  }

  @Override
  protected Set<String> structures() {
    return Set.of("TSRequest");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  private static TsRequest decode(String... hex) throws DecodeException {
    return TsRequest.decode(Bytes.hex(String.join("", hex)));
  }

  @Test
  void a_token_is_found_inside_its_four_wrappings() throws DecodeException {
    assertEquals(TsRequest.token(6, Bytes.hex("0a0b0c")), decode("3012", VERSION_6, TOKEN));
  }

  @Test
  void an_ntstatus_is_unsigned_though_der_makes_it_negative() throws DecodeException {
    assertEquals(
        OptionalLong.of(0xC000005EL), decode("300d", VERSION_6, NO_LOGON_SERVERS).errorCode());
  }

  @Test
  void an_ntstatus_with_a_leading_zero_is_the_same() throws DecodeException {
    assertEquals(
        OptionalLong.of(0xC000005EL),
        decode("300e", VERSION_6, "a407 0205 00c000005e").errorCode());
  }

  @Test
  void an_ntstatus_with_its_sign_repeated_is_the_same() throws DecodeException {
    assertEquals(
        OptionalLong.of(0xC000005EL),
        decode("300e", VERSION_6, "a407 0205 ffc000005e").errorCode());
  }

  @Test
  void fields_that_are_not_there_are_empty() throws DecodeException {
    TsRequest request = decode("3005", VERSION_6);
    assertEquals(Optional.empty(), request.negoToken());
    assertEquals(OptionalLong.empty(), request.errorCode());
  }

  @Test
  void a_field_out_of_order_is_refused() {
    assertRefused(
        "TSRequest: 13 bytes follow the last field, expected none",
        () -> decode("301a", VERSION_6, NO_LOGON_SERVERS, TOKEN));
  }

  @Test
  void a_version_that_is_no_small_number_is_refused() {
    assertRefused(
        "TSRequest: version is 4294967295, expected less than 2^31",
        () -> decode("3008 a006 0204 ffffffff"));
  }

  @Test
  void an_error_code_of_six_bytes_is_refused() {
    assertRefused(
        "TSRequest: errorCode is 6 bytes long, expected 1 to 5 bytes",
        () -> decode("300f", VERSION_6, "a408 0206 0000c000005e"));
  }

  @Test
  void the_size_is_known_once_the_length_is_there() throws DecodeException {
    assertEquals(OptionalLong.empty(), TsRequest.size(Bytes.empty()));
    assertEquals(OptionalLong.empty(), TsRequest.size(Bytes.hex("30")));
    assertEquals(OptionalLong.empty(), TsRequest.size(Bytes.hex("308201")));
    assertEquals(OptionalLong.of(0x145 + 4), TsRequest.size(Bytes.hex("30820145")));
    assertEquals(OptionalLong.of(7), TsRequest.size(Bytes.hex("3005a0")));
    assertEquals(OptionalLong.of(0x7FFFFFFFL + 6), TsRequest.size(Bytes.hex("30847fffffff")));
  }

  @Test
  void the_size_of_something_else_is_refused() {
    assertRefused(
        "TSRequest: tag is 0x16, expected 0x30", () -> TsRequest.size(Bytes.hex("160301")));
    assertRefused(
        "TSRequest: TSRequest length is 0x80, expected a definite length",
        () -> TsRequest.size(Bytes.hex("3080")));
  }

  @Test
  void tokens_are_never_printed() {
    assertEquals(
        "TsRequest[version=6, negoToken=3 bytes, authInfo=none, pubKeyAuth=none,"
            + " errorCode=OptionalLong.empty]",
        TsRequest.token(6, Bytes.hex("0a0b0c")).toString());
  }
}
