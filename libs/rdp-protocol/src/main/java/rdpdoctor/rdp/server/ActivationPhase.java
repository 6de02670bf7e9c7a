package rdpdoctor.rdp.server;

import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.share.Decompression;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.share.ShareReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * Capabilities exchange and finalization, [MS-RDPBCGR] 1.3.1.1: from Demand Active to Font Map.
 * Clients send their half of the finalization in one go, and each of its PDUs is answered.
 */
public final class ActivationPhase implements ServerPhase<ActivationPhase.Result> {

  /** "RDP" and a zero, as Windows sends it. */
  private static final Bytes SOURCE_DESCRIPTOR = Bytes.hex("52445000");

  private final ShareChannel transport;
  private final ServerProfile profile;
  private final long shareId;
  private final ShareReader shares = new ShareReader(Decompression.none());
  private Awaited awaited = Awaited.CONFIRM_ACTIVE;
  private Optional<AgreedSession> agreed = Optional.empty();

  /** The first activation of a connection. */
  public ActivationPhase(ShareChannel transport, ServerProfile profile) {
    this(transport, profile, ShareChannel.FIRST_SHARE_ID);
  }

  ActivationPhase(ShareChannel transport, ServerProfile profile, long shareId) {
    this.transport = transport;
    this.profile = profile;
    this.shareId = shareId;
  }

  /** How it ends. */
  public sealed interface Result {

    record Active(ActiveShare share) implements Result {}

    /** The client's MCS Disconnect Provider Ultimatum. */
    record Disconnected(int reason) implements Result {}
  }

  /** What the client has to send next. */
  private enum Awaited {
    CONFIRM_ACTIVE("Confirm Active"),
    SYNCHRONIZE("Synchronize"),
    COOPERATE("Control (Cooperate)"),
    REQUEST_CONTROL("Control (Request Control)"),
    FONT_LIST("Font List");

    private final String inWords;

    Awaited(String inWords) {
      this.inWords = inWords;
    }
  }

  /** Demand Active. */
  public Bytes start() {
    return transport.wrap(
        new SharePdu.DemandActive(shareId, SOURCE_DESCRIPTOR, profile.sets()), shareId);
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    if (FastPathPdu.isFastPath(packet)) {
      transport.unwrap(FastPathPdu.decode(packet));
      return passOver("fast-path input");
    }
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.SendDataRequest(int _, int channelId, Bytes data) -> data(channelId, data);
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          Step.finished(new Result.Disconnected(reason));
      case DomainPdu other -> throw ServerPhase.unexpected(state(), other);
    };
  }

  private String state() {
    return "activation, awaiting " + awaited.inWords;
  }

  private Step<Result> data(int channelId, Bytes data) throws DecodeException {
    if (channelId == transport.ioChannelId()) {
      return shares(transport.unwrap(data));
    }
    if (transport.messageChannelId().equals(OptionalInt.of(channelId))) {
      transport.cipher().open(data);
    } else {
      // Nobody reads it, but the cipher counts it.
      transport.unwrap(data);
    }
    return Step.waiting();
  }

  private Step<Result> shares(Bytes data) throws DecodeException {
    Bytes answers = Bytes.empty();
    Optional<Result> result = Optional.empty();
    for (SharePdu pdu : shares.read(data)) {
      Step<Result> step = share(pdu);
      answers = answers.plus(step.send());
      result = result.or(step::result);
    }
    return new Step<>(answers, result);
  }

  private Step<Result> share(SharePdu pdu) throws DecodeException {
    return switch (pdu) {
      case SharePdu.ConfirmActive confirm when awaited == Awaited.CONFIRM_ACTIVE -> agree(confirm);
      case SharePdu.Synchronize _ when awaited == Awaited.SYNCHRONIZE ->
          answer(new SharePdu.Synchronize(transport.userId()), Awaited.COOPERATE);
      case SharePdu.Control(int action, int _, long _)
          when awaited == Awaited.COOPERATE && action == SharePdu.Control.COOPERATE ->
          answer(SharePdu.Control.cooperate(), Awaited.REQUEST_CONTROL);
      case SharePdu.Control(int action, int _, long _)
          when awaited == Awaited.REQUEST_CONTROL && action == SharePdu.Control.REQUEST_CONTROL ->
          answer(SharePdu.Control.granted(transport.userId()), Awaited.FONT_LIST);
      case SharePdu.FontList _ when awaited == Awaited.FONT_LIST -> activate();
      case SharePdu.Input _,
          SharePdu.RefreshRect _,
          SharePdu.SuppressOutput _,
          SharePdu.ShutdownRequest _,
          SharePdu.Other _ ->
          passOver(pdu.getClass().getSimpleName());
      case SharePdu other -> throw ServerPhase.unexpected(state(), other);
    };
  }

  private Step<Result> agree(SharePdu.ConfirmActive confirm) throws DecodeException {
    if (confirm.shareId() != shareId) {
      throw new DecodeException(
          "Confirm Active: shareId is 0x%08x, expected 0x%08x"
              .formatted(confirm.shareId(), shareId));
    }
    agreed = Optional.of(AgreedSession.of(profile, confirm.capabilitySets()));
    awaited = Awaited.SYNCHRONIZE;
    return Step.waiting();
  }

  private Step<Result> answer(SharePdu pdu, Awaited next) {
    awaited = next;
    return Step.sending(transport.wrap(pdu, shareId));
  }

  private Step<Result> activate() {
    Bytes fontMap = transport.wrap(new SharePdu.FontMap(), shareId);
    ActiveShare share = new ActiveShare(transport, agreed.orElseThrow(), shareId);
    return Step.finished(fontMap, new Result.Active(share));
  }

  /**
   * Clients synchronize the keyboard and list their persistent bitmaps before Font List, and what
   * they sent to the share before may still be on its way.
   */
  private Step<Result> passOver(String pdu) throws DecodeException {
    boolean first = shareId == ShareChannel.FIRST_SHARE_ID;
    if (first && awaited == Awaited.CONFIRM_ACTIVE) {
      throw new DecodeException("%s: received %s, which has no place here".formatted(state(), pdu));
    }
    return Step.waiting();
  }
}
