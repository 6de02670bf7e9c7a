package rdpdoctor.knowledge.remedy;

import static rdpdoctor.knowledge.remedy.ManualTreatment.act;

import java.util.List;
import java.util.function.Function;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Treatment;

/** What whoever signs in can do, and what only the running host lets one see. */
final class SignInTreatments {

  static final List<Treatment> ALL =
      List.of(
          onHost(Remedies.LOGIN_WITH_LOCAL_ACCOUNT, SignInTreatments::signInLocally),
          onHost(Remedies.RETYPE_CREDENTIALS, SignInTreatments::retypeCredentials),
          onHost(Remedies.CONNECT_ADMIN_SESSION, SignInTreatments::connectForAdministration),
          ManualTreatment.of(
              Remedies.CHECK_SECURITY_LOG,
              act(
                  """
                  read Status and SubStatus of the failed sign-ins and give them to rdpdoctor \
                  explain; logon type 3 is NLA, 10 the session""",
                  "失敗したサインインの Status と SubStatus を読み取り、rdpdoctor explain で調べる。ログオン タイプ 3 は NLA、10 はセッション",
                  """
                  Get-WinEvent -FilterHashtable @{LogName='Security';Id=4625} -MaxEvents 5 \
                  | Format-List TimeCreated,Message""")),
          ManualTreatment.of(
              Remedies.FIX_SMART_CARD,
              act(
                  "on the client, see whether the reader, the card and its certificate can be used",
                  "クライアント上で、リーダー、カード、証明書が使用できることを確認する",
                  "certutil -scinfo"),
              act(
                  "on both sides, see whether the services for smart cards run",
                  "両側で、スマート カード用のサービスが実行中であることを確認する",
                  "Get-Service SCardSvr,CertPropSvc | Format-Table Name,Status,StartType")),
          ManualTreatment.of(
              Remedies.UPGRADE_CLIENT,
              act(
                  "use a client that knows NLA and TLS 1.2; this one is",
                  "NLA と TLS 1.2 に対応したクライアントを使用する。現在のバージョンを確認する",
                  "(Get-Item $env:SystemRoot\\System32\\mstsc.exe).VersionInfo.ProductVersion")),
          ManualTreatment.of(
              Remedies.PATCH_CREDSSP,
              act(
                  """
                  install the current cumulative update on both sides and restart them; the policy \
                  that lets unpatched partners in is no substitute""",
                  "両側に最新の累積更新プログラムをインストールして再起動する。未更新の相手を許可するポリシーは代わりにならない",
                  "Get-HotFix | Sort-Object InstalledOn | Select-Object -Last 5")),
          ManualTreatment.of(
              Remedies.REBUILD_CLIENT_LICENSE_STORE,
              act(
                  "on the client, export the stored licenses",
                  "クライアント上で、保存されたライセンスをエクスポートする",
                  "reg export HKLM\\SOFTWARE\\Microsoft\\MSLicensing mslicensing.reg"),
              act(
                  "delete them; the client takes a new device license from the pool",
                  "削除する。クライアントは新しいデバイス ライセンスを取得する",
                  "reg delete HKLM\\SOFTWARE\\Microsoft\\MSLicensing /f"),
              act(
                  "start the client once with administrative rights, so that it can write new ones",
                  "新しいライセンスを書き込めるよう、クライアントを一度管理者として起動する",
                  "Start-Process mstsc -Verb RunAs")),
          ManualTreatment.of(
              Remedies.REACTIVATE_LICENSE_SERVER,
              act(
                  "on the license server: Action, Advanced, Reactivate Server, by web or telephone",
                  "ライセンス サーバー上で [操作]、[詳細設定]、[サーバーの再アクティブ化] を選択し、Web または電話で行う",
                  "licmgr.exe")),
          ManualTreatment.of(
              Remedies.FIX_PRIVATE_KEY_PERMISSIONS,
              act(
                  "find the one key file of the listener, and save its permissions",
                  "リスナーの鍵ファイルを特定し、アクセス許可を保存する",
                  """
                  $key = (Get-Item "$env:ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\\
                  f686aace6942fb7f7ceb231212eef4a4_*").FullName; icacls $key /save key-acl.txt"""),
              act(
                  "let NETWORK SERVICE read it, and leave the folder and its owner alone",
                  "NETWORK SERVICE に読み取りを許可する。フォルダーと所有者は変更しない",
                  "icacls $key /grant '*S-1-5-20:R'"),
              act(
                  "restart the service, which disconnects sessions",
                  "サービスを再起動する。セッションは切断される",
                  "Restart-Service TermService -Force")),
          ManualTreatment.of(
              Remedies.REPAIR_PROFILE,
              act(
                  "export the list of profiles",
                  "プロファイルの一覧をエクスポートする",
                  """
                  reg export "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList" \
                  profiles.reg"""),
              act(
                  """
                  see which folder each profile has; a key that ends in .bak is the real profile \
                  and one of the same name without it a temporary one: swap their names while the \
                  user is signed out""",
                  "各プロファイルのフォルダーを確認する。.bak で終わるキーが本来のプロファイル、同名で .bak のないキーが一時プロファイル。ユーザーがサインアウトしている間に名前を入れ替える",
                  """
                  reg query "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList" /s \
                  /v ProfileImagePath""")));

  private static final Words NO_HOST = new Words("the host is not known by name", "ホストの名前が不明");

  private SignInTreatments() {}

  /** Acts that name the host. */
  private static Treatment onHost(Remedy remedy, Function<ShellWord, List<Act>> acts) {
    return new ManualTreatment(
        remedy,
        circumstances ->
            circumstances
                .host()
                .<Proposal>map(host -> new Proposal.ByHand(acts.apply(new ShellWord(host))))
                .orElseGet(() -> new Proposal.Blocked(NO_HOST)));
  }

  private static List<Act> signInLocally(ShellWord host) {
    return List.of(
        act(
            "connect, and write the user as .\\name: no domain controller is asked",
            "接続し、ユーザー名を .\\名前 と入力する。ドメイン コントローラーには問い合わせない",
            mstsc(host)));
  }

  private static List<Act> retypeCredentials(ShellWord host) {
    return List.of(
        act(
            "delete the saved credentials",
            "保存された資格情報を削除する",
            "cmdkey " + new ShellWord("/delete:TERMSRV/" + host.text()).quoted()),
        act(
            "connect and type them, with the domain or .\\ in front; every wrong try counts",
            "接続し、ドメインまたは .\\ を付けて入力する。誤った入力はすべて回数に数えられる",
            mstsc(host)));
  }

  private static List<Act> connectForAdministration(ShellWord host) {
    return List.of(
        act(
            "connect as an administrator: this session needs no license",
            "管理者として接続する。このセッションにはライセンスが不要",
            mstsc(host) + " /admin"));
  }

  private static String mstsc(ShellWord host) {
    return "mstsc " + new ShellWord("/v:" + host.text()).quoted();
  }
}
