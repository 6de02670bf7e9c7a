package rdpdoctor.app.serve;

import java.net.InetSocketAddress;
import java.util.Optional;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.report.text.Sheet;
import rdpdoctor.app.scenario.Scenario;
import rdpdoctor.app.scenario.Scenarios;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.server.policy.Assumption;
import rdpdoctor.server.policy.MachinePolicy;
import rdpdoctor.server.session.SessionEntry;

/** What {@code serve} says before it falls silent. */
record ServeText(Session session, Ink ink) {

  private static final Words USAGE =
      new Words(
          "rdpdoctor serve --scenario NAME --user anna starts one of them.",
          "rdpdoctor serve --scenario 名前 --user anna で開始します。");

  /** Every scenario with its title. */
  void scenarios() {
    int width =
        Scenarios.ALL.stream().mapToInt(scenario -> scenario.name().length()).max().orElse(0);
    for (Scenario scenario : Scenarios.ALL) {
      session
          .out()
          .println(
              "%s  %s"
                  .formatted(
                      ink.bold(DisplayWidth.padRight(scenario.name(), width)),
                      scenario.title().in(session.language())));
    }
    session.out().println();
    say(USAGE);
  }

  void started(ServeRequest request, Twin twin) {
    title(request, twin.policy());
    twin.sessions().list().forEach(this::listener);
    whoMaySignIn(request);
    twin.policy().assumptions().forEach(this::assumption);
    if (!isLoopback(request.listen())) {
      say(
          new Words(
              "whoever reaches this address can try to sign in", "このアドレスに到達できる誰もがサインインを試行できます"));
    }
    say(
        new Words(
            "Ctrl-C ends it; rdpdoctor sessions shows who is there",
            "Ctrl-C で終了します。接続中のユーザーは rdpdoctor sessions で確認できます"));
    session.out().flush();
  }

  private void title(ServeRequest request, MachinePolicy policy) {
    session.out().println(ink.bold(policy.identity().computer()));
    if (request.blueprint() instanceof Blueprint.OfScenario(Scenario scenario, var _)) {
      Sheet sheet = new Sheet(session.environment().width());
      sheet.paragraph(0, scenario.title().in(session.language()));
      sheet.paragraph(0, scenario.story().in(session.language()));
      session.out().print(sheet.text());
    }
  }

  private void listener(SessionEntry entry) {
    session
        .out()
        .println(
            "%s  %s  %s".formatted(entry.winStation(), entry.state().label(), entry.address()));
  }

  private void whoMaySignIn(ServeRequest request) {
    if (request.domain() instanceof DomainChoice.Winbind) {
      say(
          new Words(
              "the accounts of the domain may sign in, as far as the settings allow it",
              "設定で許可される範囲で、ドメインのアカウントがサインインできます"));
      return;
    }
    say(
        request
            .user()
            .map(
                name ->
                    new Words(
                        name + " may sign in, as far as the settings allow it",
                        "設定で許可される範囲で " + name + " がサインインできます"))
            .orElseGet(
                () ->
                    new Words(
                        "nobody can sign in: no --user NAME was given",
                        "--user NAME の指定がないため、誰もサインインできません")));
  }

  private void assumption(Assumption assumption) {
    say(
        new Words(
            "%s: %s; taken: %s"
                .formatted(assumption.location(), assumption.why().en(), assumption.assumed()),
            "%s: %s。代わりに使用する値: %s"
                .formatted(assumption.location(), assumption.why().ja(), assumption.assumed())));
  }

  private static boolean isLoopback(Optional<InetSocketAddress> listen) {
    return listen.map(address -> address.getAddress().isLoopbackAddress()).orElse(true);
  }

  private void say(Words words) {
    session.out().println(words.in(session.language()));
  }
}
