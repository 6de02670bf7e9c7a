package rdpdoctor.hive.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rdpdoctor.hive.security.DescriptorHex.ADMINISTRATORS;
import static rdpdoctor.hive.security.DescriptorHex.EVERYONE;
import static rdpdoctor.hive.security.DescriptorHex.SYSTEM;
import static rdpdoctor.hive.security.DescriptorHex.USERS;
import static rdpdoctor.hive.security.DescriptorHex.entry;
import static rdpdoctor.hive.security.DescriptorHex.objectEntry;
import static rdpdoctor.hive.security.DescriptorHex.sid;
import static rdpdoctor.hive.security.DescriptorHex.withDacl;
import static rdpdoctor.hive.security.DescriptorHex.withSacl;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityDescriptorTest {

  private static String sddl(DescriptorHex descriptor) throws Exception {
    return SecurityDescriptor.decode(descriptor.bytes()).toSddl();
  }

  /**
   * From the root of the SYSTEM hive of Windows 10 1709; python3-samba 4.17 reads the same rights
   * of the same SIDs from it.
   */
  @Test
  void the_root_of_a_real_hive() throws Exception {
    byte[] descriptor =
        HexFormat.of()
            .parseHex(
                "0100149ccc000000dc000000140000001c00000002000800000000000200b00006000000"
                    + "000218001900020001020000000000052000000021020000000218003f000f0001020000"
                    + "000000052000000020020000000214003f000f0001010000000000051200000000021400"
                    + "3f000f000101000000000003000000000002180019000200010200000000000f02000000"
                    + "010000000002380019000200010a00000000000f0300000000040000b031803f6cbc634c"
                    + "3ce050d1970ca1620f01cb197e7aa6c0fae697f119a30cce010200000000000520000000"
                    + "20020000010100000000000512000000");
    assertEquals(
        "O:BAG:SYD:PAI(A;CI;KR;;;BU)(A;CI;KA;;;BA)(A;CI;KA;;;SY)(A;CI;KA;;;CO)(A;CI;KR;;;AC)"
            + "(A;CI;KR;;;S-1-15-3-1024-1065365936-1281604716-3511738428-1654721687-432734479"
            + "-3232135806-4053264122-3456934681)S:AI",
        SecurityDescriptor.decode(descriptor).toSddl());
  }

  @Test
  void owner_group_and_entries_in_their_order() throws Exception {
    assertEquals(
        "O:BAG:SYD:(A;CI;KA;;;BA)(A;CIIO;KA;;;CO)(D;;KR;;;WD)(A;ID;KW;;;BU)",
        sddl(
            withDacl(
                entry(0, 0x02, 0xF003F, ADMINISTRATORS),
                entry(0, 0x0A, 0xF003F, sid(3, 0)),
                entry(1, 0, 0x20019, EVERYONE),
                entry(0, 0x10, 0x20006, USERS))));
  }

  @ParameterizedTest
  @CsvSource({
    "0x8004, ''",
    "0x9004, P",
    "0x8104, AR",
    "0x8404, AI",
    "0x9504, PARAI",
    // The bits of the SACL, of a default owner and of a default DACL do not show in a DACL.
    "0xaa0f, ''",
  })
  void flags_of_the_dacl(String control, String flags) throws Exception {
    DescriptorHex descriptor = withDacl(entry(0, 0, 0xF003F, SYSTEM));
    assertEquals(
        "O:BAG:SYD:" + flags + "(A;;KA;;;SY)", sddl(descriptor.control(Integer.decode(control))));
  }

  @ParameterizedTest
  @CsvSource({"0x8010, ''", "0xa010, P", "0x8210, AR", "0x8810, AI", "0xaa10, PARAI", "0x9510, ''"})
  void flags_of_the_sacl(String control, String flags) throws Exception {
    DescriptorHex descriptor = withSacl(entry(2, 0xC0, 0xF003F, EVERYONE));
    assertEquals(
        "O:BAG:SYS:" + flags + "(AU;SAFA;KA;;;WD)",
        sddl(descriptor.control(Integer.decode(control))));
  }

  @Test
  void no_list_a_null_list_and_an_empty_list_differ() throws Exception {
    DescriptorHex empty = withDacl();
    DescriptorHex nothing = withSacl().control(0x8000);
    assertEquals("O:BAG:SYD:", sddl(empty));
    assertEquals("O:BAG:SY", sddl(nothing));
    assertEquals("O:BAG:SYD:PNO_ACCESS_CONTROL", sddl(nothing.control(0x9004)));
    assertEquals("O:BAG:SYD:S:AINO_ACCESS_CONTROL", sddl(empty.control(0x8814)));
    assertEquals(
        new AccessList.Entries(List.of()), SecurityDescriptor.decode(empty.bytes()).dacl());
    assertEquals(new AccessList.Absent(), SecurityDescriptor.decode(nothing.bytes()).dacl());
  }

  @Test
  void owner_and_group_may_be_missing() throws Exception {
    String none = "";
    assertEquals("", sddl(new DescriptorHex(0x8000, none, none, none, none)));
  }

  @ParameterizedTest
  @CsvSource({
    "0x000f003f, KA",
    "0x00020019, KR",
    "0x00020006, KW",
    "0x001f01ff, FA",
    "0x00120089, FR",
    "0x00120116, FW",
    "0x001200a0, FX",
    "0x10000000, GA",
    "0x80000000, GR",
    "0xe0010000, SDGXGWGR",
    "0x0003001f, CCDCLCSWRPSDRC",
    "0x000f01ff, CCDCLCSWRPWPDTLOCRSDRCWDWO",
    "0x00000001, CC",
    "0x00000000, 0x0",
    "0x001301bf, 0x1301bf",
    "0x111fffff, 0x111fffff",
    "0x00000200, 0x200",
    "0xf0ffffff, 0xf0ffffff",
  })
  void rights_have_the_names_that_windows_prints(String mask, String text) throws Exception {
    String entry = entry(0, 0, Integer.parseUnsignedInt(mask.substring(2), 16), SYSTEM);
    assertEquals("O:BAG:SYD:(A;;" + text + ";;;SY)", sddl(withDacl(entry)));
  }

  @ParameterizedTest
  @CsvSource({"0x01, OI", "0x0f, OICINPIO", "0x1b, OICIIOID", "0xff, OICINPIOIDCRSAFA"})
  void flags_of_an_entry_stand_in_the_order_of_their_bits(String flags, String text)
      throws Exception {
    String entry = entry(0, Integer.decode(flags), 0xF003F, SYSTEM);
    assertEquals("O:BAG:SYD:(A;" + text + ";KA;;;SY)", sddl(withDacl(entry)));
  }

  @ParameterizedTest
  @CsvSource({"0, A", "1, D", "2, AU", "3, AL", "0x13, SP", "0x14, TL"})
  void types_of_a_mask_and_a_sid(String type, String letters) throws Exception {
    String entry = entry(Integer.decode(type), 0, 1, SYSTEM);
    assertEquals("O:BAG:SYS:(" + letters + ";;CC;;;SY)", sddl(withSacl(entry)));
  }

  @ParameterizedTest
  @CsvSource({"1, NW, 4096, LW", "7, NWNRNX, 12288, HI", "2, NR, 8192, ME", "8, 0x8, 16384, SI"})
  void a_mandatory_label_has_a_policy_in_place_of_rights(
      int mask, String policy, int level, String alias) throws Exception {
    String entry = entry(0x11, 0, mask, sid(16, level));
    assertEquals("O:BAG:SYS:(ML;;%s;;;%s)".formatted(policy, alias), sddl(withSacl(entry)));
  }

  @ParameterizedTest
  @CsvSource({
    "5, ba7a96bfe60dd011a28500aa003049e2, '', OA, bf967aba-0de6-11d0-a285-00aa003049e2, ''",
    "6, '', ba7a96bfe60dd011a28500aa003049e2, OD, '', bf967aba-0de6-11d0-a285-00aa003049e2",
    "7, '', '', OU, '', ''",
    "8, 01000000000000000000000000000002, 03000000000000000000000000000004, OL,"
        + " 00000001-0000-0000-0000-000000000002, 00000003-0000-0000-0000-000000000004",
  })
  void entries_for_objects_name_them(
      int type, String object, String inherited, String letters, String first, String second)
      throws Exception {
    String entry = objectEntry(type, 0x100, object, inherited, SYSTEM);
    assertEquals(
        "O:BAG:SYD:(%s;;CR;%s;%s;SY)".formatted(letters, first, second), sddl(withDacl(entry)));
  }

  @ParameterizedTest
  @CsvSource({
    "0x04, 0x04 (ACCESS_ALLOWED_COMPOUND_ACE_TYPE)",
    "0x09, 0x09 (ACCESS_ALLOWED_CALLBACK_ACE_TYPE)",
    "0x12, 0x12 (SYSTEM_RESOURCE_ATTRIBUTE_ACE_TYPE)",
    "0x77, 0x77",
  })
  void an_entry_without_text_is_read_and_named(String code, String name) throws Exception {
    int type = Integer.decode(code);
    String unread = entry(type, 2, 0x20019, EVERYONE);
    SecurityDescriptor descriptor =
        SecurityDescriptor.decode(withDacl(unread, entry(0, 0, 1, USERS)).bytes());
    assertEquals(
        new AccessList.Entries(
            List.of(
                new Ace.Unread(type, 2, 20), new Ace.Plain(0, 0, 1, new Sid(5, List.of(32, 545))))),
        descriptor.dacl());
    assertEquals(
        "ACE: type is %s of 20 bytes, expected one without a condition or claim".formatted(name),
        assertThrows(NoSddlException.class, descriptor::toSddl).getMessage());
  }

  @Test
  void well_known_sids_have_aliases_and_others_are_written_in_full() throws Exception {
    assertEquals(
        "O:ACG:NSD:(A;;CC;;;S-1-5-32-99)(A;;CC;;;S-1-5-21-4294967295-0)(A;;CC;;;RC)",
        sddl(
            new DescriptorHex(
                0x8004,
                sid(15, 2, 1),
                sid(5, 20),
                DescriptorHex.withDacl(
                        entry(0, 0, 1, sid(5, 32, 99)),
                        entry(0, 0, 1, sid(5, 21, -1, 0)),
                        entry(0, 0, 1, sid(5, 12)))
                    .dacl(),
                "")));
    assertEquals("S-1-0x010203040506", new Sid(0x010203040506L, List.of()).toString());
    assertEquals("S-1-4294967295-7", new Sid(0xFFFFFFFFL, List.of(7)).toString());
  }

  @Test
  void the_accounts_of_a_machine_that_is_known_have_aliases() throws Exception {
    SecurityDescriptor descriptor =
        SecurityDescriptor.decode(
            new DescriptorHex(0x8000, sid(5, 21, 1, 2, 3, 500), sid(5, 21, 1, 2, 3, 501), "", "")
                .bytes());
    assertEquals("O:LAG:LG", descriptor.toSddl(new Sid(5, List.of(21, 1, 2, 3))));
    assertEquals(
        "O:S-1-5-21-1-2-3-500G:S-1-5-21-1-2-3-501",
        descriptor.toSddl(new Sid(5, List.of(21, 1, 2, 4))));
  }

  @Test
  void values_that_cannot_be_are_mistakes_of_the_caller() {
    assertThrows(IllegalArgumentException.class, () -> new Sid(1L << 48, List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Sid(5, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)));
    Sid system = new Sid(5, List.of(18));
    assertThrows(IllegalArgumentException.class, () -> new Ace.Plain(9, 0, 1, system));
  }
}
