/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "cramp-blank.h"
#include "cramp-day.h"
#include "cramp-diary-summary.h"
#include "cramp-pages.h"
#include "cramp-summary.h"
#include "cramp-test.h"

/* The summary from diary to PDF, without a display. What is on the pages is read back with poppler's tools. */

typedef CrampTest Fixture;

static void
save_night (Fixture *f, int day)
{
  g_autoptr (CrampNight) night = cramp_night_new (cramp_diary_get_person (f->diary)->record.uuid, day);
  g_autoptr (GError) error = NULL;

  night->no_cramps = CRAMP_ANSWER_YES;
  cramp_diary_save (f->diary, night, "No cramps", &error);
  g_assert_no_error (error);
}

static void
save_episodes (Fixture *f, guint n, const char *notes)
{
  g_autoptr (GPtrArray) episodes = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      CrampEpisode *episode =
          cramp_test_episode (f->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, (int) (i % 11), 360);

      cramp_episode_set_onset (episode, f->clock, episode->onset - i % 28 * CRAMP_SECONDS_A_DAY - i * 30);
      episode->woke = CRAMP_ANSWER_YES;
      episode->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_NO;
      episode->factors[CRAMP_FACTOR_ALCOHOL] = CRAMP_ANSWER_YES;
      episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_YES;
      episode->notes = g_strdup (notes);
      g_ptr_array_add (episodes, episode);
    }
  cramp_diary_save_all (f->diary, episodes, "Add cramps", &error);
  g_assert_no_error (error);
}

static CrampPages *
make_pages (Fixture *f, CrampPaper paper)
{
  g_autoptr (GError) error = NULL;
  CrampReport *report = cramp_diary_summarize (f->diary, CRAMP_DAY_UNSET, CRAMP_DAY_UNSET, CRAMP_USUAL_PARTS, &error);

  g_assert_no_error (error);
  return cramp_pages_new (report, paper);
}

/* What stands on the pages of so many nights. */
static char *
read_nights (Fixture *f, int n_nights, guint parts)
{
  int last = cramp_diary_last_night (f->diary, NULL);
  g_autoptr (GError) error = NULL;
  CrampReport *report = cramp_diary_summarize (f->diary, last - n_nights + 1, last, parts, &error);
  g_autoptr (CrampPages) pages = cramp_pages_new (report, CRAMP_PAPER_A4);

  g_assert_no_error (error);
  return cramp_pages_to_text (pages);
}

static char *
run (const char *tool, const char *option, const char *path)
{
  const char *arguments[] = { tool, option, path, g_str_equal (tool, "pdftotext") ? "-" : NULL, NULL };
  char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  return output;
}

/* Writes the PDF and reads it back. */
static char *
read_pdf (Fixture *f, CrampPages *pages, const char *tool, const char *option)
{
  g_autofree char *path = g_build_filename (f->folder, "summary.pdf", NULL);
  g_autoptr (GBytes) bytes = cramp_pages_to_pdf (pages, cramp_clock_now (f->clock));
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return run (tool, option, path);
}

static void
assert_has (const char *text, const char *words)
{
  if (!strstr (text, words))
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
test_empty (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampPages) pages = make_pages (f, CRAMP_PAPER_A4);
  g_autofree char *text = read_pdf (f, pages, "pdftotext", "-layout");

  g_assert_cmpuint (cramp_pages_get_n_pages (pages), ==, 1);
  assert_has (text, "Leg cramps: summary for a visit");
  assert_has (text, "Nothing recorded yet");
  assert_has (text, "does not replace a doctor");
  assert_has (text, "24 October 2026 to 21 November 2026, 28 nights");
  g_assert_null (strstr (text, "Figures"));
  g_assert_null (strstr (text, "Night by night"));
}

