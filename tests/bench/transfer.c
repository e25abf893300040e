/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>

#include "bench.h"
#include "cramp-file.h"
#include "cramp-store.h"
#include "cramp-test.h"
#include "cramp-transfer-json.h"
#include "cramp-transfer.h"
#include "cramp-window.h"

/* Usage: transfer LIMIT PYTHON MAKE-TEN-YEARS
 *
 * How long the import and the export of a diary of ten years with 100,000 doses take, beside json-glib parsing the same
 * text and SQLite inserting the same rows, with nothing of ours around them; and for how long at most the window does
 * not answer meanwhile. Time is that of the processor, so that what else the machine does counts for neither. Fails
 * where one takes more than LIMIT times as long, or the window longer than a frame. */

#define ROUNDS 3
#define DOSES "100000"

static char *
make_ten_years (const char *folder, const char *python, const char *script)
{
  char *path = g_build_filename (folder, "ten-years.json", NULL);
  const char *argv[] = { python, script, path, DOSES, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return path;
}

/* Copies all rows of @table from one file to the other, column by column. */
static void
copy_rows (sqlite3 *from, sqlite3 *to, const char *table)
{
  g_autofree char *read = g_strdup_printf ("SELECT * FROM %s", table);
  g_autoptr (GString) write = g_string_new (NULL);
  sqlite3_stmt *source, *sink;

  g_assert_cmpint (sqlite3_prepare_v2 (from, read, -1, &source, NULL), ==, SQLITE_OK);
  g_string_append_printf (write, "INSERT INTO %s VALUES (?", table);
  for (int i = 1; i < sqlite3_column_count (source); i++)
    g_string_append (write, ", ?");
  g_string_append_c (write, ')');
  g_assert_cmpint (sqlite3_prepare_v2 (to, write->str, -1, &sink, NULL), ==, SQLITE_OK);
  while (sqlite3_step (source) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (source); i++)
        sqlite3_bind_value (sink, i + 1, sqlite3_column_value (source, i));
      if (sqlite3_step (sink) != SQLITE_DONE)
        g_error ("%s: %s", table, sqlite3_errmsg (to));
      sqlite3_reset (sink);
    }
  sqlite3_finalize (source);
  sqlite3_finalize (sink);
}

