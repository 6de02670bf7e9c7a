package rdpdoctor.knowledge.remedy;

import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.ControlSets;
import rdpdoctor.diagnosis.repair.Resource;

/** What several treatments have to tell. */
final class Phrases {

  static final Words NO_LISTENER =
      new Words("the machine has no listener of Remote Desktop", "リモート デスクトップのリスナーがない");

  static final Words LISTENERS_NOT_READ =
      new Words("the listeners could not be read", "リスナーを読み取れない");

  static final Words FIPS_DECIDES =
      new Words(
          "FIPS mode stands above the encryption level; turn that off first (set-fips)",
          "FIPS モードが暗号化レベルより優先される。先に FIPS モードを変更する (set-fips)");

  private Phrases() {}

  static Words noSuchListener(String name) {
    return new Words(
        "the machine has no listener %s".formatted(name), "リスナー %s はない".formatted(name));
  }

  /** A place that might decide, and that nobody could look into. */
  static Words unreadable(String location, Words why) {
    return new Words(
        "%s could decide and was not read: %s".formatted(location, why.en()),
        "%s が優先され得るが読み取れていない: %s".formatted(location, why.ja()));
  }

  static Words noGeneration(String location) {
    return new Words(
        "what belongs into %s depends on the version of Windows, which is not known"
            .formatted(location),
        "%s の正しい値は Windows のバージョンによって異なるが、バージョンが不明".formatted(location));
  }

  static Words policyReturns(String location) {
    return new Words(
        """
        %s belongs to a policy: if the domain sets it, it comes back at the next policy refresh \
        and has to be changed there; gpresult /h report.html names the policy object\
        """
            .formatted(location),
        """
        %s はポリシーの値: ドメインで設定されている場合は次回のポリシー更新で元に戻るため、\
        設定元で変更する必要がある。gpresult /h report.html で該当するポリシー オブジェクトを確認できる\
        """
            .formatted(location));
  }

  static Words policyOverwrites(String location) {
    return new Words(
        "a security policy of the domain may overwrite %s at the next policy refresh"
            .formatted(location),
        "%s はドメインのセキュリティ ポリシーにより次回の更新で上書きされる場合がある".formatted(location));
  }

  static Words nextStartUsesAnother(ControlSets sets) {
    String changed = sets.currentName();
    String next = ControlSets.name(sets.standard());
    return new Words(
        "the changes are made in %s, but Select\\Default names %s for the next start"
            .formatted(changed, next),
        "変更先は %s だが、Select\\Default は次回の起動に %s を指定している".formatted(changed, next));
  }

  static Words lastStartFailed(ControlSets sets) {
    String failed = ControlSets.name(sets.failed());
    return new Words(
        "the last start gave up %s, so %s is in use and is changed"
            .formatted(failed, sets.currentName()),
        "前回の起動で %s が使用できなかったため、使用中の %s を変更する".formatted(failed, sets.currentName()));
  }

  static Words at(Resource resource, Words why) {
    return at(resource.toString(), why);
  }

  /** A reason, with the thing that it is about. */
  static Words at(String place, Words why) {
    return new Words("%s: %s".formatted(place, why.en()), "%s: %s".formatted(place, why.ja()));
  }
}
