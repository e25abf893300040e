/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicine-checks.h"
#include "cramp-nights.h"
#include "cramp-test.h"
#include "cramp-warnings.h"

/* A warning's life: open, acknowledged, renewed, withdrawn, past; never deleted, and no alarm for old nights. */

typedef CrampTest Fixture;

static CrampEpisode *
save (Fixture *f, const char *onset, CrampSign sign)
{
  CrampEpisode *episode = cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_CALF, 3, 60);
  g_autoptr (GError) error = NULL;

  episode->signs[sign] = CRAMP_SIGN_VALUE_YES;
  cramp_diary_save (f->diary, episode, "Add cramp", &error);
  g_assert_no_error (error);
  return episode;
}

static CrampWarning *
find (Fixture *f, CrampWarningRuleId rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = cramp_diary_list_warnings (f->diary, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < warnings->len; i++)
    if (((CrampWarning *) warnings->pdata[i])->rule == rule)
      return cramp_warning_ref (warnings->pdata[i]);
  return NULL;
}

static void
check (Fixture *f, CrampWarningRuleId rule, CrampWarningLevel level, CrampWarningState state)
{
  g_autoptr (CrampWarning) warning = find (f, rule);

  g_assert_nonnull (warning);
  g_assert_cmpint (warning->level, ==, level);
  g_assert_cmpint (warning->state, ==, state);
}

static void
acknowledge (Fixture *f, CrampWarningRuleId rule)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (warnings, find (f, rule));
  cramp_diary_acknowledge (f->diary, warnings, CRAMP_ACKNOWLEDGED_TEAM, "Acknowledge", &error);
  g_assert_no_error (error);
}

/* A new file knows the same: nothing hangs on what is kept in memory. */
static void
reopen (Fixture *f)
{
  g_assert_finalize_object (f->diary);
  f->diary = cramp_test_diary (f->folder, f->clock);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static CrampWarningLevel
level_on (CrampNights *nights, int day)
{
  return cramp_night_item_get_group (cramp_nights_find (nights, day))->warning;
}

static void
test_open_and_past (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save (f, "2026-11-22T03:12:00", CRAMP_SIGN_CHEST_PAIN);

  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
  reopen (f);
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY * 5);
  check (f, CRAMP_W1, CRAMP_WARNING_VISIT, CRAMP_WARNING_OPEN);
  {
    g_autoptr (CrampWarning) warning = find (f, CRAMP_W1);

    g_assert_cmpint (warning->first_level, ==, CRAMP_WARNING_EMERGENCY);
    g_assert_cmpstr (warning->subject, ==, episode->record.uuid);
  }
}

static void
test_old_night (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save (f, "2026-10-02T03:12:00", CRAMP_SIGN_CHEST_PAIN);
  g_autoptr (CrampWarnings) warnings = NULL;
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (CrampEpisode) changed = NULL;

  check (f, CRAMP_W1, CRAMP_WARNING_VISIT, CRAMP_WARNING_PAST);
  warnings = cramp_warnings_of (f->diary);
  cramp_warnings_refresh (warnings);
  asked = cramp_warnings_get_asked (warnings);
  g_assert_cmpuint (asked->len, ==, 1);

  /* "Yes, it is there now" */
  changed = cramp_record_copy (episode);
  changed->signs_still[CRAMP_SIGN_CHEST_PAIN] = CRAMP_ANSWER_YES;
  g_assert_true (cramp_diary_save (f->diary, changed, "Change cramp", NULL));
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
}

/* "None of these" is an acknowledgement too: the card asks once. */
static void
test_old_night_answered (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save (f, "2026-10-02T03:12:00", CRAMP_SIGN_CHEST_PAIN);

  acknowledge (f, CRAMP_W1);
  check (f, CRAMP_W1, CRAMP_WARNING_VISIT, CRAMP_WARNING_ACKNOWLEDGED);
}

