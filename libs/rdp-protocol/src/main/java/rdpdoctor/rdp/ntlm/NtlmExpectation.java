package rdpdoctor.rdp.ntlm;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.wire.Bytes;

/**
 * For whom a client's answer may have been made, [MS-NLMP] 3.2.5.1.2. What a client does not bind
 * to is not held against it.
 *
 * @param channelBindings 16 bytes of {@link ChannelBindings}; {@link ChannelBindings#NONE} if they
 *     are not checked
 * @param servicePrincipalNames such as {@code TERMSRV/win01}, in any case; none if they are not
 *     checked
 */
public record NtlmExpectation(Bytes channelBindings, Set<String> servicePrincipalNames) {

  public NtlmExpectation {
    servicePrincipalNames = Set.copyOf(servicePrincipalNames);
  }

  /** CredSSP binds the key of the server in its own way. */
  public static NtlmExpectation anything() {
    return new NtlmExpectation(ChannelBindings.NONE, Set.of());
  }

  /** Why an answer with these AV_PAIRs was made for another; empty if it was not. */
  OptionalLong objection(Map<Integer, Bytes> pairs) {
    Bytes bindings = pairs.getOrDefault(AvPairs.CHANNEL_BINDINGS, ChannelBindings.NONE);
    if (isChecked(channelBindings) && isChecked(bindings) && !bindings.equals(channelBindings)) {
      return OptionalLong.of(NtStatus.SEC_E_BAD_BINDINGS);
    }
    Bytes target = pairs.getOrDefault(AvPairs.TARGET_NAME, Bytes.empty());
    return target.isEmpty() || servicePrincipalNames.isEmpty() || isExpected(target)
        ? OptionalLong.empty()
        : OptionalLong.of(NtStatus.SEC_E_WRONG_PRINCIPAL);
  }

  private static boolean isChecked(Bytes bindings) {
    return !bindings.equals(ChannelBindings.NONE);
  }

  private boolean isExpected(Bytes target) {
    String name = lowerCase(new String(target.toArray(), StandardCharsets.UTF_16LE));
    return servicePrincipalNames.stream().map(NtlmExpectation::lowerCase).anyMatch(name::equals);
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
