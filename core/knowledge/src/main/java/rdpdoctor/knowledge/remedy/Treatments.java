package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.repair.Treatment;

/** Every remedy that can be carried out, by what it treats. */
public final class Treatments {

  public static final List<Treatment> ALL =
      Stream.of(
              ConnectionTreatments.ALL,
              ServiceTreatments.ALL,
              ListenerTreatments.ALL,
              PortTreatments.ALL,
              FirewallTreatments.ALL,
              SessionTreatments.ALL,
              SleepTreatment.ALL,
              NetworkTreatments.ALL,
              MachineTreatments.ALL,
              SecurityTreatments.ALL,
              HandTreatments.ALL)
          .flatMap(List::stream)
          .toList();

  private Treatments() {}

  /** Empty where only people can carry the remedy out. */
  public static Optional<Treatment> of(String remedyId) {
    return ALL.stream().filter(treatment -> treatment.remedy().id().equals(remedyId)).findFirst();
  }
}
