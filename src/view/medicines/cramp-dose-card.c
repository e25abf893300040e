/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-dose-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-dose-row.h"
#include "cramp-feedback.h"
#include "cramp-let-wrap.h"
#include "cramp-medicines.h"
#include "cramp-row-answers.h"

/**
 * CrampDoseCard:
 *
 * The checklist of a day's medicines (M3): what is due, taken, skipped or not ticked off, and what may be taken as
 * needed. Earlier days are reached by the buttons at its head. Hidden where nothing is taken.
 */
struct _CrampDoseCard
{
  CrampCard parent_instance;

  int days_back;             /* 0 for today */
  CrampMedicines *medicines; /* (owned) (nullable) */
  GPtrArray *entries;        /* (owned) (nullable) (element-type CrampChecklistEntry): what the rows show */
  guint n_put;               /* so many of them have their row */
  guint filling;             /* source that adds the others */

  AdwPreferencesGroup *group;
  GtkListBox *rows;
  GtkWidget *later;
};

/* So many rows are made before the next frame may be shown. */
#define ROWS_AT_ONCE 3

G_DEFINE_FINAL_TYPE (CrampDoseCard, cramp_dose_card, CRAMP_TYPE_CARD)

static void
take_needed (CrampDoseCard *self, const CrampMedicine *medicine)
{
  CrampDiary *diary = cramp_card_get_diary (CRAMP_CARD (self));
  CrampClock *clock = cramp_diary_get_clock (diary);
  g_autoptr (CrampDose) dose = cramp_dose_new (medicine, cramp_clock_today (clock), CRAMP_UNSET);
  g_autofree char *what = g_strdup_printf (_ ("Taken: %s"), medicine->name);

  dose->status = CRAMP_DOSE_TAKEN;
  dose->taken_at = cramp_clock_now (clock);
  dose->utc_offset = cramp_clock_utc_offset (clock, dose->taken_at);
  if (cramp_card_save (CRAMP_CARD (self), dose, what))
    cramp_feedback_undoable (GTK_WIDGET (self), what);
}

/* The limits are the user's own; the program knows none and advises on none. */
static char *
explain_limit (CrampDoseCard *self, const CrampSchedule *schedule, const CrampAsNeeded *needed)
{
  CrampClock *clock = cramp_diary_get_clock (cramp_card_get_diary (CRAMP_CARD (self)));
  int offset = cramp_clock_utc_offset (clock, needed->next_at);
  g_autofree char *time = cramp_day_of (needed->next_at, offset) == cramp_clock_today (clock)
                              ? cramp_time_format (needed->next_at, offset)
                              : cramp_clock_format (clock, needed->next_at);

  if (!needed->allowed)
    /* Translators: %s is a time of day, or a day and a time. */
    return g_strdup_printf (_ ("By the limits you entered, the next one is not before %s."), time);
  if (needed->is_last)
    return g_strdup_printf (ngettext ("This is the last one within 24 hours by the limit you entered (%d).",
                                      "This is the last one within 24 hours by the limit you entered (%d).",
                                      (gulong) schedule->most_per_day),
                            schedule->most_per_day);
  return NULL;
}

static void
limit_answered_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  if (g_str_equal (response, "take"))
    take_needed (user_data, g_object_get_data (G_OBJECT (dialog), "medicine"));
}

