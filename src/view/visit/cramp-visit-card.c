/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-visit-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-date-row.h"
#include "cramp-day.h"
#include "cramp-diary-read.h"
#include "cramp-feedback.h"
#include "cramp-field.h"
#include "cramp-let-wrap.h"
#include "cramp-time-of-day.h"
#include "cramp-visits.h"

/**
 * CrampVisitCard:
 *
 * When the next visit is, when the last one was, when a summary was last made, and what is new since then.
 */
struct _CrampVisitCard
{
  CrampCard parent_instance;

  AdwActionRow *next;
  AdwActionRow *last;
  AdwActionRow *printed;
  AdwActionRow *news;
  AdwPreferencesRow *edit;
  CrampVisit *visit;     /* (owned) (nullable): the next one */
  GCancellable *reading; /* (owned) (nullable): while counting what is new */
};

G_DEFINE_FINAL_TYPE (CrampVisitCard, cramp_visit_card, CRAMP_TYPE_CARD)

/* The dialog */

typedef struct
{
  CrampVisitCard *card; /* (owned) */
  CrampVisit *visit;    /* (owned): as it was, or a new one */
  CrampDateRow *day;    /* (not owned): the dialog's */
  AdwEntryRow *time;    /* (not owned) */
  AdwEntryRow *who;     /* (not owned) */
} Form;

static void
form_free (Form *form, GClosure *unused G_GNUC_UNUSED)
{
  g_object_unref (form->card);
  cramp_record_unref (form->visit);
  g_free (form);
}

static void
save (Form *form)
{
  g_autoptr (CrampVisit) visit = cramp_record_copy (form->visit);
  g_autofree char *who = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (form->who))));
  int minute = CRAMP_UNSET;

  visit->day = cramp_date_row_get_day (form->day);
  cramp_time_of_day_parse (gtk_editable_get_text (GTK_EDITABLE (form->time)), &minute, NULL);
  visit->minute = minute;
  g_set_str (&visit->who, *who ? who : NULL);
  if (visit->day == CRAMP_DAY_UNSET)
    visit->day = cramp_card_get_today (CRAMP_CARD (form->card));
  cramp_card_save (CRAMP_CARD (form->card), visit, _ ("Save visit"));
}

static void
response_cb (AdwAlertDialog *dialog G_GNUC_UNUSED, const char *response, Form *form)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "save"))
    save (form);
  if (!g_str_equal (response, "delete"))
    return;
  if (cramp_diary_delete (cramp_card_get_diary (CRAMP_CARD (form->card)), form->visit, _ ("Delete visit"), &error))
    cramp_feedback_undoable (GTK_WIDGET (form->card), _ ("Visit deleted"));
  else
    cramp_feedback_error (GTK_WIDGET (form->card), _ ("This could not be saved"), error);
}

static GtkWidget *
make_fields (Form *form)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *time =
      form->visit->minute == CRAMP_UNSET ? NULL : cramp_time_format ((gint64) form->visit->minute * 60, 0);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  form->day = g_object_new (CRAMP_TYPE_DATE_ROW, "title", _ ("Day"), NULL);
  cramp_date_row_set_day (form->day, form->visit->day);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (form->day));
  form->time = cramp_field_add_entry_row (GTK_LIST_BOX (list), _ ("Time"), time);
  form->who = cramp_field_add_entry_row (GTK_LIST_BOX (list), _ ("With whom"), form->visit->who);
  return list;
}

/* What is no time is said at once, and can't be saved. */
static void
time_cb (AdwEntryRow *row, AdwAlertDialog *dialog)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (GError) error = NULL;
  int minute;
  gboolean fine = !*text || cramp_time_of_day_parse (text, &minute, &error);

  adw_alert_dialog_set_body (dialog, fine ? "" : error->message);
  adw_alert_dialog_set_response_enabled (dialog, "save", fine);
  cramp_field_set_wrong (GTK_WIDGET (row), !fine);
}

static void
edit_cb (CrampVisitCard *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Next Visit"), NULL));
  Form *form = g_new0 (Form, 1);

  form->card = g_object_ref (self);
  form->visit = self->visit
                    ? cramp_record_ref (self->visit)
                    : cramp_visit_new (cramp_diary_get_person (cramp_card_get_diary (CRAMP_CARD (self)))->record.uuid,
                                       cramp_card_get_today (CRAMP_CARD (self)) + 7);
  adw_alert_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  if (self->visit)
    {
      adw_alert_dialog_add_response (dialog, "delete", _ ("_Delete"));
      adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_alert_dialog_add_response (dialog, "save", _ ("_Save"));
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_extra_child (dialog, make_fields (form));
  g_signal_connect_object (form->time, "changed", G_CALLBACK (time_cb), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), form, (GClosureNotify) form_free, 0);
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (form->day));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* What is new */

