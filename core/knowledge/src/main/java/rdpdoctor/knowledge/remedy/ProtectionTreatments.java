package rdpdoctor.knowledge.remedy;

import static rdpdoctor.knowledge.setting.ListenerSecuritySettings.F_ALLOW_SEC_PROTOCOL_NEGOTIATION;
import static rdpdoctor.knowledge.setting.ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL;
import static rdpdoctor.knowledge.setting.ListenerSecuritySettings.SECURITY_LAYER;
import static rdpdoctor.knowledge.setting.ListenerSecuritySettings.USER_AUTHENTICATION;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.derive.host.Listeners;
import rdpdoctor.knowledge.setting.Candidate;
import rdpdoctor.knowledge.setting.CryptographySettings;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.Winner;

/** The security layer, the encryption level, and the FIPS mode that stands above it. */
final class ProtectionTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(
              Remedies.ALIGN_SECURITY_SETTINGS, ProtectionTreatments::alignSecuritySettings),
          new RegistryTreatment(Remedies.SET_SECURITY_LAYER, ProtectionTreatments::negotiateLayer),
          new RegistryTreatment(
              Remedies.SET_ENCRYPTION_LEVEL, ProtectionTreatments::acceptCompatible),
          new RegistryTreatment(Remedies.SET_FIPS, ProtectionTreatments::leaveFips));

  private static final long RDP_ONLY = 0;
  private static final long NEGOTIATED = 1;
  private static final long TLS_REQUIRED = 2;

  private static final long LOW = 1;
  private static final long CLIENT_COMPATIBLE = 2;
  private static final RegistryValue HIGH = new RegistryValue.Dword(3);
  private static final RegistryValue FIPS = new RegistryValue.Dword(4);

  private static final Words EVERY_PROGRAM =
      new Words(
          "FIPS mode counts for every program of the machine, and for the rules that demand it",
          "FIPS モードはマシンのすべてのプログラムに適用され、準拠が求められる規則にも影響する");

  private static final Words NLA_STILL_NEEDS_TLS =
      new Words(
          "while NLA is required, a client without TLS is still turned away",
          "NLA が必須である間、TLS に対応しないクライアントは引き続き拒否される");

  private ProtectionTreatments() {}

  /** Of two settings that contradict each other the weaker one gives way. */
  private static void alignSecuritySettings(ProposalDraft draft) {
    Listeners listeners = new Listeners(draft.view());
    draft.listeners().forEach(listener -> align(draft, listeners, listener));
  }

  private static void align(ProposalDraft draft, Listeners listeners, String listener) {
    EffectiveSetting nla = listeners.of(USER_AUTHENTICATION, listener);
    EffectiveSetting layer = listeners.of(SECURITY_LAYER, listener);
    EffectiveSetting level = listeners.of(MIN_ENCRYPTION_LEVEL, listener);
    List.of(nla, layer, level).forEach(effective -> blockUnknown(draft, effective));
    boolean nlaWithoutTls = nla.is(1) && layer.is(RDP_ONLY);
    if (nla.is(1)) {
      draft.make(listeners.of(F_ALLOW_SEC_PROTOCOL_NEGOTIATION, listener), 1);
    }
    if (nlaWithoutTls) {
      SecurityLayer.raise(draft, layer);
    }
    if (level.is(LOW) && (nlaWithoutTls || layer.is(TLS_REQUIRED))) {
      draft.make(level, CLIENT_COMPATIBLE);
    }
  }

  private static void blockUnknown(ProposalDraft draft, EffectiveSetting effective) {
    if (effective.outcome() instanceof Outcome.Unknown(Words why)) {
      draft.block(Phrases.unreadable(unreadPlace(effective), why));
    }
  }

  private static String unreadPlace(EffectiveSetting effective) {
    return effective.candidates().stream()
        .filter(candidate -> candidate.reading() instanceof Lookup.Unknown<StoredValue>)
        .findFirst()
        .map(Candidate::location)
        .orElseGet(effective::location);
  }

  /** A client may then choose TLS or standard RDP security. */
  private static void negotiateLayer(ProposalDraft draft) {
    draft.makeEach(SECURITY_LAYER, NEGOTIATED);
    draft.makeEach(
        F_ALLOW_SEC_PROTOCOL_NEGOTIATION,
        1,
        effective -> !(effective.outcome() instanceof Outcome.Unset));
    if (draft.listenerSettings(USER_AUTHENTICATION).stream().anyMatch(required -> required.is(1))) {
      draft.note(NLA_STILL_NEEDS_TLS);
    }
  }

  private static void acceptCompatible(ProposalDraft draft) {
    draft.makeEach(MIN_ENCRYPTION_LEVEL, CLIENT_COMPATIBLE);
  }

  /** The mode of the machine, and the level of the same name in a listener or its policy. */
  private static void leaveFips(ProposalDraft draft) {
    draft.note(EVERY_PROGRAM);
    switchOff(draft, CryptographySettings.FIPS_ALGORITHM_POLICY);
    switchOff(draft, CryptographySettings.FIPS_ALGORITHM_POLICY_2003);
    draft.listenerSettings(MIN_ENCRYPTION_LEVEL).stream()
        .flatMap(level -> level.candidates().stream())
        .filter(candidate -> candidate.role() != Winner.FIPS)
        .forEach(candidate -> lowerFipsLevel(draft, candidate));
  }

  /** Where somebody has said something: each Windows knows one of the two values only. */
  private static void switchOff(ProposalDraft draft, Setting setting) {
    EffectiveSetting effective = draft.settings().one(setting);
    if (effective.candidates().stream().anyMatch(ProtectionTreatments::isSaid)) {
      draft.make(effective, 0);
    }
  }

  private static boolean isSaid(Candidate candidate) {
    return !(candidate.reading() instanceof Lookup.Absent<StoredValue>);
  }

  private static void lowerFipsLevel(ProposalDraft draft, Candidate candidate) {
    if (draft.stored(candidate.key(), candidate.name()).filter(FIPS::equals).isPresent()) {
      draft.set(candidate.key(), candidate.name(), HIGH);
    }
  }
}
