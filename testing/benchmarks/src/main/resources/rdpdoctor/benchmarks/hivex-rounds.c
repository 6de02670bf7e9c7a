/*
 * hivex-rounds FILE: does with hivex what OurReader does with our library, one round for each line
 * of standard input, and answers each with a line: seconds of processor time, seconds, keys,
 * values, bytes of data.
 *
 *   bytes   all names and the bytes of all data, in the tree that was opened at the start
 *   text    the same, with strings and numbers decoded
 *   open    open the file, read the port of RDP-Tcp, close
 *   next    read the port in the tree that was opened at the start
 */
#include <hivex.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct counts {
  long keys, values, bytes;
};

static const char *const path[] = {"ControlSet001", "Control", "Terminal Server", "WinStations",
                                   "RDP-Tcp"};

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void free_all(char **strings) {
  if (strings != NULL)
    for (char **each = strings; *each != NULL; each++)
      free(*each);
  free(strings);
}

/* What hivex does not decode it refuses, and the bytes are read instead, as we do. */
static void read_bytes(hive_h *hive, hive_value_h value) {
  hive_type type;
  size_t length;
  free(hivex_value_value(hive, value, &type, &length));
}

static void read_text(hive_h *hive, hive_value_h value, hive_type type, size_t length) {
  char *string;
  char **strings;
  switch (type) {
    case hive_t_REG_SZ:
    case hive_t_REG_EXPAND_SZ:
      string = hivex_value_string(hive, value);
      if (string == NULL)
        read_bytes(hive, value);
      free(string);
      break;
    case hive_t_REG_MULTI_SZ:
      strings = hivex_value_multiple_strings(hive, value);
      if (strings == NULL)
        read_bytes(hive, value);
      free_all(strings);
      break;
    case hive_t_REG_DWORD:
      if (length == 4)
        hivex_value_dword(hive, value);
      else
        read_bytes(hive, value);
      break;
    case hive_t_REG_QWORD:
      if (length == 8)
        hivex_value_qword(hive, value);
      else
        read_bytes(hive, value);
      break;
    default:
      read_bytes(hive, value);
  }
}

static void walk(hive_h *hive, hive_node_h key, int text, struct counts *counts) {
  counts->keys++;
  free(hivex_node_name(hive, key));
  hive_value_h *values = hivex_node_values(hive, key);
  if (values == NULL)
    fail("values");
  for (hive_value_h *value = values; *value != 0; value++) {
    hive_type type;
    size_t length;
    counts->values++;
    free(hivex_value_key(hive, *value));
    if (text) {
      hivex_value_type(hive, *value, &type, &length);
      read_text(hive, *value, type, length);
    } else {
      free(hivex_value_value(hive, *value, &type, &length));
    }
    counts->bytes += length;
  }
  free(values);
  hive_node_h *subkeys = hivex_node_children(hive, key);
  if (subkeys == NULL)
    fail("subkeys");
  for (hive_node_h *subkey = subkeys; *subkey != 0; subkey++)
    walk(hive, *subkey, text, counts);
  free(subkeys);
}

static void read_port(hive_h *hive, struct counts *counts) {
  hive_node_h key = hivex_root(hive);
  for (size_t i = 0; i < sizeof path / sizeof *path; i++) {
    key = hivex_node_get_child(hive, key, path[i]);
    if (key == 0)
      fail(path[i]);
  }
  hive_value_h value = hivex_node_get_value(hive, key, "PortNumber");
  if (value == 0)
    fail("PortNumber");
  counts->values = hivex_value_dword(hive, value) == 3389;
}

static hive_h *open_hive(const char *file) {
  hive_h *hive = hivex_open(file, 0);
  if (hive == NULL)
    fail(file);
  return hive;
}

int main(int count, char **arguments) {
  char line[16];
  if (count != 2)
    return 64;
  hive_h *hive = open_hive(arguments[1]);
  while (fgets(line, sizeof line, stdin) != NULL) {
    struct counts counts = {0, 0, 0};
    double processor = now(CLOCK_PROCESS_CPUTIME_ID);
    double start = now(CLOCK_MONOTONIC);
    if (strcmp(line, "open\n") == 0) {
      hive_h *opened = open_hive(arguments[1]);
      read_port(opened, &counts);
      hivex_close(opened);
    } else if (strcmp(line, "next\n") == 0) {
      read_port(hive, &counts);
    } else {
      walk(hive, hivex_root(hive), strcmp(line, "text\n") == 0, &counts);
    }
    double seconds = now(CLOCK_MONOTONIC) - start;
    printf("%.9f %.9f %ld %ld %ld\n", now(CLOCK_PROCESS_CPUTIME_ID) - processor, seconds,
           counts.keys, counts.values, counts.bytes);
    fflush(stdout);
  }
  return hivex_close(hive);
}
