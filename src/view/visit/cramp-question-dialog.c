/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-question-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-feedback.h"
#include "cramp-field.h"
#include "cramp-visits.h"

/* Small dialogs that write a question down (V1), change it, or tick it off with the answer. */

typedef struct
{
  GtkWidget *widget;       /* (owned): where it came from */
  CrampDiary *diary;       /* (owned) */
  CrampQuestion *question; /* (owned) (nullable): as it was */
  AdwEntryRow *text;       /* (not owned): the dialog's */
  AdwEntryRow *answer;     /* (not owned) (nullable) */
} Form;

static void
form_free (Form *form, GClosure *unused G_GNUC_UNUSED)
{
  g_object_unref (form->widget);
  g_object_unref (form->diary);
  g_clear_pointer (&form->question, cramp_record_unref);
  g_free (form);
}

static char *
read_row (AdwEntryRow *row)
{
  return row ? g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)))) : g_strdup ("");
}

static gboolean
save_changed (Form *form, const char *text, gboolean ticks_off, GError **error)
{
  g_autoptr (CrampQuestion) question = cramp_record_copy (form->question);
  g_autofree char *answer = read_row (form->answer);

  g_set_str (&question->text, text);
  g_set_str (&question->answer, *answer ? answer : NULL);
  if (ticks_off)
    question->done = cramp_clock_today (cramp_diary_get_clock (form->diary));
  return cramp_diary_save (form->diary, question, ticks_off ? _ ("Tick off question") : _ ("Change question"), error);
}

static gboolean
respond (Form *form, const char *response, GError **error)
{
  g_autofree char *text = read_row (form->text);

  if (g_str_equal (response, "delete"))
    return cramp_diary_delete (form->diary, form->question, _ ("Delete question"), error);
  if (!form->question)
    return cramp_question_add (form->diary, text, error);
  return save_changed (form, text, g_str_equal (response, "tick"), error);
}

/* What is said afterwards, for each response. */
static const struct
{
  const char *response;
  const char *said;
} responses[] = {
  { "add", N_ ("Question kept for the visit") },
  { "delete", N_ ("Question deleted") },
  { "tick", N_ ("Question ticked off") },
};

static void
response_cb (AdwAlertDialog *dialog G_GNUC_UNUSED, const char *response, Form *form)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "cancel"))
    return;
  if (!respond (form, response, &error))
    {
      cramp_feedback_error (form->widget, _ ("This could not be saved"), error);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (responses); i++)
    if (g_str_equal (responses[i].response, response))
      cramp_feedback_undoable (form->widget, _ (responses[i].said));
}

static void
text_changed_cb (AdwEntryRow *row, AdwAlertDialog *dialog)
{
  g_autofree char *text = read_row (row);

  adw_alert_dialog_set_response_enabled (dialog, adw_alert_dialog_get_default_response (dialog), *text != '\0');
}

static AdwAlertDialog *
make_dialog (const char *heading, const char *response, const char *label)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, NULL));

  adw_alert_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_alert_dialog_add_response (dialog, response, label);
  adw_alert_dialog_set_response_appearance (dialog, response, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, response);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  return dialog;
}

static void
present (AdwAlertDialog *dialog,
         GtkWidget *widget,
         CrampDiary *diary,
         const CrampQuestion *question,
         gboolean answer_first)
{
  GtkWidget *list = gtk_list_box_new ();
  Form *form = g_new0 (Form, 1);

  form->widget = g_object_ref (widget);
  form->diary = g_object_ref (diary);
  form->question = question ? cramp_record_ref (question) : NULL;
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  form->text = cramp_field_add_entry_row (GTK_LIST_BOX (list), _ ("Question"), question ? question->text : NULL);
  if (question)
    form->answer = cramp_field_add_entry_row (GTK_LIST_BOX (list), _ ("Answer"), question->answer);
  adw_alert_dialog_set_extra_child (dialog, list);
  g_signal_connect_object (form->text, "changed", G_CALLBACK (text_changed_cb), dialog, 0);
  text_changed_cb (form->text, dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), form, (GClosureNotify) form_free, 0);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (answer_first ? form->answer : form->text));
}

/**
 * cramp_question_dialog_add:
 * @widget: where it came from
 *
 * Asks for a question that came up.
 */
void
cramp_question_dialog_add (GtkWidget *widget, CrampDiary *diary)
{
  AdwAlertDialog *dialog = make_dialog (_ ("Question for the Visit"), "add", _ ("_Add"));

  adw_alert_dialog_set_body (dialog, _ ("It will stand on the summary, and be asked at the next visit."));
  present (dialog, widget, diary, NULL, FALSE);
}

/**
 * cramp_question_dialog_edit:
 *
 * Changes or deletes a question.
 */
void
cramp_question_dialog_edit (GtkWidget *widget, CrampDiary *diary, const CrampQuestion *question)
{
  AdwAlertDialog *dialog = make_dialog (_ ("Question for the Visit"), "save", _ ("_Save"));

  adw_alert_dialog_add_response (dialog, "delete", _ ("_Delete"));
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  present (dialog, widget, diary, question, FALSE);
}

/**
 * cramp_question_dialog_tick_off:
 *
 * Ticks a question off, with what was answered.
 */
void
cramp_question_dialog_tick_off (GtkWidget *widget, CrampDiary *diary, const CrampQuestion *question)
{
  AdwAlertDialog *dialog = make_dialog (_ ("What Was the Answer?"), "tick", _ ("_Tick Off"));

  present (dialog, widget, diary, question, TRUE);
}