/* The diary begins with the first night or cramp of which anything is written, and four weeks ago at the latest. */
static void
test_first_night (Fixture *f, gconstpointer unused)
{
  int last = cramp_day_new (2026, 11, 21);
  g_autoptr (CrampEpisode) old = cramp_test_episode (f->diary, "2026-08-01T03:00:00", CRAMP_REGION_LEFT_FOOT, 5, 120);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cramp_diary_first_night (f->diary, last, &error), ==, last - 27);
  g_assert_no_error (error);
  save_episodes (f, 3, NULL);
  save_night (f, cramp_day_new (2026, 9, 1));
  save_night (f, cramp_day_new (2026, 10, 1));
  g_assert_cmpint (cramp_diary_first_night (f->diary, last, &error), ==, cramp_day_new (2026, 9, 1));
  g_assert_true (cramp_diary_save (f->diary, old, "Add cramp", &error));
  g_assert_cmpint (cramp_diary_first_night (f->diary, last, &error), ==, cramp_day_new (2026, 7, 31));
  g_assert_no_error (error);
}

/* Nights without cramps are something to tell: none of so many, and how sure that is. */
static void
test_no_cramps (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 28; i++)
    save_night (f, cramp_day_new (2026, 11, 21) - i);
  pages = make_pages (f, CRAMP_PAPER_A4);
  text = cramp_pages_to_text (pages);
  assert_has (text, "- Recorded nights: 28 of 28\n");
  assert_has (text, "- Nights with cramps: 0 of 28 (0 %)\n");
  assert_has (text, "- Night cramps a week (95 % interval): 0.0 (0.0 to 0.9)\n");
  assert_has (text, "No cramps and no notes were recorded.");
  g_assert_null (strstr (text, "What helped"));
}

/* A rule stands there once, with its days, what set it off then and its leaflet. Without any nothing is said of
 * warnings. */
static void
test_warnings (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode =
      cramp_test_episode (f->diary, "2026-11-20T03:00:00", CRAMP_REGION_LEFT_CALF, 5, 120);
  g_autoptr (CrampEpisode) again = cramp_test_episode (f->diary, "2026-11-12T03:00:00", CRAMP_REGION_LEFT_CALF, 5, 120);
  g_autoptr (CrampEpisode) other = cramp_test_episode (f->diary, "2026-11-09T03:00:00", CRAMP_REGION_LEFT_CALF, 5, 120);
  g_autoptr (CrampPages) before = NULL;
  g_autoptr (CrampPages) after = NULL;
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  save_episodes (f, 3, NULL);
  before = make_pages (f, CRAMP_PAPER_A4);
  without = read_pdf (f, before, "pdftotext", "-layout");
  g_assert_null (strstr (without, "Warnings"));

  episode->signs[CRAMP_SIGN_SWELLING] = CRAMP_SIGN_VALUE_YES;
  again->signs[CRAMP_SIGN_SWELLING] = CRAMP_SIGN_VALUE_YES;
  other->signs[CRAMP_SIGN_WARM] = CRAMP_SIGN_VALUE_YES;
  g_assert_true (cramp_diary_save (f->diary, episode, "Add cramp", &error));
  g_assert_true (cramp_diary_save (f->diary, again, "Add cramp", &error));
  g_assert_true (cramp_diary_save (f->diary, other, "Add cramp", &error));
  after = make_pages (f, CRAMP_PAPER_A4);
  with = read_pdf (f, after, "pdftotext", "-layout");
  assert_has (with, "Warnings shown");
  text = cramp_pages_to_text (after);
  assert_has (text, "Leg red, swollen, hard, tender or warm, 3 times: 20 Nov, 12 Nov (Leg swollen); 9 Nov (Leg warm to "
                    "touch). Source: American Cancer Society");
}

static void
save_signs (Fixture *f, const char *onset, CrampSign sign)
{
  g_autoptr (CrampEpisode) episode = cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_CALF, 5, 120);

  episode->signs[sign] = CRAMP_SIGN_VALUE_YES;
  g_assert_true (cramp_diary_save (f->diary, episode, "Add cramp", NULL));
}

