package rdpdoctor.app.repair.emit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

class PowerShellScriptTest {

  /** What a table of literals consists of; none of it runs anything. */
  private static final Set<String> LITERALS =
      Set.of(
          "additive_expression",
          "array_expression",
          "array_literal_expression",
          "assignment_value",
          "cast_expression",
          "expression_with_unary_operator",
          "hash_entry",
          "hash_literal_body",
          "hash_literal_expression",
          "hexadecimal_integer_literal",
          "integer_literal",
          "key_expression",
          "parenthesized_expression",
          "pipeline",
          "pipeline_chain",
          "simple_name",
          "statement_list",
          "string_literal",
          "type_identifier",
          "type_literal",
          "type_name",
          "type_spec",
          "unary_expression",
          "verbatim_string_characters");

  private static String script(Plan plan, Language language) {
    String text = new String(new PowerShellScript(plan, Plans.WIN01, language).toBytes(), UTF_8);
    assertEquals('\uFEFF', text.charAt(0));
    assertFalse(text.replace("\r\n", "").matches("(?s).*[\r\n].*"), "a line end that is not CR LF");
    return text.substring(1).replace("\r\n", "\n");
  }

  /** The table that is assigned to a variable. */
  private static Map<?, ?> table(String script, String variable) {
    int start = script.indexOf("\n%s = @{".formatted(variable)) + variable.length() + 4;
    return (Map<?, ?>)
        TableReader.read(script.substring(start, script.indexOf("\n}\n", start) + 2));
  }

  @ParameterizedTest
  @MethodSource("rdpdoctor.app.repair.emit.Plans#all")
  void the_table_holds_every_change_as_it_is(Plan plan) {
    Map<?, ?> table = table(script(plan, Language.EN), "$Plan");
    List<?> changes = (List<?>) Objects.requireNonNull(table.get("Changes"));
    List<Change> expected = HostChanges.of(plan);
    assertEquals(expected.size(), changes.size());
    for (int i = 0; i < expected.size(); i++) {
      Map<?, ?> change = (Map<?, ?>) changes.get(i);
      assertEquals(StateLines.of(expected.get(i).before()), change.get("Before"));
      assertEquals(StateLines.of(expected.get(i).after()), change.get("After"));
      assertEquals(resource(expected.get(i).resource()), resource(change));
    }
  }

