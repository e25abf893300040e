/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-morning-card.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-feedback.h"
#include "cramp-keys.h"
#include "cramp-let-wrap.h"
#include "cramp-morning-dialog.h"
#include "cramp-row-answers.h"
#include "cramp-morning.h"
#include "cramp-night-group.h"
#include "cramp-refocus.h"
#include "cramp-stopwatch.h"

/**
 * CrampMorningCard:
 *
 * Asks about the night that ended this morning: whether there were leg cramps, whether what the stopwatch noted is
 * right, when a forgotten one ended, how the sleep was. A night about which nobody is sure stays unrecorded: missing,
 * never zero.
 */
struct _CrampMorningCard
{
  CrampCard parent_instance;

  CrampNightGroup *group; /* (owned) (nullable): the night */
  GPtrArray *running;     /* (owned) (nullable): cramps of the stopwatch that nobody ended */
  int unsure;             /* the night about which "Not sure" was tapped */

  AdwPreferencesGroup *question;
  AdwPreferencesGroup *slept;
  GtkWidget *answers;
  GtkWidget *answered;
  AdwPreferencesRow *state;
  GtkListBox *cramps;
  GtkWidget *add;
  AdwPreferencesGroup *forgotten;
  CrampKeys *ended;
  CrampKeys *sleep;
};

G_DEFINE_FINAL_TYPE (CrampMorningCard, cramp_morning_card, CRAMP_TYPE_CARD)

static CrampClock *
clock_of (CrampMorningCard *self)
{
  return cramp_diary_get_clock (cramp_card_get_diary (CRAMP_CARD (self)));
}

static int
night_of (CrampMorningCard *self)
{
  return cramp_morning_night (clock_of (self));
}

/* What to write where the night has no record yet. */
static CrampNight *
night_record (CrampMorningCard *self)
{
  const char *person = cramp_diary_get_person (cramp_card_get_diary (CRAMP_CARD (self)))->record.uuid;

  return self->group && self->group->night ? cramp_record_copy (self->group->night)
                                           : cramp_night_new (person, night_of (self));
}

static const CrampEpisode *
forgotten_of (CrampMorningCard *self)
{
  for (guint i = 0; self->running && i < self->running->len; i++)
    if (cramp_stopwatch_is_forgotten (self->running->pdata[i], clock_of (self)))
      return self->running->pdata[i];
  return NULL;
}

/* What the user taps */

static void
no_cb (CrampMorningCard *self)
{
  g_autoptr (CrampNight) night = night_record (self);

  night->no_cramps = CRAMP_ANSWER_YES;
  if (cramp_card_save (CRAMP_CARD (self), night, _ ("Night without cramps")))
    cramp_feedback_undoable (GTK_WIDGET (self), _ ("Recorded: no cramps"));
}