/* The worst comes first, as it was shown, however long ago; what set a rule off several times stands there once. */
static void
test_warnings_order (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *text = NULL;
  const char *urgent, *leg;

  save_signs (f, "2026-11-01T03:00:00", CRAMP_SIGN_CHEST_PAIN);
  save_signs (f, "2026-11-21T03:00:00", CRAMP_SIGN_SWELLING);
  save_signs (f, "2026-11-16T03:00:00", CRAMP_SIGN_WEAK);
  save_signs (f, "2026-11-18T03:00:00", CRAMP_SIGN_WEAK);
  pages = make_pages (f, CRAMP_PAPER_A4);
  text = cramp_pages_to_text (pages);
  urgent = strstr (text, "Signs that can be urgent: 1 Nov");
  leg = strstr (text, "Leg red, swollen");
  g_assert_true (urgent && leg && urgent < leg);
  assert_has (text, "(Weakness)");
  g_assert_null (strstr (text, "Weakness, Weakness"));
}

static void
test_three (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *text = NULL;

  save_episodes (f, 3, "Woke with a <b>start</b>: fingers, affliction, waffle. ساق");
  pages = make_pages (f, CRAMP_PAPER_A4);
  g_assert_cmpuint (cramp_pages_get_n_pages (pages), ==, 2);
  text = read_pdf (f, pages, "pdftotext", "-layout");
  assert_has (text, "3 of 28");
  assert_has (text, "No, each at 3 cramps: Numbness\n");
  assert_has (text, "Page 1 of 2");
  assert_has (text, "Page 2 of 2");
  assert_has (text, "21 to 22");
  assert_has (text, "left calf");
  assert_has (text, "affliction, waffle"); /* whole, where ligatures would cut them */
  assert_has (text, "<b>start</b>");
  assert_has (text, "Nothing was recorded in the 28 nights before.");
}

static void
test_three_hundred (Fixture *f, gconstpointer unused)
{
  g_autofree char *notes = g_strnfill (3000, 'x');
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;

  save_episodes (f, 299, "A note");
  save_episodes (f, 1, notes);
  pages = make_pages (f, CRAMP_PAPER_LETTER);
  info = read_pdf (f, pages, "pdfinfo", "-isodates");
  assert_has (info, "Tagged:          yes");
  assert_has (info, "612 x 792 pts (letter)");
  assert_has (info, "Title:           Leg cramps: summary for a visit");
  assert_has (info, "CreationDate:    2026-11-22T06:00:00Z");
  assert_has (info, "Pages:");
  g_assert_cmpint (atoi (strstr (info, "Pages:") + 6), ==, (int) cramp_pages_get_n_pages (pages));
  text = read_pdf (f, pages, "pdftotext", "-raw");
  rows = g_strsplit (text, "minutes Woke up.", 0);
  g_assert_cmpuint (g_strv_length (rows), ==, 301);
}

/* Of a long time the last cramps are listed, and what is left out is told; or all of them. */
static void
test_long_time (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) old = cramp_test_episode (f->diary, "2026-08-01T03:00:00", CRAMP_REGION_LEFT_FOOT, 5, 120);
  g_autofree char *usual = NULL;
  g_autofree char *all = NULL;
  g_autofree char *weeks = NULL;
  g_autoptr (GError) error = NULL;

  save_episodes (f, 3, NULL);
  old->notes = g_strdup ("long ago");
  g_assert_true (cramp_diary_save (f->diary, old, "Add cramp", &error));
  usual = read_nights (f, 364, CRAMP_USUAL_PARTS);
  all = read_nights (f, 364, CRAMP_ALL_PARTS);
  weeks = read_nights (f, 91, CRAMP_USUAL_PARTS);
  assert_has (usual, "1 earlier cramp counts in the figures");
  g_assert_null (strstr (usual, "long ago"));
  g_assert_nonnull (strstr (all, "long ago"));
  g_assert_null (strstr (all, "earlier cramp"));
  g_assert_null (strstr (weeks, "earlier cramp"));
}

