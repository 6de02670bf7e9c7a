package rdpdoctor.testkit.peer;

import static rdpdoctor.testkit.peer.Negotiation.PROTOCOL_HYBRID;
import static rdpdoctor.testkit.peer.Negotiation.PROTOCOL_SSL;
import static rdpdoctor.testkit.peer.Negotiation.plain;
import static rdpdoctor.testkit.peer.Negotiation.refused;
import static rdpdoctor.testkit.peer.Negotiation.selected;

import java.time.Duration;
import java.util.Arrays;
import rdpdoctor.testkit.tls.TestCertificate;

/** Ways in which what answers on port 3389 is not a healthy RDP server. */
public enum Faults {
  ACCEPT_THEN_SILENCE(Script.begin().staySilent()),
  ACCEPT_THEN_CLOSE(Script.begin()),
  ACCEPT_THEN_RESET(Script.begin().reset()),
  HTTP_400(
      Script.begin()
          .receivePdu()
          .sendText("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")),
  SSH_BANNER(Script.begin().sendText("SSH-2.0-OpenSSH_9.2p1\r\n").receivePdu()),
  VNC_BANNER(Script.begin().sendText("RFB 003.008\n").receivePdu()),
  SMTP_BANNER(Script.begin().sendText("220 mail.example ESMTP\r\n").receivePdu()),
  /** A NetBIOS session service's negative session response: called name not present. */
  SMB_NEGATIVE_RESPONSE(Script.begin().receivePdu().send("83 00 00 01 82")),
  TLS_WITHOUT_X224(Script.begin().startTls(TestCertificate.named("WIN-LAB").build()).staySilent()),
  GARBAGE(Script.begin().receivePdu().send("de ad be ef 00 11 22 33 44 55 66 77 88 99 aa bb")),

  PLAIN_CONFIRM_THEN_SILENCE(Script.begin().receivePdu().send(plain()).staySilent()),
  HALF_A_CONFIRM_THEN_SILENCE(
      Script.begin().receivePdu().send(Arrays.copyOf(selected(PROTOCOL_HYBRID), 7)).staySilent()),
  TPKT_LENGTH_ZERO(Script.begin().receivePdu().send("03 00 00 00").staySilent()),
  TPKT_LENGTH_65535_THEN_SILENCE(Script.begin().receivePdu().send("03 00 ff ff").staySilent()),

  REFUSED_1_SSL_REQUIRED(refusing(1)),
  REFUSED_2_SSL_NOT_ALLOWED(refusing(2)),
  REFUSED_3_NO_CERTIFICATE(refusing(3)),
  REFUSED_4_INCONSISTENT_FLAGS(refusing(4)),
  REFUSED_5_HYBRID_REQUIRED(refusing(5)),
  REFUSED_6_CLIENT_CERTIFICATE_REQUIRED(refusing(6)),
  REFUSED_WITH_UNKNOWN_CODE(refusing(0x2A)),
  SELECTED_UNKNOWN_PROTOCOL(Script.begin().receivePdu().send(selected(0x40)).staySilent()),

  HYBRID_THEN_SILENCE(Script.begin().receivePdu().send(selected(PROTOCOL_HYBRID)).staySilent()),
  HYBRID_THEN_CLOSE(Script.begin().receivePdu().send(selected(PROTOCOL_HYBRID))),
  SILENCE_AFTER_CLIENT_HELLO(clientHello().staySilent()),
  CLOSE_AFTER_CLIENT_HELLO(clientHello()),
  RESET_AFTER_CLIENT_HELLO(clientHello().reset()),
  ALERT_40_HANDSHAKE_FAILURE(clientHello().send("15 03 03 00 02 02 28")),
  ALERT_70_PROTOCOL_VERSION(clientHello().send("15 03 03 00 02 02 46")),
  GARBAGE_INSTEAD_OF_SERVER_HELLO(clientHello().sendText("this is not a ServerHello\r\n")),
  CERTIFICATE_DOES_NOT_PARSE(
      clientHello().send(ServerFlight.withCertificate("30 03 02 01 00 ff")).staySilent()),

  ENDLESS_STREAM(
      Script.begin().receivePdu().flood(new byte[64 << 10], ServerFlight.FOUR_GIGABYTES)),
  /** One handshake message that says it is 16 MB long, in records that never stop. */
  ENDLESS_HANDSHAKE(
      clientHello()
          .send("16 03 03 00 04 02 ff ff ff")
          .flood(ServerFlight.handshakeRecord(new byte[1 << 14]), ServerFlight.FOUR_GIGABYTES)),
  ONE_BYTE_A_SECOND(
      Script.begin().receivePdu().drip(selected(PROTOCOL_SSL), Duration.ofSeconds(1)).staySilent());

  private final Script script;

  Faults(Script script) {
    this.script = script;
  }

  public Script script() {
    return script;
  }

  /** A peer that has this fault on every connection. */
  public ScriptedPeer start() {
    return ScriptedPeer.playing(script);
  }

  private static Script refusing(int failureCode) {
    return Script.begin().receivePdu().send(refused(failureCode));
  }

  /** A server that requires TLS, up to the moment in which it has read the ClientHello. */
  private static Script clientHello() {
    return Script.begin().negotiate(PROTOCOL_SSL).receivePdu();
  }
}
