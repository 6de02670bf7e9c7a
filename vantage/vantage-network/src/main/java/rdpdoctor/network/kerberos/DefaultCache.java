package rdpdoctor.network.kerberos;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the tickets of who runs this program are, if they are in a file. */
public final class DefaultCache {

  /** A drive of Windows has one letter, a type of cache more. */
  private static final Pattern TYPED = Pattern.compile("(?<type>[A-Za-z]{2,}):(?<rest>.*)");

  private DefaultCache() {}

  /** Where KRB5CCNAME leads to, or the usual place; empty for a keyring, KCM and the like. */
  public static Optional<Path> ofThisMachine() {
    return Optional.ofNullable(System.getenv("KRB5CCNAME"))
        .map(DefaultCache::named)
        .orElseGet(() -> Optional.of(usualPlace()));
  }

  /** Of a name such as {@code FILE:/tmp/krb5cc_1000}; without a type it is a file. */
  static Optional<Path> named(String name) {
    Matcher typed = TYPED.matcher(name);
    if (!typed.matches()) {
      return Optional.of(Path.of(name));
    }
    return typed.group("type").equals("FILE")
        ? Optional.of(Path.of(typed.group("rest")))
        : Optional.empty();
  }

  private static Path usualPlace() {
    boolean isUnix = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    return isUnix
        ? Path.of("/tmp", "krb5cc_" + new UnixSystem().getUid())
        : Path.of(System.getProperty("user.home"), "krb5cc_" + System.getProperty("user.name"));
  }
}