/* The list that is brought to a visit, with what was taken of what was planned. */
static void
test_medicines (Fixture *f, gconstpointer unused)
{
  int today = cramp_day_new (2026, 11, 22);
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (cramp_diary_get_person (f->diary)->record.uuid);
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (CrampPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  CrampSchedule *schedule;
  CrampMedicineNote *note;

  medicine->name = g_strdup ("Testamol");
  medicine->strength = g_strdup ("10 mg");
  medicine->form = CRAMP_FORM_TABLET;
  medicine->reason = g_strdup ("blood pressure");
  medicine->start = today - 10;
  schedule = cramp_schedule_new (medicine, today - 10);
  schedule->rule = CRAMP_RULE_DAILY;
  cramp_schedule_add_time (schedule, 8 * 60, 1);
  cramp_schedule_add_time (schedule, 20 * 60, 0.5);
  note = cramp_medicine_note_new (medicine, today - 3, CRAMP_MEDICINE_NOTE_SIDE_EFFECT);
  note->notes = g_strdup ("felt dizzy");
  g_ptr_array_add (records, cramp_record_ref (medicine));
  g_ptr_array_add (records, schedule);
  g_ptr_array_add (records, note);
  /* Today's, which is answered already, is no part of what was planned until yesterday. */
  for (int i = 0; i < 6; i++)
    {
      CrampDose *dose = cramp_dose_new (medicine, today - i, 8 * 60);

      dose->status = i == 2 ? CRAMP_DOSE_SKIPPED : CRAMP_DOSE_TAKEN;
      if (i != 2)
        dose->taken_at = cramp_test_time ("2026-11-20T08:00:00");
      g_ptr_array_add (records, dose);
    }
  cramp_diary_save_all (f->diary, records, "Add medicine", &error);
  g_assert_no_error (error);
  save_episodes (f, 1, NULL);
  pages = make_pages (f, CRAMP_PAPER_A4);
  text = cramp_pages_to_text (pages);
  assert_has (text,
              "Testamol, 10 mg, Tablet: Every day: 08:00, 20:00 (½ × Tablet); Why: blood pressure; Since: 12 November "
              "2026; Taken: 4 of 20\n");
  assert_has (text, "Testamol: Side effect, 19 November 2026: felt dizzy\n");
}

static void
test_structure (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *structure = NULL;
  g_autoptr (GBytes) once = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (CrampPages) other = NULL;

  save_episodes (f, 3, NULL);
  pages = make_pages (f, CRAMP_PAPER_A4);
  structure = read_pdf (f, pages, "pdfinfo", "-struct");
  g_assert_true (g_str_has_prefix (structure, "Document"));
  assert_has (structure, "\n  H1");
  assert_has (structure, "\n  H2");
  assert_has (structure, "\n  Table");
  assert_has (structure, "\n      TH");
  assert_has (structure, "\n      TD");
  assert_has (structure, "\n  Figure");

  other = make_pages (f, CRAMP_PAPER_A4);
  once = cramp_pages_to_pdf (pages, cramp_clock_now (f->clock));
  again = cramp_pages_to_pdf (other, cramp_clock_now (f->clock));
  g_assert_true (g_bytes_equal (once, again));
}

/* Files of so many pages are of the kind in which cairo can count their tags. */
static void
test_many_pages (Fixture *f, gconstpointer unused)
{
  CrampReport *report = cramp_report_new ("Many pages", "", "");
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *info = NULL;

  for (guint i = 0; i < 101; i++)
    cramp_section_add_form (cramp_report_add_section (report, "Page", CRAMP_REPORT_COLUMNS), CRAMP_DAY_UNSET, 14);
  pages = cramp_pages_new (report, CRAMP_PAPER_A4);
  info = read_pdf (f, pages, "pdfinfo", "-isodates");
  assert_has (info, "PDF version:     1.4");
  assert_has (info, "Pages:           101");
  assert_has (info, "Tagged:          yes");
}

static void
add_long_section (CrampReport *report, const char *heading, const char *words)
{
  CrampSection *section = cramp_report_add_section (report, heading, CRAMP_REPORT_COLUMNS);

  section->least = 1;
  for (guint i = 0; i < 28; i++)
    cramp_section_take_text (section, NULL, g_strdup (words));
}

/* Page 1 tells on which page the rest of a section stands: what is cut last need not begin on the second. */
static void
test_more (Fixture *f, gconstpointer unused)
{
  CrampReport *report = cramp_report_new ("More than a page", "", "");
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) each = NULL;

  add_long_section (report, "Beginning", "apple");
  add_long_section (report, "Middle", "banana");
  add_long_section (report, "End", "cherry");
  pages = cramp_pages_new (report, CRAMP_PAPER_A4);
  text = read_pdf (f, pages, "pdftotext", "-layout");
  each = g_strsplit (text, "\f", 0);
  assert_has (each[1], "Beginning");
  assert_has (each[2], "End");
  g_assert_null (strstr (each[1], "End"));
  assert_has (each[0], " more on page 2");
  assert_has (each[0], " more on page 3");
}