static void
test_acknowledge (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) first = save (f, "2026-11-22T03:12:00", CRAMP_SIGN_REDNESS);
  g_autoptr (CrampEpisode) second = NULL;
  g_autoptr (CrampEpisode) worse = NULL;
  g_autoptr (CrampWarning) warning = NULL;

  acknowledge (f, CRAMP_W3);
  reopen (f);
  check (f, CRAMP_W3, CRAMP_WARNING_URGENT, CRAMP_WARNING_ACKNOWLEDGED);
  warning = find (f, CRAMP_W3);
  g_assert_cmpint (warning->acknowledged, ==, CRAMP_ACKNOWLEDGED_TEAM);
  g_assert_cmpint (warning->acknowledged_on, ==, cramp_clock_today (f->clock));

  /* A change of the same entry does not set it off again; a new entry does. */
  worse = cramp_record_copy (first);
  worse->signs[CRAMP_SIGN_WARM] = CRAMP_SIGN_VALUE_YES;
  g_assert_true (cramp_diary_save (f->diary, worse, "Change cramp", NULL));
  check (f, CRAMP_W3, CRAMP_WARNING_URGENT, CRAMP_WARNING_ACKNOWLEDGED);
  second = save (f, "2026-11-22T04:12:00", CRAMP_SIGN_SWELLING);
  {
    g_autoptr (GPtrArray) warnings = cramp_diary_list_warnings (f->diary, NULL);
    guint open = 0;

    for (guint i = 0; i < warnings->len; i++)
      open += ((CrampWarning *) warnings->pdata[i])->state == CRAMP_WARNING_OPEN;
    g_assert_cmpuint (open, ==, 1);
  }
  g_assert_true (cramp_diary_undo (f->diary, NULL)); /* the second cramp */
  g_assert_true (cramp_diary_undo (f->diary, NULL)); /* the change */
  g_assert_true (cramp_diary_undo (f->diary, NULL)); /* ... of this run; the acknowledgement is of an earlier one */
  check (f, CRAMP_W3, CRAMP_WARNING_URGENT, CRAMP_WARNING_ACKNOWLEDGED);
}

/* One more emergency sign in the same entry is an emergency again. */
static void
test_worse (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save (f, "2026-11-22T03:12:00", CRAMP_SIGN_COUGH);
  g_autoptr (CrampEpisode) worse = cramp_record_copy (episode);

  acknowledge (f, CRAMP_W1);
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_ACKNOWLEDGED);
  worse->signs[CRAMP_SIGN_CHEST_PAIN] = CRAMP_SIGN_VALUE_YES;
  g_assert_true (cramp_diary_save (f->diary, worse, "Change cramp", NULL));
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
}

/* W8 is about the person: a third tired day renews it, the window ends it, nothing withdraws it but a correction. */
static void
test_renewed (Fixture *f, gconstpointer unused)
{
  const char *person = cramp_diary_get_person (f->diary)->record.uuid;
  int today = cramp_clock_today (f->clock);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (CrampDay) day = cramp_day_record_new (person, today - 2 + i);

      day->tired = CRAMP_ANSWER_YES;
      g_assert_true (cramp_diary_save (f->diary, day, "Change day", NULL));
      check (f, CRAMP_W8, i == 0 ? CRAMP_WARNING_NOTE : CRAMP_WARNING_VISIT, CRAMP_WARNING_OPEN);
      acknowledge (f, CRAMP_W8);
      check (f, CRAMP_W8, i == 0 ? CRAMP_WARNING_NOTE : CRAMP_WARNING_VISIT, CRAMP_WARNING_ACKNOWLEDGED);
    }
  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY * 20);
  reopen (f);
  check (f, CRAMP_W8, CRAMP_WARNING_VISIT, CRAMP_WARNING_ACKNOWLEDGED);
}

