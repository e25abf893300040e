/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-dose-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-day.h"
#include "cramp-feedback.h"
#include "cramp-field.h"
#include "cramp-row-answers.h"
#include "cramp-schedule-text.h"
#include "cramp-time-of-day.h"

/**
 * CrampDoseRow:
 *
 * A line of the checklist: one dose with what became of it. *Taken* and *Skip* save at once; the button behind them
 * opens what is said more rarely: another time, why it was skipped, and taking the answer back.
 */
struct _CrampDoseRow
{
  AdwActionRow parent_instance;

  CrampDiary *diary;       /* (owned) */
  CrampMedicine *medicine; /* (owned) */
  CrampDose *dose;         /* (owned): a copy to be saved; new where nothing is stored */
  gint64 planned;          /* seconds since 1970 UTC */
  double amount;           /* units planned; NAN where none are said */
  CrampDoseState state;    /* what became of it */
  gint64 stored_at;        /* when @dose was last changed in the diary, 0 where it is not there */

  GtkWidget *popover;
  GtkEntry *time;
  GtkEntry *reason;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (CrampDoseRow, cramp_dose_row, ADW_TYPE_ACTION_ROW)

static const struct
{
  const char *icon;
  const char *label;
} states[] = {
  [CRAMP_DOSE_STATE_LATER] = { "preferences-system-time-symbolic", N_ ("Later") },
  [CRAMP_DOSE_STATE_DUE] = { "alarm-symbolic", N_ ("Due") },
  [CRAMP_DOSE_STATE_MISSED] = { "dialog-question-symbolic", N_ ("Not ticked off") },
  [CRAMP_DOSE_STATE_TAKEN] = { "object-select-symbolic", N_ ("Taken") },
  [CRAMP_DOSE_STATE_SKIPPED] = { "action-unavailable-symbolic", N_ ("Skipped") },
};

static void
save (CrampDoseRow *self, const char *what)
{
  g_autoptr (GError) error = NULL;

  /* The diary's change makes the row anew: nothing may be touched after that. */
  g_object_ref (self);
  if (!cramp_diary_save (self->diary, self->dose, what, &error))
    cramp_feedback_error (GTK_WIDGET (self), _ ("The dose could not be saved"), error);
  g_object_unref (self);
}

static void
set_taken (CrampDoseRow *self, gint64 at)
{
  /* Translators: %s is a medicine; what Undo takes back. */
  g_autofree char *what = g_strdup_printf (_ ("Taken: %s"), self->medicine->name);

  self->dose->status = CRAMP_DOSE_TAKEN;
  self->dose->taken_at = at;
  self->dose->utc_offset = cramp_clock_utc_offset (cramp_diary_get_clock (self->diary), at);
  g_clear_pointer (&self->dose->reason, g_free);
  save (self, what);
}

static void
taken_cb (CrampDoseRow *self)
{
  CrampClock *clock = cramp_diary_get_clock (self->diary);
  gint64 now = cramp_clock_now (clock);

  /* On an earlier day the planned time is the likelier one. */
  set_taken (self, self->dose->day < cramp_clock_today (clock) ? MIN (self->planned, now) : now);
}

static void
skip_cb (CrampDoseRow *self)
{
  const char *reason = self->reason ? gtk_editable_get_text (GTK_EDITABLE (self->reason)) : "";
  /* Translators: %s is a medicine; what Undo takes back. */
  g_autofree char *what = g_strdup_printf (_ ("Skipped: %s"), self->medicine->name);

  self->dose->status = CRAMP_DOSE_SKIPPED;
  self->dose->taken_at = CRAMP_TIME_UNSET;
  g_set_str (&self->dose->reason, *reason ? reason : NULL);
  save (self, what);
}

static void
taken_at_cb (CrampDoseRow *self)
{
  CrampClock *clock = cramp_diary_get_clock (self->diary);
  g_autoptr (GTimeZone) zone = cramp_clock_zone (clock);
  g_autoptr (GError) error = NULL;
  int minute = 0;
  gint64 at;

  if (!cramp_time_of_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->time)), &minute, &error))
    {
      cramp_field_set_error (GTK_WIDGET (self->time), self->problem, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->time));
      return;
    }
  at = cramp_day_time (self->dose->day, minute, zone, NULL);
  /* A dose of the late evening may be taken after midnight. */
  if (at < self->planned - CRAMP_SECONDS_A_DAY / 2 &&
      cramp_day_time (self->dose->day + 1, minute, zone, NULL) <= cramp_clock_now (clock))
    at = cramp_day_time (self->dose->day + 1, minute, zone, NULL);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  set_taken (self, at);
}