/* A table with remarks below it that need more than a page. */
static CrampSection *
add_medicines (CrampReport *report, guint rows)
{
  static const CrampColumn columns[] = { { .heading = "", .stretch = TRUE } };
  CrampSection *section = cramp_report_add_section (report, "Medicines", CRAMP_REPORT_COLUMNS);
  CrampTable *table = cramp_section_add_table (section, columns, G_N_ELEMENTS (columns));

  section->least = 3;
  for (guint i = 0; i < rows; i++)
    cramp_table_take_row (table, (char *[]) { g_strdup ("A medicine") });
  for (guint i = 0; i < 80; i++)
    cramp_section_take_text (section, "A medicine:", g_strdup ("A side effect"));
  return section;
}

/* The number of a table's missing rows, not of the remarks below it. */
static void
test_more_rows (Fixture *f, gconstpointer unused)
{
  CrampReport *report = cramp_report_new ("More than a page", "", "");
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;
  g_auto (GStrv) each = NULL;
  g_auto (GStrv) rows = NULL;

  cramp_section_take_note (add_medicines (report, 12), g_strdup ("What a mark means."));
  groups = cramp_diary_list_groups (f->diary, 700000, 700000 + 28 * 15, NULL);
  cramp_section_add_nights (cramp_report_add_section (report, "Nights", CRAMP_REPORT_COLUMNS), groups);
  pages = cramp_pages_new (report, CRAMP_PAPER_A4);
  text = read_pdf (f, pages, "pdftotext", "-layout");
  each = g_strsplit (text, "\f", 0);
  rows = g_strsplit (each[0], "A medicine", 0);
  more = g_strdup_printf ("%u more on page 2", 12 + 1 - g_strv_length (rows));
  assert_has (text, more);
}

/* Where all rows are there and only remarks are not, none of the rows is missing. */
static void
test_more_remarks (Fixture *f, gconstpointer unused)
{
  CrampReport *report = cramp_report_new ("More than a page", "", "");
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *text = NULL;

  add_medicines (report, 1);
  pages = cramp_pages_new (report, CRAMP_PAPER_A4);
  text = read_pdf (f, pages, "pdftotext", "-layout");
  assert_has (text, "Remarks on page 2");
  g_assert_null (strstr (text, "more on page"));
}

/* What is written in small letters about something never begins a page without it. */
static void
test_note_alone (Fixture *f, gconstpointer unused)
{
  static const CrampColumn columns[] = { { .heading = "", .stretch = TRUE } };

  for (guint n = 40; n < 55; n++)
    {
      CrampReport *report = cramp_report_new ("A note", "", "");
      CrampSection *section = cramp_report_add_section (report, "Fruit", CRAMP_REPORT_COLUMNS);
      g_autoptr (CrampPages) pages = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) each = NULL;
      CrampTable *table;

      section->after_first = TRUE;
      table = cramp_section_add_table (section, columns, G_N_ELEMENTS (columns));
      for (guint i = 0; i < n; i++)
        cramp_table_take_row (table, (char *[]) { g_strdup ("apple") });
      cramp_section_take_note (section, g_strdup ("Apples keep."));
      section = cramp_report_add_section (report, "Vegetables", CRAMP_REPORT_COLUMNS);
      section->after_first = TRUE;
      for (guint i = 0; i < 20; i++)
        cramp_section_take_text (section, NULL, g_strdup ("leek"));
      pages = cramp_pages_new (report, CRAMP_PAPER_A4);
      text = read_pdf (f, pages, "pdftotext", "-layout");
      each = g_strsplit (text, "\f", 0);
      for (guint i = 0; each[i]; i++)
        g_assert_true (!strstr (each[i], "Apples keep.") || strstr (each[i], "apple\n"));
    }
}

