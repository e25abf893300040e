/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-team-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-date-row.h"
#include "cramp-feedback.h"
#include "cramp-team-notes.h"

/**
 * CrampTeamDialog:
 *
 * One instruction of the care team (V2): what it is about, what they said, who and since when. One that is there
 * already can be moved among the others and deleted.
 */
struct _CrampTeamDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;   /* (owned) */
  CrampTeamNote *note; /* (owned): as it was */
  gboolean is_new;

  AdwComboRow *topic;
  GtkTextView *text;
  AdwEntryRow *said_by;
  CrampDateRow *day;
  GtkLabel *problem;
  GtkWidget *there;
};

G_DEFINE_FINAL_TYPE (CrampTeamDialog, cramp_team_dialog, ADW_TYPE_DIALOG)

static char *
read_text (CrampTeamDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return *g_strstrip (text) ? g_steal_pointer (&text) : NULL;
}

static CrampTeamNote *
read_note (CrampTeamDialog *self)
{
  CrampTeamNote *note = cramp_record_copy (self->note);
  g_autofree char *said_by = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->said_by))));

  note->topic = (CrampTeamTopic) adw_combo_row_get_selected (self->topic);
  g_free (note->text);
  note->text = read_text (self);
  g_set_str (&note->said_by, *said_by ? said_by : NULL);
  note->day = cramp_date_row_get_day (self->day);
  return note;
}

static gboolean
is_changed (CrampTeamDialog *self)
{
  g_autoptr (CrampTeamNote) note = read_note (self);

  return !cramp_record_equal (note, self->note);
}

/* What is missing is said beside it. */
static gboolean
is_complete (CrampTeamDialog *self, const CrampTeamNote *note)
{
  const char *missing = !note->topic  ? _ ("What is it about? Choose one of the list.")
                        : !note->text ? _ ("What did they say? Write it in your own words.")
                                      : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem), missing != NULL);
  if (!missing)
    return TRUE;
  gtk_label_set_label (self->problem, missing);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->problem), missing, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_grab_focus (note->topic ? GTK_WIDGET (self->text) : GTK_WIDGET (self->topic));
  return FALSE;
}

static void
save_cb (CrampTeamDialog *self)
{
  g_autoptr (CrampTeamNote) note = read_note (self);
  g_autoptr (GError) error = NULL;

  if (!is_complete (self, note))
    return;
  if (is_changed (self) && !cramp_diary_save (self->diary, note, _ ("My care team says"), &error))
    {
      cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be saved"), error);
      return;
    }
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
cancel_cb (CrampTeamDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (CrampTeamDialog *self)
{
  if (is_changed (self))
    cramp_feedback_ask_discard (ADW_DIALOG (self));
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
move (CrampTeamDialog *self, int by)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_team_notes_move (self->diary, self->note, by, &error))
    cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be saved"), error);
  else
    {
      g_autoptr (CrampTeamNote) moved =
          cramp_diary_get (self->diary, &cramp_team_note_type, self->note->record.uuid, NULL);

      if (moved)
        self->note->position = moved->position;
      gtk_accessible_announce (GTK_ACCESSIBLE (self), by < 0 ? _ ("Moved up") : _ ("Moved down"),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
up_cb (CrampTeamDialog *self)
{
  move (self, -1);
}

static void
down_cb (CrampTeamDialog *self)
{
  move (self, 1);
}

static void
delete_cb (CrampTeamDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;

  if (!cramp_diary_delete (self->diary, self->note, _ ("Delete what the care team said"), &error))
    {
      cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be deleted"), error);
      return;
    }
  adw_dialog_force_close (ADW_DIALOG (self));
  cramp_feedback_undoable (window, _ ("Deleted"));
}

static void
cramp_team_dialog_dispose (GObject *object)
{
  CrampTeamDialog *self = CRAMP_TEAM_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_TEAM_DIALOG);
  g_clear_pointer ((gpointer *) &self->note, cramp_record_unref);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_team_dialog_parent_class)->dispose (object);
}

static void
cramp_team_dialog_class_init (CrampTeamDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_team_dialog_dispose;

  g_type_ensure (CRAMP_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/team-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampTeamDialog, topic);
  gtk_widget_class_bind_template_child (widget_class, CrampTeamDialog, text);
  gtk_widget_class_bind_template_child (widget_class, CrampTeamDialog, said_by);
  gtk_widget_class_bind_template_child (widget_class, CrampTeamDialog, day);
  gtk_widget_class_bind_template_child (widget_class, CrampTeamDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, CrampTeamDialog, there);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
cramp_team_dialog_init (CrampTeamDialog *self)
{
  g_autoptr (GtkStringList) topics = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (topics, _ ("Choose…"));
  for (guint i = CRAMP_TEAM_TOPIC_NONE + 1; i < cramp_team_topics.n_terms; i++)
    gtk_string_list_append (topics, cramp_vocabulary_label (&cramp_team_topics, i));
  adw_combo_row_set_model (self->topic, G_LIST_MODEL (topics));
}

static void
show_note (CrampTeamDialog *self)
{
  const CrampTeamNote *note = self->note;

  adw_combo_row_set_selected (self->topic, note->topic);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), note->text ? note->text : "", -1);
  gtk_editable_set_text (GTK_EDITABLE (self->said_by), note->said_by ? note->said_by : "");
  cramp_date_row_set_day (self->day, note->day);
  gtk_widget_set_visible (self->there, !self->is_new);
}

/* Below all the others. */
static CrampTeamNote *
make_note (CrampDiary *diary)
{
  CrampTeamNote *note = cramp_record_new (&cramp_team_note_type);
  g_autoptr (GPtrArray) notes = cramp_team_notes_list (diary, NULL);

  note->position = 0;
  for (guint i = 0; notes && i < notes->len; i++)
    note->position = MAX (note->position, ((CrampTeamNote *) notes->pdata[i])->position + 1);
  return note;
}

/**
 * cramp_team_dialog_new:
 * @note: (nullable): what to edit; %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
cramp_team_dialog_new (CrampDiary *diary, const CrampTeamNote *note)
{
  CrampTeamDialog *self = g_object_new (CRAMP_TYPE_TEAM_DIALOG, NULL);

  self->diary = g_object_ref (diary);
  self->is_new = note == NULL;
  self->note = note ? cramp_record_copy (note) : make_note (diary);
  show_note (self);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  return ADW_DIALOG (self);
}
