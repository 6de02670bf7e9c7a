package rdpdoctor.diagnosis.facts;

import java.util.List;

/** Schemes of HTTP authentication, RFC 9110 section 11.1, in the order in which they came. */
public record AuthenticationSchemes(List<String> list) {
  public AuthenticationSchemes {
    list = List.copyOf(list);
  }
}
