/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-keys.h"
#include "cramp-let-wrap.h"

/**
 * CrampDayCard:
 *
 * The log of the day (D14). Each tap is saved at once. Drinks are counted and never measured against a goal (C3);
 * whether cramps made tired is asked in the evening.
 */
struct _CrampDayCard
{
  CrampCard parent_instance;

  CrampDay *log;   /* (owned): what the diary says of today */
  GPtrArray *keys; /* (owned) (element-type CrampKeys): in the order of the questions */

  AdwPreferencesGroup *group;
  GtkListBox *rows;
  AdwActionRow *tired_row;
  GtkLabel *drinks;
  GtkWidget *fewer;
  AdwExpanderRow *compared;
  AdwEntryRow *note;
};

G_DEFINE_FINAL_TYPE (CrampDayCard, cramp_day_card, CRAMP_TYPE_CARD)

/* The questions with yes and no; the last two compare with before (W10). */
static const struct
{
  gsize offset;
  const char *label;
} questions[] = {
  { G_STRUCT_OFFSET (CrampDay, tired), N_ ("Tired today because of cramps?") },
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
read_log (CrampDayCard *self)
{
  CrampDiary *diary = cramp_card_get_diary (CRAMP_CARD (self));
  int today = cramp_card_get_today (CRAMP_CARD (self));
  g_autoptr (GPtrArray) logs = cramp_diary_list (diary, &cramp_day_type, today, today, NULL);

  if (logs && logs->len > 0)
    return cramp_record_ref (logs->pdata[0]);
  return cramp_day_record_new (cramp_diary_get_person (diary)->record.uuid, today);
}

static void
save_note (CrampDayCard *self, const CrampDay *of)
{
  g_autoptr (CrampDay) log = cramp_record_copy (of);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (g_set_str (&log->notes, *text ? text : NULL))
    cramp_card_save (CRAMP_CARD (self), log, _ ("Note"));
}

/* What is being typed stays while something else is saved. */
static void
show_note (CrampDayCard *self, const CrampDay *before)
{
  const char *text = self->log->notes ? self->log->notes : "";
  gboolean same_day = before && before->day == self->log->day;

  /* When midnight comes it belongs to the day that ends. */
  if (before && !same_day)
    save_note (self, before);
  if (same_day && g_str_equal (before->record.person, self->log->record.person) &&
      g_strcmp0 (before->notes, self->log->notes) == 0)
    return;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->note)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->note), text);
}

static void
cramp_day_card_reload (CrampCard *card)
{
  CrampDayCard *self = CRAMP_DAY_CARD (card);
  g_autoptr (CrampDay) before = g_steal_pointer (&self->log);
  g_autofree char *day = cramp_day_format_long (cramp_card_get_today (card));
  g_autofree char *glasses = NULL;

  self->log = read_log (self);
  glasses = g_strdup_printf ("%d", MAX (self->log->drinks, 0));
  gtk_label_set_label (self->drinks, self->log->drinks == CRAMP_UNSET ? "–" : glasses);
  gtk_widget_set_sensitive (self->fewer, self->log->drinks > 0);
  for (guint i = 0; i < self->keys->len; i++)
    cramp_keys_choose (self->keys->pdata[i], (int) *answer_of (self->log, i));
  gtk_widget_set_visible (GTK_WIDGET (self->tired_row),
                          cramp_card_is_evening (card) || self->log->tired != CRAMP_ANSWER_NONE);
  show_note (self, before);
  adw_preferences_group_set_title (self->group, day);
}

static void
add_glasses (CrampDayCard *self, int glasses)
{
  g_autoptr (CrampDay) log = cramp_record_copy (self->log);

  log->drinks = MAX (MAX (log->drinks, 0) + glasses, 0);
  cramp_card_save (CRAMP_CARD (self), log, _ ("Drinks"));
}

static void
more_cb (CrampDayCard *self)
{
  add_glasses (self, 1);
}

static void
fewer_cb (CrampDayCard *self)
{
  add_glasses (self, -1);
}

static void
answered_cb (CrampKeys *keys, int answer, gboolean on, gpointer user_data)
{
  CrampDayCard *self = user_data;
  g_autoptr (CrampDay) log = cramp_record_copy (self->log);
  guint question = 0;

  g_ptr_array_find (self->keys, keys, &question);
  *answer_of (log, question) = on ? (CrampAnswer) answer : CRAMP_ANSWER_NONE;
  cramp_card_save (CRAMP_CARD (self), log, _ (questions[question].label));
}

/* On Enter, and when one goes elsewhere. */
static void
note_cb (CrampDayCard *self)
{
  save_note (self, self->log);
}

static void
add_question (CrampDayCard *self, guint question, AdwActionRow *row)
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
add_questions (CrampDayCard *self)
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
unfolded_cb (CrampDayCard *self)
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
cramp_day_card_dispose (GObject *object)
{
  CrampDayCard *self = CRAMP_DAY_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_DAY_CARD);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer ((gpointer *) &self->log, cramp_record_unref);
  G_OBJECT_CLASS (cramp_day_card_parent_class)->dispose (object);
}

static void
cramp_day_card_class_init (CrampDayCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_day_card_dispose;
  CRAMP_CARD_CLASS (klass)->reload = cramp_day_card_reload;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/day-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDayCard, group);
  gtk_widget_class_bind_template_child (widget_class, CrampDayCard, rows);
  gtk_widget_class_bind_template_child (widget_class, CrampDayCard, tired_row);
  gtk_widget_class_bind_template_child (widget_class, CrampDayCard, drinks);
  gtk_widget_class_bind_template_child (widget_class, CrampDayCard, fewer);
  gtk_widget_class_bind_template_child (widget_class, CrampDayCard, compared);
  gtk_widget_class_bind_template_child (widget_class, CrampDayCard, note);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, fewer_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, unfolded_cb);
}

static void
cramp_day_card_init (CrampDayCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_wrap (self->group);
  self->keys = g_ptr_array_new ();
  add_questions (self);
}
