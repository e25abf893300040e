/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-paper-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-feedback.h"
#include "cramp-morning.h"
#include "cramp-paper-night.h"

/**
 * CrampPaperDialog:
 *
 * A paper diary is typed in: a row for each of the last four weeks' nights that nothing is known of. A night without
 * cramps takes one key, one with a cramp four. Nothing is saved before *Save*.
 *
 * Keys: in a row digits, + and -, as the line below says; F2 opens the notes, Enter goes to the next night, Backspace
 * clears one, the arrow keys move.
 */
struct _CrampPaperDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary; /* (owned) */
  char *person;      /* (owned): uuid of whose diary it was at opening, and stays */
  GArray *nights;    /* (owned) (element-type CrampPaperNight): one a row */
  GtkButton *save;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *ask;
};

G_DEFINE_FINAL_TYPE (CrampPaperDialog, cramp_paper_dialog, ADW_TYPE_DIALOG)

#define NIGHTS 28

static CrampPaperNight *
night_at (CrampPaperDialog *self, GtkListBoxRow *row)
{
  return &g_array_index (self->nights, CrampPaperNight, gtk_list_box_row_get_index (row));
}

static void
show_ask (CrampPaperDialog *self, GtkListBoxRow *row)
{
  g_autofree char *text = cramp_paper_night_ask (night_at (self, row));

  if (g_strcmp0 (text, gtk_label_get_label (self->ask)) == 0)
    return;
  gtk_label_set_label (self->ask, text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->ask), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_row (CrampPaperDialog *self, GtkListBoxRow *row)
{
  g_autofree char *text = cramp_paper_night_describe (night_at (self, row));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  show_ask (self, row);
}

static void
go_on (CrampPaperDialog *self, GtkListBoxRow *row)
{
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + 1);

  if (next)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

/* What helped and what else stands there */

typedef struct
{
  CrampPaperDialog *self; /* (owned) */
  GtkListBoxRow *row;     /* (not owned): of @self */
  AdwEntryRow *entry;     /* (not owned): of the dialog */
} Notes;

static void
notes_free (Notes *notes, GClosure *unused G_GNUC_UNUSED)
{
  g_object_unref (notes->self);
  g_free (notes);
}

static void
notes_cb (AdwAlertDialog *dialog G_GNUC_UNUSED, const char *response, Notes *notes)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (notes->entry))));

  if (!g_str_equal (response, "take") || !cramp_paper_night_set_notes (night_at (notes->self, notes->row), text))
    return;
  show_row (notes->self, notes->row);
  adw_dialog_set_can_close (ADW_DIALOG (notes->self), FALSE);
}

static void
edit_notes (CrampPaperDialog *self, GtkListBoxRow *row)
{
  const char *heading = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, NULL));
  GtkWidget *list = gtk_list_box_new ();
  Notes *notes = g_new0 (Notes, 1);
  const char *text = cramp_paper_night_get_notes (night_at (self, row));

  notes->self = g_object_ref (self);
  notes->row = row;
  notes->entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("What helped, notes"), "text", text ? text : "",
                               "activates-default", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (notes->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What helped, notes"), -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (notes->entry));
  adw_alert_dialog_set_extra_child (dialog, list);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "take", _ ("_OK"), NULL);
  adw_alert_dialog_set_default_response (dialog, "take");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (notes_cb), notes, (GClosureNotify) notes_free, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (row));
  gtk_widget_grab_focus (GTK_WIDGET (notes->entry));
}

static gboolean
key_cb (CrampPaperDialog *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state, GtkEventController *keys)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (gtk_event_controller_get_widget (keys));
  CrampPaperResult result;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      go_on (self, row);
      return GDK_EVENT_STOP;
    }
  /* Not the window's F2 either, where there is nothing to note: that starts the clock of a cramp. */
  if (key == GDK_KEY_F2)
    {
      if (night_at (self, row)->n_cramps > 0)
        edit_notes (self, row);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_BackSpace)
    {
      cramp_paper_night_clear (night_at (self, row));
      show_row (self, row);
      return GDK_EVENT_STOP;
    }
  result = cramp_paper_night_type (night_at (self, row), gdk_keyval_to_unicode (key));
  if (result == CRAMP_PAPER_REFUSED)
    return GDK_EVENT_PROPAGATE;
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  show_row (self, row);
  if (result == CRAMP_PAPER_FINISHED)
    go_on (self, row);
  return GDK_EVENT_STOP;
}

