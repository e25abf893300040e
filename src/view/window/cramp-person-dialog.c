/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-person-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-feedback.h"
#include "cramp-keys.h"
#include "cramp-let-wrap.h"

/**
 * CrampPersonDialog:
 *
 * Who a diary is about: name, situation (D15), phone numbers, and whether a carer keeps it. Where there is another
 * person, this one can be deleted with all that was recorded; that asks for the name.
 */
struct _CrampPersonDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;   /* (owned) */
  CrampPerson *person; /* (owned): as it was */
  gboolean is_new;

  AdwEntryRow *name;
  AdwPreferencesGroup *kept_by;
  CrampKeys *keeper;
  CrampKeys *situations;
  AdwEntryRow *emergency_phone;
  AdwEntryRow *team_phone;
  GtkWidget *remove;

  AdwAlertDialog *confirmation; /* (not owned) (nullable): while it is open */
};

G_DEFINE_FINAL_TYPE (CrampPersonDialog, cramp_person_dialog, ADW_TYPE_DIALOG)

static void
edited_cb (CrampPersonDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

/* "None of these" goes with nothing else. */
static void
situation_cb (CrampPersonDialog *self, int situation, gboolean on)
{
  if (on && situation == CRAMP_SITUATION_NO_CONDITION)
    cramp_keys_choose (self->situations, CRAMP_SITUATION_NO_CONDITION);
  else if (on)
    cramp_keys_set_on (self->situations, CRAMP_SITUATION_NO_CONDITION, FALSE);
  edited_cb (self);
}

static void
read_text (AdwEntryRow *row, char **text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  g_set_str (text, *stripped ? stripped : NULL);
}

static CrampPerson *
read_person (CrampPersonDialog *self)
{
  CrampPerson *person = cramp_record_copy (self->person);

  read_text (self->name, &person->name);
  read_text (self->emergency_phone, &person->emergency_phone);
  read_text (self->team_phone, &person->team_phone);
  person->cared_for = (CrampAnswer) MAX (cramp_keys_get_chosen (self->keeper), CRAMP_ANSWER_NONE);
  for (int i = 0; i < CRAMP_N_SITUATIONS; i++)
    person->situations[i] = cramp_keys_is_on (self->situations, i);
  return person;
}

static void
save_cb (CrampPersonDialog *self)
{
  g_autoptr (CrampPerson) person = read_person (self);
  g_autoptr (GError) error = NULL;

  if (!cramp_diary_save (self->diary, person, self->is_new ? _ ("Add person") : _ ("About the person"), &error) ||
      (self->is_new && !cramp_diary_set_person (self->diary, person->record.uuid, &error)))
    {
      cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be saved"), error);
      return;
    }
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
cancel_cb (CrampPersonDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (CrampPersonDialog *self)
{
  cramp_feedback_ask_discard (ADW_DIALOG (self));
}

/* Deleting */

/* Another person, to whom the window turns when this one is gone. */
static CrampPerson *
find_other (CrampPersonDialog *self)
{
  g_autoptr (GPtrArray) persons = cramp_diary_list (self->diary, &cramp_person_type, G_MININT64, G_MAXINT64, NULL);

  for (guint i = 0; persons && i < persons->len; i++)
    {
      CrampPerson *person = persons->pdata[i];

      if (!g_str_equal (person->record.uuid, self->person->record.uuid))
        return cramp_record_ref (person);
    }
  return NULL;
}

/* The person and everything about them, as one operation that can be undone. */
static gboolean
delete_everything (CrampPersonDialog *self, GError **error)
{
  g_autoptr (GPtrArray) records = cramp_diary_list_everything (self->diary, self->person->record.uuid, error);
  g_autoptr (GPtrArray) tombs = cramp_record_list_new ();

  if (!records)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      CrampRecord *tomb;

      if (cramp_record_is_deleted (records->pdata[i]))
        continue;
      tomb = cramp_record_copy (records->pdata[i]);
      tomb->deleted_at = 1;
      g_ptr_array_add (tombs, tomb);
    }
  return cramp_diary_save_all (self->diary, tombs, _ ("Delete person"), error);
}

static void
delete_cb (CrampPersonDialog *self)
{
  g_autoptr (CrampPerson) other = find_other (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!other || !cramp_diary_set_person (self->diary, other->record.uuid, &error) || !delete_everything (self, &error))
    {
      if (error)
        cramp_feedback_error (GTK_WIDGET (self), _ ("The person could not be deleted"), error);
      return;
    }
  adw_dialog_force_close (ADW_DIALOG (self));
  cramp_feedback_undoable (window, _ ("Person deleted"));
}

static void
export_cb (CrampPersonDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.export", NULL);
}

static void
typed_cb (CrampPersonDialog *self, GtkEditable *entry)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (self->confirmation, "delete",
                                         g_str_equal (typed, cramp_person_display_name (self->person)));
}

static void
remove_cb (CrampPersonDialog *self)
{
  const char *name = cramp_person_display_name (self->person);
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  /* Translators: %s is a name. */
  heading = g_strdup_printf (_ ("Delete the diary of “%s”?"), name);
  /* Translators: %s is a name. */
  body = g_strdup_printf (_ ("Everything recorded about this person is deleted: cramps, nights, days and all else. "
                             "Export the diary first if you may need it. To delete, type the name “%s”."),
                          name);
  self->confirmation = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
  adw_alert_dialog_add_responses (self->confirmation, "cancel", _ ("_Cancel"), "export", _ ("_Export First…"), "delete",
                                  _ ("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (self->confirmation, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_enabled (self->confirmation, "delete", FALSE);
  adw_alert_dialog_set_close_response (self->confirmation, "cancel");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name of the person"), -1);
  adw_alert_dialog_set_extra_child (self->confirmation, entry);
  adw_dialog_set_focus (ADW_DIALOG (self->confirmation), entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->confirmation, "response::export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->confirmation, "response::delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (self->confirmation), GTK_WIDGET (self));
}

static void
cramp_person_dialog_dispose (GObject *object)
{
  CrampPersonDialog *self = CRAMP_PERSON_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_PERSON_DIALOG);
  g_clear_pointer ((gpointer *) &self->person, cramp_record_unref);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_person_dialog_parent_class)->dispose (object);
}

static void
cramp_person_dialog_class_init (CrampPersonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_person_dialog_dispose;

  g_type_ensure (CRAMP_TYPE_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPersonDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CrampPersonDialog, kept_by);
  gtk_widget_class_bind_template_child (widget_class, CrampPersonDialog, keeper);
  gtk_widget_class_bind_template_child (widget_class, CrampPersonDialog, situations);
  gtk_widget_class_bind_template_child (widget_class, CrampPersonDialog, emergency_phone);
  gtk_widget_class_bind_template_child (widget_class, CrampPersonDialog, team_phone);
  gtk_widget_class_bind_template_child (widget_class, CrampPersonDialog, remove);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, situation_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
cramp_person_dialog_init (CrampPersonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_wrap (self->kept_by);
  cramp_keys_add (self->keeper, CRAMP_ANSWER_NO, _ ("The person"), NULL);
  cramp_keys_add (self->keeper, CRAMP_ANSWER_YES, _ ("A carer"), NULL);
  cramp_keys_add_terms (self->situations, &cramp_situations);
}

static void
set_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text ? text : "");
}

static void
show_person (CrampPersonDialog *self)
{
  g_autoptr (CrampPerson) other = find_other (self);

  set_text (self->name, self->person->name);
  set_text (self->emergency_phone, self->person->emergency_phone);
  set_text (self->team_phone, self->person->team_phone);
  cramp_keys_choose (self->keeper, (int) self->person->cared_for);
  for (int i = 0; i < CRAMP_N_SITUATIONS; i++)
    cramp_keys_set_on (self->situations, i, self->person->situations[i] != 0);
  gtk_widget_set_visible (self->remove, !self->is_new && other);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
}

/**
 * cramp_person_dialog_new:
 * @person: (nullable): whom to edit; %NULL for a new person
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
cramp_person_dialog_new (CrampDiary *diary, const CrampPerson *person)
{
  CrampPersonDialog *self = g_object_new (CRAMP_TYPE_PERSON_DIALOG, NULL);

  self->diary = g_object_ref (diary);
  self->is_new = person == NULL;
  self->person = person ? cramp_record_copy (person) : cramp_record_new (&cramp_person_type);
  adw_dialog_set_title (ADW_DIALOG (self), person ? _ ("About the Person") : _ ("Add Person"));
  show_person (self);
  return ADW_DIALOG (self);
}
