package rdpdoctor.testkit.eventlog;

/** The types of values in binary XML (MS-EVEN6 2.2.12). A log may hold others. */
public final class ValueType {

  public static final int NULL = 0x00;
  public static final int STRING = 0x01;
  public static final int ANSI_STRING = 0x02;
  public static final int INT8 = 0x03;
  public static final int UINT8 = 0x04;
  public static final int INT16 = 0x05;
  public static final int UINT16 = 0x06;
  public static final int INT32 = 0x07;
  public static final int UINT32 = 0x08;
  public static final int INT64 = 0x09;
  public static final int UINT64 = 0x0A;
  public static final int REAL32 = 0x0B;
  public static final int REAL64 = 0x0C;
  public static final int BOOL = 0x0D;
  public static final int BINARY = 0x0E;
  public static final int GUID = 0x0F;
  public static final int SIZE_T = 0x10;
  public static final int FILE_TIME = 0x11;
  public static final int SYSTEM_TIME = 0x12;
  public static final int SID = 0x13;
  public static final int HEX_INT32 = 0x14;
  public static final int HEX_INT64 = 0x15;
  public static final int BINARY_XML = 0x21;

  /** Added to the type of the items of an array. */
  public static final int ARRAY = 0x80;

  private ValueType() {}
}
