/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicine-notes.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-direction.h"
#include "cramp-feedback.h"
#include "cramp-scroll.h"
#include "cramp-let-wrap.h"

/**
 * CrampMedicineNotes:
 *
 * How a medicine does (M4): that it does not seem to help, or a side effect. Each is noted at once, with today's date,
 * whatever else is typed in the form around.
 */
struct _CrampMedicineNotes
{
  AdwBin parent_instance;

  CrampDiary *diary;       /* (owned) */
  CrampMedicine *medicine; /* (owned) */
  GPtrArray *rows;         /* (element-type GtkWidget): unowned, of the notes */
  gboolean undoable;       /* the last change of the diary was made here */

  AdwPreferencesGroup *group;
  GtkWidget *not_helping;
};

G_DEFINE_FINAL_TYPE (CrampMedicineNotes, cramp_medicine_notes, ADW_TYPE_BIN)

static void
save (CrampMedicineNotes *self, CrampMedicineNote *note, const char *what)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_diary_save (self->diary, note, what, &error))
    {
      cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be saved"), error);
      return;
    }
  cramp_feedback_undoable (GTK_WIDGET (self), what);
  self->undoable = TRUE;
}

static void
delete_cb (GtkWidget *button, CrampMedicineNotes *self)
{
  g_autoptr (CrampMedicineNote) note = cramp_record_copy (g_object_get_data (G_OBJECT (button), "note"));

  note->record.deleted_at = 1;
  /* The button that has the keyboard goes with its row. */
  gtk_widget_grab_focus (self->not_helping);
  save (self, note, _ ("Note deleted"));
}

static GtkWidget *
make_row (CrampMedicineNotes *self, const CrampMedicineNote *note)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  const char *title = cramp_vocabulary_label (&cramp_medicine_note_kinds, note->kind);
  g_autofree char *day = cramp_day_format (note->day);
  /* Translators: what a button deletes: a kind of note, and its day. */
  g_autofree char *name = g_strdup_printf (_ ("Delete: %1$s, %2$s"), title, day);
  g_autofree char *said = cramp_direction_isolate (note->notes ? note->notes : "");
  /* Translators: a day, and what was noted on it. */
  g_autofree char *text = note->notes ? g_strdup_printf (_ ("%1$s: %2$s"), day, said) : g_strdup (day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_set_tooltip_text (button, _ ("Delete"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "note", cramp_record_ref (note), cramp_record_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
reload (CrampMedicineNotes *self)
{
  g_autoptr (GPtrArray) notes = cramp_diary_list (self->diary, &cramp_medicine_note_type, G_MININT64, G_MAXINT64, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = notes ? notes->len : 0; i > 0; i--)
    {
      const CrampMedicineNote *note = notes->pdata[i - 1];
      GtkWidget *row;

      if (note->kind == CRAMP_MEDICINE_NOTE_NONE || g_strcmp0 (note->medicine, self->medicine->record.uuid) != 0)
        continue;
      row = make_row (self, note);
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

/* Noting */

static void
answered_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  CrampMedicineNotes *self = user_data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog)));
  CrampMedicineNoteKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "kind"));
  int today = cramp_clock_today (cramp_diary_get_clock (self->diary));
  g_autoptr (CrampMedicineNote) note = NULL;

  if (!g_str_equal (response, "save"))
    return;
  note = cramp_medicine_note_new (self->medicine, today, kind);
  note->notes = *text ? g_strdup (text) : NULL;
  save (self, note, cramp_vocabulary_label (&cramp_medicine_note_kinds, kind));
  if (self->rows->len > 0)
    cramp_scroll_show (self->rows->pdata[0]);
}

static void
ask (CrampMedicineNotes *self, CrampMedicineNoteKind kind)
{
  AdwDialog *dialog = adw_alert_dialog_new (
      cramp_vocabulary_label (&cramp_medicine_note_kinds, kind),
      _ ("It is noted with today’s date and stands on the summary. Call your doctor or pharmacist about it; do not "
         "change the medicine on your own."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("What did you notice?"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What did you notice?"),
                                  -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "save", _ ("_Note It"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_dialog_set_focus (dialog, entry);
  g_object_set_data (G_OBJECT (dialog), "kind", GUINT_TO_POINTER (kind));
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
not_helping_cb (CrampMedicineNotes *self)
{
  ask (self, CRAMP_MEDICINE_NOTE_NOT_HELPING);
}

static void
side_effect_cb (CrampMedicineNotes *self)
{
  ask (self, CRAMP_MEDICINE_NOTE_SIDE_EFFECT);
}

static void
undo_changed_cb (CrampMedicineNotes *self)
{
  self->undoable = FALSE;
}

static void
cramp_medicine_notes_dispose (GObject *object)
{
  CrampMedicineNotes *self = CRAMP_MEDICINE_NOTES (object);

  g_clear_object (&self->diary);
  g_clear_pointer ((gpointer *) &self->medicine, cramp_record_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cramp_medicine_notes_parent_class)->dispose (object);
}

static void
cramp_medicine_notes_class_init (CrampMedicineNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_medicine_notes_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/medicine-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineNotes, group);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineNotes, not_helping);
  gtk_widget_class_bind_template_callback (widget_class, not_helping_cb);
  gtk_widget_class_bind_template_callback (widget_class, side_effect_cb);
}

static void
cramp_medicine_notes_init (CrampMedicineNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_button_rows_wrap (self);
  self->rows = g_ptr_array_new ();
}

/**
 * cramp_medicine_notes_show:
 * @medicine: stands in the diary
 *
 * Shows what is noted of it, the newest first. Once.
 */
void
cramp_medicine_notes_show (CrampMedicineNotes *self, CrampDiary *diary, CrampMedicine *medicine)
{
  self->diary = g_object_ref (diary);
  self->medicine = cramp_record_ref (medicine);
  g_signal_connect_object (diary, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (diary, "notify::undo", G_CALLBACK (undo_changed_cb), self, G_CONNECT_SWAPPED);
  reload (self);
}

/**
 * cramp_medicine_notes_undo:
 *
 * Takes back what was noted or deleted here, unless something else was changed since.
 */
void
cramp_medicine_notes_undo (CrampMedicineNotes *self)
{
  if (self->undoable)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
}
