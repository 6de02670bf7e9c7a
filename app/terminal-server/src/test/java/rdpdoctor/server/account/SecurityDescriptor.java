package rdpdoctor.server.account;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.server.policy.OfflineMachine;

/** A self-relative security descriptor with a discretionary list, [MS-DTYP] 2.4.6 and 2.4.5. */
record SecurityDescriptor(List<Sid> denied, List<Sid> granted) {

  private static final int LOGON_AND_CONNECT = 0x121;
  private static final int PRESENT_AND_SELF_RELATIVE = 0x8004;
  private static final int HEADER = 20;
  private static final int LIST_HEADER = 8;
  private static final int ENTRY_HEADER = 8;

  static SecurityDescriptor of(Sid... granted) {
    return new SecurityDescriptor(List.of(), List.of(granted));
  }

  SecurityDescriptor denying(Sid... sids) {
    return new SecurityDescriptor(List.of(sids), granted);
  }

  /** As the permissions of the listener. */
  void writeTo(OfflineWindows windows) {
    windows.set(
        RegistryHive.SYSTEM, OfflineMachine.LISTENER, "Security", ValueData.binary(bytes()));
  }

  private byte[] bytes() {
    List<byte[]> entries = new ArrayList<>();
    denied.forEach(sid -> entries.add(entry(1, sid)));
    granted.forEach(sid -> entries.add(entry(0, sid)));
    int size = LIST_HEADER + entries.stream().mapToInt(entry -> entry.length).sum();
    byte[] descriptor = new byte[HEADER + size];
    ByteBuffer bytes = littleEndian(descriptor);
    bytes.put((byte) 1).put((byte) 0).putShort((short) PRESENT_AND_SELF_RELATIVE);
    bytes.putInt(0).putInt(0).putInt(0).putInt(HEADER);
    bytes.put((byte) 2).put((byte) 0).putShort((short) size);
    bytes.putShort((short) entries.size()).putShort((short) 0);
    entries.forEach(bytes::put);
    return descriptor;
  }

  private static byte[] entry(int type, Sid sid) {
    String[] numbers = sid.text().split("-", -1);
    int count = numbers.length - 3;
    byte[] entry = new byte[ENTRY_HEADER + 8 + 4 * count];
    ByteBuffer bytes = littleEndian(entry);
    bytes.put((byte) type).put((byte) 0).putShort((short) entry.length);
    bytes.putInt(LOGON_AND_CONNECT);
    bytes.put((byte) 1).put((byte) count).putShort((short) 0);
    bytes.putInt(Integer.reverseBytes(Integer.parseInt(numbers[2])));
    for (int i = 3; i < numbers.length; i++) {
      bytes.putInt(Integer.parseUnsignedInt(numbers[i]));
    }
    return entry;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