static void
forget_cb (CrampDoseRow *self)
{
  g_autofree char *what = g_strdup_printf (_ ("Not answered: %s"), self->medicine->name);
  g_autoptr (GError) error = NULL;

  g_object_ref (self);
  if (!cramp_diary_delete (self->diary, self->dose, what, &error))
    cramp_feedback_error (GTK_WIDGET (self), _ ("The dose could not be saved"), error);
  g_object_unref (self);
}

static GtkWidget *
make_button (CrampDoseRow *self, const char *label, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_autofree char *text = NULL;

  /* Translators: what a button does with which medicine, for screen readers: "Taken: Magnesium". */
  text = g_strdup_printf (_ ("%1$s: %2$s"), name, self->medicine->name);
  /* Its own label, which screen readers would read instead, does not say which medicine. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "key");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkEntry *
add_entry (GtkWidget *box, const char *title, const char *text)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), text ? text : "");
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 28);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  return GTK_ENTRY (entry);
}

static void
make_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  CrampDoseRow *self = user_data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  CrampClock *clock = cramp_diary_get_clock (self->diary);
  gint64 at = self->dose->taken_at != CRAMP_TIME_UNSET ? self->dose->taken_at : self->planned;
  g_autofree char *time = cramp_time_format (at, cramp_clock_utc_offset (clock, at));

  self->popover = gtk_popover_new ();
  self->time = add_entry (box, _ ("Taken at"), time);
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_max_width_chars (self->problem, 30);
  gtk_label_set_xalign (self->problem, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), make_button (self, _ ("_Taken then"), _ ("Taken then"), G_CALLBACK (taken_at_cb)));
  self->reason = add_entry (box, _ ("Not taken, because"), self->dose->reason);
  gtk_box_append (GTK_BOX (box), make_button (self, _ ("_Skipped"), _ ("Skipped"), G_CALLBACK (skip_cb)));
  if (self->stored_at)
    gtk_box_append (GTK_BOX (box), make_button (self, _ ("Take the _answer back"), _ ("Take the answer back"),
                                                G_CALLBACK (forget_cb)));
  gtk_widget_add_css_class (box, "source-note");
  /* On a small screen with large letters it would find no place as a whole, and not be shown at all. */
  gtk_popover_set_child (GTK_POPOVER (self->popover),
                         g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER,
                                       "propagate-natural-width", TRUE, "propagate-natural-height", TRUE, NULL));
  gtk_menu_button_set_popover (button, self->popover);
}

static GtkWidget *
make_more_button (CrampDoseRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("More about %s"), self->medicine->name);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "large-target");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_popover_cb, self, NULL);
  return button;
}

/* Below, and one above the other, where there is no room side by side. */
static void
add_answers (CrampDoseRow *self, CrampDoseState state)
{
  AdwWrapBox *box;

  if (state >= CRAMP_DOSE_STATE_TAKEN)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), make_more_button (self));
      return;
    }
  box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (box, 6);
  adw_wrap_box_set_line_spacing (box, 6);
  adw_wrap_box_append (box, make_button (self, _ ("_Taken"), _ ("Taken"), G_CALLBACK (taken_cb)));
  if (state != CRAMP_DOSE_STATE_LATER)
    adw_wrap_box_append (box, make_button (self, _ ("_Skip"), _ ("Skip"), G_CALLBACK (skip_cb)));
  adw_wrap_box_append (box, make_more_button (self));
  cramp_row_add_answers (ADW_ACTION_ROW (self), GTK_WIDGET (box));
}

