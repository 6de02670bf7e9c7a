package rdpdoctor.offline.fault;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The faults that a disk shows, at least one for each cause that it can. */
public final class Faults {

  public static final List<Fault> ALL =
      Stream.of(
              SwitchFaults.ALL,
              ServiceFaults.ALL,
              ListenerFaults.ALL,
              NetworkFaults.ALL,
              BootFaults.ALL,
              CertificateFaults.ALL,
              SecurityFaults.ALL,
              DomainFaults.ALL,
              AccountFaults.ALL,
              LicensingFaults.ALL,
              SessionFaults.ALL)
          .flatMap(List::stream)
          .toList();

  private Faults() {}

  public static List<Fault> of(String cause) {
    return ALL.stream().filter(fault -> fault.cause().equals(cause)).toList();
  }

  /** The ids of the causes that have one. */
  public static Set<String> causes() {
    return ALL.stream().map(Fault::cause).collect(Collectors.toCollection(TreeSet::new));
  }
}
