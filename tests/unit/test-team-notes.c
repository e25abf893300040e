/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"
#include "cramp-team-notes.h"
#include "cramp-test.h"

static void
add_note (CrampDiary *diary, const char *text, int position)
{
  g_autoptr (CrampTeamNote) note = cramp_record_new (&cramp_team_note_type);
  g_autoptr (GError) error = NULL;

  note->topic = CRAMP_TEAM_TOPIC_OTHER;
  note->text = g_strdup (text);
  note->position = position;
  cramp_diary_save (diary, note, "test", &error);
  g_assert_no_error (error);
}

static char *
texts (CrampDiary *diary)
{
  g_autoptr (GPtrArray) notes = cramp_team_notes_list (diary, NULL);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append (all, ((CrampTeamNote *) notes->pdata[i])->text);
  return g_string_free_and_steal (all);
}

static void
move (CrampDiary *diary, guint index, int by)
{
  g_autoptr (GPtrArray) notes = cramp_team_notes_list (diary, NULL);
  g_autoptr (GError) error = NULL;

  cramp_team_notes_move (diary, notes->pdata[index], by, &error);
  g_assert_no_error (error);
}

static void
assert_texts (CrampDiary *diary, const char *expected)
{
  g_autofree char *found = texts (diary);

  g_assert_cmpstr (found, ==, expected);
}

/* In the person's order; what has no place stands last; a move is one step to undo. */
static void
test_order (void)
{
  g_autofree char *folder = cramp_test_folder ();
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);

  assert_texts (diary, "");
  add_note (diary, "last", CRAMP_UNSET);
  add_note (diary, "b", 1);
  add_note (diary, "a", 0);
  assert_texts (diary, "ablast");
  move (diary, 2, -1);
  assert_texts (diary, "alastb");
  move (diary, 0, 7);
  assert_texts (diary, "lastba");
  g_assert_true (cramp_diary_undo (diary, NULL));
  assert_texts (diary, "alastb");
  g_clear_object (&diary);
  cramp_test_remove_folder (folder);
}

/* An instruction without words says nothing, and one about nothing can't be found. */
static void
test_incomplete (void)
{
  g_autofree char *folder = cramp_test_folder ();
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  g_autoptr (CrampTeamNote) note = cramp_record_new (&cramp_team_note_type);

  note->topic = CRAMP_TEAM_TOPIC_HEAT;
  g_assert_false (cramp_diary_save (diary, note, "test", NULL));
  note->topic = CRAMP_TEAM_TOPIC_NONE;
  note->text = g_strdup ("ten minutes");
  g_assert_false (cramp_diary_save (diary, note, "test", NULL));
  note->topic = CRAMP_TEAM_TOPIC_HEAT;
  g_assert_true (cramp_diary_save (diary, note, "test", NULL));
  g_clear_object (&diary);
  cramp_test_remove_folder (folder);
}

static void
add_about (CrampDiary *diary, CrampTeamTopic topic, const char *text)
{
  g_autoptr (CrampTeamNote) note = cramp_record_new (&cramp_team_note_type);

  note->topic = topic;
  note->text = g_strdup (text);
  note->position = (int) topic;
  g_assert_true (cramp_diary_save (diary, note, "test", NULL));
}

/* Above an article stands what is about the same; beside a cramp whose leg is to be left alone, only whom to call. */
static void
test_places (void)
{
  g_autofree char *folder = cramp_test_folder ();
  g_autoptr (CrampClock) clock = cramp_test_clock ();
  g_autoptr (CrampDiary) diary = cramp_test_diary (folder, clock);
  g_autoptr (GPtrArray) during = NULL, medicines = NULL, cramp = NULL, alone = NULL, treatment = NULL, none = NULL;

  add_about (diary, CRAMP_TEAM_TOPIC_HEAT, "ten minutes");
  add_about (diary, CRAMP_TEAM_TOPIC_FLUIDS, "as before");
  add_about (diary, CRAMP_TEAM_TOPIC_MEDICINES, "magnesium");
  add_about (diary, CRAMP_TEAM_TOPIC_CALL, "when swollen");
  during = cramp_team_notes_list_for_article (diary, "E4", NULL);
  g_assert_cmpuint (during->len, ==, 2);
  g_assert_cmpstr (((CrampTeamNote *) during->pdata[0])->text, ==, "ten minutes");
  medicines = cramp_team_notes_list_for_article (diary, "E3", NULL);
  g_assert_cmpuint (medicines->len, ==, 1);
  cramp = cramp_team_notes_list_for_cramp (diary, FALSE);
  g_assert_cmpuint (cramp->len, ==, 2);
  alone = cramp_team_notes_list_for_cramp (diary, TRUE);
  g_assert_cmpuint (alone->len, ==, 1);
  g_assert_cmpstr (((CrampTeamNote *) alone->pdata[0])->text, ==, "when swollen");
  treatment = cramp_team_notes_list_for_warning (diary, CRAMP_W20);
  g_assert_cmpuint (treatment->len, ==, 1);
  g_assert_cmpstr (((CrampTeamNote *) treatment->pdata[0])->text, ==, "ten minutes");
  none = cramp_team_notes_list_for_warning (diary, CRAMP_W17);
  g_assert_cmpuint (none->len, ==, 0);
  g_clear_object (&diary);
  cramp_test_remove_folder (folder);
}

static void
test_heading (void)
{
  g_autoptr (CrampTeamNote) note = cramp_record_new (&cramp_team_note_type);
  g_autofree char *bare = NULL, *full = NULL;

  note->topic = CRAMP_TEAM_TOPIC_COLD;
  bare = cramp_team_note_heading (note);
  g_assert_cmpstr (bare, ==, "Cold");
  note->said_by = g_strdup ("Dr. Albers");
  note->day = cramp_day_new (2026, 9, 7);
  full = cramp_team_note_heading (note);
  g_assert_cmpstr (full, ==, "Cold (Dr. Albers, since 7 September 2026)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/team-notes/order", test_order);
  g_test_add_func ("/team-notes/incomplete", test_incomplete);
  g_test_add_func ("/team-notes/places", test_places);
  g_test_add_func ("/team-notes/heading", test_heading);
  return g_test_run ();
}
