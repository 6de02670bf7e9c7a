package rdpdoctor.network.authenticate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.network.Caption;
import rdpdoctor.rdp.credssp.EarlyUserAuthorization;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Captions for CredSSP and the NTLM messages in it. A response to a challenge is as good as a
 * password to somebody with time to guess, so its bytes are not shown.
 */
public final class CredSspCaptions {

  private static final int CHALLENGE = 2;
  private static final int AUTHENTICATE = 3;

  private CredSspCaptions() {}

  public static Caption of(Bytes message) throws DecodeException {
    TsRequest request = TsRequest.decode(message);
    List<String> fields = new ArrayList<>(List.of("version=" + request.version()));
    request.errorCode().ifPresent(code -> fields.add("errorCode=0x%08x".formatted(code)));
    Optional<Bytes> ntlm = request.negoToken().flatMap(NtlmToken::messageIn);
    int type = ntlm.isPresent() ? type(ntlm.get()) : 0;
    if (type != 0) {
      fields.add("NTLM MessageType=" + type);
    }
    if (type == CHALLENGE) {
      fields.addAll(names(ServerIdentity.of(ChallengeMessage.decode(ntlm.orElseThrow()))));
    }
    request.pubKeyAuth().ifPresent(hidden -> fields.add("pubKeyAuth=" + bytes(hidden)));
    request.authInfo().ifPresent(hidden -> fields.add("authInfo=" + bytes(hidden)));
    boolean secret = type == AUTHENTICATE || request.authInfo().isPresent();
    return new Caption("TSRequest", fields, secret);
  }

  /** For what follows the credentials where HYBRID_EX was selected. */
  public static Caption ofAuthorization(Bytes message) throws DecodeException {
    if (message.size() != EarlyUserAuthorization.SIZE) {
      return of(message);
    }
    long result = EarlyUserAuthorization.decode(message).authorizationResult();
    return new Caption(
        "Early User Authorization Result PDU", List.of("authorizationResult=" + result));
  }

  private static String bytes(Bytes hidden) {
    return hidden.size() + " bytes";
  }

  private static int type(Bytes message) throws DecodeException {
    ByteReader reader = new ByteReader("NTLM message", message);
    reader.skip("Signature", 8);
    return reader.i32le("MessageType");
  }

  private static List<String> names(NtlmIdentity identity) {
    List<String> fields = new ArrayList<>();
    identity.netbiosComputer().ifPresent(name -> fields.add("NbComputerName=" + name));
    identity.netbiosDomain().ifPresent(name -> fields.add("NbDomainName=" + name));
    identity.dnsComputer().ifPresent(name -> fields.add("DnsComputerName=" + name));
    identity.dnsDomain().ifPresent(name -> fields.add("DnsDomainName=" + name));
    identity.dnsForest().ifPresent(name -> fields.add("DnsTreeName=" + name));
    identity.windowsBuild().ifPresent(build -> fields.add("Version=" + build));
    return fields;
  }
}
