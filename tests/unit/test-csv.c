/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cramp-csv-import.h"
#include "cramp-day.h"
#include "cramp-error.h"
#include "cramp-test.h"
#include "cramp-transfer-csv.h"

#define PERSON "11111111-1111-4111-8111-111111111111"

static CrampCsv *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  CrampCsv *csv = cramp_csv_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return csv;
}

static const char *
cell (const CrampCsv *csv, guint row, guint column)
{
  return ((CrampCsvRow *) g_ptr_array_index (csv->rows, row))->cells[column];
}

static void
test_parse (void)
{
  g_autoptr (CrampCsv) csv = parse ("\xef\xbb\xbf"
                                    "a;b;c\r\n1;\"two; \"\"2\"\"\r\nlines\";3\r\n;;\r\n\n4\n5;6;7");

  g_assert_cmpuint (csv->n_columns, ==, 3);
  g_assert_cmpstr (csv->header[0], ==, "a");
  g_assert_cmpuint (csv->rows->len, ==, 3);
  g_assert_cmpstr (cell (csv, 0, 1), ==, "two; \"2\"\r\nlines");
  g_assert_cmpstr (cell (csv, 1, 0), ==, "4");
  g_assert_cmpstr (cell (csv, 1, 2), ==, "");
  g_assert_cmpstr (cell (csv, 2, 2), ==, "7");
  g_assert_cmpuint (((CrampCsvRow *) csv->rows->pdata[1])->line, ==, 6);
}

static const struct
{
  const char *text;
  gsize length;
  const char *message;
} bad[] = {
  { "", 0, "line 1: there are no names of columns" },
  { "a,b\n1,\"2", 8, "line 2: a quotation mark is not closed" },
  { "a,b\n1,\"2\"3\n", 11, "line 2: there is something after a closing quotation mark" },
  { "a,b\n1,2,3\n", 10, "line 2: there are more cells than columns" },
  { "a,b\n\n1,\xff\n", 9, "line 3: this is not valid UTF-8 text" },
  { "a,b\n1,\0\n", 8, "line 2: this is not valid UTF-8 text" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cramp_csv_parse (bad[i].text, bad[i].length, &error));
      g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, bad[i].message);
    }
}

/* Few letters, and more cells than memory. */
static void
test_bomb (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < 200; i++)
    g_string_append (text, ",a");
  for (guint i = 0; i < 30000; i++)
    g_string_append (text, "\nx");
  g_assert_null (cramp_csv_parse (text->str, text->len, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "line 20002: there is too much in it for a diary");
}

/* Cut and changed at every byte it is a table or none, never more. */
static void
test_damage (void)
{
  const char text[] = "date,time,pain,notes\r\n2026-11-20,3:12,7,\"a, \"\"b\"\"\"\n21.11.2026,23:05,x,ä\n";
  static const char changes[] = "\",;\n\r\xff";

  for (gsize i = 0; i < strlen (text); i++)
    for (const char *change = changes; *change; change++)
      {
        g_autofree char *changed = g_strdup (text);
        g_autoptr (CrampCsv) cut = cramp_csv_parse (text, i, NULL);
        g_autoptr (CrampCsv) csv = NULL;

        changed[i] = *change;
        csv = cramp_csv_parse (changed, strlen (text), NULL);
        for (guint j = 0; csv && j < csv->rows->len; j++)
          g_assert_cmpuint (g_strv_length (((CrampCsvRow *) csv->rows->pdata[j])->cells), ==, csv->n_columns);
      }
}

static GPtrArray *
run (const CrampCsv *csv)
{
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampCsvImport) how = cramp_csv_import_new (csv);
  g_autoptr (GError) error = NULL;
  GPtrArray *results = cramp_csv_import_run (how, PERSON, clock, &error);

  g_assert_no_error (error);
  return results;
}

