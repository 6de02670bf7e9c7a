package rdpdoctor.rdp.ntlm;

import rdpdoctor.rdp.wire.Bytes;

/**
 * What is signed in to, [MS-NLMP] 2.2.2.1: a server that checks it refuses an answer which was made
 * for another.
 *
 * @param servicePrincipalName for Remote Desktop {@code TERMSRV/host}
 * @param channelBindings 16 bytes of {@link ChannelBindings}
 */
public record NtlmTarget(String servicePrincipalName, Bytes channelBindings) {

  /** Without channel bindings: CredSSP binds the server's key in its own way. */
  public static NtlmTarget remoteDesktop(String host) {
    return new NtlmTarget("TERMSRV/" + host, ChannelBindings.NONE);
  }
}
