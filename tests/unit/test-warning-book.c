/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "cramp-day.h"
#include "cramp-test.h"
#include "cramp-warnings.h"

/* Of two diaries with the same entries one keeps all cramps at hand, the other those of the last months only. Whatever
 * is written, both say the same of every warning. */

#define CRAMPS 200
#define DAYS 900
#define ROUNDS 32

typedef struct
{
  char *folders[2];
  CrampClock *clock;
  CrampDiary *lean;  /* as a window has it: it began with the warnings that last */
  CrampDiary *whole; /* as a report has it: it began with all warnings */
  GRand *random;
  GPtrArray *episodes; /* (element-type CrampEpisode): as they are saved */
} Fixture;

static gboolean
one_in (Fixture *f, int n)
{
  return g_rand_int_range (f->random, 0, n) == 0;
}

static GPtrArray *
list_lasting (CrampDiary *diary, GHashTable **past_levels, guint *n_left_out)
{
  GPtrArray *warnings = cramp_diary_list_lasting_warnings (diary, past_levels, n_left_out, NULL);

  g_assert_nonnull (warnings);
  return warnings;
}

static GPtrArray *
list_all (CrampDiary *diary)
{
  GPtrArray *warnings = cramp_diary_list_warnings (diary, NULL);

  g_assert_nonnull (warnings);
  return warnings;
}

/* The one that keeps all begins anew, since it forgets that where somebody's situation changes. */
static void
open_whole (Fixture *f)
{
  g_autoptr (GPtrArray) warnings = NULL;

  g_clear_object (&f->whole);
  f->whole = cramp_test_diary (f->folders[1], f->clock);
  warnings = list_all (f->whole);
}

/* Each writes a copy of its own. */
static void
save (Fixture *f, gpointer record)
{
  g_autoptr (CrampRecord) other = cramp_record_copy (record);

  g_assert_true (cramp_diary_save (f->lean, record, "Save", NULL));
  g_assert_true (cramp_diary_save (f->whole, other, "Save", NULL));
}

static CrampEpisode *
make_cramp (Fixture *f, gint64 onset)
{
  CrampEpisode *episode = cramp_episode_new (cramp_diary_get_person (f->lean)->record.uuid);

  cramp_episode_set_onset (episode, f->clock, onset);
  episode->regions[g_rand_int_range (f->random, 0, CRAMP_N_REGIONS)] = 1;
  episode->pain = g_rand_int_range (f->random, -1, 11);
  episode->duration = one_in (f, 3) ? CRAMP_UNSET : g_rand_int_range (f->random, 10, one_in (f, 9) ? 30000 : 1200);
  if (one_in (f, 2))
    episode->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_NO;
  for (guint i = 0; i < CRAMP_N_SIGNS; i++)
    if (one_in (f, 20))
      {
        episode->signs[i] = CRAMP_SIGN_VALUE_YES;
        episode->signs_still[i] = (guint8) g_rand_int_range (f->random, 0, 3);
      }
  return episode;
}

static gint64
some_onset (Fixture *f, int days)
{
  return cramp_clock_now (f->clock) - g_rand_int_range (f->random, 60, days * CRAMP_SECONDS_A_DAY);
}

/* Some come in clusters, so that they go on with each other. */
static void
fill (Fixture *f)
{
  g_autoptr (GPtrArray) others = cramp_record_list_new ();
  gint64 onset = some_onset (f, DAYS);

  for (int i = 0; i < CRAMPS; i++)
    {
      onset = one_in (f, 3) ? onset + 1200 : some_onset (f, DAYS);
      onset = MIN (onset, cramp_clock_now (f->clock) - 60);
      g_ptr_array_add (f->episodes, make_cramp (f, onset));
    }
  for (guint i = 0; i < f->episodes->len; i++)
    {
      ((CrampRecord *) f->episodes->pdata[i])->updated_at = 1 + i;
      g_ptr_array_add (others, cramp_record_copy (f->episodes->pdata[i]));
    }
  g_assert_true (cramp_diary_merge (f->lean, f->episodes, NULL, NULL));
  g_assert_true (cramp_diary_merge (f->whole, others, NULL, NULL));
}