/* Somebody's own table: what is understood becomes cramps, for each other row it is said why it does not. */
static void
test_own_table (void)
{
  g_autoptr (CrampCsv) csv = parse ("Day,Start,NRS,Where,Minutes,Comment,Weather\n"
                                    "21.11.2026,3:12,7,left calf;right_calf,6,'=1+1,rain\n"
                                    "2026-11-20,,4,,\"2,5\",,\n"
                                    "31.11.2026,3:12,7,,,,\n"
                                    "2026-11-20,3:12,11,,,,\n"
                                    "2026-11-20,3:12,5,nose,,,\n"
                                    "2027-01-01,3:12,5,,,,\n"
                                    ",3:12,5,,,,\n");
  static const char *const reasons[] = {
    NULL,
    NULL,
    "Day: must be a day such as 2026-11-22",
    "Worst pain: must be from 0 to 10",
    "Where: this word is not known here",
    "The cramp can’t begin in the future.",
    "there is no day",
  };
  g_autoptr (GPtrArray) results = run (csv);
  const CrampEpisode *one = ((CrampCsvResult *) results->pdata[0])->episode;
  const CrampEpisode *two = ((CrampCsvResult *) results->pdata[1])->episode;

  g_assert_cmpuint (results->len, ==, G_N_ELEMENTS (reasons));
  for (guint i = 0; i < results->len; i++)
    g_assert_cmpstr (((CrampCsvResult *) results->pdata[i])->reason, ==, reasons[i]);
  g_assert_cmpint (one->onset, ==, cramp_test_time ("2026-11-21T03:12:00"));
  g_assert_cmpint (one->utc_offset, ==, 3600);
  g_assert_cmpint (one->pain, ==, 7);
  g_assert_cmpint (one->duration, ==, 360);
  g_assert_cmpstr (one->notes, ==, "=1+1");
  g_assert_true (one->regions[CRAMP_REGION_LEFT_CALF] && one->regions[CRAMP_REGION_RIGHT_CALF]);
  g_assert_cmpint (two->precision, ==, CRAMP_PRECISION_NIGHT);
  g_assert_cmpint (two->duration, ==, 150);
}

/* A moment in UTC alone lies on the day that it is on the clock here. */
static void
test_onset_alone (void)
{
  g_autoptr (CrampCsv) csv = parse ("onset,pain\n2026-11-20T23:30:00Z,7\n");
  g_autoptr (GPtrArray) results = run (csv);
  const CrampEpisode *episode = ((CrampCsvResult *) results->pdata[0])->episode;

  g_assert_nonnull (episode);
  g_assert_cmpint (episode->utc_offset, ==, 3600);
}

/* Day or month first: by a day that can be read in one way only, otherwise as it is chosen. */
static void
test_order (void)
{
  g_autoptr (CrampCsv) csv = parse ("date,time\n11/05/2026,3:12\n");
  g_autoptr (CrampCsv) american = parse ("date,time\n11/05/2026,3:12\n11/20/2026,3:12\n");
  g_autoptr (GPtrArray) one = run (csv);
  g_autoptr (GPtrArray) other = run (american);

  g_assert_cmpint (((CrampCsvResult *) one->pdata[0])->episode->onset, ==, cramp_test_time ("2026-05-11T03:12:00"));
  g_assert_cmpint (((CrampCsvResult *) other->pdata[0])->episode->onset, ==, cramp_test_time ("2026-11-05T03:12:00"));
}

/* A table imported twice adds nothing the second time, not even over what was changed since; two rows that are alike
 * are two cramps. */
static void
test_again (void)
{
  g_autofree char *folder = cramp_test_folder ();
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  g_autoptr (CrampCsv) csv = parse ("date,time,pain\n2026-11-20,3:12,7\n2026-11-20,3:12,7\n2026-11-21,3:12,7\n");
  const char *person = cramp_diary_get_person (diary)->record.uuid;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = cramp_csv_import_read (csv, person, clock, &error);
  g_autoptr (GPtrArray) again = cramp_csv_import_read (csv, person, clock, &error);
  g_autoptr (CrampEpisode) changed = NULL;
  g_autoptr (CrampEpisode) kept = NULL;
  g_auto (CrampMergeReport) report = { 0 };

  g_assert_no_error (error);
  g_assert_true (cramp_diary_merge (diary, episodes, &report, &error));
  g_assert_cmpuint (report.added, ==, 3);
  changed = cramp_record_copy (episodes->pdata[0]);
  changed->pain = 3;
  g_assert_true (cramp_diary_save (diary, changed, "Change cramp", &error));
  g_assert_true (cramp_diary_merge (diary, again, &report, &error));
  g_assert_cmpuint (report.added + report.changed, ==, 0);
  kept = cramp_diary_get (diary, &cramp_episode_type, changed->record.uuid, &error);
  g_assert_cmpint (kept->pain, ==, 3);
  g_assert_finalize_object (g_steal_pointer (&diary));
  cramp_test_remove_folder (folder);
}

