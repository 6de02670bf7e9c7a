package rdpdoctor.diagnosis.facts;

import java.util.List;

/** The addresses that a name resolved to, in the order in which they are tried. */
public record Addresses(List<String> list) {
  public Addresses {
    list = List.copyOf(list);
  }
}
