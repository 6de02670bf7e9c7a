package rdpdoctor.offline;

/** Versions of Windows whose registries differ in what matters to Remote Desktop. */
public enum Edition {
  SERVER_2003("3790", "5.2", "Windows Server 2003", "Microsoft RDP 5.2"),
  SERVER_2008_R2("7601", "6.1", "Windows Server 2008 R2 Standard", "Microsoft RDP 7.1"),
  SERVER_2012_R2("9600", "6.3", "Windows Server 2012 R2 Standard", "Microsoft RDP 8.0"),
  SERVER_2019("17763", "6.3", "Windows Server 2019 Standard", "Microsoft RDP 8.0");

  private final String build;
  private final String version;
  private final String product;
  private final String driver;

  Edition(String build, String version, String product, String driver) {
    this.build = build;
    this.version = version;
    this.product = product;
    this.driver = driver;
  }

  String build() {
    return build;
  }

  String version() {
    return version;
  }

  String product() {
    return product;
  }

  /** What the listener calls its protocol. */
  String driver() {
    return driver;
  }

  boolean isBefore(Edition other) {
    return compareTo(other) < 0;
  }

  /** The class of the listener's protocol, as Windows Vista and later name it. */
  String protocol() {
    return isBefore(SERVER_2012_R2)
        ? "{18b726bb-6fe6-4fb9-9276-ed57ce7c7cb2}"
        : "{5828227c-20cf-4408-b73f-73ab70b8849f}";
  }
}
