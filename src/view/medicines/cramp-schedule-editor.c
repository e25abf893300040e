/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-schedule-editor.h"

#include "cramp-dose-time-row.h"
#include "cramp-keys.h"

#include <glib/gi18n-lib.h>

/**
 * CrampScheduleEditor:
 *
 * The part of the medicine form that says when it is taken: which days, and at which times, or how often at most.
 *
 * Signals: #CrampScheduleEditor::edited when anything in it has changed.
 */
struct _CrampScheduleEditor
{
  GtkBox parent_instance;

  AdwComboRow *rule;
  GtkListBox *times;
  AdwPreferencesGroup *times_group;
  AdwPreferencesRow *weekdays_row;
  GtkBox *weekdays_box;
  AdwSpinRow *every;
  AdwSpinRow *days_on;
  AdwSpinRow *days_off;
  AdwSpinRow *month_day;
  AdwSpinRow *least_hours;
  AdwSpinRow *most_per_day;

  CrampKeys *weekdays;
};

G_DEFINE_FINAL_TYPE (CrampScheduleEditor, cramp_schedule_editor, GTK_TYPE_BOX)

enum
{
  EDITED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* The numbers of a schedule, and the unit they are shown in, in seconds where they are times. Zero is "not given". */
static const struct
{
  gsize row;
  gsize number;
  int unit;
} numbers[] = {
  { G_STRUCT_OFFSET (CrampScheduleEditor, every), G_STRUCT_OFFSET (CrampSchedule, every), 1 },
  { G_STRUCT_OFFSET (CrampScheduleEditor, days_on), G_STRUCT_OFFSET (CrampSchedule, days_on), 1 },
  { G_STRUCT_OFFSET (CrampScheduleEditor, days_off), G_STRUCT_OFFSET (CrampSchedule, days_off), 1 },
  { G_STRUCT_OFFSET (CrampScheduleEditor, month_day), G_STRUCT_OFFSET (CrampSchedule, month_day), 1 },
  { G_STRUCT_OFFSET (CrampScheduleEditor, least_hours), G_STRUCT_OFFSET (CrampSchedule, least_interval), 3600 },
  { G_STRUCT_OFFSET (CrampScheduleEditor, most_per_day), G_STRUCT_OFFSET (CrampSchedule, most_per_day), 1 },
};

/* Which rows a rule needs. */
static const struct
{
  CrampScheduleRule rule;
  gsize row;
} rule_rows[] = {
  { CRAMP_RULE_WEEKDAYS, G_STRUCT_OFFSET (CrampScheduleEditor, weekdays_row) },
  { CRAMP_RULE_EVERY_N_DAYS, G_STRUCT_OFFSET (CrampScheduleEditor, every) },
  { CRAMP_RULE_CYCLE, G_STRUCT_OFFSET (CrampScheduleEditor, days_on) },
  { CRAMP_RULE_CYCLE, G_STRUCT_OFFSET (CrampScheduleEditor, days_off) },
  { CRAMP_RULE_DAY_OF_MONTH, G_STRUCT_OFFSET (CrampScheduleEditor, month_day) },
  { CRAMP_RULE_AS_NEEDED, G_STRUCT_OFFSET (CrampScheduleEditor, least_hours) },
  { CRAMP_RULE_AS_NEEDED, G_STRUCT_OFFSET (CrampScheduleEditor, most_per_day) },
};

#define WIDGET_AT(self, offset) G_STRUCT_MEMBER (gpointer, self, offset)

static void
edited_cb (CrampScheduleEditor *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static CrampScheduleRule
get_rule (CrampScheduleEditor *self)
{
  return adw_combo_row_get_selected (self->rule) + CRAMP_RULE_DAILY;
}

static void
show_rule (CrampScheduleEditor *self)
{
  CrampScheduleRule rule = get_rule (self);

  for (guint i = 0; i < G_N_ELEMENTS (rule_rows); i++)
    gtk_widget_set_visible (WIDGET_AT (self, rule_rows[i].row), rule_rows[i].rule == rule);
  gtk_widget_set_visible (GTK_WIDGET (self->times_group), rule != CRAMP_RULE_AS_NEEDED);
  edited_cb (self);
}

static void
remove_time_cb (GtkWidget *row, CrampScheduleEditor *self)
{
  gtk_list_box_remove (self->times, row);
  edited_cb (self);
}

static void
add_time (CrampScheduleEditor *self, int minute, double amount)
{
  GtkWidget *row = cramp_dose_time_row_new (minute, amount);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_time_cb), self, 0);
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->times, row);
}

static void
add_time_cb (CrampScheduleEditor *self)
{
  add_time (self, -1, 1);
}

