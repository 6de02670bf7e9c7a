package rdpdoctor.rdp.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordTest {

  @Test
  void it_is_encoded_in_utf_16_whatever_it_is_made_of() {
    String text = "Pass wörd 秘密 \uD83D\uDD11";
    try (Password password = Password.takeOver(text.toCharArray())) {
      assertArrayEquals(text.getBytes(StandardCharsets.UTF_16LE), password.utf16());
    }
  }

  @Test
  void an_empty_one_is_a_password_too() {
    assertEquals(0, Password.takeOver(new char[0]).utf16().length);
  }

  @Test
  void closing_it_overwrites_the_characters_and_ends_its_use() {
    char[] characters = "secret".toCharArray();
    Password password = Password.takeOver(characters);
    password.close();
    assertArrayEquals(new char[6], characters);
    assertThrowsExactly(IllegalStateException.class, password::utf16);
  }

  @Test
  void it_is_never_printed() {
    assertEquals("password (not shown)", Password.takeOver("secret".toCharArray()).toString());
  }
}
