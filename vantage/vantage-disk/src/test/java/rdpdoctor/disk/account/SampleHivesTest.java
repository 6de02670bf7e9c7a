package rdpdoctor.disk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroup;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.StoredPassword;
import rdpdoctor.hive.Hive;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;

/** Hives of real machines against other programs, which list accounts and groups and no secret. */
class SampleHivesTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** {@code 01f4:Administrator:1:8211:14}: 8000 is the program's own mark. */
  private static final Pattern ACCOUNT =
      Pattern.compile("([0-9a-f]{4,8}):([^:]*):[01]:([0-9a-f]+):([0-9a-f]+)");

  private static final int OWN_MARK = 0x8000;

  /** {@code 220:Administrators:0:1f4:Administrator:S-1-5-21-...-500}. */
  private static final Pattern MEMBER =
      Pattern.compile("([0-9a-f]{3,8}):([^:]*):\\d+:[0-9a-f]+:.*:(S-1-[0-9-]+)");

  private static final Pattern MASK =
      Pattern.compile("/Policy/Accounts/(S-1-[0-9-]+)/ActSysAc/,NONE,(.*),");

  private static final Pattern DOMAIN_SID = Pattern.compile("/Policy/PolPrDmS/,NONE,(.*),");

  private static final Pattern CHARACTER = Pattern.compile("%([0-9A-Fa-f]{2})|.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nt4-aiowinreg/SAM",
        "ws2008-2012-sam-security/win2008_32.SAM",
        "ws2008-2012-sam-security/win2008r2_64.SAM",
        "ws2008-2012-sam-security/win2012_64.SAM",
        "win81-sam-security-dfwinreg/SAM",
        "ez-edge/SAM_DUPENAME",
        "ez-edge/SAM_RootValue",
        "ez-edge/SAM_hasBigEndianDWord"
      })
  @RequiresProgram({"sampasswd", "samusrgrp"})
  void accounts_and_groups_are_those_that_chntpw_lists(String sample) throws Exception {
    Path file = Shared.require("hives/" + sample);
    Facts facts = sam(file);
    LocalAccounts accounts = facts.value(AccountFacts.LOCAL_ACCOUNTS).orElseThrow();
    LocalGroups groups = facts.value(AccountFacts.LOCAL_GROUPS).orElseThrow();
    assertTrue(accounts.unreadable().isEmpty() && groups.unreadable().isEmpty());
    assertEquals(lines(ACCOUNT, run("sampasswd", "-l", file)), lines(accounts));
    assertEquals(lines(MEMBER, run("samusrgrp", "-L", file)), lines(groups));
    assertEquals(run("samusrgrp", "-s", file).strip(), accounts.machine().text());
    assertTrue(groups.groups().stream().noneMatch(LocalGroup::isContradictory));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nt4-aiowinreg/SECURITY",
        "ws2008-2012-sam-security/win2008_32.SECURITY",
        "ws2008-2012-sam-security/win2008r2_64.SECURITY",
        "ws2008-2012-sam-security/win2012_64.SECURITY",
        "win81-sam-security-dfwinreg/SECURITY"
      })
  @RequiresProgram("reglookup")
  void rights_and_domain_are_those_that_reglookup_lists(String sample) throws Exception {
    Path file = Shared.require("hives/" + sample);
    Facts facts = security(file);
    LogonRights rights = facts.value(AccountFacts.LOGON_RIGHTS).orElseThrow();
    Set<String> expected = new TreeSet<>();
    Matcher mask = MASK.matcher(lookup(file, "/Policy/Accounts"));
    while (mask.find()) {
      int bits = Integer.reverseBytes(ByteBuffer.wrap(unquote(mask.group(2))).getInt());
      for (LogonRight right : LogonRight.values()) {
        if ((right.bit() & bits) != 0) {
          expected.add(mask.group(1) + ' ' + right);
        }
      }
    }
    assertFalse(expected.isEmpty());
    assertEquals(expected, lines(rights));
    Matcher sid = DOMAIN_SID.matcher(lookup(file, "/Policy/PolPrDmS"));
    assertTrue(sid.find());
    assertEquals(
        Optional.of(BinarySid.read("PolPrDmS", unquote(sid.group(1)))),
        facts.value(AccountFacts.PRIMARY_DOMAIN).orElseThrow().sid());
  }

  @ParameterizedTest
  @CsvSource({
    "nt4-aiowinreg/, SAM, SECURITY, NT4_DOMAIN, LanmanNT",
    "ws2008-2012-sam-security/, win2008_32.SAM, win2008_32.SECURITY, RESTORE_MODE,",
    "ws2008-2012-sam-security/, win2008r2_64.SAM, win2008r2_64.SECURITY, RESTORE_MODE,",
    "ws2008-2012-sam-security/, win2012_64.SAM, win2012_64.SECURITY, RESTORE_MODE,",
    "win81-sam-security-dfwinreg/, SAM, SECURITY, LOCAL,"
  })
  void domain_controllers_are_told_apart(
      String folder, String sam, String security, AccountDatabase database, String productType)
      throws Exception {
    AccountHives hives =
        new AccountHives(
            Optional.of(open(Shared.require("hives/" + folder + sam))),
            Optional.of(open(Shared.require("hives/" + folder + security))),
            Optional.ofNullable(productType).map(SampleHivesTest::productType));
    assertEquals(Optional.of(database), hives.facts().value(AccountFacts.DATABASE));
  }

  private static Reading.Known<String> productType(String type) {
    return new Reading.Known<>(type, new Source(Vantage.DISK, "SYSTEM"));
  }

  /** Read with hivex: four occupied slots of ten, their times, and the names of the domain. */
  @Test
  void the_domain_and_the_cached_logons_of_a_member_are_seen() throws Exception {
    Facts facts = security(Shared.require("hives/win81-sam-security-dfwinreg/SECURITY"));
    PrimaryDomain domain = facts.value(AccountFacts.PRIMARY_DOMAIN).orElseThrow();
    assertEquals("INTERNAL", domain.name());
    assertEquals(Optional.of("internal.greendale.edu"), domain.dnsName());
    CachedLogons cached = facts.value(AccountFacts.CACHED_LOGONS).orElseThrow();
    assertEquals(10, cached.slots());
    assertEquals(4, cached.occupied());
    assertEquals(
        Instant.parse("2016-11-23T10:59:58Z"),
        cached.newest().orElseThrow().truncatedTo(ChronoUnit.SECONDS));
    assertEquals(
        Instant.parse("2016-11-23T10:59:58Z"),
        cached.lastWritten().truncatedTo(ChronoUnit.SECONDS));
  }

  @Test
  void a_disabled_account_is_flagged() throws Exception {
    LocalAccounts accounts =
        sam(Shared.require("hives/win81-sam-security-dfwinreg/SAM"))
            .value(AccountFacts.LOCAL_ACCOUNTS)
            .orElseThrow();
    assertTrue(accounts.account("Guest").orElseThrow().flags().has(AccountFlag.DISABLED));
    assertFalse(
        accounts.account("gold_administrator").orElseThrow().flags().has(AccountFlag.DISABLED));
  }

  private static Facts sam(Path file) throws Exception {
    return new AccountHives(Optional.of(open(file)), Optional.empty(), Optional.empty()).facts();
  }

  private static Facts security(Path file) throws Exception {
    return new AccountHives(Optional.empty(), Optional.of(open(file)), Optional.empty()).facts();
  }

  private static Hive open(Path file) throws Exception {
    return Hive.open(ByteBuffer.wrap(Files.readAllBytes(file)));
  }

  private static Set<String> lines(LocalAccounts accounts) {
    Set<String> lines = new TreeSet<>();
    for (LocalAccount account : accounts.accounts()) {
      lines.add(
          "%x %s %x %s"
              .formatted(
                  account.sid().relativeIdentifier(),
                  account.name(),
                  account.flags().bits(),
                  account.password()));
    }
    return lines;
  }

  private static Set<String> lines(LocalGroups groups) {
    Set<String> lines = new TreeSet<>();
    for (LocalGroup group : groups.groups()) {
      for (Sid member : group.listed().orElseThrow()) {
        lines.add(
            "%x %s %s"
                .formatted(group.sid().relativeIdentifier(), group.name().orElseThrow(), member));
      }
    }
    return lines;
  }

  private static Set<String> lines(LogonRights rights) {
    Set<String> lines = new TreeSet<>();
    rights
        .holders()
        .forEach((right, sids) -> sids.forEach(sid -> lines.add(sid.text() + ' ' + right)));
    return lines;
  }

  private static Set<String> lines(Pattern form, String output) {
    Set<String> lines = new TreeSet<>();
    for (String line : output.lines().toList()) {
      Matcher matcher = form.matcher(line);
      if (matcher.matches()) {
        lines.add(form.equals(ACCOUNT) ? account(matcher) : member(matcher));
      }
    }
    assertFalse(lines.isEmpty(), output);
    return lines;
  }

  private static String account(Matcher line) {
    int flags = Integer.parseInt(line.group(3), 16) & ~OWN_MARK;
    int length = Integer.parseInt(line.group(4), 16);
    return "%x %s %x %s"
        .formatted(
            Integer.parseInt(line.group(1), 16),
            line.group(2),
            flags,
            length > 4 ? StoredPassword.SET : StoredPassword.BLANK);
  }

  private static String member(Matcher line) {
    return "%x %s %s".formatted(Integer.parseInt(line.group(1), 16), line.group(2), line.group(3));
  }

  private static String run(String program, String option, Path file) {
    return Command.of(program, option, file.toString()).run(LIMIT).output();
  }

  private static String lookup(Path file, String key) {
    return Command.of("reglookup", "-p", key, file.toString()).run(LIMIT).output();
  }

  /** Bytes that reglookup writes as characters, or in hexadecimal behind a percent sign. */
  private static byte[] unquote(String quoted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher character = CHARACTER.matcher(quoted);
    while (character.find()) {
      String hex = character.group(1);
      bytes.write(hex == null ? character.group().charAt(0) : HexFormat.fromHexDigits(hex));
    }
    return bytes.toByteArray();
  }
}