static gboolean
read_times (CrampScheduleEditor *self, CrampSchedule *schedule, GError **error)
{
  GtkListBoxRow *row;

  g_ptr_array_set_size (schedule->times, 0);
  for (int i = 0; schedule->rule != CRAMP_RULE_AS_NEEDED && (row = gtk_list_box_get_row_at_index (self->times, i)); i++)
    {
      double amount;
      int minute = 0;

      if (!cramp_dose_time_row_read (CRAMP_DOSE_TIME_ROW (row), &minute, &amount, error))
        return FALSE;
      cramp_schedule_add_time (schedule, minute, amount);
    }
  return TRUE;
}

static void
cramp_schedule_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_SCHEDULE_EDITOR);
  G_OBJECT_CLASS (cramp_schedule_editor_parent_class)->dispose (object);
}

static void
cramp_schedule_editor_class_init (CrampScheduleEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_schedule_editor_dispose;

  signals[EDITED] =
      g_signal_new ("edited", CRAMP_TYPE_SCHEDULE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/schedule-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, rule);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, times);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, times_group);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, weekdays_row);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, weekdays_box);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, every);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, days_on);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, days_off);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, month_day);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, least_hours);
  gtk_widget_class_bind_template_child (widget_class, CrampScheduleEditor, most_per_day);
  gtk_widget_class_bind_template_callback (widget_class, show_rule);
  gtk_widget_class_bind_template_callback (widget_class, add_time_cb);
}

static void
cramp_schedule_editor_init (CrampScheduleEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->weekdays = g_object_new (CRAMP_TYPE_KEYS, "label", _ ("Weekdays"), "several", TRUE, NULL);
  cramp_keys_add_terms (self->weekdays, &cramp_weekdays);
  gtk_box_append (self->weekdays_box, GTK_WIDGET (self->weekdays));
  g_signal_connect_object (self->weekdays, "toggled", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_signal_connect_object (WIDGET_AT (self, numbers[i].row), "changed", G_CALLBACK (edited_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * cramp_fill_combo_row:
 * @first: the first of @vocabulary's terms that can be chosen
 * @value: the one that is chosen
 */
void
cramp_fill_combo_row (AdwComboRow *row, const CrampVocabulary *vocabulary, guint first, guint value)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = first; i < vocabulary->n_terms; i++)
    gtk_string_list_append (list, cramp_vocabulary_label (vocabulary, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, MAX (value, first) - first);
}

/**
 * cramp_schedule_editor_show:
 * @schedule: what the editor begins with
 */
void
cramp_schedule_editor_show (CrampScheduleEditor *self, const CrampSchedule *schedule)
{
  cramp_fill_combo_row (self->rule, &cramp_schedule_rules, CRAMP_RULE_DAILY, schedule->rule);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int number = G_STRUCT_MEMBER (int, schedule, numbers[i].number);

      if (number != CRAMP_UNSET)
        adw_spin_row_set_value (WIDGET_AT (self, numbers[i].row), number / numbers[i].unit);
    }
  for (int i = 0; i < CRAMP_N_WEEKDAYS; i++)
    cramp_keys_set_on (self->weekdays, i, schedule->weekdays[i] != 0);
  for (guint i = 0; i < schedule->times->len; i++)
    {
      const CrampScheduleTime *time = g_ptr_array_index (schedule->times, i);

      add_time (self, time->minute, time->amount);
    }
  if (schedule->times->len == 0)
    add_time (self, -1, 1);
  show_rule (self);
}

/**
 * cramp_schedule_editor_read:
 * @schedule: gets what was entered; its medicine and first day stay
 *
 * Returns: whether all could be understood; what could not is marked and has the focus
 */
gboolean
cramp_schedule_editor_read (CrampScheduleEditor *self, CrampSchedule *schedule, GError **error)
{
  schedule->rule = get_rule (self);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      AdwSpinRow *row = WIDGET_AT (self, numbers[i].row);
      gboolean used = gtk_widget_get_visible (GTK_WIDGET (row));
      int value;

      adw_spin_row_update (row); /* what was typed counts also while the cursor is still there */
      value = (int) adw_spin_row_get_value (row);
      G_STRUCT_MEMBER (int, schedule, numbers[i].number) = used && value > 0 ? value * numbers[i].unit : CRAMP_UNSET;
    }
  for (int i = 0; i < CRAMP_N_WEEKDAYS; i++)
    schedule->weekdays[i] = schedule->rule == CRAMP_RULE_WEEKDAYS && cramp_keys_is_on (self->weekdays, i);
  return read_times (self, schedule, error);
}
