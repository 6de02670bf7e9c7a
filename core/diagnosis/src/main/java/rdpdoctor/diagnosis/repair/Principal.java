package rdpdoctor.diagnosis.repair;

import rdpdoctor.diagnosis.account.Sid;

/** Somebody who is put into a group or given a right. */
public sealed interface Principal {

  /** Somebody whose SID was read. */
  record Known(Sid sid) implements Principal {
    @Override
    public String toString() {
      return sid.toString();
    }
  }

  /**
   * Somebody of whom only the name was said, which the machine itself resolves.
   *
   * @param name as Windows takes it: {@code DOMAIN\name}, {@code name@realm} or a local name
   */
  record Named(String name) implements Principal {
    @Override
    public String toString() {
      return name;
    }
  }
}
