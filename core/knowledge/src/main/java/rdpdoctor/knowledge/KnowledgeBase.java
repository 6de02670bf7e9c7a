package rdpdoctor.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.event.EventPattern;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.knowledge.derive.Derivations;
import rdpdoctor.knowledge.derive.host.HostDerivations;
import rdpdoctor.knowledge.message.WindowsEvents;
import rdpdoctor.knowledge.setting.AskedValues;
import rdpdoctor.knowledge.setting.RegistryKeys;

/** Everything that is known: the causes, their words, the remedies' words. */
public final class KnowledgeBase {

  private KnowledgeBase() {}

  /** Every cause that the facts of this version can speak on. */
  public static List<Cause> causes() {
    return Causes.ALL;
  }

  /** The facts with all that follows from them. */
  public static Facts withDerived(Facts facts) {
    return Derivations.withDerived(facts);
  }

  /** What is to be read of a registry before {@link #withDerived} can say what is in force. */
  public static List<KeyPattern> registryKeys() {
    return RegistryKeys.ALL;
  }

  /** Whether anything is ever concluded from a value; what is not asked for need not be kept. */
  public static boolean asksFor(RegistryKey key, String value) {
    return AskedValues.include(key, value);
  }

  /** What is to be read of event logs. */
  public static List<EventPattern> events() {
    return Stream.concat(WindowsEvents.patterns().stream(), HostDerivations.powerEvents().stream())
        .toList();
  }

  /** The words of a cause; also of causes that only the client or the cloud can decide. */
  public static Optional<Page> cause(String id, Language language) {
    return Pages.read("cause", id, language);
  }

  public static Optional<Page> remedy(String id, Language language) {
    return Pages.read("remedy", id, language);
  }

  /** The ids of all causes that have words, sorted. */
  public static List<String> causeIds() {
    return Stream.concat(causes().stream().map(Cause::id), ElsewhereCauses.IDS.stream())
        .sorted()
        .toList();
  }
}
