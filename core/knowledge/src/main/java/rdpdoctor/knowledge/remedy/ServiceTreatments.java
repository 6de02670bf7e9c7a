package rdpdoctor.knowledge.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.derive.host.TermServiceSetup;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.ServiceSettings;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** TermService and the services that it cannot do without. */
final class ServiceTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(Remedies.SET_TERMSERVICE_START, ServiceTreatments::enable),
          new RegistryTreatment(
              Remedies.RESTORE_TERMSERVICE_CONFIGURATION, ServiceTreatments::restoreConfiguration),
          new RegistryTreatment(
              Remedies.RESTORE_DEPENDENCY_SERVICES, ServiceTreatments::restoreDependencies));

  private static final List<Setting> EVERYWHERE =
      List.of(
          ServiceSettings.RPC_SS,
          ServiceSettings.RPC_EPT_MAPPER,
          ServiceSettings.DCOM_LAUNCH,
          ServiceSettings.LSM,
          ServiceSettings.UM_RDP_SERVICE,
          ServiceSettings.SESSION_ENV,
          ServiceSettings.CERT_PROP_SVC,
          ServiceSettings.RDPDR,
          ServiceSettings.KEY_ISO,
          ServiceSettings.CRYPT_SVC);

  /** Windows 8 and later have none of them, and a stray key harms nobody. */
  private static final List<Setting> UP_TO_WINDOWS_7 =
      List.of(ServiceSettings.TERM_DD, ServiceSettings.RDPWD, ServiceSettings.TSSECSRV);

  private static final Map<String, Long> NETWORK =
      Map.of("tcpip", 0L, "ndis", 0L, "afd", 1L, "nsi", 2L);
  private static final long TCPIP_UP_TO_2003 = 1;

  private static final Act REPAIR_LIBRARY =
      new Act(
          new Words(
              "put termsrv.dll back; for a disk add /offbootdir and /offwindir",
              "termsrv.dll を復元する (ディスクに対しては /offbootdir と /offwindir を付ける)"),
          Optional.of("sfc /scanfile=C:\\Windows\\System32\\termsrv.dll"));

  private static final Words NO_SERVICE =
      new Words(
          "the service has no key in the registry, and no single value brings it back",
          "サービスのキーがレジストリになく、値の変更では復元できない");

  private ServiceTreatments() {}

  private static void enable(ProposalDraft draft) {
    if (draft.view().reading(draft.view().system(TermServiceSetup.KEY))
        instanceof KeyReading.Missing) {
      draft.block(Phrases.at(draft.view().place(TermServiceSetup.KEY), NO_SERVICE));
    }
    new StartTypes(draft).restore(ServiceSettings.TERM_SERVICE_START);
  }

  private static void restoreConfiguration(ProposalDraft draft) {
    TermServiceSetup setup = new TermServiceSetup(draft.view());
    boolean processWrong = draft.answer(setup.processWrong());
    if (processWrong) {
      draft.ship(image(draft, "ImagePath"));
    }
    if (draft.answer(setup.accountChanged())) {
      draft.ship(image(draft, "ObjectName"));
    }
    if (draft.answer(setup.libraryMissing()) || draft.answer(setup.libraryReplaced())) {
      draft.ship(draft.settings().one(ServiceSettings.TERM_SERVICE_DLL));
    }
    if (draft
        .view()
        .facts()
        .value(DiskFacts.TERM_SERVICE_BINARY)
        .filter(there -> !there)
        .isPresent()) {
      draft.act(REPAIR_LIBRARY);
    }
    String group = processWrong ? shippedGroup(draft) : setup.group().orElse("");
    if (!group.isEmpty() && draft.answer(setup.notInGroup(group))) {
      addToGroup(draft, group);
    }
  }

  private static EffectiveSetting image(ProposalDraft draft, String value) {
    return draft.settings().of(ServiceSettings.TERM_SERVICE_IMAGE, "", value).orElseThrow();
  }

  private static String shippedGroup(ProposalDraft draft) {
    return draft
        .shipped(image(draft, "ImagePath"))
        .map(ServiceTreatments::text)
        .flatMap(TermServiceSetup::group)
        .orElse("");
  }

  private static String text(RegistryValue value) {
    return value instanceof RegistryValue.Text(String text, boolean _) ? text : "";
  }

  private static void addToGroup(ProposalDraft draft, String group) {
    List<String> services =
        new ArrayList<>(
            draft
                .stored(TermServiceSetup.GROUPS, group)
                .map(ServiceTreatments::strings)
                .orElseGet(List::of));
    services.add(TermServiceSetup.NAME);
    draft.set(TermServiceSetup.GROUPS, group, new RegistryValue.Strings(services));
  }

  private static List<String> strings(RegistryValue value) {
    return value instanceof RegistryValue.Strings(List<String> strings) ? strings : List.of();
  }

  private static void restoreDependencies(ProposalDraft draft) {
    StartTypes starts = new StartTypes(draft);
    EVERYWHERE.forEach(starts::restore);
    if (draft
        .settings()
        .generations()
        .areAmong(WindowsGeneration.XP_2003, WindowsGeneration.VISTA_TO_7)) {
      UP_TO_WINDOWS_7.forEach(starts::restore);
    }
    draft.settings().of(ServiceSettings.TCPIP_AND_NETWORK).stream()
        .filter(start -> NETWORK.containsKey(start.scope().toLowerCase(Locale.ROOT)))
        .forEach(start -> starts.restore(start, shippedStart(draft, start)));
    blockOnOthers(draft);
  }

  private static long shippedStart(ProposalDraft draft, EffectiveSetting start) {
    String name = start.scope().toLowerCase(Locale.ROOT);
    boolean old = draft.settings().generations().areAmong(WindowsGeneration.XP_2003);
    return old && name.equals("tcpip") ? TCPIP_UP_TO_2003 : NETWORK.getOrDefault(name, 0L);
  }

  /** Whatever else somebody has made TermService wait for, and what is gone. */
  private static void blockOnOthers(ProposalDraft draft) {
    if (image(draft, "DependOnService").outcome()
        instanceof Outcome.InForce(RegistryValue.Strings(List<String> names))) {
      names.stream()
          .filter(name -> !isRestored(name) || isGone(draft, name))
          .filter(name -> draft.answer(new TermServiceSetup(draft.view()).cannotRun(name)))
          .forEach(name -> draft.block(noShippedStart(name)));
    }
  }

  private static boolean isGone(ProposalDraft draft, String service) {
    return draft.view().reading(draft.view().system("Services\\" + service))
        instanceof KeyReading.Missing;
  }

  private static boolean isRestored(String service) {
    return NETWORK.containsKey(service.toLowerCase(Locale.ROOT))
        || Stream.concat(EVERYWHERE.stream(), UP_TO_WINDOWS_7.stream())
            .flatMap(setting -> setting.homes().stream())
            .anyMatch(
                home -> home.local().getFirst().segments().getLast().equalsIgnoreCase(service));
  }

  private static Words noShippedStart(String service) {
    return new Words(
        """
        TermService depends on %s (DependOnService), which is disabled or missing, \
        and how Windows ships that service is not known\
        """
            .formatted(service),
        """
        TermService が依存する %s (DependOnService) が無効または存在せず、\
        そのサービスの既定の設定が不明\
        """
            .formatted(service));
  }
}