static char *
describe_state (CrampDoseRow *self, CrampDoseState state)
{
  g_autofree char *time = NULL;

  if (state == CRAMP_DOSE_STATE_TAKEN)
    {
      time = cramp_time_format (self->dose->taken_at, self->dose->utc_offset);
      return g_strdup_printf (_ ("Taken at %s"), time);
    }
  if (state == CRAMP_DOSE_STATE_SKIPPED && self->dose->reason)
    return g_strdup_printf (_ ("Skipped: %s"), self->dose->reason);
  return g_strdup (_ (states[state].label));
}

/* A number alone would be read with the time before it. */
static char *
describe_amount (CrampDoseRow *self)
{
  g_autofree char *amount = cramp_dose_amount_text (self->amount, self->medicine);

  return self->medicine->form == CRAMP_FORM_NONE ? g_strconcat ("× ", amount, NULL) : g_steal_pointer (&amount);
}

static void
fill (CrampDoseRow *self, const CrampChecklistEntry *entry)
{
  g_autofree char *title = g_strjoin (" ", self->medicine->name, self->medicine->strength, NULL);
  g_autofree char *time =
      cramp_time_format (self->planned, cramp_clock_utc_offset (cramp_diary_get_clock (self->diary), self->planned));
  g_autofree char *amount = describe_amount (self);
  g_autofree char *state = describe_state (self, entry->state);
  /* Translators: a dose: when, how much, and what became of it: "8:00 AM, 1 × Tablet. Due". */
  g_autofree char *subtitle = g_strdup_printf (_ ("%1$s, %2$s. %3$s"), time, amount, state);
  GtkWidget *icon = gtk_image_new_from_icon_name (states[entry->state].icon);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (states[entry->state].label),
                                  -1);
  gtk_widget_add_css_class (icon, entry->state == CRAMP_DOSE_STATE_TAKEN ? "success" : "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), icon);
  add_answers (self, entry->state);
}

static void
cramp_dose_row_dispose (GObject *object)
{
  CrampDoseRow *self = CRAMP_DOSE_ROW (object);

  g_clear_object (&self->diary);
  g_clear_pointer ((gpointer *) &self->medicine, cramp_record_unref);
  g_clear_pointer ((gpointer *) &self->dose, cramp_record_unref);
  G_OBJECT_CLASS (cramp_dose_row_parent_class)->dispose (object);
}

static void
cramp_dose_row_class_init (CrampDoseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_dose_row_dispose;
}

static void
cramp_dose_row_init (CrampDoseRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * cramp_dose_row_new:
 * @entry: what it shows
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cramp_dose_row_new (CrampDiary *diary, const CrampChecklistEntry *entry)
{
  CrampDoseRow *self = g_object_new (CRAMP_TYPE_DOSE_ROW, NULL);

  self->diary = g_object_ref (diary);
  self->medicine = cramp_record_ref (entry->medicine);
  self->planned = entry->time;
  self->stored_at = entry->dose ? entry->dose->record.updated_at : 0;
  self->state = entry->state;
  self->amount = entry->planned.amount;
  self->dose = entry->dose ? cramp_record_copy (entry->dose)
                           : cramp_dose_new (entry->medicine, entry->planned.day, entry->planned.minute);
  fill (self, entry);
  return GTK_WIDGET (self);
}

/**
 * cramp_dose_row_shows:
 *
 * Returns: whether the row looks already as one of @entry would
 */
gboolean
cramp_dose_row_shows (CrampDoseRow *self, const CrampChecklistEntry *entry)
{
  return self->state == entry->state && self->planned == entry->time && self->dose->minute == entry->planned.minute &&
         self->dose->day == entry->planned.day &&
         self->stored_at == (entry->dose ? entry->dose->record.updated_at : 0) &&
         g_str_equal (self->medicine->record.uuid, entry->medicine->record.uuid) &&
         self->medicine->record.updated_at == entry->medicine->record.updated_at;
}
