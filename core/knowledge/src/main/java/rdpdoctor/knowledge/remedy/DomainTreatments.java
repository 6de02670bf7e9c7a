package rdpdoctor.knowledge.remedy;

import static rdpdoctor.knowledge.remedy.ManualTreatment.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.LogonSettings;
import rdpdoctor.knowledge.setting.ServiceSettings;

/** The way to the domain and the trust in it, and doing without for a while. */
final class DomainTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(Remedies.START_NETLOGON, DomainTreatments::startNetlogon),
          new RegistryTreatment(Remedies.SET_CACHED_LOGONS, DomainTreatments::keepCachedLogons),
          new ManualTreatment(Remedies.REPAIR_DOMAIN_TRUST, DomainTreatments::repairTrust),
          new ManualTreatment(Remedies.FIX_DNS_TO_DC, DomainTreatments::fixDns),
          new ManualTreatment(Remedies.FIX_PATH_TO_DC, DomainTreatments::fixPath),
          new ManualTreatment(Remedies.FIX_TIME, DomainTreatments::fixTime),
          new ManualTreatment(Remedies.FIX_SPN, DomainTreatments::fixSpn),
          new ManualTreatment(Remedies.CACHED_CREDENTIAL_LOGIN, DomainTreatments::signInFromCache));

  private static final long AUTOMATIC = 2;

  /** As many as Windows ships with. */
  private static final RegistryValue TEN = new RegistryValue.Text("10", false);

  private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|.*:.*");

  private static final Words NO_DOMAIN =
      new Words(
          "the machine is in a workgroup, which needs no Netlogon",
          "マシンはワークグループに属しており、Netlogon は不要");

  private static final Words HELPS_NEXT_TIME =
      new Words(
          """
          it helps in the next outage only, and those who signed in before it; what is remembered \
          can be attacked by whoever has the disk""",
          "効果があるのは次回の障害時で、事前にサインインしたユーザーのみ。保存された情報はディスクを入手した者から攻撃され得る");

  private static final Words NO_NAME =
      new Words(
          "Kerberos needs a name, and the host was named by its address",
          "Kerberos には名前が必要だが、ホストがアドレスで指定されている");

  private static final Words NO_HOST =
      new Words("under which name users connect was not said", "ユーザーが接続に使う名前が指定されていない");

  private DomainTreatments() {}

  private static void startNetlogon(ProposalDraft draft) {
    Optional<Membership> membership = draft.view().facts().value(AuthenticateFacts.MEMBERSHIP);
    if (membership.equals(Optional.of(Membership.WORKGROUP))) {
      draft.note(NO_DOMAIN);
      return;
    }
    draft.make(ServiceSettings.NETLOGON, AUTOMATIC);
    if (draft.view().vantage() == Vantage.HOST) {
      draft.act(act("start the service", "サービスを開始する", "sc.exe start Netlogon"));
    }
  }

  /** A number stays a text, as Windows keeps it. */
  private static void keepCachedLogons(ProposalDraft draft) {
    EffectiveSetting count = draft.settings().one(LogonSettings.CACHED_LOGONS_COUNT);
    if (count.number().filter(number -> number > 0).isEmpty()) {
      draft.make(count, TEN);
    }
    draft.note(HELPS_NEXT_TIME);
  }

  private static Proposal repairTrust(ManualTreatment.Circumstances circumstances) {
    return new Proposal.ByHand(
        List.of(
            act(
                """
                on the machine, signed in with a local administrator, while a domain controller \
                answers and the clocks agree: set the machine password anew; the prompt asks for an \
                account of the domain that may reset computer accounts""",
                "ドメイン コントローラーが応答し時刻が一致している状態で、マシンにローカル管理者でサインインし、コンピューター アカウントのパスワードを再設定する。プロンプトにはコンピューター アカウントをリセットできるドメイン アカウントを入力する",
                "Test-ComputerSecureChannel -Repair -Credential (Get-Credential)"),
            act(
                "see whether the trust is there again",
                "信頼関係が回復したことを確認する",
                "nltest " + circumstances.beforeDomain("/sc_verify:"))));
  }

  private static Proposal fixDns(ManualTreatment.Circumstances circumstances) {
    return new Proposal.ByHand(
        List.of(
            act(
                "look which DNS servers the machine asks",
                "マシンが使用している DNS サーバーを確認する",
                "Get-DnsClientServerAddress -AddressFamily IPv4"),
            act(
                """
                give the adapter DNS servers that serve the domain: Set-DnsClientServerAddress with \
                its InterfaceIndex and their addresses, or a conditional forwarder on the present \
                ones""",
                "ドメインの DNS サーバーをアダプターに設定する: InterfaceIndex とアドレスを指定した Set-DnsClientServerAddress、または現在の DNS サーバーの条件付きフォワーダー"),
            act(
                "forget the old answers",
                "古い応答を破棄する",
                "Clear-DnsClientCache; Restart-Service Netlogon"),
            findController(circumstances)));
  }

  private static Proposal fixPath(ManualTreatment.Circumstances circumstances) {
    return new Proposal.ByHand(
        List.of(
            act(
                "see which ports of a domain controller the machine does not reach",
                "マシンから到達できないドメイン コントローラーのポートを確認する",
                """
                53,88,135,389,445,464 | ForEach-Object { Test-NetConnection %s -Port $_ \
                | Select-Object RemotePort,TcpTestSucceeded }"""
                    .formatted(circumstances.beforeDomain(""))),
            act(
                """
                let 53, 88, 123, 135, 389, 445, 464, 636, 3268 and 49152-65535 through in routes, \
                security groups and firewalls, from the machine to the controllers only""",
                "マシンからドメイン コントローラーへの通信に限り、ルート、セキュリティ グループ、ファイアウォールで 53、88、123、135、389、445、464、636、3268、49152-65535 を許可する"),
            findController(circumstances)));
  }

  private static Act findController(ManualTreatment.Circumstances circumstances) {
    return act(
        "see whether a domain controller is found",
        "ドメイン コントローラーが見つかることを確認する",
        "nltest " + circumstances.beforeDomain("/dsgetdc:") + " /force");
  }

  private static Proposal fixTime(ManualTreatment.Circumstances circumstances) {
    List<Act> acts = new ArrayList<>();
    if (!circumstances.isInWorkgroup()) {
      acts.add(
          act(
              "take the time from the domain, as members do",
              "ドメイン メンバーの既定どおり、ドメインから時刻を取得する",
              "w32tm /config /syncfromflags:domhier /update"));
    }
    acts.add(
        act(
            "set the clock now; a large jump upsets logs, tasks and certificates for a moment",
            "今すぐ時刻を合わせる。大きな変更はログ、タスク、証明書に一時的に影響する",
            "w32tm /resync /rediscover"));
    return new Proposal.ByHand(acts);
  }

  private static Proposal fixSpn(ManualTreatment.Circumstances circumstances) {
    Optional<String> host = circumstances.host();
    if (host.isEmpty()) {
      return new Proposal.Blocked(NO_HOST);
    }
    return ADDRESS.matcher(host.get()).matches()
        ? new Proposal.Blocked(NO_NAME)
        : new Proposal.ByHand(
            registerSpn(new ShellWord("TERMSRV/" + host.get()), circumstances.computer()));
  }

  private static List<Act> registerSpn(ShellWord spn, Optional<String> computer) {
    return List.of(
        act(
            "see who has the name; take it from any other account with setspn -D",
            "名前の登録先を確認する。別のアカウントにある場合は setspn -D で削除する",
            "setspn -Q " + spn.quoted()),
        act(
            "register it with the account of the machine; -S refuses duplicates",
            "コンピューター アカウントに登録する。-S は重複を拒否する",
            "setspn -S %s %s"
                .formatted(
                    spn.quoted(),
                    computer
                        .map(ShellWord::new)
                        .map(ShellWord::quoted)
                        .orElse("$env:COMPUTERNAME"))));
  }

  /** NLA asks a domain controller and never the cache. */
  private static Proposal signInFromCache(ManualTreatment.Circumstances circumstances) {
    List<Act> acts = new ArrayList<>();
    if (!circumstances.facts().value(SecurityHostFacts.NLA_REQUIRED).equals(Optional.of(false))) {
      acts.add(
          act(
              "turn NLA off: the cache serves the sign-in screen, and NLA asks a domain controller",
              "NLA を無効にする: キャッシュが使われるのはサインイン画面であり、NLA はドメイン コントローラーに問い合わせる",
              "rdpdoctor fix --remedy disable-nla"));
    }
    acts.add(
        act(
            "write down the security groups of every network interface, and keep the list",
            "すべてのネットワーク インターフェイスのセキュリティ グループを書き留めて保管する"));
    acts.add(
        act(
            """
            attach a group alone that lets the port in from one address and lets nothing out: the \
            machine is then cut off from monitoring and Systems Manager, too""",
            "1 つのアドレスからポートへの受信だけを許可し送信を許可しないグループだけを割り当てる。監視と Systems Manager からも切り離される"));
    acts.add(
        act(
            "sign in with an account of the domain that signed in here before",
            "以前にこのマシンにサインインしたことのあるドメイン アカウントでサインインする"));
    acts.add(
        act(
            "in any case attach the former groups again, and turn NLA on again",
            "いずれの場合も元のグループを割り当て直し、NLA を有効に戻す",
            "rdpdoctor fix --remedy re-enable-nla"));
    return new Proposal.ByHand(acts);
  }
}
