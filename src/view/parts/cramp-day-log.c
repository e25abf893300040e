/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day-log.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-feedback.h"
#include "cramp-keys.h"

/**
 * CrampDayLog:
 *
 * The log of a day (D14), today or long ago. Each tap is saved at once, the note on Enter and when one goes elsewhere.
 * Drinks are counted and never measured against a goal (C3); whether cramps made tired is asked in the evening.
 */
struct _CrampDayLog
{
  AdwBin parent_instance;

  CrampDiary *diary; /* (owned) */
  CrampDay *log;     /* (owned) (nullable): what the diary says of the day */
  GPtrArray *keys;   /* (owned) (element-type CrampKeys): in the order of the questions */

  GtkListBox *rows;
  AdwActionRow *tired_row;
  GtkLabel *drinks;
  GtkWidget *fewer;
  AdwExpanderRow *compared;
  AdwEntryRow *note;
};

G_DEFINE_FINAL_TYPE (CrampDayLog, cramp_day_log, ADW_TYPE_BIN)

/* The questions with yes and no; the last two compare with before (W10). */
static const struct
{
  gsize offset;
  const char *label;
} questions[] = {
  { G_STRUCT_OFFSET (CrampDay, tired), N_ ("Tired by day because of cramps?") },
  { G_STRUCT_OFFSET (CrampDay, alcohol), N_ ("Alcohol?") },
  { G_STRUCT_OFFSET (CrampDay, caffeine), N_ ("Caffeine?") },
  { G_STRUCT_OFFSET (CrampDay, exercise), N_ ("Exercise?") },
  { G_STRUCT_OFFSET (CrampDay, hot_weather), N_ ("Hot weather?") },
  { G_STRUCT_OFFSET (CrampDay, more_often), N_ ("Do cramps come more often than before?") },
  { G_STRUCT_OFFSET (CrampDay, worse), N_ ("Are cramps worse than before?") },
};
#define TIRED 0
#define FIRST_COMPARED 5
#define FIRST_ROW 1 /* after tiredness and drinks come the others */

static CrampAnswer *
answer_of (CrampDay *log, guint question)
{
  return &G_STRUCT_MEMBER (CrampAnswer, log, questions[question].offset);
}

static CrampDay *
read_log (CrampDayLog *self, int day)
{
  g_autoptr (GPtrArray) logs = cramp_diary_list (self->diary, &cramp_day_type, day, day, NULL);

  if (logs && logs->len > 0)
    return cramp_record_ref (logs->pdata[0]);
  return cramp_day_record_new (cramp_diary_get_person (self->diary)->record.uuid, day);
}

static void
save (CrampDayLog *self, CrampDay *log, const char *what)
{
  g_autoptr (GError) error = NULL;

  if (cramp_diary_save (self->diary, log, what, &error))
    return;
  cramp_feedback_error (GTK_WIDGET (self), _ ("This could not be saved"), error);
  cramp_day_log_show (self, self->log->day);
}

static void
save_note (CrampDayLog *self, const CrampDay *of)
{
  g_autoptr (CrampDay) log = cramp_record_copy (of);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (g_set_str (&log->notes, *text ? text : NULL))
    save (self, log, _ ("Note"));
}

/* What is being typed stays while something else is saved. */
static void
show_note (CrampDayLog *self, const CrampDay *before)
{
  const char *text = self->log->notes ? self->log->notes : "";
  gboolean same_day =
      before && before->day == self->log->day && g_str_equal (before->record.person, self->log->record.person);

  /* When midnight comes, or another day or person is shown, it belongs to what was shown before. */
  if (before && !same_day)
    save_note (self, before);
  if (same_day && g_strcmp0 (before->notes, self->log->notes) == 0)
    return;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->note)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->note), text);
}

/* Whether the day can be looked back on. */
static gboolean
is_over (CrampDayLog *self)
{
  CrampClock *clock = cramp_diary_get_clock (self->diary);

  return self->log->day < cramp_clock_today (clock) || cramp_clock_is_evening (clock);
}

static void
add_glasses (CrampDayLog *self, int glasses)
{
  g_autoptr (CrampDay) log = cramp_record_copy (self->log);

  log->drinks = MAX (MAX (log->drinks, 0) + glasses, 0);
  save (self, log, _ ("Drinks"));
}

static void
more_cb (CrampDayLog *self)
{
  add_glasses (self, 1);
}

static void
fewer_cb (CrampDayLog *self)
{
  add_glasses (self, -1);
}

