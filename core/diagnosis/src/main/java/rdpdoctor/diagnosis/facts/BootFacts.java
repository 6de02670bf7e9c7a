package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** What Windows is, and how it starts. */
public final class BootFacts {

  /** {@code EditionID} begins with Core. */
  public static final Fact<Boolean> EDITION_WITHOUT_HOST =
      fact("boot.edition-without-host", "a Home edition", "Home エディション");

  public static final Fact<Boolean> SETUP_IN_PROGRESS =
      fact("boot.setup-in-progress", "Windows Setup has not finished", "Windows セットアップが未完了");

  /** {@code SafeBoot\Option} exists only after a start in safe mode; 1 is the minimal one. */
  public static final Fact<Boolean> SAFE_MODE =
      fact("boot.safe-mode", "started in safe mode", "セーフ モードで起動");

  public static final Fact<Boolean> SAFE_MODE_WITH_NETWORK =
      fact(
          "boot.safe-mode-with-network",
          "started in safe mode with networking",
          "セーフ モードとネットワークで起動");

  /**
   * {@code Select} names a control set that is not there, or one for the next start that was not in
   * use.
   */
  public static final Fact<Boolean> CONTROL_SET_MISMATCH =
      fact(
          "boot.control-set-mismatch",
          "Select names another control set for the next start",
          "Select が次回起動に別のコントロール セットを指定");

  /** Settings stand where Windows does not look, such as {@code Control\TerminalServer}. */
  public static final Fact<Boolean> STRAY_SETTINGS =
      fact(
          "boot.stray-settings",
          "settings were written to a key that Windows does not read",
          "Windows が読まないキーに設定が書かれている");

  /**
   * {@code Userinit} or {@code Shell} of Winlogon are missing or no longer name a program of
   * Windows.
   */
  public static final Fact<Boolean> LOGON_PROGRAM_BROKEN =
      fact(
          "boot.logon-program-broken",
          "Userinit or Shell is not as Windows needs it",
          "Userinit または Shell が不正");

  private BootFacts() {}

  private static Fact<Boolean> fact(String id, String en, String ja) {
    return new Fact<>(id, Boolean.class, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}
