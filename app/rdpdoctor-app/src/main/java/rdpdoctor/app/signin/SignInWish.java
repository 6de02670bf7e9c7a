package rdpdoctor.app.signin;

import java.nio.file.Path;
import java.util.Optional;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.signin.Thumbprint;

/**
 * What the command line says of a sign-in.
 *
 * @param user as it was typed
 * @param passwordFile instead of the question at the terminal
 * @param ticketCache instead of a password
 * @param kdc the key distribution center, instead of the one that DNS names
 * @param pin the certificate that the server must show
 * @param until the stage to stop behind
 * @param screenshot where to draw the first full picture
 * @param compareUser another account to sign in with as well
 * @param compareNtlm whether to sign in by NTLM as well as by Kerberos
 * @param withoutNla whether to sign in as a client that does not know Network Level Authentication
 */
public record SignInWish(
    String user,
    Optional<Path> passwordFile,
    Optional<Path> ticketCache,
    Optional<Endpoint> kdc,
    Optional<Thumbprint> pin,
    Stage until,
    Optional<Path> screenshot,
    Optional<String> compareUser,
    boolean compareNtlm,
    boolean withoutNla) {}
