/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "cramp-amount.h"
#include "cramp-article.h"
#include "cramp-csv-import.h"
#include "cramp-duration.h"
#include "cramp-test.h"
#include "cramp-time-of-day.h"
#include "cramp-transfer-json.h"

/* Usage: fuzz TARGET RUNS SEED DICTIONARY FILE...
 *
 * Changes what is in the files at random, with the words of a dictionary, and gives it to a reader: under the
 * sanitizers this finds what a reader can't bear. The number of a run that fails is in the message, and SEED repeats
 * it.
 *
 * With clang, tests/fuzz/guided looks further. */

#define PERSON "11111111-1111-4111-8111-111111111111"

/* No file grows beyond this by changing it. */
#define LONGEST (256 * 1024)

static CrampClock *fuzz_clock;

static void
read_json (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cramp_transfer_json_read (text, length, cramp_clock_now (fuzz_clock), &error);

  g_assert_true ((records == NULL) == (error != NULL));
  g_assert_true (!error || !strchr (error->message, '\n'));
}

static void
read_csv (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampCsv) csv = cramp_csv_parse (text, length, &error);
  g_autoptr (CrampCsvImport) how = csv ? cramp_csv_import_new (csv) : NULL;
  g_autoptr (GPtrArray) results = how ? cramp_csv_import_run (how, PERSON, fuzz_clock, &error) : NULL;

  g_assert_true ((results == NULL) == (error != NULL));
}

/* What one can type: short texts, each with a zero byte at its end. */
static void
read_typed (const char *text, gsize length)
{
  g_autofree char *typed = g_strndup (text, MIN (length, 200));
  g_autoptr (GError) error = NULL;
  int number = 0;
  double amount = 0;

  if (!g_utf8_validate (typed, -1, NULL))
    return;
  g_assert_true (cramp_duration_parse (typed, &number, &error) == (error == NULL));
  g_assert_true (error || (number >= 0 && number <= 1000 * 24 * 60 * 60));
  g_clear_error (&error);
  g_assert_true (cramp_time_of_day_parse (typed, &number, &error) == (error == NULL));
  g_assert_true (error || (number >= 0 && number < 24 * 60));
  g_clear_error (&error);
  g_assert_true (cramp_amount_parse (typed, &amount, &error) == (error == NULL));
}

static void
read_article (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampArticle) article = cramp_article_parse (bytes, "fuzz", &error);

  g_assert_true ((article == NULL) == (error != NULL));
}

static const struct
{
  const char *name;
  void (*read) (const char *text, gsize length);
} readers[] = {
  { "json", read_json },
  { "csv", read_csv },
  { "typed", read_typed },
  { "article", read_article },
};

#ifdef CRAMP_FUZZ_TARGET

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (!fuzz_clock)
    fuzz_clock = cramp_test_clock ();
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (readers[i].name, CRAMP_FUZZ_TARGET))
      readers[i].read ((const char *) data, size);
  return 0;
}

#else

static guint
random_below (GRand *random, gsize limit)
{
  return limit ? (guint) g_rand_int_range (random, 0, (int) limit) : 0;
}

static void
insert (GString *text, GRand *random, const char *what, gsize length)
{
  if (text->len + length < LONGEST)
    g_string_insert_len (text, (gssize) random_below (random, text->len + 1), what, (gssize) length);
}

static void
change (GString *text, GRand *random, char *const *words, GPtrArray *seeds)
{
  const char *word = words[random_below (random, g_strv_length ((char **) words))];
  GBytes *other = g_ptr_array_index (seeds, random_below (random, seeds->len));
  gsize size, at = random_below (random, text->len), most = MIN (text->len - at, 64),
              length = random_below (random, most + 1);
  const char *data = g_bytes_get_data (other, &size);
  guint from = random_below (random, size);
  gsize part = 1 + random_below (random, 200);

  switch (g_rand_int_range (random, 0, 7))
    {
    case 0:
      if (text->len > 0)
        text->str[at] = (char) g_rand_int (random);
      break;
    case 1:
      g_string_erase (text, (gssize) at, (gssize) length);
      break;
    case 2:
      {
        g_autofree char *copy = g_strndup (text->str + at, length);

        insert (text, random, copy, strlen (copy));
        break;
      }
    case 3:
    case 4:
      insert (text, random, word, strlen (word));
      break;
    case 5:
      insert (text, random, data + from, MIN (size - from, part));
      break;
    default:
      g_string_truncate (text, at);
      break;
    }
}

static GPtrArray *
load_seeds (char **paths)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; paths[i]; i++)
    {
      g_autoptr (GError) error = NULL;
      char *content;
      gsize length;

      g_file_get_contents (paths[i], &content, &length, &error);
      g_assert_no_error (error);
      g_ptr_array_add (seeds, g_bytes_new_take (content, length));
    }
  return seeds;
}

static guint
run (void (*read) (const char *text, gsize length), guint runs, GRand *random, char *const *words, GPtrArray *seeds)
{
  guint bytes = 0;

  for (guint i = 0; i < runs; i++)
    {
      GBytes *seed = g_ptr_array_index (seeds, random_below (random, seeds->len));
      g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (seed, NULL), (gssize) g_bytes_get_size (seed));
      /* Of its own size, so that reading beyond its end is seen. */
      g_autofree char *exact = NULL;

      for (int n = g_rand_int_range (random, 1, 6); n > 0; n--)
        change (text, random, words, seeds);
      exact = g_memdup2 (text->len ? text->str : "", MAX (text->len, 1));
      read (exact, text->len);
      bytes += (guint) text->len / 1024;
    }
  return bytes;
}

int
main (int argc, char *argv[])
{
  g_autofree char *dictionary = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) seeds = NULL;
  g_autoptr (GRand) random = NULL;
  gint64 begin = g_get_monotonic_time ();
  guint runs;

  g_assert_cmpint (argc, >=, 6);
  fuzz_clock = cramp_test_clock ();
  runs = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  random = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[3], NULL, 10));
  g_assert_true (g_file_get_contents (argv[4], &dictionary, NULL, NULL));
  words = g_strsplit (g_strchomp (dictionary), "\n", -1);
  seeds = load_seeds (argv + 5);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (readers[i].name, argv[1]))
      {
        guint kilobytes = run (readers[i].read, runs, random, words, seeds);

        g_print ("%s: %u runs, %u kB, %.1f s\n", argv[1], runs, kilobytes,
                 (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
        g_object_unref (fuzz_clock);
        return 0;
      }
  g_error ("There is no target “%s”.", argv[1]);
}

#endif