/* The two sheets of a diary on paper can lie apart: each tells what its numbers mean. */
static void
test_blank (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampPages) pages =
      cramp_pages_new (cramp_blank_new (NULL, cramp_day_new (2026, 11, 22)), CRAMP_PAPER_LETTER);
  g_autofree char *text = read_pdf (f, pages, "pdftotext", "-layout");
  g_auto (GStrv) each = g_strsplit (text, "\f", 0);

  g_assert_cmpuint (cramp_pages_get_n_pages (pages), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      assert_has (each[i], "Where: 1 = left calf, 2 = right calf");
      assert_has (each[i], "How long: 1 = under 1 minute");
    }
}

/* A table without rows lacks none. */
static void
test_no_rows (Fixture *f, gconstpointer unused)
{
  static const CrampColumn columns[] = { { .heading = "", .stretch = TRUE } };
  CrampReport *report = cramp_report_new ("Nothing to tell", "", "");
  CrampSection *section = cramp_report_add_section (report, "Fruit", CRAMP_REPORT_COLUMNS);
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *text = NULL;

  section->least = 3;
  cramp_section_add_table (section, columns, G_N_ELEMENTS (columns));
  cramp_section_take_note (section, g_strdup ("Nothing was recorded."));
  pages = cramp_pages_new (report, CRAMP_PAPER_A4);
  g_assert_cmpuint (cramp_pages_get_n_pages (pages), ==, 1);
  text = read_pdf (f, pages, "pdftotext", "-layout");
  assert_has (text, "Nothing was recorded.");
}

/* What stands where, in points from the left and the top of its page. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Place;

/* Of the last such word; @box is what pdftotext -bbox writes. */
static Place
find_word (const char *box, const char *word)
{
  g_autofree char *end = g_strdup_printf (">%s<", word);
  const char *found = g_strrstr (box, end);
  const char *begin = found ? g_strrstr_len (box, found - box, "<word") : NULL;
  g_auto (GStrv) parts = begin ? g_strsplit (begin, "\"", 9) : NULL;

  if (!parts)
    g_error ("“%s” is not in:\n%s", word, box);
  return (Place) { g_ascii_strtod (parts[1], NULL), g_ascii_strtod (parts[3], NULL), g_ascii_strtod (parts[5], NULL),
                   g_ascii_strtod (parts[7], NULL) };
}

static void
add_small_section (CrampReport *report, const char *heading, guint columns)
{
  cramp_section_take_text (cramp_report_add_section (report, heading, columns), NULL, g_strdup ("words"));
}

/* Sections side by side share the whole width. */
static void
test_row (Fixture *f, gconstpointer unused)
{
  CrampReport *report = cramp_report_new ("Rows", "", "");
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *box = NULL;

  add_small_section (report, "Apple", 7);
  add_small_section (report, "Banana", 8);
  add_small_section (report, "Cherry", 8);
  add_small_section (report, "Date", CRAMP_REPORT_COLUMNS);
  add_small_section (report, "Elder", 8);
  add_small_section (report, "Fig", 8);
  pages = cramp_pages_new (report, CRAMP_PAPER_A4);
  box = read_pdf (f, pages, "pdftotext", "-bbox");
  g_assert_cmpfloat_with_epsilon (find_word (box, "Apple").top, find_word (box, "Cherry").top, 0.1);
  g_assert_cmpfloat_with_epsilon (find_word (box, "Cherry").left, 38 + 535.276 * 15 / 23, 1);
  g_assert_cmpfloat_with_epsilon (find_word (box, "Fig").left, 38 + 535.276 / 2, 1);
}