static GPtrArray *
read_in_order (CrampDiary *diary, const CrampCsv *csv, CrampCsvOrder order)
{
  g_autoptr (CrampCsvImport) how = cramp_csv_import_new (csv);
  g_autoptr (GPtrArray) results = NULL;

  how->order = order;
  results =
      cramp_csv_import_run (how, cramp_diary_get_person (diary)->record.uuid, cramp_diary_get_clock (diary), NULL);
  return cramp_csv_import_episodes (results, NULL);
}

/* A table whose days were read the wrong way round is imported again, after undoing that and without. */
static void
test_repair (gconstpointer undo)
{
  g_autofree char *folder = cramp_test_folder ();
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  g_autoptr (CrampCsv) csv = parse ("date,time,pain\n06/05/2026,3:12,7\n");
  g_autoptr (GPtrArray) wrong = read_in_order (diary, csv, CRAMP_CSV_MONTH_FIRST);
  g_autoptr (GPtrArray) right = read_in_order (diary, csv, CRAMP_CSV_DAY_FIRST);
  g_autoptr (CrampEpisode) read = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (CrampMergeReport) report = { 0 };

  g_assert_true (cramp_diary_import_episodes (diary, wrong, NULL, &error));
  if (undo)
    g_assert_true (cramp_diary_undo (diary, &error));
  g_assert_true (cramp_diary_import_episodes (diary, right, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (undo ? report.added : report.changed, ==, 1);
  read = cramp_diary_get (diary, &cramp_episode_type, ((CrampRecord *) right->pdata[0])->uuid, &error);
  g_assert_cmpint (read->onset, ==, cramp_test_time ("2026-05-06T03:12:00"));
  g_assert_finalize_object (g_steal_pointer (&diary));
  cramp_test_remove_folder (folder);
}

/* What we export comes in as it was. */
static void
test_round_trip (void)
{
  g_autofree char *folder = cramp_test_folder ();
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  g_autoptr (CrampEpisode) episode = cramp_test_episode (diary, "2026-11-20T03:12:24", CRAMP_REGION_LEFT_CALF, 7, 360);
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (CrampCsv) csv = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  episode->notes = g_strdup ("=HYPERLINK(1), \"two\"\nlines");
  episode->signs[CRAMP_SIGN_COUGH] = CRAMP_SIGN_VALUE_USUAL;
  episode->reliefs[CRAMP_RELIEF_HEAT] = CRAMP_HELPED_PARTLY;
  g_ptr_array_add (records, cramp_record_ref (episode));
  text = cramp_transfer_csv_write (&cramp_episode_type, records, NULL, &length);
  csv = parse (text);
  read = cramp_csv_import_read (csv, episode->record.person, clock, &error);
  g_assert_no_error (error);
  g_assert_true (cramp_record_equal (read->pdata[0], episode));
  g_assert_finalize_object (g_steal_pointer (&diary));
  cramp_test_remove_folder (folder);
}

/* From the command line all rows or none; the message has the first place, and how many more there are. */
static void
test_all_or_none (void)
{
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampCsv) csv = parse ("date,pain\n2026-11-20,7\nyesterday,3\n2026-11-21,30\n");
  g_autoptr (CrampCsv) other = parse ("when,pain\n2026-11-20,7\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (cramp_csv_import_read (csv, PERSON, clock, &error));
  g_assert_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "line 3: date: must be a day such as 2026-11-22 (1 more line is wrong)");
  g_clear_error (&error);
  g_assert_null (cramp_csv_import_read (other, PERSON, clock, &error));
  g_assert_cmpstr (error->message, ==, "No column says on which day the cramps were.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/parse", test_parse);
  g_test_add_func ("/csv/bad", test_bad);
  g_test_add_func ("/csv/bomb", test_bomb);
  g_test_add_func ("/csv/damage", test_damage);
  g_test_add_func ("/csv/own-table", test_own_table);
  g_test_add_func ("/csv/onset-alone", test_onset_alone);
  g_test_add_func ("/csv/order", test_order);
  g_test_add_func ("/csv/again", test_again);
  g_test_add_data_func ("/csv/repair", NULL, test_repair);
  g_test_add_data_func ("/csv/repair-after-undo", "undo", test_repair);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  g_test_add_func ("/csv/all-or-none", test_all_or_none);
  return g_test_run ();
}
