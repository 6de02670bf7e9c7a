package rdpdoctor.knowledge.derive.host;

import static rdpdoctor.diagnosis.account.WellKnownSid.ADMINISTRATORS;
import static rdpdoctor.diagnosis.account.WellKnownSid.AUTHENTICATED_USERS;
import static rdpdoctor.diagnosis.account.WellKnownSid.EVERYONE;
import static rdpdoctor.diagnosis.account.WellKnownSid.INTERACTIVE;
import static rdpdoctor.diagnosis.account.WellKnownSid.LOCAL_SERVICE;
import static rdpdoctor.diagnosis.account.WellKnownSid.NETWORK_SERVICE;
import static rdpdoctor.diagnosis.account.WellKnownSid.REMOTE_DESKTOP_USERS;
import static rdpdoctor.diagnosis.account.WellKnownSid.REMOTE_INTERACTIVE_LOGON;
import static rdpdoctor.diagnosis.account.WellKnownSid.SYSTEM;
import static rdpdoctor.diagnosis.account.WellKnownSid.USERS;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.facts.ListenerAdmission;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSecuritySettings;
import rdpdoctor.knowledge.setting.Outcome;

/** Whom the listener's own security descriptor, or else that of all listeners, lets in. */
public final class ListenerPermissions {

  /** WINSTATION_LOGON and WINSTATION_CONNECT: both are needed for a session. */
  public static final int LOGON_AND_CONNECT = 0x20 | 0x100;

  private static final Set<Sid> WIDE =
      sids(
          REMOTE_DESKTOP_USERS,
          USERS,
          AUTHENTICATED_USERS,
          EVERYONE,
          INTERACTIVE,
          REMOTE_INTERACTIVE_LOGON);
  private static final Set<Sid> OF_EVERYBODY =
      sids(AUTHENTICATED_USERS, EVERYONE, REMOTE_INTERACTIVE_LOGON);
  private static final Set<Sid> OF_WINDOWS = sids(SYSTEM, LOCAL_SERVICE, NETWORK_SERVICE);

  private ListenerPermissions() {}

  private static Set<Sid> sids(WellKnownSid... known) {
    return Set.copyOf(Stream.of(known).map(WellKnownSid::sid).toList());
  }

  static void addTo(Conclusions conclusions, Configuration configuration) {
    conclusions.add(
        SignInHostFacts.LISTENER_ADMISSION,
        descriptor(configuration)
            .map(effective -> configuration.reading(effective, ListenerPermissions::admission)));
  }

  /**
   * The list that a listener goes by; absent where nobody has set one, or what is set is none.
   *
   * @param own what the listener itself has for {@code Security}
   */
  public static Reading<AccessControl> list(HostView view, EffectiveSetting own) {
    Configuration configuration = Configuration.of(view);
    return configuration.reading(ownOrDefault(configuration, own), ListenerPermissions::list);
  }

  private static Optional<EffectiveSetting> descriptor(Configuration configuration) {
    return configuration
        .ofListener(ListenerSecuritySettings.SECURITY)
        .map(own -> ownOrDefault(configuration, own));
  }

  private static EffectiveSetting ownOrDefault(Configuration configuration, EffectiveSetting own) {
    return own.outcome() instanceof Outcome.Unset
        ? configuration.settings().one(ListenerSecuritySettings.DEFAULT_SECURITY)
        : own;
  }

  /** Empty where nobody has set it, or where it is no descriptor. */
  public static Optional<ListenerAdmission> admission(EffectiveSetting effective) {
    return list(effective).map(ListenerPermissions::admission);
  }

  private static Optional<AccessControl> list(EffectiveSetting effective) {
    return effective.outcome() instanceof Outcome.InForce(RegistryValue.Binary(String hex))
        ? AccessControl.parse(hex)
        : Optional.empty();
  }

  private static ListenerAdmission admission(AccessControl access) {
    if (access.isOpen()) {
      return ListenerAdmission.USERS;
    }
    Set<Sid> admitted = admitted(access.entries());
    if (admitted.stream().anyMatch(WIDE::contains)) {
      return ListenerAdmission.USERS;
    }
    boolean administrators = admitted.remove(ADMINISTRATORS.sid());
    if (!admitted.isEmpty()) {
      return ListenerAdmission.SELECTED;
    }
    return administrators ? ListenerAdmission.ADMINISTRATORS_ONLY : ListenerAdmission.NOBODY;
  }

  /** A denial stands before every grant, as Windows sorts them. */
  private static Set<Sid> admitted(List<AccessControl.Entry> entries) {
    Set<Sid> admitted = new HashSet<>();
    Set<Sid> denied = new HashSet<>();
    for (AccessControl.Entry entry : entries) {
      if (!entry.isGrant() && (entry.mask() & LOGON_AND_CONNECT) != 0) {
        denied.add(entry.sid());
      }
      if (entry.isGrant() && (entry.mask() & LOGON_AND_CONNECT) == LOGON_AND_CONNECT) {
        admitted.add(entry.sid());
      }
    }
    admitted.removeAll(OF_WINDOWS);
    admitted.removeAll(denied);
    if (denied.stream().anyMatch(OF_EVERYBODY::contains)) {
      admitted.clear();
    }
    return admitted;
  }
}