/* Two files of one person. */
static void
copy_diary (Fixture *f)
{
  g_autofree char *from = g_build_filename (f->folders[0], "diary.sqlite", NULL);
  g_autofree char *to = g_build_filename (f->folders[1], "diary.sqlite", NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_clear_object (&f->lean);
  g_assert_true (g_file_get_contents (from, &content, &length, NULL));
  g_assert_true (g_file_set_contents (to, content, (gssize) length, NULL));
  f->lean = cramp_test_diary (f->folders[0], f->clock);
  f->whole = cramp_test_diary (f->folders[1], f->clock);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->random = g_rand_new_with_seed (11);
  f->clock = cramp_test_clock ();
  f->episodes = cramp_record_list_new ();
  for (guint i = 0; i < G_N_ELEMENTS (f->folders); i++)
    f->folders[i] = cramp_test_folder ();
  f->lean = cramp_test_diary (f->folders[0], f->clock);
  copy_diary (f);
  fill (f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->lean);
  g_assert_finalize_object (f->whole);
  g_assert_finalize_object (f->clock);
  for (guint i = 0; i < G_N_ELEMENTS (f->folders); i++)
    {
      cramp_test_remove_folder (f->folders[i]);
      g_free (f->folders[i]);
    }
  g_ptr_array_unref (f->episodes);
  g_rand_free (f->random);
}

/* All that a warning says, a line of text. */
static char *
describe (const CrampWarning *warning)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%s %s level %u first %u now %d unknown %u since %" G_GINT64_FORMAT " state %u how %u on %d",
                   cramp_warning_rule_key (warning->rule), warning->subject, warning->level, warning->first_level,
                   warning->now, (guint) warning->unknown, warning->since, warning->state, warning->acknowledged,
                   warning->acknowledged_on);
  for (guint i = 0; i < warning->causes->len; i++)
    {
      const CrampWarningCause *cause = g_ptr_array_index (warning->causes, i);

      g_string_append_printf (text, "; %s %s", cause->entry ? cause->entry : "-", cause->words);
    }
  return g_string_free_and_steal (text);
}

static GPtrArray *
describe_all (GPtrArray *warnings)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < warnings->len; i++)
    g_ptr_array_add (texts, describe (g_ptr_array_index (warnings, i)));
  g_ptr_array_sort_values (texts, (GCompareFunc) g_strcmp0);
  return texts;
}

/* What is left out is past, is not asked about, and marks the calendar all the same. */
static void
check_left_out (GPtrArray *all, GPtrArray *lasting, GHashTable *past_levels, guint n_left_out)
{
  g_autoptr (GPtrArray) texts = describe_all (lasting);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    g_hash_table_add (known, texts->pdata[i]);
  for (guint i = 0; i < all->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (all, i);
      g_autofree char *text = describe (warning);

      if (g_hash_table_remove (known, text))
        continue;
      n++;
      g_assert_cmpint (warning->state, ==, CRAMP_WARNING_PAST);
      g_assert_false (cramp_warning_may_be_asked (warning));
      g_assert_cmpuint (
          warning->level, <=,
          MAX (GPOINTER_TO_UINT (g_hash_table_lookup (past_levels, warning->subject)), CRAMP_WARNING_NOTE));
    }
  g_assert_cmpuint (g_hash_table_size (known), ==, 0);
  g_assert_cmpuint (n, ==, n_left_out);
}

/* What is asked of the last time only is what all warnings say of it; @diary may know them already, or nothing yet. */
static void
check_from (CrampDiary *diary, GPtrArray *all, gint64 since)
{
  g_autoptr (GPtrArray) late = cramp_diary_list_warnings_since (diary, since, NULL);
  g_autoptr (GPtrArray) late_texts = describe_all (late);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GPtrArray) wanted_texts = NULL;

  for (guint i = 0; i < all->len; i++)
    if (((CrampWarning *) g_ptr_array_index (all, i))->since >= since)
      g_ptr_array_add (wanted, g_ptr_array_index (all, i));
  wanted_texts = describe_all (wanted);
  for (guint i = 0; i < MIN (late->len, wanted->len); i++)
    g_assert_cmpstr (late_texts->pdata[i], ==, wanted_texts->pdata[i]);
  g_assert_cmpuint (late->len, ==, wanted->len);
}

static void
check_since (Fixture *f, CrampDiary *diary, GPtrArray *all)
{
  int days = g_rand_int_range (f->random, 0, DAYS / 2);

  check_from (diary, all, cramp_clock_now (f->clock) - (gint64) days * CRAMP_SECONDS_A_DAY);
}

static void
check_since_anew (Fixture *f, GPtrArray *all)
{
  g_autoptr (CrampDiary) diary = cramp_diary_open_read_only (cramp_diary_get_path (f->whole), f->clock, NULL);

  check_since (f, diary, all);
}

static guint
check (Fixture *f)
{
  guint n_left_out;
  g_autoptr (GHashTable) past_levels = NULL;
  g_autoptr (GPtrArray) lasting = list_lasting (f->lean, &past_levels, &n_left_out);
  g_autoptr (GPtrArray) lean = list_all (f->lean);
  g_autoptr (GPtrArray) whole = list_all (f->whole);
  g_autoptr (GPtrArray) lean_texts = describe_all (lean);
  g_autoptr (GPtrArray) whole_texts = describe_all (whole);

  for (guint i = 0; i < MIN (lean->len, whole->len); i++)
    g_assert_cmpstr (lean_texts->pdata[i], ==, whole_texts->pdata[i]);
  g_assert_cmpuint (lean->len, ==, whole->len);
  check_left_out (lean, lasting, past_levels, n_left_out);
  check_since (f, f->whole, whole);
  check_since_anew (f, whole);
  return n_left_out;
}