/* No last page with a line or two: the pages before it make room. */
static void
test_last_page (Fixture *f, gconstpointer unused)
{
  guint n_pages = 2;

  for (guint n = 50; n_pages < 4; n++)
    {
      CrampReport *report = cramp_report_new ("Last page", "", "");
      g_autoptr (CrampPages) pages = NULL;

      add_long_section (report, "Fruit", "apple");
      cramp_section_take_text (cramp_report_add_section (report, "Vegetables", CRAMP_REPORT_COLUMNS), NULL,
                               g_strdup ("leek"));
      for (guint i = 0; i < 2; i++)
        {
          CrampSection *section = g_ptr_array_index (report->sections, i);

          section->after_first = i > 0;
          for (guint j = 0; i > 0 && j < n; j++)
            cramp_section_take_text (section, NULL, g_strdup ("leek"));
        }
      pages = cramp_pages_new (report, CRAMP_PAPER_A4);
      if (cramp_pages_get_n_pages (pages) > MAX (n_pages, 2))
        {
          g_autofree char *text = read_pdf (f, pages, "pdftotext", "-layout");
          g_auto (GStrv) each = g_strsplit (text, "\f", 0);
          g_auto (GStrv) rows = g_strsplit (each[n_pages], "leek", 0);

          g_assert_cmpuint (g_strv_length (rows), >, 5);
        }
      n_pages = cramp_pages_get_n_pages (pages);
    }
}

/* A title in Arabic turns the page around. */
static void
test_right_to_left (Fixture *f, gconstpointer unused)
{
  CrampReport *report = cramp_report_new ("ملخص للزيارة", "2026", "قدم");
  CrampSection *section = cramp_report_add_section (report, "علامات", CRAMP_REPORT_COLUMNS);
  g_autoptr (CrampPages) pages = NULL;
  g_autofree char *box = NULL;

  cramp_section_take_text (section, NULL, g_strdup ("Zebra"));
  /* Each paragraph at the same edge, whatever its letters. */
  cramp_section_take_text (section, NULL, g_strdup ("علامة\nAntelope\nقدم\nGiraffe."));
  pages = cramp_pages_new (report, CRAMP_PAPER_A4);
  box = read_pdf (f, pages, "pdftotext", "-bbox");
  g_assert_cmpfloat_with_epsilon (find_word (box, "Zebra").right, 557.276, 1);
  g_assert_cmpfloat_with_epsilon (find_word (box, "Antelope").right, 557.276, 1);
  g_assert_cmpfloat_with_epsilon (find_word (box, "Giraffe.").right, 557.276, 1);
}

static char *
read_trends (Fixture *f)
{
  int last = cramp_day_new (2026, 11, 21);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampReport) report = cramp_diary_show_trends (f->diary, last - 27, last, &error);

  g_assert_no_error (error);
  return cramp_report_to_text (report);
}

/* Trends begin with words that need no explanation; what is exact stands in the figures behind them. */
static void
test_plain (Fixture *f, gconstpointer unused)
{
  int last = cramp_day_new (2026, 11, 21);
  g_autofree char *few = NULL;
  g_autofree char *none = NULL;
  g_autofree char *fewer = NULL;

  save_episodes (f, 3, NULL);
  few = read_trends (f);
  assert_has (few, "\nIn short\n7.0 night cramps a week, from 3 recorded nights.\n");
  for (int i = 28; i < 40; i++)
    save_night (f, last - i);
  none = read_trends (f);
  assert_has (none, "In the 28 nights before: none. Too few recorded nights to compare: 7 more would be needed.\n");
  save_episodes (f, 28, NULL);
  for (int i = 0; i < 12; i++)
    {
      g_autoptr (CrampEpisode) old =
          cramp_test_episode (f->diary, "2026-10-24T03:00:00", CRAMP_REGION_LEFT_CALF, 5, 120);

      cramp_episode_set_onset (old, f->clock, old->onset - i * CRAMP_SECONDS_A_DAY);
      for (guint j = 0; j < 3; j++)
        {
          g_autoptr (CrampEpisode) one = cramp_record_copy (old);

          g_free (one->record.uuid);
          one->record.uuid = g_uuid_string_random ();
          g_assert_true (cramp_diary_save (f->diary, one, "Add cramp", NULL));
        }
    }
  fewer = read_trends (f);
  assert_has (fewer,
              "In short\n7.8 night cramps a week, from 28 recorded nights. In the 28 nights before: 19.4 a week. "
              "That is 60 % fewer; so clear a difference is seldom chance.\n");
  assert_has (fewer, "Half of the cramps hurt 4 of 10 or more; before it was 5.\n");
  assert_has (fewer, "All figures\nChange: ↓\302\240Fewer night cramps than before. Rate ratio 0.40 (95 % interval ");
}