/* The limit is told before it is passed. */
static void
ask_limit (CrampDoseCard *self, const CrampMedicine *medicine, const char *limit)
{
  AdwDialog *dialog = adw_alert_dialog_new (medicine->name, limit);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "take", _ ("I _Took It"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "medicine", cramp_record_ref (medicine), cramp_record_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (limit_answered_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
take_now_cb (GtkWidget *button, CrampDoseCard *self)
{
  const CrampMedicine *medicine = g_object_get_data (G_OBJECT (button), "medicine");
  const CrampSchedule *schedule = g_object_get_data (G_OBJECT (button), "schedule");
  CrampAsNeeded needed = cramp_medicines_as_needed (cramp_card_get_diary (CRAMP_CARD (self)), medicine, schedule);
  g_autofree char *limit = explain_limit (self, schedule, &needed);

  if (limit)
    ask_limit (self, medicine, limit);
  else
    take_needed (self, medicine);
}

static char *
describe_needed (CrampDoseCard *self, const CrampSchedule *schedule, const CrampAsNeeded *needed)
{
  CrampClock *clock = cramp_diary_get_clock (cramp_card_get_diary (CRAMP_CARD (self)));
  g_autofree char *last = NULL;

  if (needed->last_at == CRAMP_TIME_UNSET)
    return g_strdup (_ ("When needed"));
  last = cramp_time_format (needed->last_at, cramp_clock_utc_offset (clock, needed->last_at));
  if (schedule->most_per_day != CRAMP_UNSET)
    /* Translators: a time of day; how many doses of how many the user set as the most. */
    return g_strdup_printf (_ ("When needed. Last at %1$s; %2$d of %3$d in 24 hours"), last, needed->taken,
                            schedule->most_per_day);
  return g_strdup_printf (_ ("When needed. Last at %s"), last);
}

static void
add_needed_row (CrampDoseCard *self, const CrampMedicine *medicine, const CrampSchedule *schedule)
{
  CrampAsNeeded needed = cramp_medicines_as_needed (cramp_card_get_diary (CRAMP_CARD (self)), medicine, schedule);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Take _Now"));
  g_autofree char *title = g_strjoin (" ", medicine->name, medicine->strength, NULL);
  g_autofree char *subtitle = describe_needed (self, schedule, &needed);
  g_autofree char *name = g_strdup_printf (_ ("Take now: %s"), medicine->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (button, "key");
  /* Its own label, which screen readers would read instead, does not say which medicine. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "medicine", cramp_record_ref (medicine), cramp_record_unref);
  g_object_set_data_full (G_OBJECT (button), "schedule", cramp_record_ref (schedule), cramp_record_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_now_cb), self, 0);
  cramp_row_add_answers (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->rows, row);
}

static void
add_needed (CrampDoseCard *self, CrampMedicines *medicines, int day)
{
  for (guint i = 0; i < medicines->medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines->medicines, i);
      const CrampSchedule *schedule = cramp_schedule_in_force (medicine, medicines->schedules, day);

      if (schedule && schedule->rule == CRAMP_RULE_AS_NEEDED)
        add_needed_row (self, medicine, schedule);
    }
}

/* The row of @entry at @i: the one that is there, where it shows the same. */
static void
put_row (CrampDoseCard *self, int i, const CrampChecklistEntry *entry)
{
  GtkListBoxRow *old = gtk_list_box_get_row_at_index (self->rows, i);
  gboolean had_focus = old && gtk_widget_get_focus_child (GTK_WIDGET (old));
  GtkWidget *row;

  if (CRAMP_IS_DOSE_ROW (old) && cramp_dose_row_shows (CRAMP_DOSE_ROW (old), entry))
    return;
  row = cramp_dose_row_new (cramp_card_get_diary (CRAMP_CARD (self)), entry);
  gtk_list_box_insert (self->rows, row, i);
  if (had_focus)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  if (old)
    gtk_list_box_remove (self->rows, GTK_WIDGET (old));
}

static void
remove_rows_from (CrampDoseCard *self, int first)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, first)))
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
}

/* Some rows at a time, so that a long list never holds up a frame. */
static gboolean
put_rows_cb (gpointer user_data)
{
  CrampDoseCard *self = user_data;
  guint end = MIN (self->n_put + ROWS_AT_ONCE, self->entries->len);

  for (; self->n_put < end; self->n_put++)
    put_row (self, (int) self->n_put, g_ptr_array_index (self->entries, self->n_put));
  if (self->n_put < self->entries->len)
    return G_SOURCE_CONTINUE;
  remove_rows_from (self, (int) self->n_put);
  if (self->days_back == 0)
    add_needed (self, self->medicines, cramp_card_get_today (CRAMP_CARD (self)));
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

static void
follow (CrampDoseCard *self, CrampMedicines *medicines, GPtrArray *entries)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->medicines, cramp_medicines_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->medicines = medicines;
  self->entries = entries;
  self->n_put = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), medicines->medicines->len > 0);
  if (put_rows_cb (self))
    self->filling = g_idle_add (put_rows_cb, self);
}

static void
cramp_dose_card_reload (CrampCard *card)
{
  CrampDoseCard *self = CRAMP_DOSE_CARD (card);
  CrampDiary *diary = cramp_card_get_diary (card);
  int day = cramp_card_get_today (card) - self->days_back;
  g_autoptr (CrampMedicines) medicines = cramp_medicines_load (diary);
  g_autoptr (GPtrArray) entries = cramp_medicines_checklist (medicines, diary, day);
  g_autofree char *date = cramp_day_format_long (day);

  follow (self, g_steal_pointer (&medicines), g_steal_pointer (&entries));
  adw_preferences_group_set_title (self->group, self->days_back ? date : _ ("Medicines today"));
  gtk_widget_set_sensitive (self->later, self->days_back > 0);
}

static void
earlier_cb (CrampDoseCard *self)
{
  self->days_back++;
  cramp_dose_card_reload (CRAMP_CARD (self));
}

static void
later_cb (CrampDoseCard *self)
{
  self->days_back = MAX (self->days_back - 1, 0);
  cramp_dose_card_reload (CRAMP_CARD (self));
}

static void
cramp_dose_card_dispose (GObject *object)
{
  CrampDoseCard *self = CRAMP_DOSE_CARD (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->medicines, cramp_medicines_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_DOSE_CARD);
  G_OBJECT_CLASS (cramp_dose_card_parent_class)->dispose (object);
}

static void
cramp_dose_card_class_init (CrampDoseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_dose_card_dispose;
  CRAMP_CARD_CLASS (klass)->reload = cramp_dose_card_reload;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/dose-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDoseCard, group);
  gtk_widget_class_bind_template_child (widget_class, CrampDoseCard, rows);
  gtk_widget_class_bind_template_child (widget_class, CrampDoseCard, later);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
}

static void
cramp_dose_card_init (CrampDoseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_wrap (self->group);
}
