package rdpdoctor.app.repair;

import java.util.List;
import java.util.Optional;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.repair.emit.PowerShellScript;
import rdpdoctor.app.repair.emit.RegFile;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/** What a plan is written as for a host that can only be reached by hand. */
enum Script {
  REG,
  POWERSHELL;

  static Script of(String name) throws UsageException {
    return switch (name) {
      case "reg" -> REG;
      case "powershell" -> POWERSHELL;
      default ->
          throw new UsageException(
              "--emit is \"%s\", expected reg or powershell".formatted(name),
              "--emit の値 \"%s\" は無効です。reg または powershell を指定してください".formatted(name));
    };
  }

  byte[] of(Plan plan, TargetIdentity target, Language language) {
    return switch (this) {
      case REG -> new RegFile(plan, target, language).toBytes();
      case POWERSHELL -> new PowerShellScript(plan, target, language).toBytes();
    };
  }

  /** What takes it back, where that is a file of its own. */
  Optional<byte[]> undo(Plan plan, TargetIdentity target, Language language) {
    return switch (this) {
      case REG -> Optional.of(new RegFile(plan, target, language).undo());
      case POWERSHELL -> Optional.empty();
    };
  }

  /** The changes that it cannot make. */
  List<Change> left(Plan plan, TargetIdentity target, Language language) {
    return switch (this) {
      case REG -> new RegFile(plan, target, language).left();
      case POWERSHELL -> new PowerShellScript(plan, target, language).left();
    };
  }
}