static void
focus_cb (CrampPaperDialog *self, GtkEventController *focus)
{
  show_ask (self, GTK_LIST_BOX_ROW (gtk_event_controller_get_widget (focus)));
}

static void
add_row (CrampPaperDialog *self, int day)
{
  CrampPaperNight night = { .day = day };
  GtkWidget *row = adw_action_row_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = cramp_night_format (day);

  g_array_append_val (self->nights, night);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  /* A row that can't be activated can't have the focus either. */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, keys);
  gtk_widget_add_controller (row, focus);
  gtk_list_box_append (self->list, row);
}

/* Saving and closing */

static void
save_cb (CrampPaperDialog *self)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) nights =
      cramp_diary_list_of (self->diary, self->person, &cramp_night_type, G_MININT64, G_MAXINT64, &error);

  for (guint i = 0; nights && i < self->nights->len; i++)
    cramp_paper_night_add_records (&g_array_index (self->nights, CrampPaperNight, i), self->person,
                                   cramp_diary_get_clock (self->diary), cramp_diary_get_boundary (self->diary), nights,
                                   records);
  if (!nights || (records->len > 0 && !cramp_diary_save_all (self->diary, records, _ ("Type in paper diary"), &error)))
    {
      cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be saved"), error);
      return;
    }
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
discard_cb (CrampPaperDialog *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (CrampPaperDialog *self)
{
  AdwAlertDialog *alert =
      ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Discard What Was Typed?"), _ ("It has not been saved.")));

  adw_alert_dialog_add_responses (alert, "keep", _ ("_Keep Typing"), "discard", _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "keep");
  adw_alert_dialog_set_close_response (alert, "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

/* As a sheet of a narrow window a dialog passes the focus on by itself when it has been shown; this comes after that.
 * When it becomes such a sheet, the night that was being typed in keeps the focus. */
static void
begin (gpointer data)
{
  g_autoptr (CrampPaperDialog) self = data;
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (!row)
    row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0));
  if (self->nights->len > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (row);
}

static void
map_cb (CrampPaperDialog *self)
{
  g_idle_add_once (begin, g_object_ref (self));
}

static void
cramp_paper_dialog_dispose (GObject *object)
{
  CrampPaperDialog *self = CRAMP_PAPER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_PAPER_DIALOG);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_paper_dialog_parent_class)->dispose (object);
}

static void
cramp_paper_dialog_finalize (GObject *object)
{
  CrampPaperDialog *self = CRAMP_PAPER_DIALOG (object);

  g_array_unref (self->nights);
  g_free (self->person);
  G_OBJECT_CLASS (cramp_paper_dialog_parent_class)->finalize (object);
}

static void
cramp_paper_dialog_class_init (CrampPaperDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_paper_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cramp_paper_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/paper-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPaperDialog, save);
  gtk_widget_class_bind_template_child (widget_class, CrampPaperDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CrampPaperDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampPaperDialog, ask);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
}

static void
cramp_paper_dialog_init (CrampPaperDialog *self)
{
  self->nights = g_array_new (FALSE, FALSE, sizeof (CrampPaperNight));
  g_array_set_clear_func (self->nights, (GDestroyNotify) cramp_paper_night_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_paper_dialog_new:
 *
 * Returns: (transfer floating) (nullable): a dialog for the nights of the last four weeks of which nothing is known
 */
AdwDialog *
cramp_paper_dialog_new (CrampDiary *diary, GError **error)
{
  int last = cramp_morning_night (cramp_diary_get_clock (diary));
  g_autoptr (GPtrArray) groups = cramp_diary_list_groups (diary, last - NIGHTS + 1, last, error);
  CrampPaperDialog *self;

  if (!groups)
    return NULL;
  self = g_object_new (CRAMP_TYPE_PAPER_DIALOG, NULL);
  self->diary = g_object_ref (diary);
  self->person = g_strdup (cramp_diary_get_person (diary)->record.uuid);
  for (guint i = 0; i < groups->len; i++)
    if (!cramp_night_group_is_recorded (g_ptr_array_index (groups, i)))
      add_row (self, ((CrampNightGroup *) g_ptr_array_index (groups, i))->day);
  gtk_widget_set_visible (GTK_WIDGET (self->save), self->nights->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->ask), self->nights->len > 0);
  gtk_stack_set_visible_child_name (self->stack, self->nights->len > 0 ? "nights" : "none");
  return ADW_DIALOG (self);
}