/* The writes */

static void
add_cramp (Fixture *f)
{
  CrampEpisode *episode = make_cramp (f, some_onset (f, one_in (f, 3) ? DAYS : 3));

  g_ptr_array_add (f->episodes, episode);
  save (f, episode);
}

static void
change_cramp (Fixture *f)
{
  guint i = (guint) g_rand_int_range (f->random, 0, (int) f->episodes->len);
  CrampEpisode *episode = cramp_record_copy (f->episodes->pdata[i]);

  if (one_in (f, 3))
    cramp_episode_set_onset (episode, f->clock, some_onset (f, DAYS));
  if (one_in (f, 2))
    memset (episode->signs, CRAMP_SIGN_VALUE_NO, CRAMP_N_SIGNS);
  else
    episode->signs[g_rand_int_range (f->random, 0, CRAMP_N_SIGNS)] = CRAMP_SIGN_VALUE_YES;
  g_ptr_array_add (f->episodes, episode);
  g_ptr_array_remove_index_fast (f->episodes, i);
  save (f, episode);
}

static void
delete_cramp (Fixture *f)
{
  guint i = (guint) g_rand_int_range (f->random, 0, (int) f->episodes->len);
  g_autoptr (CrampEpisode) episode = g_ptr_array_steal_index_fast (f->episodes, i);

  episode->record.deleted_at = 1;
  save (f, episode);
}

static void
answer_finding (Fixture *f)
{
  g_autoptr (CrampFinding) finding = cramp_record_new (&cramp_finding_type);

  finding->record.person = g_strdup (cramp_diary_get_person (f->lean)->record.uuid);
  finding->kind = one_in (f, 2) ? CRAMP_FINDING_TOXIN : CRAMP_FINDING_WASTING;
  finding->answer = one_in (f, 2) ? CRAMP_ANSWER_YES : CRAMP_ANSWER_NO;
  finding->day = cramp_clock_today (f->clock) - g_rand_int_range (f->random, 0, DAYS);
  save (f, finding);
}

static void
add_medicine (Fixture *f)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (cramp_diary_get_person (f->lean)->record.uuid);
  g_autoptr (CrampMedicineNote) note = NULL;

  medicine->name = g_strdup ("Limptar N");
  save (f, medicine);
  note = cramp_medicine_note_new (medicine, cramp_clock_today (f->clock), CRAMP_MEDICINE_NOTE_SIDE_EFFECT);
  save (f, note);
}

static void
change_situation (Fixture *f)
{
  g_autoptr (CrampPerson) person = cramp_record_copy (cramp_diary_get_person (f->lean));
  static const CrampSituation situations[] = { CRAMP_SITUATION_DIABETES, CRAMP_SITUATION_CANCER_TREATMENT };
  CrampSituation situation = situations[g_rand_int_range (f->random, 0, G_N_ELEMENTS (situations))];

  person->situations[situation] = !person->situations[situation];
  save (f, person);
  open_whole (f);
}

/* One that was left out, where there is one: from now on it is not. */
static void
acknowledge (Fixture *f)
{
  g_autoptr (GPtrArray) all = list_all (f->lean);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();

  /* What is least and longest ago comes last. */
  for (guint i = all->len; i > 0 && some->len == 0; i--)
    {
      CrampWarning *warning = g_ptr_array_index (all, i - 1);

      if (i == 1 || warning->state == CRAMP_WARNING_PAST)
        g_ptr_array_add (some, warning);
    }
  g_assert_true (cramp_diary_acknowledge (f->lean, some, CRAMP_ACKNOWLEDGED_TEAM, "Acknowledge", NULL));
  g_assert_true (cramp_diary_acknowledge (f->whole, some, CRAMP_ACKNOWLEDGED_TEAM, "Acknowledge", NULL));
}

/* Now and then a write comes while the old cramps are being read. */
static void
begin_anew (Fixture *f)
{
  int n_pieces = g_rand_int_range (f->random, 1, 9);

  g_clear_object (&f->lean);
  f->lean = cramp_test_diary (f->folders[0], f->clock);
  for (int i = 0; i < n_pieces; i++)
    g_assert_true (cramp_diary_prepare_warnings (f->lean));
}

static void
wait (Fixture *f)
{
  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY * g_rand_int_range (f->random, 1, 30));
}