static void
test_withdrawn (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save (f, "2026-11-22T03:12:00", CRAMP_SIGN_CHEST_PAIN);
  g_autoptr (CrampEpisode) corrected = cramp_record_copy (episode);
  g_autoptr (CrampWarning) warning = NULL;

  corrected->signs[CRAMP_SIGN_CHEST_PAIN] = CRAMP_SIGN_VALUE_NO;
  g_assert_true (cramp_diary_save (f->diary, corrected, "Change cramp", NULL));
  warning = find (f, CRAMP_W1);
  g_assert_cmpint (warning->state, ==, CRAMP_WARNING_WITHDRAWN);
  g_assert_cmpint (warning->first_level, ==, CRAMP_WARNING_EMERGENCY);
  g_assert_cmpuint (warning->causes->len, ==, 1);

  g_assert_true (cramp_diary_undo (f->diary, NULL));
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
  g_assert_true (cramp_diary_delete (f->diary, corrected, "Delete cramp", NULL));
  g_clear_pointer (&warning, cramp_warning_unref);
  warning = find (f, CRAMP_W1);
  g_assert_cmpint (warning->state, ==, CRAMP_WARNING_WITHDRAWN);
}

/* The correction came with another copy of the diary: it withdraws as one made here does. */
static void
test_merged_correction (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save (f, "2026-11-22T03:12:00", CRAMP_SIGN_CHEST_PAIN);
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  CrampEpisode *corrected = cramp_record_copy (episode);
  g_auto (CrampMergeReport) report = { 0 };

  acknowledge (f, CRAMP_W1);
  corrected->signs[CRAMP_SIGN_CHEST_PAIN] = CRAMP_SIGN_VALUE_NO;
  corrected->record.updated_at = cramp_clock_wall (f->clock) + G_TIME_SPAN_MINUTE;
  g_ptr_array_add (records, corrected);
  g_assert_true (cramp_diary_merge (f->diary, records, &report, NULL));
  g_assert_cmpuint (report.changed, ==, 1);
  check (f, CRAMP_W1, CRAMP_WARNING_VISIT, CRAMP_WARNING_WITHDRAWN);
}

/* After going back to a backup the warnings are those of the backup. */
static void
test_restored (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->folder, "backup.sqlite", NULL);
  g_autoptr (CrampEpisode) cough = save (f, "2026-11-22T02:12:00", CRAMP_SIGN_COUGH);
  g_autoptr (CrampEpisode) numb = NULL;
  g_autoptr (CrampWarning) gone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_diary_back_up (f->diary, path, &error));
  g_assert_true (cramp_diary_delete (f->diary, cough, "Delete cramp", &error));
  numb = save (f, "2026-11-22T03:12:00", CRAMP_SIGN_NUMB);
  check (f, CRAMP_W1, CRAMP_WARNING_VISIT, CRAMP_WARNING_WITHDRAWN);
  check (f, CRAMP_W11, CRAMP_WARNING_VISIT, CRAMP_WARNING_OPEN);
  g_assert_true (cramp_diary_restore (f->diary, path, &error));
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
  gone = find (f, CRAMP_W11);
  g_assert_null (gone);
}

/* What is not written is not remembered. */
static void
test_refused (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode =
      cramp_test_episode (f->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 3, 60);
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  CrampNight *stranger = cramp_night_new ("nobody", 2461366);
  g_autoptr (CrampWarning) warning = NULL;

  episode->signs[CRAMP_SIGN_CHEST_PAIN] = CRAMP_SIGN_VALUE_YES;
  g_ptr_array_add (records, cramp_record_ref (episode));
  g_ptr_array_add (records, stranger); /* there is no such person: the transaction fails */
  g_assert_false (cramp_diary_save_all (f->diary, records, "Add", NULL));
  warning = find (f, CRAMP_W1);
  g_assert_null (warning);
}

/* A stopwatch left alone for hours asserts nothing. */
static void
test_left_alone (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode =
      cramp_test_episode (f->diary, "2026-11-21T22:00:00", CRAMP_REGION_LEFT_CALF, 9, CRAMP_UNSET);
  g_autoptr (CrampWarning) warning = NULL;

  episode->running_boot = g_strdup (cramp_clock_boot_id (f->clock));
  episode->running_since = cramp_clock_boottime (f->clock) - 9 * G_TIME_SPAN_HOUR;
  g_assert_true (cramp_diary_save (f->diary, episode, "Cramp now", NULL));
  g_assert_null (find (f, CRAMP_W5));
  g_assert_null (find (f, CRAMP_W6));
}

