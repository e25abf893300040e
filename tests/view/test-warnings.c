/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-check-card.h"
#include "cramp-episode-dialog.h"
#include "cramp-keys.h"
#include "cramp-team-note.h"
#include "cramp-test.h"
#include "cramp-warning-block.h"
#include "cramp-warning-view.h"
#include "cramp-warnings-page.h"
#include "cramp-warnings.h"
#include "cramp-window.h"

/* Each level on the page of the warnings, in the window, and while a cramp is entered. */

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampWindow *window;
} Fixture;

static void
wait (void)
{
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampPerson) person = NULL;

  cramp_test_open (&f->folder, &f->clock, &f->diary);
  person = cramp_record_copy (cramp_diary_get_person (f->diary));
  person->emergency_phone = g_strdup ("112");
  person->team_phone = g_strdup ("030 23125 114");
  g_assert_true (cramp_diary_save (f->diary, person, "Numbers", NULL));
  f->window = cramp_window_new (NULL, f->diary);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_present (GTK_WINDOW (f->window));
  wait ();
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  wait ();
  g_assert_null (f->window);
  cramp_test_close (f->folder, f->clock, f->diary);
}

/* The first widget of @type, or label or button with @text, that can be seen. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (text && GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  if (!text && G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found)
        return found;
    }
  return NULL;
}

static gboolean
says (Fixture *f, const char *text)
{
  return find (GTK_WIDGET (f->window), G_TYPE_NONE, text) != NULL;
}

static CrampEpisode *
save (Fixture *f, const char *onset, CrampSign sign)
{
  CrampEpisode *episode = cramp_test_episode (f->diary, onset, CRAMP_REGION_LEFT_CALF, 3, 60);

  episode->signs[sign] = CRAMP_SIGN_VALUE_YES;
  g_assert_true (cramp_diary_save (f->diary, episode, "Add cramp", NULL));
  wait ();
  return episode;
}

static void
click (Fixture *f, const char *text)
{
  GtkWidget *label = find (GTK_WIDGET (f->window), G_TYPE_NONE, text);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  wait ();
}

/* In the last group of keys of a card, the key called @text. */
static void
click_last (Fixture *f, const char *text, GType card)
{
  GtkWidget *within = find (GTK_WIDGET (f->window), card, NULL);
  GtkWidget *keys = find (within, CRAMP_TYPE_KEYS, NULL);
  GtkWidget *next = keys;

  while ((next = gtk_widget_get_next_sibling (next)))
    if (CRAMP_IS_KEYS (next))
      keys = next;
  g_signal_emit_by_name (gtk_widget_get_ancestor (find (keys, G_TYPE_NONE, text), GTK_TYPE_BUTTON), "clicked");
  wait ();
}

static const struct
{
  const char *name;
  CrampSign sign;
  const char *level;
  gboolean banner;
  const char *number; /* (nullable) */
} levels[] = {
  { "emergency", CRAMP_SIGN_CHEST_PAIN, "Could be serious", FALSE, "112" },
  { "urgent", CRAMP_SIGN_SWELLING, "Get medical advice now", FALSE, "030 23125 114" },
  { "visit", CRAMP_SIGN_NUMB, "Contact your doctor", TRUE, "030 23125 114" },
  { "note", CRAMP_SIGN_URGE_TO_MOVE, "Good to know", TRUE, NULL },
};

static void
test_level (Fixture *f, gconstpointer data)
{
  guint level = GPOINTER_TO_UINT (data);
  g_autoptr (CrampEpisode) episode = save (f, "2026-11-22T03:12:00", levels[level].sign);
  GtkWidget *block = find (GTK_WIDGET (f->window), CRAMP_TYPE_WARNING_BLOCK, NULL);
  GtkWidget *view;

  /* Over the content: a block for what is worse, a banner for what is not. */
  g_assert_cmpint (block != NULL, ==, !levels[level].banner);
  g_assert_true (says (f, levels[level].level));

  cramp_window_show_page (f->window, "warnings");
  wait ();
  g_assert_null (find (GTK_WIDGET (f->window), CRAMP_TYPE_WARNING_BLOCK, NULL));
  view = find (GTK_WIDGET (f->window), CRAMP_TYPE_WARNING_VIEW, NULL);
  g_assert_nonnull (view);
  g_assert_true (gtk_widget_has_css_class (view, levels[level].name));
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (says (f, levels[level].level));
  g_assert_true (says (f, cramp_vocabulary_label (&cramp_signs, levels[level].sign)));
  g_assert_true (says (f, "3:12"));
  g_assert_true (says (f, "Source: "));
  if (levels[level].number)
    g_assert_true (says (f, levels[level].number));
  g_assert_false (says (f, "That does not mean that all is well"));

  click (f, "I Have Seen It");
  if (g_str_equal (levels[level].name, "emergency"))
    {
      g_assert_true (says (f, "Have you got help?"));
      adw_dialog_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
      wait ();
      g_assert_true (says (f, "I Talked to My Care Team"));
      return;
    }
  g_assert_false (says (f, "I Talked to My Care Team"));
  g_assert_true (says (f, "Earlier warnings"));
  g_assert_true (says (f, "That does not mean that all is well"));
}