static void
write_something (Fixture *f)
{
  static void (*const writes[]) (Fixture *f) = { add_cramp,    add_cramp,      change_cramp, change_cramp,
                                                 delete_cramp, answer_finding, add_medicine, change_situation,
                                                 acknowledge,  acknowledge,    wait };

  if (one_in (f, 3))
    begin_anew (f);
  writes[g_rand_int_range (f->random, 0, G_N_ELEMENTS (writes))](f);
}

static void
test_both (Fixture *f, gconstpointer unused)
{
  guint most_left_out = 0;

  open_whole (f);
  for (int round = 0; round < ROUNDS; round++)
    {
      most_left_out = MAX (most_left_out, check (f));
      write_something (f);
    }
  g_assert_cmpuint (most_left_out, >, CRAMPS / 10);
}

static void
add_left_cramp (Fixture *f, gint64 onset, int duration)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_new (cramp_diary_get_person (f->whole)->record.uuid);

  cramp_episode_set_onset (episode, f->clock, onset);
  episode->regions[CRAMP_REGION_LEFT_CALF] = 1;
  episode->pain = 8;
  episode->duration = duration;
  g_assert_true (cramp_diary_save (f->whole, episode, "Save", NULL));
}

/* As a file has it that another program filled. */
static void
forget_lives (Fixture *f)
{
  const char *path = cramp_diary_get_path (f->whole);
  sqlite3 *file = NULL;

  g_assert_cmpint (sqlite3_open (path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, "DELETE FROM warning_life", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (file), ==, SQLITE_OK);
}

/* A warning that many cramps share began with the first of them, also where only later ones are asked about and nobody
 * wrote down when it was shown: those of four weeks in cancer treatment (W20, W21), and those of a leg that went on
 * with one another (W5). */
static void
test_shared (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampPerson) person = cramp_record_copy (cramp_diary_get_person (f->whole));
  gint64 now = cramp_clock_now (f->clock);
  g_autoptr (GPtrArray) all = NULL;

  person->situations[CRAMP_SITUATION_CANCER_TREATMENT] = TRUE;
  g_assert_true (cramp_diary_save (f->whole, person, "Save", NULL));
  for (int days = 60; days > 14; days -= 3)
    add_left_cramp (f, now - days * (gint64) CRAMP_SECONDS_A_DAY, 60);
  add_left_cramp (f, now - 12 * (gint64) CRAMP_SECONDS_A_DAY, CRAMP_LONGEST_DURATION);
  add_left_cramp (f, now - 5 * (gint64) CRAMP_SECONDS_A_DAY + 600, CRAMP_SECONDS_A_DAY);
  forget_lives (f);
  open_whole (f);
  all = list_all (f->whole);
  for (int days = 1; days < 70; days++)
    {
      g_autoptr (CrampDiary) diary = cramp_diary_open_read_only (cramp_diary_get_path (f->whole), f->clock, NULL);

      check_from (diary, all, now - days * (gint64) CRAMP_SECONDS_A_DAY);
    }
}

static int
compare_onsets (gconstpointer a, gconstpointer b)
{
  gint64 one = ((const CrampEpisode *) a)->onset, other = ((const CrampEpisode *) b)->onset;

  return one < other ? -1 : one > other;
}

static const char *
uuid_of (Fixture *f, guint i)
{
  return ((CrampRecord *) f->episodes->pdata[i])->uuid;
}

/* The form of an old cramp needs those after it at hand: the calendar goes on to mark them. */
static void
test_marks (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampWarnings) warnings = cramp_warnings_of (f->lean);
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  guint n_marked = 0;

  cramp_warnings_refresh (warnings);
  g_ptr_array_sort_values (f->episodes, compare_onsets);
  for (guint i = 0; i < f->episodes->len; i++)
    g_ptr_array_add (before, GUINT_TO_POINTER (cramp_warnings_get_level (warnings, uuid_of (f, i))));
  g_ptr_array_unref (cramp_diary_list_warnings_for (f->lean, f->episodes->pdata[0], NULL));
  for (guint i = 0; i < f->episodes->len; i++)
    {
      CrampWarningLevel level = cramp_warnings_get_level (warnings, uuid_of (f, i));

      g_assert_cmpuint (level, ==, GPOINTER_TO_UINT (before->pdata[i]));
      n_marked += level > CRAMP_WARNING_NOTE;
    }
  g_assert_cmpuint (n_marked, >, CRAMPS / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/warning-book/both", Fixture, NULL, set_up, test_both, tear_down);
  g_test_add ("/warning-book/shared", Fixture, NULL, set_up, test_shared, tear_down);
  g_test_add ("/warning-book/marks", Fixture, NULL, set_up, test_marks, tear_down);
  return g_test_run ();
}