static void
tell (CrampMorningCard *self, GPtrArray *episodes)
{
  AdwDialog *dialog = cramp_morning_dialog_new (cramp_card_get_diary (CRAMP_CARD (self)), night_of (self), episodes);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (cramp_refocus), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
yes_cb (CrampMorningCard *self)
{
  tell (self, NULL);
}

static void
not_sure_cb (CrampMorningCard *self)
{
  self->unsure = night_of (self);
  cramp_card_reload (CRAMP_CARD (self));
}

/* Back to the question: "no cramps" is taken back, "not sure" forgotten. */
static void
change_cb (CrampMorningCard *self)
{
  self->unsure = CRAMP_DAY_UNSET;
  if (self->group->night && self->group->night->no_cramps == CRAMP_ANSWER_YES)
    {
      g_autoptr (CrampNight) night = night_record (self);

      night->no_cramps = CRAMP_ANSWER_NONE;
      cramp_card_save (CRAMP_CARD (self), night, _ ("Night not recorded"));
    }
  else
    cramp_card_reload (CRAMP_CARD (self));
}

static void
sleep_cb (CrampMorningCard *self, int sleep, gboolean on)
{
  g_autoptr (CrampNight) night = night_record (self);

  night->sleep = on ? (CrampSleep) sleep : CRAMP_SLEEP_NONE;
  cramp_card_save (CRAMP_CARD (self), night, _ ("Sleep"));
}

static CrampEpisode *
episode_of (CrampMorningCard *self, GtkWidget *button)
{
  const char *uuid = g_object_get_data (G_OBJECT (button), "uuid");

  for (guint i = 0; i < self->group->night_cramps->len; i++)
    {
      CrampEpisode *episode = self->group->night_cramps->pdata[i];

      if (g_str_equal (episode->record.uuid, uuid))
        return episode;
    }
  return NULL;
}

static void
right_cb (CrampMorningCard *self, GtkWidget *button)
{
  g_autoptr (CrampEpisode) episode = cramp_record_copy (episode_of (self, button));

  episode->confirmed = CRAMP_ANSWER_YES;
  cramp_card_save (CRAMP_CARD (self), episode, _ ("Confirm cramp"));
}

static void
complete_cb (CrampMorningCard *self, GtkWidget *button)
{
  g_autoptr (GPtrArray) episodes = g_ptr_array_new ();

  g_ptr_array_add (episodes, episode_of (self, button));
  tell (self, episodes);
}

static void
ended_cb (CrampMorningCard *self, int band, gboolean on)
{
  const CrampEpisode *forgotten = forgotten_of (self);
  g_autoptr (CrampEpisode) episode = forgotten ? cramp_record_copy (forgotten) : NULL;

  if (!on || !episode)
    return;
  cramp_stopwatch_end_roughly (episode, clock_of (self), (CrampDurationBand) band);
  cramp_card_save (CRAMP_CARD (self), episode, _ ("Cramp has eased"));
}

/* What is shown */

static void
add_button (CrampMorningCard *self,
            AdwWrapBox *buttons,
            const CrampEpisode *episode,
            const char *title,
            const char *label,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = NULL;

  /* Translators: a button and the cramp it is for, for screen readers: "Confirm: 03:12, left calf". */
  name = g_strdup_printf (_ ("%1$s: %2$s"), label, title);
  /* Not with gtk_button_set_label(): the label would be its name then. */
  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (label));
  gtk_widget_add_css_class (button, "key");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "uuid", g_strdup (episode->record.uuid), g_free);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (buttons, button);
}

static void
add_cramp (CrampMorningCard *self, const CrampEpisode *episode)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *title = cramp_episode_describe (episode);
  GtkWidget *buttons;
  gboolean waits = episode->origin == CRAMP_ORIGIN_STOPWATCH && episode->confirmed != CRAMP_ANSWER_YES;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_append (self->cramps, GTK_WIDGET (row));
  if (cramp_episode_is_running (episode))
    {
      adw_action_row_set_subtitle (row, _ ("Still running"));
      return;
    }
  buttons = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
  if (waits)
    {
      adw_action_row_set_subtitle (row, _ ("Timed in the night. Is that right?"));
      add_button (self, ADW_WRAP_BOX (buttons), episode, title, _ ("Confirm"), G_CALLBACK (right_cb));
    }
  add_button (self, ADW_WRAP_BOX (buttons), episode, title, waits ? _ ("Complete") : _ ("Change"),
              G_CALLBACK (complete_cb));
  cramp_row_add_answers (row, buttons);
}