/* With nothing open the page says when to get help, and never that there is nothing. */
static void
test_quiet (Fixture *f, gconstpointer unused)
{
  cramp_window_show_page (f->window, "warnings");
  wait ();
  g_assert_true (says (f, "That does not mean that all is well"));
  g_assert_true (says (f, "When to get help"));
  g_assert_true (says (f, "Could be serious"));
  g_assert_false (says (f, "None"));
}

/* Coming back to the page makes it anew only where something has changed. */
static void
test_back (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) first = save (f, "2026-11-22T03:12:00", CRAMP_SIGN_NUMB);
  g_autoptr (CrampEpisode) second = NULL;
  GtkWidget *card;

  cramp_window_show_page (f->window, "warnings");
  wait ();
  card = g_object_ref (find (GTK_WIDGET (f->window), CRAMP_TYPE_WARNING_VIEW, NULL));
  cramp_window_show_page (f->window, "learn");
  wait ();
  cramp_window_show_page (f->window, "warnings");
  g_assert_true (find (GTK_WIDGET (f->window), CRAMP_TYPE_WARNING_VIEW, NULL) == card);
  g_object_unref (card);

  cramp_window_show_page (f->window, "learn");
  second = save (f, "2026-11-22T04:34:00", CRAMP_SIGN_SWELLING);
  cramp_window_show_page (f->window, "warnings");
  wait ();
  g_assert_true (says (f, "4:34"));
}

/* Old nights raise no alarm; one card asks. */
static void
test_old (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = save (f, "2026-10-02T03:12:00", CRAMP_SIGN_CHEST_PAIN);

  g_assert_null (find (GTK_WIDGET (f->window), CRAMP_TYPE_WARNING_BLOCK, NULL));
  cramp_window_show_page (f->window, "warnings");
  wait ();
  g_assert_true (says (f, "Is any of these there now?"));
  g_assert_true (says (f, "Pain in the chest"));
  click (f, "None of These Is There Now");
  g_assert_false (says (f, "Is any of these there now?"));
}

/* W15: asked on Today; "now" stands over the page at once, and when both are answered the question goes. */
static void
test_check (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (cramp_diary_get_person (f->diary)->record.uuid);

  medicine->name = g_strdup ("A muscle relaxant");
  medicine->against_cramps = CRAMP_ANSWER_YES;
  medicine->start = cramp_clock_today (f->clock);
  g_assert_true (cramp_diary_save (f->diary, medicine, "Add medicine", NULL));
  cramp_window_show_page (f->window, "today");
  wait ();
  g_assert_true (says (f, "With A muscle relaxant: dizzy or stumbling?"));
  click (f, "Yes, now");
  g_assert_true (says (f, "Could be serious"));
  g_assert_true (says (f, "Dizzy now"));
  click_last (f, "No", CRAMP_TYPE_CHECK_CARD);
  g_assert_false (says (f, "With A muscle relaxant"));
  g_assert_true (says (f, "Could be serious"));
}

/* The signs come some frames after the form. */
static GtkWidget *
answer_of (GtkWidget *dialog, const char *sign)
{
  gint64 patience = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  GtkWidget *label;

  while (!(label = find (dialog, G_TYPE_NONE, sign)) && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (label);
  while (label && !g_str_equal (G_OBJECT_TYPE_NAME (label), "CrampAnswerRow"))
    label = gtk_widget_get_parent (label);
  return label;
}

/* While typing: the block is there before anything is saved, and goes when the answer is taken back. */
static void
test_form (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampTeamNote) note = cramp_record_new (&cramp_team_note_type);
  GtkWidget *dialog = GTK_WIDGET (cramp_episode_dialog_new (f->diary, NULL, CRAMP_DAY_UNSET));

  note->topic = CRAMP_TEAM_TOPIC_CALL;
  note->text = g_strdup ("Ring <twice>");
  g_assert_true (cramp_diary_save (f->diary, note, "test", NULL));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (f->window));
  wait ();
  g_assert_null (find (dialog, CRAMP_TYPE_WARNING_BLOCK, NULL));
  g_object_set (answer_of (dialog, "Pain in the chest"), "value", CRAMP_SIGN_VALUE_YES, NULL);
  g_assert_nonnull (find (dialog, CRAMP_TYPE_WARNING_BLOCK, NULL));
  g_assert_nonnull (find (dialog, G_TYPE_NONE, "Emergency number: 112"));
  g_assert_nonnull (find (dialog, G_TYPE_NONE, "When to call: Ring <twice>"));
  g_object_set (answer_of (dialog, "Pain in the chest"), "value", CRAMP_SIGN_VALUE_NO, NULL);
  g_assert_null (find (dialog, CRAMP_TYPE_WARNING_BLOCK, NULL));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *name = g_strdup_printf ("/warnings/%s", levels[i].name);

      g_test_add (name, Fixture, GUINT_TO_POINTER (i), set_up, test_level, tear_down);
    }
  g_test_add ("/warnings/quiet", Fixture, NULL, set_up, test_quiet, tear_down);
  g_test_add ("/warnings/back", Fixture, NULL, set_up, test_back, tear_down);
  g_test_add ("/warnings/old", Fixture, NULL, set_up, test_old, tear_down);
  g_test_add ("/warnings/check", Fixture, NULL, set_up, test_check, tear_down);
  g_test_add ("/warnings/form", Fixture, NULL, set_up, test_form, tear_down);
  return g_test_run ();
}
