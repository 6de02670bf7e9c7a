package rdpdoctor.diagnosis.registry;

import java.util.List;

/** The data of a value with its type. */
public sealed interface RegistryValue {

  RegistryType type();

  /** The bytes as Windows stores them, two lower-case digits for each. */
  default String hex() {
    return ValueEncoder.hex(this);
  }

  /** The bytes of this type, read as Windows does. */
  static RegistryValue decode(RegistryType type, byte[] data) {
    return ValueDecoder.decode(type, data);
  }

  /** Four bytes; Windows compares some of them signed and others not. */
  record Dword(int bits) implements RegistryValue {

    public long unsigned() {
      return Integer.toUnsignedLong(bits);
    }

    @Override
    public RegistryType type() {
      return RegistryType.DWORD;
    }
  }

  record Qword(long bits) implements RegistryValue {
    @Override
    public RegistryType type() {
      return RegistryType.QWORD;
    }
  }

  /**
   * A string without its terminator.
   *
   * @param expandable whether environment variables in it are replaced: REG_EXPAND_SZ
   */
  record Text(String text, boolean expandable) implements RegistryValue {
    @Override
    public RegistryType type() {
      return expandable ? RegistryType.EXPAND_SZ : RegistryType.SZ;
    }
  }

  /** The strings of a REG_MULTI_SZ. */
  record Strings(List<String> strings) implements RegistryValue {

    public Strings {
      strings = List.copyOf(strings);
    }

    @Override
    public RegistryType type() {
      return RegistryType.MULTI_SZ;
    }
  }

  /**
   * Bytes that only their reader understands.
   *
   * @param hex two lower-case digits for each byte
   */
  record Binary(String hex) implements RegistryValue {
    @Override
    public RegistryType type() {
      return RegistryType.BINARY;
    }
  }

  /** A type that no setting uses for a number or a text. */
  record Other(RegistryType type, String hex) implements RegistryValue {}

  /** Bytes that do not make a value of their type: a REG_DWORD of three bytes. */
  record Malformed(RegistryType type, String hex) implements RegistryValue {}
}