  private static List<String> resource(Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String name) ->
          List.of("Value", HostKey.path(key).orElseThrow(), name);
      case Resource.Key(RegistryKey key) -> List.of("Key", HostKey.path(key).orElseThrow());
      case Resource.Member(var group, Principal.Known(var sid)) ->
          List.of("Member", group.text(), "*" + sid.text());
      case Resource.Member(var group, Principal.Named(var name)) ->
          List.of("Member", group.text(), name);
      case Resource.Right(var right, Principal.Known(var sid)) ->
          List.of("Right", right.constant(), "*" + sid.text());
      case Resource.Right(var right, Principal.Named(var name)) ->
          List.of("Right", right.constant(), name);
    };
  }

  private static List<Object> resource(Map<?, ?> change) {
    List<Object> resource = new ArrayList<>(change.values());
    return resource.subList(0, resource.size() - 2);
  }

  @Test
  void an_everyday_table() {
    String script = script(Plans.everyday(), Language.JA);
    assertTrue(
        script.contains(
            """
            $Plan = @{
                Machine   = 'WIN01'
                Remedies  = @('disable-nla-offline', 'add-user-to-rdu')
                Notes     = @('ドメインのポリシーは再適用される')
                NotInHere = @()
                ByHand    = @('マシンを再起動する: shutdown /r /t 0')
                Changes   = @(
                    @{
                        Kind    = 'Value'
                        Key     = 'SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp'
                        Name    = 'UserAuthentication'
                        Before  = @('4:01000000')
                        After   = @('4:00000000')
                    }
            """),
        script);
  }

  @ParameterizedTest
  @EnumSource
  void powershell_can_parse_it_and_finds_nothing_but_literals_in_the_table(Language language) {
    List<byte[]> scripts =
        Plans.all().stream()
            .map(plan -> new PowerShellScript(plan, Plans.WIN01, language).toBytes())
            .toList();
    for (String result : PowerShellParser.parse(scripts)) {
      List<String> words = List.of(result.split(" "));
      assertEquals("1", words.getFirst(), result);
      assertTrue(LITERALS.containsAll(words.subList(1, words.size())), result);
    }
  }

  @Test
  void the_parser_sees_what_does_not_belong_there() {
    List<String> results =
        PowerShellParser.parse(
            List.of(
                "$Plan = @{ A = 'it's' }".getBytes(UTF_8),
                "$Plan = @{ A = @(Get-Date) }".getBytes(UTF_8),
                "$Plan = @{ A = \"$(exit)\" }".getBytes(UTF_8)));
    assertTrue(results.get(0).startsWith("error at 1:"), results.get(0));
    assertTrue(results.get(1).contains(" command "), results.get(1));
    assertTrue(results.get(2).contains("sub_expression"), results.get(2));
  }

  /** Windows PowerShell 5.1 has the compiler of .NET Framework, and takes warnings for errors. */
  @Test
  @RequiresProgram("mcs")
  void what_it_compiles_is_c_sharp_5() {
    String script = script(Plan.EMPTY, Language.EN);
    int start = script.indexOf("@'\n") + 3;
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      String source = script.substring(start, script.indexOf("\n'@", start));
      Command.of("mcs", "-langversion:5", "-warn:4", "-warnaserror", "-target:library")
          .with("-out:" + folder.resolve("host.dll"), folder.write("host.cs", source).toString())
          .run(Duration.ofMinutes(1))
          .orFail();
    }
  }

  @Test
  void both_languages_have_the_texts_that_the_program_uses() {
    String english = script(Plan.EMPTY, Language.EN);
    Map<String, Integer> places = places(english);
    assertEquals(places, places(script(Plan.EMPTY, Language.JA)));
    assertEquals(places.keySet(), found(english, "\\$Text\\.(\\w+)"));
  }

  /** How many arguments each text takes. */
  private static Map<String, Integer> places(String script) {
    Map<String, Integer> places = new TreeMap<>();
    table(script, "$Text")
        .forEach(
            (name, text) -> places.put((String) name, found((String) text, "\\{(\\d)\\}").size()));
    return places;
  }

  @ParameterizedTest
  @EnumSource
  void its_help_documents_each_exit_code_and_parameter(Language language) {
    String script = script(Plan.EMPTY, language);
    String help = script.substring(script.indexOf("<#"), script.indexOf("#>"));
    Set<String> codes = found(script, "(?m)^    \\w+ += (\\d+)$");
    codes.add("1");
    assertEquals(codes, found(help, "(?m)^ ?(\\d+)  \\S"));
    assertEquals(
        found(script, "\\[(?:switch|string)\\]\\$(\\w+),?\n"), found(help, "\\.PARAMETER (\\w+)"));
  }

  private static Set<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void only_the_table_differs_from_plan_to_plan() {
    for (Plan plan : Plans.all()) {
      String script = script(plan, Language.EN);
      int start = script.indexOf("\n$Plan = @{");
      int end = script.indexOf("\n}\n", start);
      String empty = script(Plan.EMPTY, Language.EN);
      assertEquals(empty.substring(0, start), script.substring(0, start));
      assertTrue(empty.endsWith(script.substring(end)));
    }
  }

  @Test
  void keys_that_windows_opens_to_nobody_and_names_with_a_zero_are_left() {
    Change security =
        Plans.value(
            new RegistryKey(RegistryHive.SECURITY, "Policy"), "", Plans.MISSING, Plans.dword(1));
    Change zero = Plans.value(Plans.LISTENER, "a\0b", Plans.MISSING, Plans.dword(1));
    Change nobody =
        new Change(
            new Resource.Member(Plans.REMOTE_DESKTOP_USERS, new Principal.Named("a\0b")),
            Plans.MISSING,
            Plans.PRESENT);
    Plan plan = Plans.of(security, zero, nobody);
    PowerShellScript script = new PowerShellScript(plan, Plans.WIN01, Language.EN);
    assertEquals(List.of(security, zero, nobody), script.left());
    Map<?, ?> table = table(script(plan, Language.EN), "$Plan");
    assertEquals(List.of(), table.get("Changes"));
    assertEquals(
        List.of(
            "value SECURITY\\Policy\\(default)",
            "value SYSTEM\\ControlSet001\\Control\\Terminal"
                + " Server\\WinStations\\RDP-Tcp\\a\\u0000b",
            "add a\\u0000b to the group S-1-5-32-555"),
        table.get("NotInHere"));
  }

  @Test
  void a_hive_as_a_whole_is_left() {
    Change whole =
        new Change(
            new Resource.Key(RegistryKey.root(RegistryHive.SOFTWARE)),
            new State.Tree(KeyImage.EMPTY),
            Plans.MISSING);
    Plan plan = Plans.of(whole);
    assertEquals(List.of(whole), new PowerShellScript(plan, Plans.WIN01, Language.EN).left());
    assertEquals(List.of(whole), new RegFile(plan, Plans.WIN01, Language.EN).left());
  }

  @Test
  void the_name_of_the_machine_cannot_break_out() {
    for (String name : Plans.NASTY) {
      byte[] script =
          new PowerShellScript(Plan.EMPTY, new TargetIdentity(name, ""), Language.EN).toBytes();
      String text = new String(script, UTF_8).replace("\r\n", "\n");
      assertEquals(name, table(text, "$Plan").get("Machine"));
    }
  }
}
