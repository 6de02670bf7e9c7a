package rdpdoctor.rdp.ntlm;

import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.Bytes;

/** The values of [MS-NLMP] sections 4.2.1 and 4.2.4. */
final class PublishedExample {

  static final String USER = "User";
  static final String DOMAIN = "Domain";
  static final Bytes SERVER_CHALLENGE = Bytes.hex("0123456789abcdef");
  static final Bytes CLIENT_CHALLENGE = Bytes.hex("aa".repeat(8));
  static final Bytes TIME = Bytes.hex("00".repeat(8));
  static final Bytes SESSION_KEY = Bytes.hex("55".repeat(16));
  static final Bytes TARGET_INFO =
      Bytes.hex("02000c0044006f006d00610069006e0001000c00530065007200760065007200 00000000");

  static final Bytes PASSWORD_KEY = Bytes.hex("0c868a403bfd7a93a3001ef22ef02e3f");
  static final Bytes SESSION_BASE_KEY = Bytes.hex("8de40ccadbc14a82f15cb0ad0de95ca3");
  static final Bytes PROOF = Bytes.hex("68cd0ab851e51c96aabc927bebef6a1c");
  static final Bytes LM_RESPONSE = Bytes.hex("86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa");
  static final Bytes ENCRYPTED_SESSION_KEY = Bytes.hex("c5dad2544fc9799094ce1ce90bc9d03e");

  static final Bytes PLAINTEXT = Bytes.hex("50006c00610069006e007400650078007400");
  static final Bytes SEALED =
      Bytes.hex("01000000 7fb38ec5c55d4976 00000000 54e50165bf1936dc996020c1811b0f06fb5f");

  private PublishedExample() {}

  static Password password() {
    return Password.takeOver("Password".toCharArray());
  }
}
