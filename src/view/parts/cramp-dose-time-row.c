/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-dose-time-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-amount.h"
#include "cramp-day.h"
#include "cramp-field.h"
#include "cramp-row-answers.h"
#include "cramp-time-of-day.h"

/* What stands in an empty row, in seconds after midnight: 8:00. */
#define EXAMPLE (8 * 60 * 60)

/**
 * CrampDoseTimeRow:
 *
 * One of the times of a schedule: when, and how much then.
 *
 * Signals: #CrampDoseTimeRow::remove when the user took it away; #CrampDoseTimeRow::edited when something was typed.
 */
struct _CrampDoseTimeRow
{
  AdwActionRow parent_instance;

  GtkWidget *time;
  GtkWidget *amount;
};

G_DEFINE_FINAL_TYPE (CrampDoseTimeRow, cramp_dose_time_row, ADW_TYPE_ACTION_ROW)

enum
{
  REMOVE,
  EDITED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
remove_cb (CrampDoseTimeRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
edited_cb (CrampDoseTimeRow *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static GtkWidget *
add_entry (GtkWidget *answers, const char *name, const char *placeholder, int width)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (answers), entry);
  return entry;
}

static void
cramp_dose_time_row_class_init (CrampDoseTimeRowClass *klass)
{
  signals[REMOVE] =
      g_signal_new ("remove", CRAMP_TYPE_DOSE_TIME_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDITED] =
      g_signal_new ("edited", CRAMP_TYPE_DOSE_TIME_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_dose_time_row_init (CrampDoseTimeRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  GtkWidget *answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *example = cramp_time_format (EXAMPLE, 0);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Time, how many"));
  self->time = add_entry (answers, _ ("Time"), example, 8);
  self->amount = add_entry (answers, _ ("How many"), _ ("1"), 4);
  g_signal_connect_object (self->time, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->amount, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Take this time away"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (answers), button);
  cramp_row_add_answers (ADW_ACTION_ROW (self), answers);
}

/**
 * cramp_dose_time_row_new:
 * @minute: minutes after midnight, negative for an empty row
 * @amount: units
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cramp_dose_time_row_new (int minute, double amount)
{
  CrampDoseTimeRow *self = g_object_new (CRAMP_TYPE_DOSE_TIME_ROW, NULL);

  if (minute >= 0)
    {
      g_autofree char *time = cramp_time_format (minute * 60, 0);
      g_autofree char *number = cramp_amount_format (isnan (amount) ? 1 : amount);

      gtk_editable_set_text (GTK_EDITABLE (self->time), time);
      gtk_editable_set_text (GTK_EDITABLE (self->amount), number);
    }
  return GTK_WIDGET (self);
}

static void
mark (GtkWidget *entry, gboolean valid)
{
  cramp_field_set_wrong (entry, !valid);
  if (!valid)
    gtk_widget_grab_focus (entry);
}

/**
 * cramp_dose_time_row_read:
 * @minute: (out): minutes after midnight
 * @amount: (out): units; 1 where the user gave none
 *
 * Reads what was typed; what is wrong is marked.
 *
 * Returns: whether both could be read
 */
gboolean
cramp_dose_time_row_read (CrampDoseTimeRow *self, int *minute, double *amount, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->amount));
  gboolean time_valid = cramp_time_of_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->time)), minute, error);
  gboolean amount_valid;

  *amount = 1;
  amount_valid = !*text || cramp_amount_parse (text, amount, time_valid ? error : NULL);
  mark (self->amount, amount_valid);
  mark (self->time, time_valid);
  return time_valid && amount_valid;
}
