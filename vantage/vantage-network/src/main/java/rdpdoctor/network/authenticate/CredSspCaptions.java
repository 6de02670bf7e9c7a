package rdpdoctor.network.authenticate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.network.Caption;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Captions for CredSSP and the NTLM messages in it. */
final class CredSspCaptions {

  private static final int CHALLENGE = 2;

  private CredSspCaptions() {}

  static Caption of(Bytes message) throws DecodeException {
    TsRequest request = TsRequest.decode(message);
    List<String> fields = new ArrayList<>(List.of("version=" + request.version()));
    request.errorCode().ifPresent(code -> fields.add("errorCode=0x%08x".formatted(code)));
    Optional<Bytes> ntlm = request.negoToken().flatMap(NtlmToken::messageIn);
    if (ntlm.isPresent()) {
      fields.addAll(ntlm(ntlm.get()));
    }
    return new Caption("TSRequest", fields);
  }

  private static List<String> ntlm(Bytes message) throws DecodeException {
    ByteReader reader = new ByteReader("NTLM message", message);
    reader.skip("Signature", 8);
    int type = reader.i32le("MessageType");
    List<String> fields = new ArrayList<>(List.of("NTLM MessageType=" + type));
    if (type == CHALLENGE) {
      fields.addAll(names(ServerIdentity.of(ChallengeMessage.decode(message))));
    }
    return fields;
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
