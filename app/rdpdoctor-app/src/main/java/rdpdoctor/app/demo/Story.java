package rdpdoctor.app.demo;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import rdpdoctor.diagnosis.Words;

/** What is told between the commands of the demonstration. */
final class Story {

  static final Words DISK =
      new Words(
          """
          From outside the reason shows only to somebody who signs in. The machine's disk tells \
          the same to anybody who can read it: NLA is required, logons are cached, and no domain \
          controller has been found.""",
          """
          外部からは、サインインを試行しないと原因が分かりません。ディスクを読み取れる場合は、同じことがディスクからも\
          分かります。NLA が必須で、ログオン情報はキャッシュされており、ドメイン コントローラーが見つかっていません。""");

  static final Words REPAIR =
      new Words(
          """
          With NLA a cached logon is of no use, because CredSSP asks the domain before there is \
          a session. Where the controllers cannot be brought back, NLA can be switched off in \
          the hives: that lowers security, so it is done only because it is named.""",
          """
          NLA では、CredSSP がセッションの前にドメインへ問い合わせるため、キャッシュされたログオン情報は使えません。\
          ドメイン コントローラーを復旧できない場合は、ハイブで NLA を無効にできます。セキュリティが低下するため、\
          名前を指定したときにだけ実施されます。""");

  static final Words SESSION =
      new Words(
          """
          The machine is started again with these hives. A client without CredSSP signs in \
          within the session now, and there the cached logon counts.""",
          """
          このハイブでマシンを再起動します。CredSSP を使わないクライアントはセッション内でサインインするため、\
          キャッシュされたログオン情報が使われます。""");

  static final Words BUG =
      new Words(
          "This did not end as it should, so this is a bug in rdpdoctor; please report it.",
          "想定どおりに終了しませんでした。rdpdoctor の不具合です。報告してください。");

  private Story() {}

  static Words opening(InetSocketAddress address) {
    String endpoint = address.getAddress().getHostAddress() + ":" + address.getPort();
    return new Words(
        """
        On %s rdpdoctor has started a terminal server that behaves as the registry of a domain \
        member says. The member requires NLA, and its domain controllers are gone. anna of CORP \
        has been there before, and now a client only says that the Local Security Authority \
        cannot be contacted. Why?"""
            .formatted(endpoint),
        """
        %s で、あるドメイン メンバーのレジストリのとおりに動作するターミナル サーバーを起動しました。NLA が必須ですが、\
        ドメイン コントローラーは応答しません。CORP の anna は以前サインインできていましたが、クライアントには\
        「ローカル セキュリティ機関に連絡できません」としか表示されません。原因を調べます。"""
            .formatted(endpoint));
  }

  static Words ending(Path screenshot) {
    return new Words(
        """
        anna has a session again. Its desktop is in %s; the way back is re-enable-nla, as soon \
        as a domain controller answers."""
            .formatted(screenshot),
        """
        anna のセッションを開始できました。デスクトップの画像は %s にあります。ドメイン コントローラーが復旧したら、\
        re-enable-nla で元に戻してください。"""
            .formatted(screenshot));
  }
}