static void
answered_cb (CrampKeys *keys, int answer, gboolean on, gpointer user_data)
{
  CrampDayLog *self = user_data;
  g_autoptr (CrampDay) log = cramp_record_copy (self->log);
  guint question = 0;

  g_ptr_array_find (self->keys, keys, &question);
  *answer_of (log, question) = on ? (CrampAnswer) answer : CRAMP_ANSWER_NONE;
  save (self, log, _ (questions[question].label));
}

/* On Enter, and when one goes elsewhere. */
static void
note_cb (CrampDayLog *self)
{
  save_note (self, self->log);
}

static void
add_question (CrampDayLog *self, guint question, AdwActionRow *row)
{
  CrampKeys *keys = g_object_new (CRAMP_TYPE_KEYS, "label", _ (questions[question].label), "columns", 2, "hexpand",
                                  FALSE, "valign", GTK_ALIGN_CENTER, NULL);

  for (int answer = CRAMP_ANSWER_YES; answer >= CRAMP_ANSWER_NO; answer--)
    {
      const char *label = cramp_vocabulary_label (&cramp_answers, (guint) answer);
      g_autofree char *name = NULL;

      /* Translators: a question and one of its answers, for screen readers: "Alcohol? Yes". */
      name = g_strdup_printf (_ ("%1$s %2$s"), _ (questions[question].label), label);
      cramp_keys_add (keys, answer, label, name);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (questions[question].label));
  adw_action_row_add_suffix (row, GTK_WIDGET (keys));
  g_signal_connect_object (keys, "toggled", G_CALLBACK (answered_cb), self, G_CONNECT_DEFAULT);
  g_ptr_array_add (self->keys, keys);
}

static void
add_questions (CrampDayLog *self)
{
  add_question (self, TIRED, self->tired_row);
  for (guint i = TIRED + 1; i < FIRST_COMPARED; i++)
    {
      AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

      add_question (self, i, row);
      gtk_list_box_insert (self->rows, GTK_WIDGET (row), FIRST_ROW + (int) i);
    }
}

/* Few unfold these, so they are made then. */
static void
unfolded_cb (CrampDayLog *self)
{
  for (guint i = self->keys->len; i < G_N_ELEMENTS (questions); i++)
    {
      AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

      add_question (self, i, row);
      cramp_keys_choose (self->keys->pdata[i], (int) *answer_of (self->log, i));
      adw_expander_row_add_row (self->compared, GTK_WIDGET (row));
    }
}

static void
cramp_day_log_dispose (GObject *object)
{
  CrampDayLog *self = CRAMP_DAY_LOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_DAY_LOG);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer ((gpointer *) &self->log, cramp_record_unref);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_day_log_parent_class)->dispose (object);
}

static void
cramp_day_log_class_init (CrampDayLogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_day_log_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/day-log.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDayLog, rows);
  gtk_widget_class_bind_template_child (widget_class, CrampDayLog, tired_row);
  gtk_widget_class_bind_template_child (widget_class, CrampDayLog, drinks);
  gtk_widget_class_bind_template_child (widget_class, CrampDayLog, fewer);
  gtk_widget_class_bind_template_child (widget_class, CrampDayLog, compared);
  gtk_widget_class_bind_template_child (widget_class, CrampDayLog, note);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, fewer_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, unfolded_cb);
}

static void
cramp_day_log_init (CrampDayLog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keys = g_ptr_array_new ();
  add_questions (self);
}

/**
 * cramp_day_log_new:
 *
 * Returns: (transfer floating): a log that shows no day yet
 */
GtkWidget *
cramp_day_log_new (CrampDiary *diary)
{
  CrampDayLog *self = g_object_new (CRAMP_TYPE_DAY_LOG, NULL);

  self->diary = g_object_ref (diary);
  return GTK_WIDGET (self);
}

/**
 * cramp_day_log_show:
 * @day: a day that has begun
 *
 * Shows what the diary says of @day now. A note that was being typed is saved with the day and the person shown before.
 */
void
cramp_day_log_show (CrampDayLog *self, int day)
{
  g_autoptr (CrampDay) before = g_steal_pointer (&self->log);
  g_autofree char *glasses = NULL;

  self->log = read_log (self, day);
  glasses = g_strdup_printf ("%d", MAX (self->log->drinks, 0));
  gtk_label_set_label (self->drinks, self->log->drinks == CRAMP_UNSET ? "–" : glasses);
  gtk_widget_set_sensitive (self->fewer, self->log->drinks > 0);
  for (guint i = 0; i < self->keys->len; i++)
    cramp_keys_choose (self->keys->pdata[i], (int) *answer_of (self->log, i));
  gtk_widget_set_visible (GTK_WIDGET (self->tired_row), is_over (self) || self->log->tired != CRAMP_ANSWER_NONE);
  show_note (self, before);
}
