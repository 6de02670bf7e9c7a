/**
 * {@code .reg} files, as Windows' Registry Editor writes and reads them.
 *
 * <pre>
 * Windows Registry Editor Version 5.00       or REGEDIT4
 *
 * ; a comment
 * [HKEY_LOCAL_MACHINE\SOFTWARE\Example]      the key to create, up to the last ] of the line
 * &#64;="the default value"                      REG_SZ; \\ and \" stand for \ and "
 * "Number"=dword:0000000a                    REG_DWORD, one to eight hex digits
 * "Bytes"=hex:00,ff                          REG_BINARY
 * "Path"=hex(2):25,00,\                      any type by its number in hex; the line goes on
 *   00,00
 * "Gone"=-                                   the value to delete
 *
 * [-HKEY_LOCAL_MACHINE\SOFTWARE\Gone]        the key to delete with all below it
 * </pre>
 *
 * <p>Version 5.00 is UTF-16LE with a byte order mark. REGEDIT4 is in the code page of the machine,
 * and so are the bytes of REG_SZ, REG_EXPAND_SZ and REG_MULTI_SZ in it, which become UTF-16. Lines
 * end with CR LF; LF alone, and UTF-8, are read too.
 *
 * <p>Stricter than Windows: it passes over a line that it does not understand, drops the backslash
 * of an escape that it does not know, and cuts hex data off at a comma that ends a line. Here each
 * of these is an error, with its line and column. And data is written to the byte: a REG_SZ that is
 * more or less than one terminated line, and a REG_DWORD that has not four bytes, is written as
 * {@code hex(1):} and {@code hex(4):}, and read back without a terminator being added.
 *
 * <p>There is no escape for the name of a key: one that holds a line break has no place in such a
 * file. The layout was checked against files that the Registry Editor exported, and against what
 * the tests of Wine's {@code reg} expect of Windows.
 */
@NullMarked
package rdpdoctor.hive.text;

import org.jspecify.annotations.NullMarked;
