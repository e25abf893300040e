/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-person-dialog.h"
#include "cramp-test.h"
#include "cramp-window.h"

typedef struct
{
  char *folder;
  CrampClock *clock;
  CrampDiary *diary;
  CrampWindow *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  cramp_test_open (&f->folder, &f->clock, &f->diary);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  f->window = cramp_window_new (NULL, f->diary);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 800);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (f->window && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (f->window);
  cramp_test_close (f->folder, f->clock, f->diary);
}

static GtkWidget *
find (GtkWidget *widget, const char *text, GType type)
{
  const char *reads = NULL;

  if (GTK_IS_LABEL (widget))
    reads = gtk_label_get_label (GTK_LABEL (widget));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    reads = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (gtk_widget_get_mapped (widget) && (!text || g_strcmp0 (reads, text) == 0))
    {
      GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : gtk_widget_get_ancestor (widget, type);

      if (found && (text || found == widget))
        return found;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, text, type);

      if (found)
        return found;
    }
  return NULL;
}

/* Dialogs come with the next frame. */
static GtkWidget *
wait_for (Fixture *f, const char *text, GType type)
{
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
  GtkWidget *found;

  while (!(found = find (GTK_WIDGET (f->window), text, type)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_test_message ("%s", text);
  g_assert_nonnull (found);
  return found;
}

static void
tap (Fixture *f, const char *text)
{
  g_signal_emit_by_name (wait_for (f, text, GTK_TYPE_BUTTON), "clicked");
}

static void
type (Fixture *f, const char *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (wait_for (f, row, ADW_TYPE_ENTRY_ROW)), text);
}

static void
add_person (Fixture *f, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.add-person", NULL);
  type (f, "Name, as it is to stand on the summary", name);
  tap (f, "_Save");
}

static guint
count_persons (Fixture *f)
{
  g_autoptr (GPtrArray) persons = cramp_diary_list (f->diary, &cramp_person_type, G_MININT64, G_MAXINT64, NULL);

  return persons->len;
}

/* What was said of the person is kept; markup is text; "none of these" stands alone; nothing is preset. */
static void
test_edit (Fixture *f, gconstpointer unused)
{
  const CrampPerson *person;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.person", NULL);
  type (f, "Name, as it is to stand on the summary", " <b>Ida</b> & Co ");
  type (f, "Emergency number", "112");
  tap (f, "Diabetes");
  tap (f, "A carer");
  tap (f, "_Save");
  person = cramp_diary_get_person (f->diary);
  g_assert_cmpstr (person->name, ==, "<b>Ida</b> & Co");
  g_assert_cmpstr (person->emergency_phone, ==, "112");
  g_assert_null (person->team_phone);
  g_assert_true (person->situations[CRAMP_SITUATION_DIABETES]);
  g_assert_false (person->situations[CRAMP_SITUATION_PREGNANT]);
  g_assert_cmpint (cramp_person_entered_by (person), ==, CRAMP_ENTERED_BY_CARER);

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.person", NULL);
  tap (f, "None of these");
  tap (f, "_Save");
  person = cramp_diary_get_person (f->diary);
  g_assert_false (person->situations[CRAMP_SITUATION_DIABETES]);
  g_assert_true (person->situations[CRAMP_SITUATION_NO_CONDITION]);
}

/* A second person brings the switch, with a diary of their own. */
static void
test_switch (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode =
      cramp_test_episode (f->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 60);
  g_autoptr (GPtrArray) episodes = NULL;

  g_assert_true (cramp_diary_save (f->diary, episode, "Cramp", NULL));
  add_person (f, "Ida");
  g_assert_cmpstr (cramp_diary_get_person (f->diary)->name, ==, "Ida");
  episodes = cramp_diary_list (f->diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);
  g_assert_cmpuint (episodes->len, ==, 0);
  g_ptr_array_unref (episodes);

  gtk_test_accessible_assert_property (wait_for (f, NULL, GTK_TYPE_DROP_DOWN), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Whose diary");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (wait_for (f, NULL, GTK_TYPE_DROP_DOWN)), 0);
  g_assert_null (cramp_diary_get_person (f->diary)->name);
  episodes = cramp_diary_list (f->diary, &cramp_episode_type, G_MININT64, G_MAXINT64, NULL);
  g_assert_cmpuint (episodes->len, ==, 1);
}

/* Deleting asks for the name, takes all records along, and can be taken back. */
static void
test_delete (Fixture *f, gconstpointer unused)
{
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (CrampEpisode) back = NULL;
  g_autofree char *uuid = NULL;
  GtkWidget *entry, *confirm;

  add_person (f, "Ida");
  uuid = g_strdup (cramp_diary_get_person (f->diary)->record.uuid);
  episode = cramp_test_episode (f->diary, "2026-11-22T03:12:00", CRAMP_REGION_LEFT_CALF, 7, 60);
  g_assert_true (cramp_diary_save (f->diary, episode, "Cramp", NULL));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.person", NULL);
  tap (f, "Delete This Person…");
  entry = wait_for (f, NULL, GTK_TYPE_ENTRY);
  confirm = wait_for (f, "_Delete", GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_is_sensitive (confirm));
  gtk_editable_set_text (GTK_EDITABLE (entry), "ida");
  g_assert_false (gtk_widget_is_sensitive (confirm));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ida");
  g_assert_true (gtk_widget_is_sensitive (confirm));
  tap (f, "_Delete");
  while (count_persons (f) > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (cramp_diary_get_person (f->diary)->name);
  g_assert_null (cramp_diary_get (f->diary, &cramp_episode_type, episode->record.uuid, NULL));

  g_assert_true (cramp_diary_undo (f->diary, NULL));
  g_assert_cmpuint (count_persons (f), ==, 2);
  g_assert_true (cramp_diary_set_person (f->diary, uuid, NULL));
  g_assert_nonnull (back = cramp_diary_get (f->diary, &cramp_episode_type, episode->record.uuid, NULL));
  g_assert_cmpint (back->pain, ==, 7);
}

/* The last person can't be deleted. */
static void
test_last (Fixture *f, gconstpointer unused)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.person", NULL);
  wait_for (f, "_Save", GTK_TYPE_BUTTON);
  g_assert_null (find (GTK_WIDGET (f->window), "Delete This Person…", GTK_TYPE_BUTTON));
  g_assert_null (find (GTK_WIDGET (f->window), NULL, GTK_TYPE_DROP_DOWN));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/persons/edit", Fixture, NULL, set_up, test_edit, tear_down);
  g_test_add ("/persons/switch", Fixture, NULL, set_up, test_switch, tear_down);
  g_test_add ("/persons/delete", Fixture, NULL, set_up, test_delete, tear_down);
  g_test_add ("/persons/last", Fixture, NULL, set_up, test_last, tear_down);
  return g_test_run ();
}
