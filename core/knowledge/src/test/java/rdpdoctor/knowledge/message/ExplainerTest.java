package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.message.Explanations.found;
import static rdpdoctor.knowledge.message.Explanations.ids;
import static rdpdoctor.knowledge.message.Explanations.nearest;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.knowledge.message.Entry.Kind;

class ExplainerTest {

  /** As the two seed documents quote them, which is not always as the dialogs say it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lsa-cannot-be-contacted | 「認証エラーが発生しました。ローカル セキュリティ機関に連絡できません。」
          nla-no-domain-controller | 「接続しようとしているリモートコンピュータにはネットワークレベル認証 (NLA) が必要ですが、Windows ドメインコントローラーに接続して NLA を実行することはできません。リモート コンピューターの管理者である場合は、[システムのプロパティ] ダイアログ ボックスの [リモート] タブのオプションを使用して NLA を無効にすることができます。」
          cannot-connect-generic | リモートデスクトップが切断されました。 このコンピュータはリモートコンピュータに接続できません。 もう一度接続してみてください。 問題が解決しない場合は、リモートコンピュータの所有者またはネットワーク管理者に連絡してください。
          security-error-terminal-server | セキュリティエラーのため、クライアントはターミナルサーバーに接続できませんでした。 ネットワークにログオンしていることを確認したら、サーバーに再度接続してみてください。
          security-error-remote-computer | リモートデスクトップが切断されました。 セキュリティエラーのため、クライアントはリモートコンピューターに接続できませんでした。 ネットワークにログオンしていることを確認してから、再度接続してみてください。
          telnet-connect-failed | servernameに接続します。..ポート3389でホストへの接続を開けませんでした:接続に失敗しました
          vpn-error-800 | エラー800:接続を確立できません。
          """)
  void every_text_of_the_seeds_finds_its_own_message_first(String id, String text) {
    assertEquals(id, found(text).getFirst().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0x204 | disconnectReasonSocketConnectFailed
          ０ｘ２０４ | disconnectReasonSocketConnectFailed
          516 | disconnectReasonSocketConnectFailed
          error 516 | disconnectReasonSocketConnectFailed
          エラー コード: 0x204 | disconnectReasonSocketConnectFailed
          0xC000005E | STATUS_NO_LOGON_SERVERS
          0xc000005e | STATUS_NO_LOGON_SERVERS
          C000005E | STATUS_NO_LOGON_SERVERS
          -1073741730 | STATUS_NO_LOGON_SERVERS
          3221225566 | STATUS_NO_LOGON_SERVERS
          0xFFFFFFFFC000005E | STATUS_NO_LOGON_SERVERS
          it failed with 0xC000005E today | STATUS_NO_LOGON_SERVERS
          STATUS_NO_LOGON_SERVERS | STATUS_NO_LOGON_SERVERS
          status_no_logon_servers | STATUS_NO_LOGON_SERVERS
          NO_LOGON_SERVERS | STATUS_NO_LOGON_SERVERS
          0xD00000B5 | STATUS_IO_TIMEOUT
          ERRINFO_SERVER_DENIED_CONNECTION | ERRINFO_SERVER_DENIED_CONNECTION
          errinfo 7 | ERRINFO_SERVER_DENIED_CONNECTION
          0x00010007 | ERRINFO_SERVER_DENIED_CONNECTION
          HYBRID_REQUIRED_BY_SERVER | HYBRID_REQUIRED_BY_SERVER
          SSL_CERT_NOT_ON_SERVER | SSL_CERT_NOT_ON_SERVER
          SEC_E_TIME_SKEW | SEC_E_TIME_SKEW
          KRB_AP_ERR_SKEW | KRB_AP_ERR_SKEW
          KDC_ERR_PREAUTH_FAILED | KDC_ERR_PREAUTH_FAILED
          Kerberos error 0x25 | KRB_AP_ERR_SKEW
          KDC error 24 | KDC_ERR_PREAUTH_FAILED
          LOGON_MSG_BUMP_OPTIONS | LOGON_MSG_BUMP_OPTIONS
          0x80090324 | SEC_E_TIME_SKEW
          80090324 | SEC_E_TIME_SKEW
          event 1057 | RemoteConnectionManager 1057
          Event ID: 1057 | RemoteConnectionManager 1057
          イベント 1057 | RemoteConnectionManager 1057
          イベント ID 1057 | RemoteConnectionManager 1057
          event 0xC0000421 | RemoteConnectionManager 1057
          TermDD 56 | TermDD 56
          ソース: TermDD イベント ID: 56 | TermDD 56
          TermDD 50 | TermDD 50
          Schannel 36870 | Schannel 36870
          ERRCONNECT_TLS_CONNECT_FAILED | ERRCONNECT_TLS_CONNECT_FAILED
          ERRCONNECT_TLS_CONNECT_FAILED [0x00020008] | ERRCONNECT_TLS_CONNECT_FAILED
          0x00020008 | ERRCONNECT_TLS_CONNECT_FAILED
          rc 131 | XF_EXIT_CONN_FAILED
          exit 133 | XF_EXIT_NEGO_FAILURE
          終了コード 133 | XF_EXIT_NEGO_FAILURE
          handshake_failure | handshake_failure
          alert 40 | handshake_failure
          error:0A000410:SSL routines::sslv3 alert handshake failure | handshake_failure
          0x3000010 | 0x3000001-0x3000050
          AUTHZ_ACCESS_DENIED | AUTHZ_ACCESS_DENIED
          PROTOCOL_HYBRID_EX | PROTOCOL_HYBRID_EX
          rt-user-rejected | rt-user-rejected
          """)
  void a_code_is_found_in_any_spelling(String spelling, String id) {
    assertEquals(id, found(spelling).getFirst().id());
  }

  @Test
  void a_number_with_several_meanings_tells_all_of_them_the_likeliest_first() {
    assertEquals(
        List.of(
            Kind.MSTSC_EXTENDED_REASON,
            Kind.ERRINFO,
            Kind.LICENSE_ERROR,
            Kind.FREERDP_EXIT_CODE,
            Kind.KERBEROS,
            Kind.MCS_RESULT),
        found("7").stream().map(Entry::kind).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x25", "0x18"})
  void a_code_of_kerberos_is_among_the_meanings_of_its_number(String code) {
    assertTrue(found(code).stream().map(Entry::kind).anyMatch(Kind.KERBEROS::equals));
  }

  @Test
  void a_range_comes_after_the_code_that_has_exactly_the_number() {
    assertEquals(
        List.of("ERRINFO_GRAPHICS_SUBSYSTEM_FAILED", "exDiscReasonProtocolRange"), ids("0x112F"));
  }

  @Test
  void a_number_that_is_announced_as_an_event_is_nothing_else() {
    assertEquals(List.of("SessionBroker 2056"), ids("event 2056"));
    assertEquals(
        List.of("disconnectReasonLicensingFailed", "SessionBroker 2056"),
        ids("2056").subList(0, 2));
  }

  @Test
  void the_second_of_two_codes_is_the_extended_one() {
    List<String> expected =
        List.of(
            "disconnectReasonAtClientWinsockFDCLOSE",
            "exDiscReasonServerDeniedConnection",
            "ERRINFO_SERVER_DENIED_CONNECTION",
            "session-ended-network");
    assertEquals(expected, ids("0x904/0x7"));
    assertEquals(expected, ids("Error code: 0x904\r\nExtended error code: 0x7"));
    assertEquals(expected, ids("エラー コード: 0x904\n拡張エラー コード: 0x7"));
  }

  @Test
  void a_dialog_with_codes_gives_the_message_and_then_its_codes() {
    assertEquals(
        List.of("three-reasons", "disconnectReasonSocketConnectFailed"),
        ids("""
                Remote Desktop can't connect to the remote computer for one of these reasons:

                1) Remote access to the server is not enabled
                2) The remote computer is turned off
                3) The remote computer is not available on the network

                Error code: 0x204
                Extended error code: 0x0
                """)
            .subList(0, 2));
  }

  @Test
  void a_code_that_belongs_to_the_message_beside_it_means_nothing_else() {
    assertEquals(
        List.of("internal-error", "0x4"), ids("An internal error has occurred.\nError code: 0x4"));
  }

  @Test
  void a_number_beside_its_name_means_nothing_else() {
    assertEquals(
        List.of("ERRINFO_SERVER_DENIED_CONNECTION"),
        ids("[ERROR] ERRINFO_SERVER_DENIED_CONNECTION (0x00000007): denied"));
  }

  @Test
  void a_code_brings_the_message_that_it_comes_with() {
    assertTrue(ids("0x1807").contains("nla-no-domain-controller"));
  }

  @Test
  void numbers_of_a_sentence_are_no_codes() {
    assertInstanceOf(
        Explanation.Unknown.class,
        Explainer.explain("it connected to port 3389 after 56 seconds and 7 retries"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it says \"the Local Security\nAuthority cannot be contacted\" when I sign in",
        "local security authority",
        "ローカルセキュリティ機関にアクセスできません",
        "ﾛｰｶﾙ ｾｷｭﾘﾃｨ機関にアクセスできません",
        "『認証エラーが発生しました。\nローカル セキュリティ機関にアクセスできません。』と出ます",
        "カル セキュリティ機関にアクセ"
      })
  void a_message_is_found_in_noise_and_by_a_part_of_it(String pasted) {
    assertEquals("lsa-cannot-be-contacted", found(pasted).getFirst().id());
  }

  @Test
  void the_more_specific_of_two_messages_hides_the_other() {
    assertEquals(
        List.of("credssp-oracle"),
        ids(
            "An authentication error has occurred. The function requested is not supported. This"
                + " could be due to CredSSP encryption oracle remediation."));
  }

  @Test
  void a_part_that_many_messages_share_identifies_none() {
    assertEquals(3, nearest("リモート コンピューター").size());
  }

  @ParameterizedTest
  @CsvSource({
    "black screen, black-screen",
    "ログインしたら画面が真っ黒, black-screen",
    "画面が固まる, freezes",
    "black-screen, black-screen",
    "LSA-Cannot-Be-Contacted, lsa-cannot-be-contacted"
  })
  void symptoms_and_messages_are_found_by_what_users_say_and_by_their_ids(
      String pasted, String id) {
    assertEquals(id, found(pasted).getFirst().id());
  }

  @Test
  void a_cause_comes_before_the_message_of_the_same_id() {
    assertEquals(
        List.of(Kind.CAUSE, Kind.MESSAGE),
        found(" Account-Locked ").stream().map(Entry::kind).toList());
    assertEquals(List.of("port-conflict"), ids("port-conflict"));
    assertEquals("port-conflict", nearest("port-conflikt").getFirst().id());
  }

  @ParameterizedTest
  @CsvSource({
    "0x205, disconnectReasonSocketConnectFailed",
    "204, disconnectReasonSocketConnectFailed",
    "0xC000005B, STATUS_NO_LOGON_SERVERS",
    "-1073741733, STATUS_NO_LOGON_SERVERS",
    "event 1056789, RemoteConnectionManager 1056",
    "STATUS_NO_LOGON_SERVER, STATUS_NO_LOGON_SERVERS",
    "my account was locked by somebody, account-locked",
    "資格情報が機能しない, credentials-did-not-work"
  })
  void what_is_unknown_gets_the_three_nearest(String pasted, String first) {
    List<Entry> nearest = nearest(pasted);
    assertEquals(3, nearest.stream().distinct().count());
    assertEquals(first, nearest.getFirst().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "　", "「」", "?!"})
  void nothing_gets_the_three_commonest_messages(String pasted) {
    assertEquals(
        List.of("three-reasons", "internal-error", "lsa-cannot-be-contacted"),
        nearest(pasted).stream().map(Entry::id).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud800",
        "\udc00x",
        "\u0000",
        "\u202e\ufeff",
        "ﷺ",
        "0x ",
        "-1 ",
        "_ ",
        "リ",
        "a/0x1",
        "7/7 "
      })
  void hostile_input_is_answered_in_bounded_time(String piece) {
    String pasted = piece.repeat(100_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertFalse(Explanations.entries(pasted).isEmpty()));
  }
}