/* The last night is the one of which something is known already; a cramp of this morning belongs to today. */
static void
test_last_night (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode =
      cramp_test_episode (f->diary, "2026-11-22T06:40:00", CRAMP_REGION_LEFT_CALF, 5, 60);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cramp_diary_last_night (f->diary, &error), ==, cramp_day_new (2026, 11, 20));
  save_episodes (f, 1, NULL);
  g_assert_cmpint (cramp_diary_last_night (f->diary, &error), ==, cramp_day_new (2026, 11, 21));
  episode->circumstance = CRAMP_CIRCUMSTANCE_REST;
  g_assert_true (cramp_diary_save (f->diary, episode, "Add cramp", &error));
  g_assert_cmpint (cramp_diary_last_night (f->diary, &error), ==, cramp_day_new (2026, 11, 22));
  /* Of a night that has not come yet no date is told. */
  text = read_nights (f, 28, CRAMP_USUAL_PARTS);
  assert_has (text, "26 October 2026 to 22 November 2026, 27 nights");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/summary/empty", Fixture, NULL, cramp_test_set_up, test_empty, cramp_test_tear_down);
  g_test_add ("/summary/no-cramps", Fixture, NULL, cramp_test_set_up, test_no_cramps, cramp_test_tear_down);
  g_test_add ("/summary/first-night", Fixture, NULL, cramp_test_set_up, test_first_night, cramp_test_tear_down);
  g_test_add ("/summary/warnings", Fixture, NULL, cramp_test_set_up, test_warnings, cramp_test_tear_down);
  g_test_add ("/summary/warnings-order", Fixture, NULL, cramp_test_set_up, test_warnings_order, cramp_test_tear_down);
  g_test_add ("/summary/three", Fixture, NULL, cramp_test_set_up, test_three, cramp_test_tear_down);
  g_test_add ("/summary/three-hundred", Fixture, NULL, cramp_test_set_up, test_three_hundred, cramp_test_tear_down);
  g_test_add ("/summary/long-time", Fixture, NULL, cramp_test_set_up, test_long_time, cramp_test_tear_down);
  g_test_add ("/summary/medicines", Fixture, NULL, cramp_test_set_up, test_medicines, cramp_test_tear_down);
  g_test_add ("/summary/structure", Fixture, NULL, cramp_test_set_up, test_structure, cramp_test_tear_down);
  g_test_add ("/summary/many-pages", Fixture, NULL, cramp_test_set_up, test_many_pages, cramp_test_tear_down);
  g_test_add ("/summary/more", Fixture, NULL, cramp_test_set_up, test_more, cramp_test_tear_down);
  g_test_add ("/summary/more-rows", Fixture, NULL, cramp_test_set_up, test_more_rows, cramp_test_tear_down);
  g_test_add ("/summary/more-remarks", Fixture, NULL, cramp_test_set_up, test_more_remarks, cramp_test_tear_down);
  g_test_add ("/summary/note-alone", Fixture, NULL, cramp_test_set_up, test_note_alone, cramp_test_tear_down);
  g_test_add ("/summary/blank", Fixture, NULL, cramp_test_set_up, test_blank, cramp_test_tear_down);
  g_test_add ("/summary/no-rows", Fixture, NULL, cramp_test_set_up, test_no_rows, cramp_test_tear_down);
  g_test_add ("/summary/row", Fixture, NULL, cramp_test_set_up, test_row, cramp_test_tear_down);
  g_test_add ("/summary/last-page", Fixture, NULL, cramp_test_set_up, test_last_page, cramp_test_tear_down);
  g_test_add ("/summary/right-to-left", Fixture, NULL, cramp_test_set_up, test_right_to_left, cramp_test_tear_down);
  g_test_add ("/summary/plain", Fixture, NULL, cramp_test_set_up, test_plain, cramp_test_tear_down);
  g_test_add ("/summary/last-night", Fixture, NULL, cramp_test_set_up, test_last_night, cramp_test_tear_down);
  return g_test_run ();
}