/* json-glib and SQLite alone. */
static double
bare_import (const char *folder, GBytes *text, const char *database)
{
  static const char *const tables[] = { "person", "person_mark", "episode",  "episode_mark",
                                        "night",  "day",         "medicine", "dose" };
  g_autofree char *path = g_build_filename (folder, "bare.sqlite", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  CrampStore *store = cramp_store_open (path, CRAMP_STORE_READ_WRITE, NULL);
  sqlite3 *from, *to;
  double begin;

  cramp_store_close (store); /* which has made the tables */
  g_assert_cmpint (sqlite3_open (database, &from), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open (path, &to), ==, SQLITE_OK);
  begin = bench_thread_ms ();
  g_assert_true (
      json_parser_load_from_data (parser, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), NULL));
  sqlite3_exec (to, "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; BEGIN IMMEDIATE", NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    copy_rows (from, to, tables[i]);
  g_assert_cmpint (sqlite3_exec (to, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (from);
  sqlite3_close (to);
  return bench_thread_ms () - begin;
}

static double
our_import (const char *folder, GBytes *text, CrampClock *clock)
{
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  double begin = bench_thread_ms ();

  records = cramp_transfer_json_read (g_bytes_get_data (text, NULL), g_bytes_get_size (text), cramp_clock_now (clock),
                                      &error);
  g_assert_no_error (error);
  cramp_diary_merge (diary, records, NULL, &error);
  g_assert_no_error (error);
  return bench_thread_ms () - begin;
}

static double
our_export (const char *path, CrampClock *clock)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open_read_only (path, clock, NULL);
  double begin = bench_thread_ms ();
  g_autoptr (GPtrArray) records = cramp_diary_list_everything (diary, NULL, NULL);
  gsize length;
  g_autofree char *text = cramp_transfer_json_write (records, 1, &length);

  return bench_thread_ms () - begin;
}

/* How long one turn of the main loop took at most. */
typedef struct
{
  double wall;      /* milliseconds, with the painting, which here no graphics card does */
  double busy;      /* of the processor, without the painting and what other programs took from it */
  double show;      /* the same of the turn in which the window reads what changed */
  gboolean changed; /* in this turn */
} Gap;

static void
changed_cb (Gap *gap)
{
  gap->changed = TRUE;
}

static gboolean
tick_cb (gpointer unused G_GNUC_UNUSED)
{
  return G_SOURCE_CONTINUE;
}

static void
turn (GtkWidget *window, Gap *gap)
{
  gint64 begin = g_get_monotonic_time ();
  double busy;

  gap->changed = FALSE;
  busy = bench_turn (window, TRUE);
  if (gap->changed)
    {
      gap->show = MAX (gap->show, busy);
      return;
    }
  gap->wall = MAX (gap->wall, (double) (g_get_monotonic_time () - begin) / 1e3);
  gap->busy = MAX (gap->busy, busy);
}

static gboolean
says_report (CrampWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return dialog && ADW_IS_ALERT_DIALOG (dialog) && adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "close");
}

/* The same from the window, as somebody does it who looks at the page of the day. */
static void
measure_gaps (const char *json, Gap gaps[2])
{
  const CrampExport how = { .kind = CRAMP_EXPORT_DIARY };
  g_autofree char *folder = cramp_test_folder ();
  g_autofree char *out = g_build_filename (folder, "out.json", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (json);
  g_autoptr (GFile) to = g_file_new_for_path (out);
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  CrampWindow *window = cramp_window_new (NULL, diary);
  guint source = g_timeout_add (1, tick_cb, NULL);

  gtk_window_present (GTK_WINDOW (window));
  bench_settle ();
  cramp_transfer_export_to (GTK_WIDGET (window), diary, &how, to); /* once, for what is only done at first */
  while (!g_file_test (out, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect_swapped (diary, "changed", G_CALLBACK (changed_cb), &gaps[0]);
  cramp_transfer_import_from (GTK_WIDGET (window), diary, from);
  while (!says_report (window))
    turn (GTK_WIDGET (window), &gaps[0]);
  g_print ("import: shown within %.1f ms\n", gaps[0].show);
  bench_settle ();
  g_remove (out);
  cramp_transfer_export_to (GTK_WIDGET (window), diary, &how, to);
  while (!g_file_test (out, G_FILE_TEST_EXISTS))
    turn (GTK_WIDGET (window), &gaps[1]);
  bench_settle ();
  g_source_remove (source);
  gtk_window_destroy (GTK_WINDOW (window));
  cramp_test_remove_folder (folder);
}

static gboolean
report_gap (const char *what, const Gap *gap)
{
  g_print ("%s: the window answers after %.1f ms at most, %.1f ms of work without painting (limit %.0f)\n", what,
           gap->wall, gap->busy, BENCH_FRAME_MS);
  return gap->busy <= BENCH_FRAME_MS;
}

static void
keep_best (double *best, double ms)
{
  *best = MIN (*best, ms);
}

static gboolean
report (const char *what, double ours, double bare, double limit)
{
  g_print ("%s: %.0f ms at work, json-glib and SQLite alone %.0f ms: %.2f times (limit %.2f)\n", what, ours, bare,
           ours / bare, limit);
  return ours / bare <= limit;
}

int
main (int argc, char *argv[])
{
  double limit = argc == 4 ? g_ascii_strtod (argv[1], NULL) : 0;
  g_autofree char *folder = cramp_test_folder ();
  g_autofree char *path = make_ten_years (folder, argv[2], argv[3]);
  g_autoptr (GBytes) text = cramp_file_read (path, NULL);
  double best[3] = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };
  Gap gaps[2] = { { 0 }, { 0 } };
  gboolean fine;

  gtk_init ();
  adw_init ();
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *inner = cramp_test_folder ();
      g_autofree char *database = g_build_filename (inner, "diary.sqlite", NULL);
      g_autoptr (CrampClock) clock = cramp_test_clock ();

      keep_best (&best[0], our_import (inner, text, clock));
      keep_best (&best[1], bare_import (inner, text, database));
      keep_best (&best[2], our_export (database, clock));
      cramp_test_remove_folder (inner);
    }
  g_print ("ten years, %.1f MB\n", (double) g_bytes_get_size (text) / 1e6);
  fine = report ("import", best[0], best[1], limit);
  fine = report ("export", best[2], best[1], limit) && fine;
  measure_gaps (path, gaps);
  fine = report_gap ("import", &gaps[0]) && fine;
  fine = report_gap ("export", &gaps[1]) && fine;
  cramp_test_remove_folder (folder);
  return fine ? 0 : 1;
}
