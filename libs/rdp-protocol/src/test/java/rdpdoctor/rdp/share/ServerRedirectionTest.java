package rdpdoctor.rdp.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class ServerRedirectionTest extends WireContract<ServerRedirection> {

  private static final String SECTION = "[MS-RDPBCGR] 2.2.13.1";

  @Override
  protected ServerRedirection read(Bytes bytes) throws DecodeException {
    return ServerRedirection.decode(bytes);
  }

  @Override
  protected Bytes write(ServerRedirection pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("to nowhere in particular", SECTION, "0004 0c00 02000000 80000000"),
        builtByHand(
            "with names and addresses",
            SECTION,
            "0004 3c00 02000000 000b0000",
            "06000000 61002e000000 04000000 61000000",
            "1a000000 02000000 06000000 310032000000 08000000 330034003500 0000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("server redirection", "TARGET_NET_ADDRESSES");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void a_user_and_a_password_are_passed_over_and_the_target_behind_them_is_found()
      throws DecodeException {
    ServerRedirection redirection =
        ServerRedirection.decode(
            Bytes.hex(
                "0004 3600 07000000 1c010000"
                    + "04000000 61000000 04000000 62000000 06000000 71007a000000"
                    + "08000000 770069006e000000"));
    assertEquals(
        new ServerRedirection(
            7,
            0x11C,
            Optional.empty(),
            Optional.empty(),
            Optional.of("win"),
            Optional.empty(),
            List.of()),
        redirection);
    assertTrue(redirection.has(ServerRedirection.LB_PASSWORD));
    assertFalse(redirection.has(ServerRedirection.LB_NOREDIRECT));
    assertFalse(redirection.toString().contains("qz"), redirection::toString);
  }
}
