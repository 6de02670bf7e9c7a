package rdpdoctor.network.signin;

import java.io.IOException;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/** One thing that a server does with a client. */
@FunctionalInterface
interface Act {

  /** What becomes of the connection. */
  enum Then {
    GO_ON,
    END
  }

  Then play(Scene scene) throws IOException, DecodeException;

  /** Whatever the bytes: inside TLS, where TLS is up. */
  static Act bytes(Bytes bytes) {
    return scene -> {
      scene.send(bytes);
      return Then.GO_ON;
    };
  }

  /** A PDU of {@link SharePdus} or {@link LogonPdus}. */
  static Act share(Bytes pdu) {
    return scene -> {
      scene.sendData(pdu);
      return Then.GO_ON;
    };
  }

  static Act errorInfo(long code) {
    return share(SharePdus.errorInfo(code));
  }

  static Act picture() {
    return scene -> {
      for (Bytes update : Painting.updates()) {
        scene.sendData(update);
      }
      return Then.GO_ON;
    };
  }

  /** An error alert; a client that is told to abort leaves. */
  static Act alert(long errorCode, long stateTransition) {
    return license(
        LicenseMessage.encode(new LicenseMessage.ErrorAlert(errorCode, stateTransition)));
  }

  /** A licensing message, without waiting for an answer. */
  static Act license(Bytes message) {
    return scene -> {
      scene.sendLicense(message);
      return Then.GO_ON;
    };
  }

  /** A whole licence exchange, at the end of which the client has a licence. */
  static Act licenseExchange() {
    return scene -> {
      LicenseIssuer issuer = scene.licenseIssuer();
      Bytes asked = scene.exchangeLicense(issuer.request());
      Bytes answered = scene.exchangeLicense(issuer.challenge(asked));
      scene.sendLicense(issuer.license(answered));
      return Then.GO_ON;
    };
  }

  /** A licence exchange up to the challenge, in place of whose answer an alert is sent. */
  static Act licenseRefused(long errorCode, long stateTransition) {
    return scene -> {
      LicenseIssuer issuer = scene.licenseIssuer();
      scene.exchangeLicense(issuer.challenge(scene.exchangeLicense(issuer.request())));
      return alert(errorCode, stateTransition).play(scene);
    };
  }

  /** Deactivates the session and makes another, once or until the client has had enough. */
  static Act reactivate(int times) {
    return scene -> {
      for (int i = 0; i < times; i++) {
        scene.sendData(SharePdus.deactivateAll());
        if (scene.activate() == Then.END) {
          return Then.END;
        }
      }
      return Then.GO_ON;
    };
  }

  /** Deactivates without waiting for what the client makes of it. */
  static Act deactivateForever() {
    return scene -> {
      while (scene.isConnected()) {
        scene.sendData(SharePdus.demandActive(Painting.WIDTH, Painting.HEIGHT));
        scene.sendData(SharePdus.deactivateAll());
      }
      return Then.END;
    };
  }

  /** An update of the fast path in fragments that have no end before so many bytes. */
  static Act fragments(long total) {
    return scene -> {
      Bytes content = Bytes.of(new byte[FRAGMENT_SIZE]);
      scene.send(fragment(FIRST_FRAGMENT, content));
      for (long sent = FRAGMENT_SIZE; sent < total && scene.isConnected(); sent += FRAGMENT_SIZE) {
        scene.send(fragment(NEXT_FRAGMENT, content));
      }
      return Then.GO_ON;
    };
  }

  int FRAGMENT_SIZE = 16_000;
  int FIRST_FRAGMENT = 2;
  int NEXT_FRAGMENT = 3;

  /** TS_FP_UPDATE_PDU with a part of a bitmap update, [MS-RDPBCGR] 2.2.9.1.2.1. */
  private static Bytes fragment(int fragmentation, Bytes content) {
    return new ByteWriter()
        .u8(0) // action: fast path
        .u16be(0x8000 | 3 + 3 + content.size())
        .u8(fragmentation << 4 | 1)
        .u16le(content.size())
        .bytes(content)
        .toBytes();
  }

  /** MCS Disconnect Provider Ultimatum, and the end of the connection. */
  static Act ultimatum(int reason) {
    return scene -> {
      scene.send(DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(reason).encode()));
      return Then.END;
    };
  }

  static Act close() {
    return _ -> Then.END;
  }

  /** A reset in place of an orderly end. */
  static Act reset() {
    return scene -> {
      scene.reset();
      return Then.END;
    };
  }

  /** Nothing more, until the client leaves. */
  static Act silence() {
    return scene -> {
      scene.readToTheEnd();
      return Then.END;
    };
  }
}
