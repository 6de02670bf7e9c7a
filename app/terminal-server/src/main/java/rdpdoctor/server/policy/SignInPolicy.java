package rdpdoctor.server.policy;

/**
 * How a machine checks credentials.
 *
 * @param blankPasswordsLimited {@code LimitBlankPasswordUse} is 1: accounts without a password sign
 *     in at the console only
 * @param cachedLogons whether {@code CachedLogonsCount} keeps any
 * @param netlogonDisabled whether the service is off that finds and asks domain controllers
 * @param restrictedAdmin {@code DisableRestrictedAdmin} is 0
 * @param oldCredSspRefused {@code AllowEncryptionOracle} is 0: no client below CredSSP version 5
 */
public record SignInPolicy(
    IncomingNtlm incomingNtlm,
    boolean blankPasswordsLimited,
    boolean cachedLogons,
    boolean netlogonDisabled,
    boolean restrictedAdmin,
    boolean oldCredSspRefused) {}
