package rdpdoctor.diagnosis.repair;

import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.RegistryKey;

/** Something on a target that can be in one state or another. */
public sealed interface Resource {

  /**
   * A value of the registry; its key is created with it, and stays when it goes.
   *
   * @param name empty for the default value of the key
   */
  record Value(RegistryKey key, String name) implements Resource {
    @Override
    public String toString() {
      // Unlike that of a key, a name may hold backslashes.
      return key.toString() + '\\' + (name.isEmpty() ? "(default)" : name);
    }
  }

  /** A key of the registry with everything below it. */
  record Key(RegistryKey key) implements Resource {
    @Override
    public String toString() {
      return key.toString();
    }
  }

  /** That somebody belongs to a local group. */
  record Member(Sid group, Principal member) implements Resource {
    @Override
    public String toString() {
      return group + ": " + member;
    }
  }

  /** That somebody holds a right to sign in, or is denied it. */
  record Right(LogonRight right, Principal holder) implements Resource {
    @Override
    public String toString() {
      return right.constant() + ": " + holder;
    }
  }
}