/* Quinine on the list is good to know; with a side effect noted it is urgent, and a new note sets W14 off again. */
static void
test_medicines (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) quinine = cramp_medicine_new (cramp_diary_get_person (f->diary)->record.uuid);

  quinine->name = g_strdup ("Limptar N");
  g_assert_true (cramp_diary_save (f->diary, quinine, "Add medicine", NULL));
  check (f, CRAMP_W13, CRAMP_WARNING_NOTE, CRAMP_WARNING_OPEN);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (CrampMedicineNote) note =
          cramp_medicine_note_new (quinine, cramp_clock_today (f->clock), CRAMP_MEDICINE_NOTE_SIDE_EFFECT);

      g_assert_true (cramp_diary_save (f->diary, note, "Add note", NULL));
      check (f, CRAMP_W13, CRAMP_WARNING_URGENT, CRAMP_WARNING_OPEN);
      check (f, CRAMP_W14, CRAMP_WARNING_VISIT, CRAMP_WARNING_OPEN);
      acknowledge (f, CRAMP_W13);
      acknowledge (f, CRAMP_W14);
      check (f, CRAMP_W13, CRAMP_WARNING_URGENT, CRAMP_WARNING_ACKNOWLEDGED);
      check (f, CRAMP_W14, CRAMP_WARNING_VISIT, CRAMP_WARNING_ACKNOWLEDGED);
    }
}

/* Stopping a medicine corrects nothing that was said of it; deleting the note does. */
static void
test_stopped (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) quinine = cramp_medicine_new (cramp_diary_get_person (f->diary)->record.uuid);
  g_autoptr (CrampMedicine) stopped = NULL;
  g_autoptr (CrampMedicineNote) note = NULL;

  quinine->name = g_strdup ("Limptar N");
  quinine->start = cramp_clock_today (f->clock) - 9;
  g_assert_true (cramp_diary_save (f->diary, quinine, "Add medicine", NULL));
  note = cramp_medicine_note_new (quinine, cramp_clock_today (f->clock), CRAMP_MEDICINE_NOTE_SIDE_EFFECT);
  g_assert_true (cramp_diary_save (f->diary, note, "Add note", NULL));
  stopped = cramp_record_copy (quinine);
  stopped->end = cramp_clock_today (f->clock) - 1;
  g_assert_true (cramp_diary_save (f->diary, stopped, "Stop medicine", NULL));
  check (f, CRAMP_W13, CRAMP_WARNING_VISIT, CRAMP_WARNING_OPEN);
  check (f, CRAMP_W14, CRAMP_WARNING_VISIT, CRAMP_WARNING_OPEN);
  acknowledge (f, CRAMP_W13);
  check (f, CRAMP_W13, CRAMP_WARNING_VISIT, CRAMP_WARNING_ACKNOWLEDGED);
  g_assert_true (cramp_diary_delete (f->diary, note, "Delete note", NULL));
  check (f, CRAMP_W14, CRAMP_WARNING_VISIT, CRAMP_WARNING_WITHDRAWN);
}

/* So does a day whose two weeks are over, if it is changed but still says so. */
static void
test_old_day (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampDay) day = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_clear_pointer ((gpointer *) &day, cramp_record_unref);
      day = cramp_day_record_new (cramp_diary_get_person (f->diary)->record.uuid, cramp_clock_today (f->clock) - i);
      day->tired = CRAMP_ANSWER_YES;
      g_assert_true (cramp_diary_save (f->diary, day, "Change day", NULL));
    }
  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY * 20);
  day->alcohol = CRAMP_ANSWER_YES;
  g_assert_true (cramp_diary_save (f->diary, day, "Change day", NULL));
  check (f, CRAMP_W8, CRAMP_WARNING_VISIT, CRAMP_WARNING_PAST);
  day->tired = CRAMP_ANSWER_NO;
  g_assert_true (cramp_diary_save (f->diary, day, "Change day", NULL));
  check (f, CRAMP_W8, CRAMP_WARNING_VISIT, CRAMP_WARNING_WITHDRAWN);
}

