package rdpdoctor.app.repair.emit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/**
 * The table that a script works through: the only part of it that differs from plan to plan,
 * consisting of literals alone.
 */
record PlanTable(Plan plan, TargetIdentity target, Language language) {

  /**
   * The assignment of the table.
   *
   * @param left what the script leaves out, for its reader
   */
  String text(List<Change> changes, List<Change> left) {
    return """
    $Plan = @{
        Machine   = %s
        Remedies  = %s
        Notes     = %s
        NotInHere = %s
        ByHand    = %s
        Changes   = @(
    %s    )
    }\
    """
        .formatted(
            PowerShellText.of(target.name()),
            PowerShellText.of(plan.remedies().stream().map(Remedy::id).toList()),
            PowerShellText.of(
                plan.notes().stream().map(note -> OneLine.of(note, language)).toList()),
            PowerShellText.of(left.stream().map(one -> OneLine.of(one, language)).toList()),
            PowerShellText.of(plan.acts().stream().map(a -> OneLine.of(a, language)).toList()),
            changes.stream().map(PlanTable::entry).collect(Collectors.joining()));
  }

  private static String entry(Change change) {
    Map<String, String> literals = new LinkedHashMap<>(resource(change.resource()));
    literals.put("Before", PowerShellText.of(StateLines.of(change.before())));
    literals.put("After", PowerShellText.of(StateLines.of(change.after())));
    return literals.entrySet().stream()
        .map(one -> "            %-7s = %s\n".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining("", "        @{\n", "        }\n"));
  }

  private static Map<String, String> resource(Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String name) ->
          literals("Kind", "Value", "Key", path(key), "Name", name);
      case Resource.Key(RegistryKey key) -> literals("Kind", "Key", "Key", path(key));
      case Resource.Member(Sid group, Principal member) ->
          literals("Kind", "Member", "Group", group.text(), "Account", account(member));
      case Resource.Right(LogonRight right, Principal holder) ->
          literals("Kind", "Right", "Right", right.constant(), "Account", account(holder));
    };
  }

  private static String path(RegistryKey key) {
    return HostKey.path(key).orElseThrow();
  }

  /** An asterisk stands before a SID, as Windows' own tools want it. */
  private static String account(Principal principal) {
    return switch (principal) {
      case Principal.Known(Sid sid) -> '*' + sid.text();
      case Principal.Named(String name) -> name;
    };
  }

  private static Map<String, String> literals(String... namesAndTexts) {
    Map<String, String> literals = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      literals.put(namesAndTexts[i], PowerShellText.of(namesAndTexts[i + 1]));
    }
    return literals;
  }
}