static gpointer
read_news (CrampDiary *diary, gpointer data, GError **error)
{
  return cramp_visits_describe_news (diary, *(int *) data, error);
}

static void
news_cb (GObject *source, GAsyncResult *result, gpointer unused G_GNUC_UNUSED)
{
  CrampVisitCard *self = CRAMP_VISIT_CARD (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cramp_diary_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (text)
    adw_action_row_set_subtitle (self->news, text);
}

static void
stop_reading (CrampVisitCard *self)
{
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
show_news (CrampVisitCard *self, int since)
{
  CrampDiary *diary = cramp_card_get_diary (CRAMP_CARD (self));
  g_autofree char *day = since ? cramp_day_format (since) : NULL;
  g_autofree char *title = NULL;

  stop_reading (self);
  gtk_widget_set_visible (GTK_WIDGET (self->news), since != CRAMP_DAY_UNSET);
  if (since == CRAMP_DAY_UNSET || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  /* Translators: %s is the day of the last visit. */
  title = g_strdup_printf (_ ("New since %s"), day);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->news), title);
  self->reading = g_cancellable_new ();
  cramp_diary_read_async (diary, self, read_news, g_memdup2 (&since, sizeof since), g_free, self->reading, news_cb);
}

static void
show_visit (AdwActionRow *row, const CrampVisit *visit)
{
  g_autofree char *text = visit ? cramp_visit_describe (visit) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (row), visit != NULL);
  adw_action_row_set_subtitle (row, text ? text : "");
}

static void
show_printed (CrampVisitCard *self, gint64 printed)
{
  CrampClock *clock = cramp_diary_get_clock (cramp_card_get_diary (CRAMP_CARD (self)));
  g_autofree char *day = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->printed), printed != CRAMP_TIME_UNSET);
  if (printed == CRAMP_TIME_UNSET)
    return;
  day = cramp_day_format (cramp_day_of (printed, cramp_clock_utc_offset (clock, printed)));
  adw_action_row_set_subtitle (self->printed, day);
}

static void
cramp_visit_card_reload (CrampCard *card)
{
  CrampVisitCard *self = CRAMP_VISIT_CARD (card);
  CrampDiary *diary = cramp_card_get_diary (card);
  g_autoptr (GPtrArray) visits = cramp_visits_list (diary, NULL);
  const CrampVisit *next;

  if (!visits)
    return;
  next = cramp_visits_next (visits, cramp_card_get_today (card));
  g_clear_pointer (&self->visit, cramp_record_unref);
  self->visit = next ? cramp_record_ref (next) : NULL;
  show_visit (self->next, next);
  gtk_widget_set_visible (GTK_WIDGET (self->next), TRUE);
  if (!next)
    adw_action_row_set_subtitle (self->next, _ ("None entered"));
  adw_preferences_row_set_title (self->edit, next ? _ ("_Change…") : _ ("_Add…"));
  show_visit (self->last, cramp_visits_last (visits, cramp_card_get_today (card)));
  show_printed (self, cramp_visits_printed_at (visits));
  show_news (self, cramp_visits_since (visits, cramp_diary_get_clock (diary)));
}

static void
cramp_visit_card_dispose (GObject *object)
{
  CrampVisitCard *self = CRAMP_VISIT_CARD (object);

  stop_reading (self);
  g_clear_pointer (&self->visit, cramp_record_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (cramp_visit_card_parent_class)->dispose (object);
}

static void
cramp_visit_card_class_init (CrampVisitCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_visit_card_dispose;
  CRAMP_CARD_CLASS (klass)->reload = cramp_visit_card_reload;
}

static AdwActionRow *
add_row (AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
  return ADW_ACTION_ROW (row);
}

static void
cramp_visit_card_init (CrampVisitCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->next = add_row (group, _ ("Next visit"));
  self->edit = ADW_PREFERENCES_ROW (adw_button_row_new ());
  adw_preferences_row_set_use_underline (self->edit, TRUE);
  cramp_let_wrap (self->edit);
  g_signal_connect_object (self->edit, "activated", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->edit));
  self->last = add_row (group, _ ("Last visit"));
  self->printed = add_row (group, _ ("Last summary saved or printed"));
  self->news = add_row (group, "");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
}
