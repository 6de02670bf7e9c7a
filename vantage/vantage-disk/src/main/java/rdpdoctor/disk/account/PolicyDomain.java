package rdpdoctor.disk.account;

import static rdpdoctor.disk.account.KeyReader.DEFAULT_VALUE;

import java.util.Optional;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;

/** The domain, or the workgroup, of the security policy: each property in a key of its own. */
final class PolicyDomain {

  static final String NAME = "PolPrDmN";

  private static final String SID = "PolPrDmS";
  private static final String DNS_NAME = "PolDnDDN";

  private PolicyDomain() {}

  /**
   * @param policy the key that holds those of all properties
   */
  static Optional<PrimaryDomain> read(Key policy)
      throws CorruptHiveException, MalformedRecordException {
    Optional<byte[]> name = property(policy, NAME);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new PrimaryDomain(PolicyName.read(name.get()), dnsName(policy), sid(policy)));
  }

  private static Optional<String> dnsName(Key policy)
      throws CorruptHiveException, MalformedRecordException {
    Optional<byte[]> name = property(policy, DNS_NAME);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(PolicyName.read(name.get())).filter(text -> !text.isEmpty());
  }

  /** Nothing is stored for a workgroup. */
  private static Optional<Sid> sid(Key policy)
      throws CorruptHiveException, MalformedRecordException {
    Optional<byte[]> sid = property(policy, SID);
    return sid.isEmpty() || sid.get().length == 0
        ? Optional.empty()
        : Optional.of(BinarySid.read(SID, sid.get()));
  }

  private static Optional<byte[]> property(Key policy, String name) throws CorruptHiveException {
    Optional<Key> key = policy.subkey(name);
    return key.isEmpty() ? Optional.empty() : KeyReader.find(key.get(), DEFAULT_VALUE);
  }
}
