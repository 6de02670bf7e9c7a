/**
 * The regf format: a base block of 4,096 bytes, then the hive bins, which consist of cells.
 *
 * <pre>
 * +------------+------+--------------------------------+------+-------------------------- - -
 * | base block | hbin | cell | cell | cell | ...       | hbin | cell | ...   what a file still
 * | 4,096      | 32   | size, content                  |      |                holds behind them
 * +------------+------+--------------------------------+------+-------------------------- - -
 * 0            4096 = offset 0 of every cell
 * </pre>
 *
 * <p>Integers are little-endian. A cell begins with its size, negative when it is in use. A cell is
 * one of: a key node (nk), a value (vk), a security descriptor (sk), a list of subkeys (lf, lh, li,
 * or ri, a list of lists), a list of values, the record of big data (db) or its list, data, a class
 * name.
 *
 * <p>After <i>Windows registry file format specification</i> by Maxim Suhanov (CC BY 4.0) and <i>
 * Windows NT Registry File (REGF) format specification</i> of the libregf project.
 */
@NullMarked
package rdpdoctor.hive.regf;

import org.jspecify.annotations.NullMarked;