/* The night of the cramp carries the mark, as long as the entry is not corrected. */
static void
test_nights (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save (f, "2026-11-20T03:12:00", CRAMP_SIGN_NUMB);
  g_autoptr (CrampEpisode) corrected = cramp_record_copy (episode);
  g_autoptr (CrampNights) nights = cramp_nights_new (f->diary);
  int today = cramp_clock_today (f->clock);

  cramp_nights_set_range (nights, today - 4, today);
  g_assert_cmpint (level_on (nights, today - 3), ==, CRAMP_WARNING_NONE);
  settle ();
  for (int day = today - 4; day <= today; day++)
    g_assert_cmpint (level_on (nights, day), ==, day == today - 3 ? CRAMP_WARNING_VISIT : CRAMP_WARNING_NONE);
  corrected->signs[CRAMP_SIGN_NUMB] = CRAMP_SIGN_VALUE_NO;
  g_assert_true (cramp_diary_save (f->diary, corrected, "Change cramp", NULL));
  settle ();
  g_assert_cmpint (level_on (nights, today - 3), ==, CRAMP_WARNING_NONE);
}

static CrampMedicine *
start_medicine (Fixture *f, int ago)
{
  CrampMedicine *medicine = cramp_medicine_new (cramp_diary_get_person (f->diary)->record.uuid);

  medicine->name = g_strdup ("A muscle relaxant");
  medicine->against_cramps = CRAMP_ANSWER_YES;
  medicine->start = cramp_clock_today (f->clock) - ago;
  g_assert_true (cramp_diary_save (f->diary, medicine, "Add medicine", NULL));
  return medicine;
}

static void
answer_check (Fixture *f, const CrampMedicine *medicine, CrampAnswer dizzy, CrampAnswer there_now)
{
  g_autoptr (CrampMedicineCheck) check = cramp_medicine_check_new (medicine, cramp_clock_today (f->clock));

  check->checked_at = cramp_clock_now (f->clock);
  check->dizzy = dizzy;
  check->stumbling = CRAMP_ANSWER_NO;
  check->there_now = there_now;
  g_assert_true (cramp_diary_save (f->diary, check, "Check", NULL));
}

/* W15: dizzy now is an emergency, dizzy a reason to call; each day's answer is news, and "now" does not last. */
static void
test_checks (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = start_medicine (f, 0);

  check (f, CRAMP_W15, CRAMP_WARNING_NOTE, CRAMP_WARNING_OPEN);
  answer_check (f, medicine, CRAMP_ANSWER_YES, CRAMP_ANSWER_YES);
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
  check (f, CRAMP_W14, CRAMP_WARNING_VISIT, CRAMP_WARNING_OPEN);
  acknowledge (f, CRAMP_W1);
  acknowledge (f, CRAMP_W14);

  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY);
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_ACKNOWLEDGED);
  answer_check (f, medicine, CRAMP_ANSWER_YES, CRAMP_ANSWER_NONE); /* not answered is not no */
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
  check (f, CRAMP_W14, CRAMP_WARNING_VISIT, CRAMP_WARNING_OPEN);
  reopen (f);
  cramp_clock_advance (f->clock, 3 * G_TIME_SPAN_DAY - G_TIME_SPAN_SECOND);
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
  cramp_clock_advance (f->clock, G_TIME_SPAN_SECOND);
  check (f, CRAMP_W1, CRAMP_WARNING_VISIT, CRAMP_WARNING_PAST);
  answer_check (f, medicine, CRAMP_ANSWER_YES, CRAMP_ANSWER_NO);
  check (f, CRAMP_W1, CRAMP_WARNING_VISIT, CRAMP_WARNING_PAST);
}