static void
show_forgotten (CrampMorningCard *self)
{
  const CrampEpisode *forgotten = forgotten_of (self);
  g_autofree char *time = forgotten ? cramp_episode_describe_time (forgotten) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->forgotten), forgotten != NULL);
  if (!forgotten)
    return;
  /* Translators: %s is when it began, as "03:12". */
  title = g_strdup_printf (_ ("The clock of the cramp at %s is still running. How long did the cramp last?"), time);
  adw_preferences_group_set_title (self->forgotten, title);
  if (cramp_keys_is_empty (self->ended))
    cramp_keys_add_terms (self->ended, &cramp_duration_bands);
  cramp_keys_choose (self->ended, CRAMP_BAND_NONE);
  for (int band = CRAMP_BAND_UNDER_1; band <= CRAMP_BAND_UNKNOWN; band++)
    cramp_keys_set_shown (self->ended, band, cramp_stopwatch_may_have_lasted (forgotten, (CrampDurationBand) band));
}

static void
show_night (CrampMorningCard *self)
{
  gboolean any = self->group->night_cramps->len > 0;
  gboolean no_cramps = !any && cramp_night_group_is_recorded (self->group);
  gboolean unsure = self->unsure == night_of (self);

  gtk_widget_set_visible (self->answers, !any && !no_cramps && !unsure);
  gtk_widget_set_visible (self->answered, !any && (no_cramps || unsure));
  adw_preferences_row_set_title (self->state, no_cramps ? _ ("No leg cramps: recorded") : _ ("Not recorded"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->state),
                               no_cramps ? "" : _ ("The night counts as unknown, not as one without cramps."));
  gtk_list_box_remove_all (self->cramps);
  for (guint i = 0; i < self->group->night_cramps->len; i++)
    add_cramp (self, self->group->night_cramps->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->cramps), any);
  gtk_widget_set_visible (self->add, any);
  cramp_keys_choose (self->sleep, self->group->night ? (int) self->group->night->sleep : CRAMP_SLEEP_NONE);
}

static void
cramp_morning_card_reload (CrampCard *card)
{
  CrampMorningCard *self = CRAMP_MORNING_CARD (card);
  CrampDiary *diary = cramp_card_get_diary (card);
  int night = night_of (self);
  g_autoptr (GPtrArray) groups = cramp_diary_list_groups (diary, night, night, NULL);
  g_autofree char *when = cramp_night_format (night);
  g_autofree char *title = NULL;

  if (!groups)
    return;
  g_clear_pointer (&self->group, cramp_night_group_unref);
  self->group = cramp_night_group_ref (groups->pdata[0]);
  g_clear_pointer (&self->running, g_ptr_array_unref);
  self->running = cramp_diary_list_running (diary, NULL);
  /* Translators: %s is a night, as "21 to 22 November". */
  title = g_strdup_printf (_ ("Night %s: leg cramps?"), when);
  adw_preferences_group_set_title (self->question, title);
  show_forgotten (self);
  show_night (self);
}

static void
cramp_morning_card_dispose (GObject *object)
{
  CrampMorningCard *self = CRAMP_MORNING_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_MORNING_CARD);
  g_clear_pointer (&self->group, cramp_night_group_unref);
  g_clear_pointer (&self->running, g_ptr_array_unref);
  G_OBJECT_CLASS (cramp_morning_card_parent_class)->dispose (object);
}

static void
cramp_morning_card_class_init (CrampMorningCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_morning_card_dispose;
  CRAMP_CARD_CLASS (klass)->reload = cramp_morning_card_reload;

  g_type_ensure (CRAMP_TYPE_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/morning-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, question);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, slept);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, answers);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, answered);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, state);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, cramps);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, add);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, forgotten);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, ended);
  gtk_widget_class_bind_template_child (widget_class, CrampMorningCard, sleep);
  gtk_widget_class_bind_template_callback (widget_class, no_cb);
  gtk_widget_class_bind_template_callback (widget_class, yes_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_sure_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, ended_cb);
  gtk_widget_class_bind_template_callback (widget_class, sleep_cb);
}

static void
cramp_morning_card_init (CrampMorningCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_wrap (self->question);
  cramp_let_wrap (self->slept);
  cramp_let_wrap (self->forgotten);
  cramp_let_wrap (self->add);
  cramp_keys_add_terms (self->sleep, &cramp_sleeps);
}
