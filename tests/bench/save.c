/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>

#include "bench.h"
#include "cramp-day.h"
#include "cramp-test.h"

/* Usage: bench-save LIMIT
 *
 * What saving a cramp costs in a diary of ten years: read what was there, check, write, work out the warnings, write
 * their lives, commit, tell everybody. Beside it a bare commit of the same rows by SQLite into a copy of the file. Both
 * are in TMPDIR, which has to be on a disk, and wait until that has what they wrote. What of it is the processor's time
 * is printed too. Fails where saving takes more than LIMIT times as long. */

#define ROUNDS 101
#define N_TABLES 2
#define MOST_COLUMNS 40

static const char *const tables[N_TABLES] = { "episode", "episode_mark" };
static const char *const keys[N_TABLES] = { "uuid", "owner" };

typedef struct
{
  sqlite3 *from; /* the diary's own file, read */
  sqlite3 *to;   /* the copy */
  sqlite3_stmt *read[N_TABLES];
  sqlite3_stmt *write[N_TABLES];
} Bare;

static sqlite3 *
open_file (const char *path)
{
  sqlite3 *file;

  g_assert_cmpint (sqlite3_open (path, &file), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (file, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON", NULL, NULL, NULL),
      ==, SQLITE_OK);
  return file;
}

static void
prepare (Bare *bare)
{
  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autofree char *select = g_strdup_printf ("SELECT * FROM %s WHERE %s = ?", tables[i], keys[i]);
      g_autoptr (GString) insert = g_string_new (NULL);

      g_assert_cmpint (sqlite3_prepare_v2 (bare->from, select, -1, &bare->read[i], NULL), ==, SQLITE_OK);
      g_string_append_printf (insert, "INSERT INTO %s VALUES (?", tables[i]);
      for (int column = 1; column < sqlite3_column_count (bare->read[i]); column++)
        g_string_append (insert, ", ?");
      g_string_append_c (insert, ')');
      g_assert_cmpint (sqlite3_prepare_v2 (bare->to, insert->str, -1, &bare->write[i], NULL), ==, SQLITE_OK);
    }
}

/* The rows of one cramp: each an array of values, after its table. */
static GPtrArray *
read_rows (Bare *bare, const char *uuid)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < N_TABLES; i++)
    {
      sqlite3_bind_text (bare->read[i], 1, uuid, -1, SQLITE_TRANSIENT);
      while (sqlite3_step (bare->read[i]) == SQLITE_ROW)
        {
          sqlite3_value **row = g_new0 (sqlite3_value *, MOST_COLUMNS);

          for (int column = 0; column < sqlite3_column_count (bare->read[i]); column++)
            row[column] = sqlite3_value_dup (sqlite3_column_value (bare->read[i], column));
          g_ptr_array_add (rows, bare->write[i]);
          g_ptr_array_add (rows, row);
        }
      sqlite3_reset (bare->read[i]);
    }
  return rows;
}

static void
write_rows (Bare *bare, GPtrArray *rows)
{
  g_assert_cmpint (sqlite3_exec (bare->to, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < rows->len; i += 2)
    {
      sqlite3_stmt *statement = rows->pdata[i];
      sqlite3_value **row = rows->pdata[i + 1];

      for (int column = 0; row[column]; column++)
        sqlite3_bind_value (statement, column + 1, row[column]);
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
      sqlite3_reset (statement);
    }
  g_assert_cmpint (sqlite3_exec (bare->to, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
free_rows (GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i += 2)
    {
      sqlite3_value **row = rows->pdata[i];

      for (int column = 0; row[column]; column++)
        sqlite3_value_free (row[column]);
      g_free (row);
    }
  g_ptr_array_unref (rows);
}

/* As full as somebody fills in the form who takes the time. */
static CrampEpisode *
make_episode (CrampDiary *diary, int round)
{
  CrampEpisode *episode = cramp_test_episode (diary, "2026-11-19T02:00:00", CRAMP_REGION_LEFT_CALF, 6, 240);

  episode->onset += round * 60;
  episode->woke = CRAMP_ANSWER_YES;
  for (guint sign = 0; sign < CRAMP_N_SIGNS; sign++)
    episode->signs[sign] = CRAMP_SIGN_VALUE_NO;
  episode->reliefs[CRAMP_RELIEF_FOOT_FLEXED] = CRAMP_HELPED_YES;
  episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_PARTLY;
  episode->factors[CRAMP_FACTOR_OVERUSE] = CRAMP_ANSWER_YES;
  episode->notes = g_strdup ("After the long garden day");
  return episode;
}

typedef struct
{
  double time[ROUNDS];      /* milliseconds */
  double processor[ROUNDS]; /* milliseconds */
} Costs;

static void
costs_begin (Costs *costs, int round)
{
  costs->time[round] = (double) g_get_monotonic_time () / 1000;
  costs->processor[round] = bench_thread_ms ();
}

static void
costs_end (Costs *costs, int round)
{
  costs->time[round] = (double) g_get_monotonic_time () / 1000 - costs->time[round];
  costs->processor[round] = bench_thread_ms () - costs->processor[round];
}

static void
save (CrampDiary *diary, CrampEpisode *episode, Costs *costs, int round)
{
  g_autoptr (GError) error = NULL;

  costs_begin (costs, round);
  cramp_diary_save (diary, episode, "Add cramp", &error);
  costs_end (costs, round);
  g_assert_no_error (error);
}

static void
save_bare (Bare *bare, const CrampEpisode *episode, Costs *costs, int round)
{
  GPtrArray *rows = read_rows (bare, episode->record.uuid);

  costs_begin (costs, round);
  write_rows (bare, rows);
  costs_end (costs, round);
  free_rows (rows);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
median (double *costs)
{
  qsort (costs, ROUNDS, sizeof (double), compare);
  return costs[ROUNDS / 2];
}

static double
run (CrampDiary *diary, Bare *bare)
{
  Costs saved, plain;
  double ratio;

  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CrampEpisode) episode = make_episode (diary, i);

      save (diary, episode, &saved, i);
      save_bare (bare, episode, &plain, i);
    }
  ratio = median (saved.time) / median (plain.time);
  g_print ("saving a cramp %.2f ms, bare commit of its rows %.2f ms, ratio %.2f (worst %.2f, %.2f ms)\n",
           saved.time[ROUNDS / 2], plain.time[ROUNDS / 2], ratio, saved.time[ROUNDS - 1], plain.time[ROUNDS - 1]);
  g_print ("of that the processor's %.2f ms and %.2f ms\n", median (saved.processor), median (plain.processor));
  return ratio;
}

int
main (int argc, char *argv[])
{
  double limit = argc > 1 ? g_ascii_strtod (argv[1], NULL) : G_MAXDOUBLE;
  g_autofree char *copy = NULL;
  Bare bare = { 0 };
  CrampDiary *diary;
  CrampClock *clock;
  char *folder;
  double ratio;

  cramp_test_open (&folder, &clock, &diary);
  bench_fill (diary);
  copy = g_build_filename (folder, "copy.sqlite", NULL);
  g_assert_true (cramp_diary_back_up (diary, copy, NULL));
  bare.from = open_file (cramp_diary_get_path (diary));
  bare.to = open_file (copy);
  prepare (&bare);
  ratio = run (diary, &bare);
  for (guint i = 0; i < N_TABLES; i++)
    {
      sqlite3_finalize (bare.read[i]);
      sqlite3_finalize (bare.write[i]);
    }
  sqlite3_close (bare.from);
  sqlite3_close (bare.to);
  cramp_test_close (folder, clock, diary);
  return ratio > limit;
}