/* Causes are those of the last yes, and half an answer takes nothing back. */
static void
test_checks_half (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = start_medicine (f, 0);
  g_autoptr (CrampMedicineCheck) check_stumbling = NULL;
  g_autoptr (CrampMedicineCheck) half = NULL;
  g_autoptr (CrampWarning) warning = NULL;

  answer_check (f, medicine, CRAMP_ANSWER_YES, CRAMP_ANSWER_NO);
  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY);
  check_stumbling = cramp_medicine_check_new (medicine, cramp_clock_today (f->clock));
  check_stumbling->checked_at = cramp_clock_now (f->clock);
  check_stumbling->dizzy = CRAMP_ANSWER_NO;
  check_stumbling->stumbling = CRAMP_ANSWER_YES;
  check_stumbling->there_now = CRAMP_ANSWER_YES;
  g_assert_true (cramp_diary_save (f->diary, check_stumbling, "Check", NULL));
  warning = find (f, CRAMP_W1);
  g_assert_cmpuint (warning->causes->len, ==, 1);
  g_assert_cmpstr (((CrampWarningCause *) warning->causes->pdata[0])->words, ==, "Stumbling now");

  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY);
  half = cramp_medicine_check_new (medicine, cramp_clock_today (f->clock));
  half->checked_at = cramp_clock_now (f->clock);
  half->dizzy = CRAMP_ANSWER_NO;
  g_assert_true (cramp_diary_save (f->diary, half, "Check", NULL));
  check (f, CRAMP_W1, CRAMP_WARNING_EMERGENCY, CRAMP_WARNING_OPEN);
  answer_check (f, medicine, CRAMP_ANSWER_NO, CRAMP_ANSWER_NONE);
  check (f, CRAMP_W1, CRAMP_WARNING_VISIT, CRAMP_WARNING_PAST);
}

static gboolean
is_asked (Fixture *f)
{
  g_autoptr (CrampMedicineCheck) check = NULL;
  g_autoptr (CrampMedicine) medicine = cramp_medicine_checks_next (f->diary, &check);

  g_assert_cmpint (medicine != NULL, ==, check != NULL);
  return medicine != NULL;
}

/* Asked on each of 14 days until it is answered, and after a dose at night. */
static void
test_checks_asked (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = start_medicine (f, 12);
  g_autoptr (CrampDose) dose = NULL;

  g_assert_true (is_asked (f));
  answer_check (f, medicine, CRAMP_ANSWER_NO, CRAMP_ANSWER_NONE);
  g_assert_false (is_asked (f));
  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY);
  g_assert_true (is_asked (f));
  cramp_clock_advance (f->clock, G_TIME_SPAN_DAY);
  g_assert_false (is_asked (f));

  dose = cramp_dose_new (medicine, cramp_clock_today (f->clock) - 1, 22 * 60);
  dose->status = CRAMP_DOSE_TAKEN;
  dose->taken_at = cramp_clock_now (f->clock) - 8 * 60 * 60;
  dose->utc_offset = cramp_clock_utc_offset (f->clock, dose->taken_at);
  g_assert_true (cramp_diary_save (f->diary, dose, "Dose", NULL));
  g_assert_true (is_asked (f));
}

/* All who ask share one list, which goes when nobody needs it. */
static void
test_list (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampWarnings) warnings = cramp_warnings_of (f->diary);
  CrampWarnings *same = cramp_warnings_of (f->diary);
  g_autoptr (CrampEpisode) numb = save (f, "2026-11-22T03:12:00", CRAMP_SIGN_NUMB);
  g_autoptr (CrampEpisode) chest = save (f, "2026-11-22T04:12:00", CRAMP_SIGN_CHEST_PAIN);
  g_autoptr (CrampEpisode) another = cramp_episode_new (cramp_diary_get_person (f->diary)->record.uuid);
  g_autoptr (GPtrArray) open = NULL;
  g_autofree char *instead = NULL;
  g_autofree char *for_another = NULL;
  g_autofree char *for_chest = NULL;

  g_assert_true (same == warnings);
  g_object_unref (same);
  settle ();
  open = cramp_warnings_get_open (warnings);
  g_assert_cmpuint (cramp_warnings_get_list (warnings)->len, ==, 2);
  g_assert_cmpuint (open->len, ==, 2);
  g_assert_cmpint (((CrampWarning *) open->pdata[0])->rule, ==, CRAMP_W1);

  /* C2, for a new cramp too; while the very entry is being corrected, what it says now counts. */
  instead = cramp_warnings_get_instead (warnings, NULL);
  g_assert_nonnull (instead);
  for_another = cramp_warnings_get_instead (warnings, another);
  g_assert_nonnull (for_another);
  chest->signs[CRAMP_SIGN_CHEST_PAIN] = CRAMP_SIGN_VALUE_NO;
  for_chest = cramp_warnings_get_instead (warnings, chest);
  g_assert_null (for_chest);
}

