package rdpdoctor.knowledge.setting;

import java.util.List;

/**
 * Something in Windows that decides whether, or how, a session comes up.
 *
 * @param id stable, as it stands in reports
 */
public record Setting(
    String id, Severity severity, Restart restart, PolicyRule policy, Place place) {

  /** The values of a setting that has any; none of one that is of another kind. */
  public List<SettingValue> values() {
    return place instanceof Place.Values(List<Home> _, List<SettingValue> values)
        ? values
        : List.of();
  }

  public List<Home> homes() {
    return place instanceof Place.Values(List<Home> homes, List<SettingValue> _)
        ? homes
        : List.of();
  }
}
