package rdpdoctor.app.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.catalogue.FactCatalogue;
import rdpdoctor.network.Endpoint;

/** A case from its JSON. Members that this version does not know are passed over. */
final class CaseReader {

  /** The highest number that a port may have. */
  private static final int LAST_PORT = 65535;

  private final List<String> passedOver = new ArrayList<>();

  /**
   * What was read.
   *
   * @param passedOver the ids of the facts that this version does not know
   */
  record Result(CaseFile file, List<String> passedOver) {
    Result {
      passedOver = List.copyOf(passedOver);
    }
  }

  private CaseReader() {}

  static Result read(Member top) throws FormException {
    CaseReader reader = new CaseReader();
    return new Result(reader.file(top), reader.passedOver);
  }

  private CaseFile file(Member top) throws FormException {
    return new CaseFile(
        top.get("version").text(),
        (Instant) ValueReader.read(top.get("madeAt"), Instant.class),
        (CaseFile.Names) ValueReader.read(top.get("names"), CaseFile.Names.class),
        target(top.get("target")),
        facts(top.get("facts")),
        crashed(top.get("crashed")));
  }

  private static ReportTarget target(Member target) throws FormException {
    Optional<Member> host = target.find("host");
    Optional<Member> disk = target.find("disk");
    if (host.isEmpty() && disk.isEmpty()) {
      throw target.isNot("a target with a host or a disk");
    }
    return ReportTarget.of(
        host.isEmpty()
            ? Optional.empty()
            : Optional.of(new Endpoint(host.get().text(), port(target.get("port")))),
        disk.isEmpty() ? Optional.empty() : Optional.of(disk.get().text()));
  }

  private static int port(Member port) throws FormException {
    long number = port.number();
    if (number < 1 || number > LAST_PORT) {
      throw port.isNot("1 to " + LAST_PORT);
    }
    return (int) number;
  }

  private static List<CrashedCheck> crashed(Member crashed) throws FormException {
    List<CrashedCheck> checks = new ArrayList<>();
    for (Member check : crashed.elements()) {
      checks.add(new CrashedCheck(check.get("check").text(), check.get("error").text()));
    }
    return checks;
  }

  private Facts facts(Member facts) throws FormException {
    Facts.Builder builder = Facts.builder();
    for (Member reading : facts.elements()) {
      String id = reading.get("id").text();
      Optional<Fact<?>> fact = FactCatalogue.find(id);
      if (fact.isPresent()) {
        add(builder, fact.get(), reading);
      } else if (!passedOver.contains(id)) {
        passedOver.add(id);
      }
    }
    return builder.build();
  }

  private static <T> void add(Facts.Builder builder, Fact<T> fact, Member member)
      throws FormException {
    Source source = source(member.get("source"));
    Member kind = member.get("reading");
    switch (kind.text()) {
      case "known" -> builder.known(fact, value(fact, member.get("value")), source);
      case "absent" -> builder.add(fact, new Reading.Absent<>(source));
      case "unknown" -> builder.unknown(fact, words(member.get("why")), source);
      default -> throw kind.isNot("known, absent or unknown");
    }
  }

  private static <T> T value(Fact<T> fact, Member member) throws FormException {
    return fact.type().cast(ValueReader.read(member, fact.type()));
  }

  private static Words words(Member why) throws FormException {
    return (Words) ValueReader.read(why, Words.class);
  }

  private static Source source(Member source) throws FormException {
    return new Source(
        (Vantage) ValueReader.read(source.get("vantage"), Vantage.class),
        source.get("locator").text());
  }
}