/* One row for each kind of sign, with its latest entry; what is no sign is not asked about. */
static void
test_asked (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampWarnings) warnings = cramp_warnings_of (f->diary);
  g_autoptr (CrampEpisode) first = save (f, "2026-08-02T03:12:00", CRAMP_SIGN_REDNESS);
  g_autoptr (CrampEpisode) second = save (f, "2026-09-02T03:12:00", CRAMP_SIGN_COUGH);
  g_autoptr (CrampEpisode) third = save (f, "2026-10-02T03:12:00", CRAMP_SIGN_REDNESS);
  g_autoptr (CrampEpisode) in_vain =
      cramp_test_episode (f->diary, "2026-10-03T03:12:00", CRAMP_REGION_LEFT_CALF, 3, CRAMP_UNSET);
  g_autoptr (GPtrArray) signs = NULL;
  g_autoptr (GPtrArray) asked = NULL;
  static const CrampSign expected[] = { CRAMP_SIGN_REDNESS, CRAMP_SIGN_COUGH };
  const char *entries[] = { third->record.uuid, second->record.uuid };

  in_vain->reliefs[CRAMP_RELIEF_MASSAGE] = CRAMP_HELPED_NO;
  g_assert_true (cramp_diary_save (f->diary, in_vain, "Add cramp", NULL));
  cramp_warnings_refresh (warnings);
  signs = cramp_warnings_get_asked_signs (warnings);
  g_assert_cmpuint (signs->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < signs->len; i++)
    {
      const CrampWarningCause *cause = g_ptr_array_index (signs, i);

      g_assert_cmpint (cause->sign, ==, (int) expected[i]);
      g_assert_cmpstr (cause->entry, ==, entries[i]);
    }
  asked = cramp_warnings_get_asked (warnings);
  g_assert_cmpuint (asked->len, ==, 3);
  g_assert_true (cramp_diary_acknowledge (f->diary, asked, CRAMP_ACKNOWLEDGED_SEEN, "None", NULL));
  g_clear_pointer (&signs, g_ptr_array_unref);
  cramp_warnings_refresh (warnings);
  signs = cramp_warnings_get_asked_signs (warnings);
  g_assert_cmpuint (signs->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, function) \
  g_test_add ("/warning-life/" name, Fixture, NULL, cramp_test_set_up, function, cramp_test_tear_down)
  TEST ("open-and-past", test_open_and_past);
  TEST ("old-night", test_old_night);
  TEST ("old-night-answered", test_old_night_answered);
  TEST ("acknowledge", test_acknowledge);
  TEST ("worse", test_worse);
  TEST ("renewed", test_renewed);
  TEST ("withdrawn", test_withdrawn);
  TEST ("restored", test_restored);
  TEST ("refused", test_refused);
  TEST ("left-alone", test_left_alone);
  TEST ("medicines", test_medicines);
  TEST ("stopped", test_stopped);
  TEST ("old-day", test_old_day);
  TEST ("nights", test_nights);
  TEST ("list", test_list);
  TEST ("asked", test_asked);
  TEST ("merged-correction", test_merged_correction);
  TEST ("checks", test_checks);
  TEST ("checks-half", test_checks_half);
  TEST ("checks-asked", test_checks_asked);
  return g_test_run ();
}
