/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside.h"

#include <glib/gi18n-lib.h>

#include "cramp-advice.h"
#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-feedback.h"
#include "cramp-keys.h"
#include "cramp-stopwatch.h"
#include "cramp-warning-block.h"

/**
 * CrampBedside:
 *
 * What is seen at three in the morning: dark whatever the theme, large, nothing to type. The cramp is on disk from the
 * first second, each tap is saved at once, and closing the window never stops the clock: the cramp can be taken up
 * again from the diary's window, after a crash too.
 *
 * Properties: #CrampBedside:running, whether a cramp of the diary's person is running.
 *
 * Keyboard: Escape goes to the diary. CSS: the window has the class `bedside`.
 */
struct _CrampBedside
{
  AdwWindow parent_instance;

  CrampDiary *diary;     /* (owned) */
  CrampEpisode *episode; /* (owned) (nullable): the running cramp, or the one that has just eased */
  gint64 asked_at;       /* when "Cramp now" was pressed, while it is asked whether it is a new one */
  guint alarm;           /* of the next question */
  guint tick;            /* source of the seconds shown */
  guint tip_number;
  CrampStopwatchQuestion waiting; /* what fell due while another question was shown */
  gboolean was_running;
  gboolean unsaved; /* @episode could not be saved the last time */
  gboolean showing; /* the program, not the user, is changing what is shown */

  GtkWidget *clock_box;
  GtkLabel *clock;
  GtkLabel *since;
  GtkScrolledWindow *scroller;
  CrampWarningBlock *warnings;
  GtkStack *screens;
  GtkWidget *bar;
  GtkToggleButton *not_helping;
  GtkWidget *has_eased;

  GtkLabel *tip;
  GtkLabel *source;
  GtkWidget *next_tip;
  CrampKeys *regions;
  CrampKeys *other_regions;

  CrampKeys *body_signs;
  CrampKeys *pain_signs;
  CrampKeys *usual;
  CrampKeys *leg_signs;
  CrampKeys *more_signs;

  CrampKeys *severe;
  GtkWidget *just_now;
  CrampKeys *bands;
  GtkLabel *older;

  GtkLabel *eased;
  GtkButton *done;
  CrampKeys *still_severe;
  CrampKeys *pain;
  GtkBox *earlier;
  GtkLabel *saved;
};

G_DEFINE_FINAL_TYPE (CrampBedside, cramp_bedside, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_DIARY,
  PROP_RUNNING,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static const CrampRegion first_regions[] = {
  CRAMP_REGION_LEFT_CALF,  CRAMP_REGION_RIGHT_CALF, CRAMP_REGION_LEFT_FOOT,
  CRAMP_REGION_RIGHT_FOOT, CRAMP_REGION_LEFT_THIGH, CRAMP_REGION_RIGHT_THIGH,
};
static const CrampRegion more_regions[] = {
  CRAMP_REGION_LEFT_TOES,
  CRAMP_REGION_RIGHT_TOES,
  CRAMP_REGION_LEFT_SHIN,
  CRAMP_REGION_RIGHT_SHIN,
  CRAMP_REGION_LEFT_THIGH_FRONT,
  CRAMP_REGION_RIGHT_THIGH_FRONT,
  CRAMP_REGION_LEFT_THIGH_BACK,
  CRAMP_REGION_RIGHT_THIGH_BACK,
  CRAMP_REGION_HAND,
  CRAMP_REGION_ABDOMEN,
  CRAMP_REGION_OTHER,
};

/* The signs of "I feel unwell", group by group: W1 first. */
typedef enum
{
  SIGNS_OF_BODY,
  SIGNS_OF_PAIN,
  SIGNS_OF_LEG,
  SIGNS_MORE,
  N_SIGN_GROUPS,
} SignGroup;

static const struct
{
  SignGroup group;
  CrampSign sign;
  const char *label;
} sign_keys[] = {
  { SIGNS_OF_BODY, CRAMP_SIGN_CHEST_PAIN, N_ ("Pain in the chest") },
  { SIGNS_OF_BODY, CRAMP_SIGN_COUGH, N_ ("Sudden coughing") },
  { SIGNS_OF_BODY, CRAMP_SIGN_FAST_HEART, N_ ("Heart beating faster") },
  { SIGNS_OF_BODY, CRAMP_SIGN_LIGHT_HEADED, N_ ("Dizzy, light-headed or faint") },
  { SIGNS_OF_PAIN, CRAMP_SIGN_ARM_PAIN, NC_ ("pain in the", "Arm") },
  { SIGNS_OF_PAIN, CRAMP_SIGN_SHOULDER_PAIN, NC_ ("pain in the", "Shoulder") },
  { SIGNS_OF_PAIN, CRAMP_SIGN_BACK_PAIN, NC_ ("pain in the", "Back") },
  { SIGNS_OF_PAIN, CRAMP_SIGN_JAW_PAIN, NC_ ("pain in the", "Jaw") },
  { SIGNS_OF_LEG, CRAMP_SIGN_REDNESS, NC_ ("the leg is", "Red") },
  { SIGNS_OF_LEG, CRAMP_SIGN_SWELLING, NC_ ("the leg is", "Swollen") },
  { SIGNS_OF_LEG, CRAMP_SIGN_WARM, NC_ ("the leg is", "Warm") },
  { SIGNS_OF_LEG, CRAMP_SIGN_HARD, NC_ ("the leg is", "Hard") },
  { SIGNS_MORE, CRAMP_SIGN_FEVER, N_ ("Fever") },
  { SIGNS_MORE, CRAMP_SIGN_CONFUSED, N_ ("Confusion") },
  { SIGNS_MORE, CRAMP_SIGN_INJURY, N_ ("An injury to the leg") },
  { SIGNS_MORE, CRAMP_SIGN_KNEE_LUMP, N_ ("A lump behind the knee") },
};
static const char *const sign_contexts[N_SIGN_GROUPS] = {
  [SIGNS_OF_PAIN] = "pain in the",
  [SIGNS_OF_LEG] = "the leg is",
};

static const int earlier_minutes[] = { 1, 5, 10 };

static CrampClock *
clock_of (CrampBedside *self)
{
  return cramp_diary_get_clock (self->diary);
}

static gboolean
is_running (CrampBedside *self)
{
  return self->episode && cramp_episode_is_running (self->episode);
}

static gboolean
is_on (CrampBedside *self, const char *screen)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->screens), screen) == 0;
}

/* The clock */

static void
show_seconds (CrampBedside *self)
{
  int seconds;
  g_autofree char *text = NULL;

  if (!is_running (self))
    return;
  seconds = cramp_stopwatch_elapsed (self->episode, clock_of (self));
  if (seconds < 60 * 60)
    text = g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);
  else
    text = g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  gtk_label_set_label (self->clock, text);
}

static gboolean
tick_cb (gpointer user_data)
{
  show_seconds (user_data);
  return G_SOURCE_CONTINUE;
}

/* Seconds are counted only where they are seen. */
static void
follow_seconds (CrampBedside *self)
{
  gboolean wanted = is_running (self) && gtk_widget_get_mapped (GTK_WIDGET (self));

  show_seconds (self);
  if (wanted && !self->tick)
    self->tick = g_timeout_add_seconds (1, tick_cb, self);
  else if (!wanted)
    g_clear_handle_id (&self->tick, g_source_remove);
}

/* Screens */

static void
show_tip (CrampBedside *self)
{
  gboolean ten = cramp_stopwatch_elapsed (self->episode, clock_of (self)) >= CRAMP_TEN_MINUTES;
  g_autoptr (GPtrArray) tips = cramp_advice_tips (self->episode, cramp_diary_get_person (self->diary), ten);
  const CrampTip *tip = tips->pdata[self->tip_number % tips->len];
  g_autofree char *source = NULL;

  /* Translators: %s are the leaflets that say so. */
  source = tip->source ? g_strdup_printf (_ ("Source: %s"), _ (tip->source)) : g_strdup ("");
  gtk_label_set_label (self->tip, _ (tip->text));
  gtk_label_set_label (self->source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->source), tip->source != NULL);
  gtk_widget_set_visible (self->next_tip, tips->len > 1);
}

static void
show_since (CrampBedside *self)
{
  g_autofree char *time = cramp_time_format (self->episode->onset, self->episode->utc_offset);
  g_autofree char *text = NULL;

  /* Translators: %s is a time of day, as "03:12". */
  text = g_strdup_printf (_ ("since %s"), time);
  gtk_label_set_label (self->since, text);
}

static void
show_regions (CrampBedside *self)
{
  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    {
      cramp_keys_set_on (self->regions, (int) i, self->episode->regions[i] != 0);
      cramp_keys_set_on (self->other_regions, (int) i, self->episode->regions[i] != 0);
    }
}

static CrampKeys *
keys_of_group (CrampBedside *self, SignGroup group)
{
  CrampKeys *keys[N_SIGN_GROUPS] = { self->body_signs, self->pain_signs, self->leg_signs, self->more_signs };

  return keys[group];
}

static void
show_signs (CrampBedside *self)
{
  gboolean any_usual = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sign_keys); i++)
    {
      CrampSign sign = sign_keys[i].sign;
      gboolean there = self->episode->signs[sign] >= CRAMP_SIGN_VALUE_YES;

      cramp_keys_set_on (keys_of_group (self, sign_keys[i].group), (int) sign, there);
      if (cramp_sign_may_be_usual (sign))
        {
          cramp_keys_set_on (self->usual, (int) sign, self->episode->signs[sign] == CRAMP_SIGN_VALUE_USUAL);
          cramp_keys_set_shown (self->usual, (int) sign, there);
          any_usual = any_usual || there;
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->usual), any_usual);
}

static void
show_eased (CrampBedside *self)
{
  g_autofree char *duration = cramp_episode_describe_duration (self->episode);
  g_autofree char *said = cramp_episode_describe (self->episode);
  g_autofree char *text = NULL;

  /* Translators: %s is how long the cramp lasted, as "6 minutes". */
  text = duration && *duration ? g_strdup_printf (_ ("Eased after %s. It is saved."), duration)
                               : g_strdup (_ ("Eased. It is saved."));
  gtk_label_set_label (self->eased, text);
  gtk_label_set_label (self->saved, said);
  cramp_keys_choose (self->still_severe, (int) self->episode->still_severe);
  cramp_keys_choose (self->pain, self->episode->pain);
  gtk_button_set_label (self->done, self->episode->pain == CRAMP_UNSET ? _ ("Back to sleep, ask me in the morning")
                                                                       : _ ("Done, back to sleep"));
}

static void
show_bands (CrampBedside *self)
{
  for (int band = CRAMP_BAND_UNDER_1; band <= CRAMP_BAND_UNKNOWN; band++)
    cramp_keys_set_shown (self->bands, band, cramp_stopwatch_may_have_lasted (self->episode, (CrampDurationBand) band));
  cramp_keys_choose (self->bands, CRAMP_BAND_NONE);
}

static void
show_older (CrampBedside *self)
{
  g_autofree char *time = cramp_episode_describe_time (self->episode);
  g_autofree char *text = NULL;

  /* Translators: %s is when it began, as "03:12". */
  text = g_strdup_printf (_ ("A cramp that began at %s is still running. Is this a new one?"), time);
  gtk_label_set_label (self->older, text);
}

/* What was said calls for a warning now, before the cramp is over. Whether it is still cramping is asked, not asserted;
 * of the notes only low blood sugar matters at this hour (W18). */
static void
show_warnings (CrampBedside *self)
{
  g_autoptr (GPtrArray) warnings = cramp_diary_list_warnings_for (self->diary, self->episode, NULL);
  gboolean shown = gtk_widget_get_visible (GTK_WIDGET (self->warnings));

  for (guint i = warnings ? warnings->len : 0; i > 0; i--)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i - 1);

      if ((warning->unknown & CRAMP_UNKNOWN_STILL) ||
          (warning->level == CRAMP_WARNING_NOTE && warning->rule != CRAMP_W18))
        g_ptr_array_remove_index (warnings, i - 1);
    }
  if (warnings)
    cramp_warning_block_show (self->warnings, warnings, cramp_diary_get_person (self->diary), CRAMP_WARNING_NOTE);
  if (!shown && gtk_widget_get_visible (GTK_WIDGET (self->warnings)))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Everything that shows the episode, after each change of it. */
static void
show_episode (CrampBedside *self)
{
  gboolean running = is_running (self);

  follow_seconds (self);
  self->showing = TRUE;
  if (self->episode)
    {
      show_since (self);
      show_tip (self);
      show_regions (self);
      show_signs (self);
      show_eased (self);
      show_warnings (self);
      gtk_toggle_button_set_active (self->not_helping, self->episode->not_helping == CRAMP_ANSWER_YES);
    }
  self->showing = FALSE;
  gtk_widget_set_visible (self->clock_box, running && !cramp_stopwatch_is_forgotten (self->episode, clock_of (self)));
  gtk_widget_set_visible (self->bar, running && !is_on (self, "ended") && !is_on (self, "older"));
  if (self->was_running != running)
    {
      self->was_running = running;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
    }
}

static const char *const question_screens[] = {
  [CRAMP_STOPWATCH_ASKS_NOTHING] = "running",
  [CRAMP_STOPWATCH_ASKS_SEVERE] = "severe",
  [CRAMP_STOPWATCH_ASKS_STILL] = "still",
};

static void
show_screen (CrampBedside *self, const char *screen)
{
  gtk_stack_set_visible_child_name (self->screens, screen);
  show_episode (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->screens), GTK_DIR_TAB_FORWARD);
}

/* The screen that the state of the cramp asks for. */
static void
show_question_or_running (CrampBedside *self)
{
  gboolean forgotten = cramp_stopwatch_is_forgotten (self->episode, clock_of (self));
  CrampStopwatchQuestion question = cramp_stopwatch_question (self->episode, clock_of (self));

  show_screen (self, forgotten ? "still" : question_screens[question]);
}

/* From a list of questions back to the cramp, or to what the clock wanted to ask meanwhile. */
static void
show_running (CrampBedside *self)
{
  show_screen (self, question_screens[self->waiting]);
  self->waiting = CRAMP_STOPWATCH_ASKS_NOTHING;
}

/* Writing */

static void question_due_cb (gpointer user_data);

static void
set_alarm (CrampBedside *self)
{
  gint64 next = is_running (self) ? cramp_stopwatch_next_question (self->episode, clock_of (self)) : CRAMP_TIME_UNSET;
  CrampAlarm *alarm = cramp_diary_get_alarm (self->diary);

  cramp_alarm_cancel (alarm, self->alarm);
  self->alarm = next != CRAMP_TIME_UNSET ? cramp_alarm_add (alarm, next, question_due_cb, self) : 0;
}

static void
adopt (CrampBedside *self, CrampEpisode *episode)
{
  g_clear_pointer ((gpointer *) &self->episode, cramp_record_unref);
  self->episode = episode;
  set_alarm (self);
}

/* Takes over @changed. Where it can't be saved it is kept, so that the clock goes on and the next tap tries again. */
static gboolean
save_records (CrampBedside *self, CrampEpisode *changed, CrampEpisode *other, const char *what)
{
  g_autoptr (GPtrArray) records = cramp_record_list_new ();
  g_autoptr (GError) error = NULL;

  if (cramp_episode_is_running (changed))
    cramp_stopwatch_touch (changed, clock_of (self));
  adopt (self, changed);
  g_ptr_array_add (records, cramp_record_ref (changed));
  if (other)
    g_ptr_array_add (records, cramp_record_ref (other));
  self->unsaved = !cramp_diary_save_all (self->diary, records, what, &error);
  if (!self->unsaved)
    return TRUE;
  cramp_feedback_error (GTK_WIDGET (self), _ ("The cramp could not be saved; the clock goes on"), error);
  return FALSE;
}

static void
save (CrampBedside *self, CrampEpisode *changed, const char *what)
{
  save_records (self, changed, NULL, what);
  show_episode (self);
}

static CrampEpisode *
change (CrampBedside *self)
{
  return cramp_record_copy (self->episode);
}

static void
begin (CrampBedside *self, CrampEpisode *older)
{
  CrampEpisode *episode = cramp_stopwatch_start (clock_of (self), cramp_diary_get_person (self->diary));

  self->tip_number = 0;
  save_records (self, episode, older, _ ("Cramp now"));
  show_screen (self, "running");
}

/* What the user taps */

static void
next_tip_cb (CrampBedside *self)
{
  self->tip_number++;
  show_tip (self);
}

static void
region_cb (CrampBedside *self, int region, gboolean on)
{
  CrampEpisode *changed = change (self);

  changed->regions[region] = on ? 1 : 0;
  save (self, changed, _ ("Where the cramp is"));
}

static void
both_sides_cb (CrampBedside *self)
{
  CrampEpisode *changed = change (self);

  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    if (self->episode->regions[i] && cramp_region_is_leg (i))
      {
        CrampSide other = cramp_region_side (i) == CRAMP_SIDE_LEFT ? CRAMP_SIDE_RIGHT : CRAMP_SIDE_LEFT;

        changed->regions[cramp_region_find (other, cramp_region_muscle (i))] = 1;
      }
  save (self, changed, _ ("Where the cramp is"));
}

static void
sign_cb (CrampBedside *self, int sign, gboolean on)
{
  CrampEpisode *changed = change (self);

  changed->signs[sign] = on ? CRAMP_SIGN_VALUE_YES : CRAMP_SIGN_VALUE_NONE;
  self->tip_number = 0;
  save (self, changed, _ ("Signs"));
}

static void
usual_cb (CrampBedside *self, int sign, gboolean on)
{
  CrampEpisode *changed = change (self);

  changed->signs[sign] = on ? CRAMP_SIGN_VALUE_USUAL : CRAMP_SIGN_VALUE_YES;
  save (self, changed, _ ("Signs"));
}

/* Only this says no, and only of what was asked here. */
static void
none_cb (CrampBedside *self)
{
  CrampEpisode *changed = change (self);

  for (guint i = 0; i < G_N_ELEMENTS (sign_keys); i++)
    if (changed->signs[sign_keys[i].sign] == CRAMP_SIGN_VALUE_NONE)
      changed->signs[sign_keys[i].sign] = CRAMP_SIGN_VALUE_NO;
  save (self, changed, _ ("Signs"));
  show_running (self);
}

static void
back_cb (CrampBedside *self)
{
  show_running (self);
}

static void
unwell_cb (CrampBedside *self)
{
  show_screen (self, "unwell");
}

static void
not_helping_cb (CrampBedside *self)
{
  CrampEpisode *changed;

  if (self->showing)
    return;
  changed = change (self);
  changed->not_helping = gtk_toggle_button_get_active (self->not_helping) ? CRAMP_ANSWER_YES : CRAMP_ANSWER_NONE;
  if (changed->not_helping == CRAMP_ANSWER_YES)
    self->tip_number++;
  save (self, changed, _ ("Nothing is helping"));
  show_screen (self, "running");
}

static void
severe_cb (CrampBedside *self, int answer, gboolean on)
{
  CrampEpisode *changed;

  if (!on)
    return;
  changed = change (self);
  changed->severe = (CrampAnswer) answer;
  save (self, changed, _ ("Severe pain"));
  show_screen (self, "running");
  cramp_keys_choose (self->severe, CRAMP_ANSWER_NONE);
}

static void
still_cb (CrampBedside *self)
{
  save (self, change (self), _ ("Still cramping"));
  show_screen (self, "running");
}

static void
ended_cb (CrampBedside *self)
{
  show_bands (self);
  show_screen (self, "ended");
}

static void
just_now_cb (CrampBedside *self)
{
  CrampEpisode *changed = change (self);

  cramp_stopwatch_end (changed, clock_of (self));
  save (self, changed, _ ("Cramp has eased"));
  show_screen (self, "eased");
}

static void
band_cb (CrampBedside *self, int band, gboolean on)
{
  CrampEpisode *changed;

  if (!on)
    return;
  changed = change (self);
  cramp_stopwatch_end_roughly (changed, clock_of (self), (CrampDurationBand) band);
  save (self, changed, _ ("Cramp has eased"));
  show_screen (self, "eased");
}

/* The hours of a cramp that nobody looked after are not taken from the clock. */
static void
has_eased_cb (CrampBedside *self)
{
  if (cramp_stopwatch_is_forgotten (self->episode, clock_of (self)))
    ended_cb (self);
  else
    just_now_cb (self);
}

static void
new_one_cb (CrampBedside *self)
{
  CrampEpisode *older = change (self);
  int late = (int) (cramp_clock_now (clock_of (self)) - self->asked_at);

  cramp_stopwatch_end_roughly (older, clock_of (self), CRAMP_BAND_UNKNOWN);
  begin (self, older);
  cramp_record_unref (older);
  if (late > 0)
    {
      CrampEpisode *changed = change (self);

      cramp_stopwatch_began_earlier (changed, late);
      save (self, changed, _ ("Cramp now"));
    }
}

static void
still_severe_cb (CrampBedside *self, int answer, gboolean on)
{
  CrampEpisode *changed = change (self);

  changed->still_severe = on ? (CrampAnswer) answer : CRAMP_ANSWER_NONE;
  save (self, changed, _ ("Still severe pain"));
}

static void
pain_cb (CrampBedside *self, int pain, gboolean on)
{
  CrampEpisode *changed = change (self);

  changed->pain = on ? pain : CRAMP_UNSET;
  save (self, changed, _ ("Worst pain"));
}

static void
earlier_cb (CrampBedside *self, GtkButton *button)
{
  int minutes = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "minutes"));
  CrampEpisode *changed = change (self);

  cramp_stopwatch_began_earlier (changed, minutes * 60);
  save (self, changed, _ ("Started earlier"));
}

static void
not_over_cb (CrampBedside *self)
{
  CrampEpisode *changed = change (self);

  cramp_stopwatch_go_on (changed, clock_of (self));
  save (self, changed, _ ("Not over yet"));
  show_screen (self, "running");
}

static void
done_cb (CrampBedside *self)
{
  show_screen (self, "saved");
}

static void
change_cb (CrampBedside *self)
{
  show_screen (self, "eased");
}

/* What happens by itself */

static void
question_due_cb (gpointer user_data)
{
  CrampBedside *self = user_data;

  self->alarm = 0;
  /* Who is just saying what else is wrong is asked afterwards. */
  if (is_on (self, "unwell") && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->waiting = cramp_stopwatch_question (self->episode, clock_of (self));
  else
    show_question_or_running (self);
  set_alarm (self);
  gtk_window_present (GTK_WINDOW (self));
}

/* Undone, changed in the diary, or by another program. */
static void
diary_changed_cb (CrampBedside *self, const CrampChange *what)
{
  g_autoptr (GError) error = NULL;
  CrampEpisode *read;

  if (!self->episode || !cramp_change_concerns (what, &cramp_episode_type))
    return;
  /* What could not be saved before stands above what the file says; the file may be free again. */
  if (self->unsaved)
    {
      self->unsaved = FALSE;
      save (self, change (self), _ ("Cramp now"));
      return;
    }
  read = cramp_diary_get (self->diary, &cramp_episode_type, self->episode->record.uuid, &error);
  if (error)
    return;
  adopt (self, read);
  if (!read)
    gtk_window_close (GTK_WINDOW (self));
  show_episode (self);
}

static void
cramp_bedside_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cramp_bedside_parent_class)->map (widget);
  follow_seconds (CRAMP_BEDSIDE (widget));
}

static void
cramp_bedside_unmap (GtkWidget *widget)
{
  CrampBedside *self = CRAMP_BEDSIDE (widget);

  g_clear_handle_id (&self->tick, g_source_remove);
  GTK_WIDGET_CLASS (cramp_bedside_parent_class)->unmap (widget);
}

static void
add_keys (CrampBedside *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (first_regions); i++)
    cramp_keys_add (self->regions, (int) first_regions[i], cramp_vocabulary_label (&cramp_regions, first_regions[i]),
                    NULL);
  for (guint i = 0; i < G_N_ELEMENTS (more_regions); i++)
    cramp_keys_add (self->other_regions, (int) more_regions[i],
                    cramp_vocabulary_label (&cramp_regions, more_regions[i]), NULL);
  cramp_keys_add_terms (self->bands, &cramp_duration_bands);
  for (int answer = CRAMP_ANSWER_YES; answer >= CRAMP_ANSWER_NO; answer--)
    {
      cramp_keys_add (self->severe, answer, cramp_vocabulary_label (&cramp_answers, (guint) answer), NULL);
      cramp_keys_add (self->still_severe, answer, cramp_vocabulary_label (&cramp_answers, (guint) answer), NULL);
    }
}

static void
add_sign_keys (CrampBedside *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sign_keys); i++)
    {
      const char *context = sign_contexts[sign_keys[i].group];
      const char *name = cramp_vocabulary_label (&cramp_signs, sign_keys[i].sign);
      g_autofree char *usual = NULL;

      cramp_keys_add (keys_of_group (self, sign_keys[i].group), (int) sign_keys[i].sign,
                      context ? g_dpgettext2 (GETTEXT_PACKAGE, context, sign_keys[i].label) : _ (sign_keys[i].label),
                      name);
      if (!cramp_sign_may_be_usual (sign_keys[i].sign))
        continue;
      /* Translators: %s is a sign, as "Pain in the back". */
      usual = g_strdup_printf (_ ("%s: usual for me, unchanged"), name);
      cramp_keys_add (self->usual, (int) sign_keys[i].sign, usual, NULL);
    }
}

static void
add_pain_keys (CrampBedside *self)
{
  for (int pain = 0; pain <= 10; pain++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", pain);
      g_autofree char *name = NULL;

      /* Translators: a pain from 0 to 10 and its name, as "7, Severe". */
      name =
          g_strdup_printf (_ ("%1$d, %2$s"), pain, cramp_vocabulary_label (&cramp_pain_bands, cramp_pain_band (pain)));
      cramp_keys_add (self->pain, pain, digits, name);
    }
}

static void
add_earlier_keys (CrampBedside *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (earlier_minutes); i++)
    {
      int minutes = earlier_minutes[i];
      g_autofree char *text = NULL;
      g_autofree char *name = NULL;
      GtkWidget *button;

      /* Translators: how many minutes earlier the cramp began; a key with little room. */
      text = g_strdup_printf (_ ("+%d min"), minutes);
      name = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%d minute earlier", "%d minutes earlier", (gulong) minutes), minutes);
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (text));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data (G_OBJECT (button), "minutes", GINT_TO_POINTER (minutes));
      gtk_widget_add_css_class (button, "key");
      g_signal_connect_object (button, "clicked", G_CALLBACK (earlier_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->earlier, button);
    }
}

/* On a narrow screen or in large type the words of a key take two lines. */
static void
wrap_keys (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && GTK_IS_BUTTON (gtk_widget_get_parent (widget)))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_justify (GTK_LABEL (widget), GTK_JUSTIFY_CENTER);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    wrap_keys (child);
}

static void
cramp_bedside_constructed (GObject *object)
{
  CrampBedside *self = CRAMP_BEDSIDE (object);
  CrampAlarm *alarm = cramp_diary_get_alarm (self->diary);

  G_OBJECT_CLASS (cramp_bedside_parent_class)->constructed (object);
  add_keys (self);
  add_sign_keys (self);
  add_pain_keys (self);
  add_earlier_keys (self);
  wrap_keys (GTK_WIDGET (self));
  g_signal_connect_object (self->diary, "changed", G_CALLBACK (diary_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->diary, "notify::person", G_CALLBACK (cramp_bedside_resume), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (alarm, "clock-set", G_CALLBACK (set_alarm), self, G_CONNECT_SWAPPED);
  cramp_bedside_resume (self);
}

static void
cramp_bedside_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CrampBedside *self = CRAMP_BEDSIDE (object);

  switch (id)
    {
    case PROP_DIARY:
      g_value_set_object (value, self->diary);
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, is_running (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_bedside_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampBedside *self = CRAMP_BEDSIDE (object);

  switch (id)
    {
    case PROP_DIARY:
      self->diary = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_bedside_dispose (GObject *object)
{
  CrampBedside *self = CRAMP_BEDSIDE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->diary)
    cramp_alarm_cancel (cramp_diary_get_alarm (self->diary), self->alarm);
  self->alarm = 0;
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_BEDSIDE);
  g_clear_pointer ((gpointer *) &self->episode, cramp_record_unref);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_bedside_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CrampBedside, name)
  BIND (clock_box);
  BIND (clock);
  BIND (since);
  BIND (scroller);
  BIND (warnings);
  BIND (screens);
  BIND (bar);
  BIND (has_eased);
  BIND (not_helping);
  BIND (tip);
  BIND (source);
  BIND (next_tip);
  BIND (regions);
  BIND (other_regions);
  BIND (body_signs);
  BIND (pain_signs);
  BIND (usual);
  BIND (leg_signs);
  BIND (more_signs);
  BIND (severe);
  BIND (bands);
  BIND (older);
  BIND (eased);
  BIND (done);
  BIND (still_severe);
  BIND (pain);
  BIND (earlier);
  BIND (saved);
#undef BIND
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_callback (widget_class, name)
  BIND (next_tip_cb);
  BIND (region_cb);
  BIND (both_sides_cb);
  BIND (sign_cb);
  BIND (usual_cb);
  BIND (none_cb);
  BIND (back_cb);
  BIND (unwell_cb);
  BIND (not_helping_cb);
  BIND (severe_cb);
  BIND (still_cb);
  BIND (ended_cb);
  BIND (just_now_cb);
  BIND (band_cb);
  BIND (has_eased_cb);
  BIND (new_one_cb);
  BIND (still_severe_cb);
  BIND (pain_cb);
  BIND (not_over_cb);
  BIND (done_cb);
  BIND (change_cb);
#undef BIND
}

static void
cramp_bedside_class_init (CrampBedsideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_bedside_constructed;
  object_class->get_property = cramp_bedside_get_property;
  object_class->set_property = cramp_bedside_set_property;
  object_class->dispose = cramp_bedside_dispose;
  widget_class->map = cramp_bedside_map;
  widget_class->unmap = cramp_bedside_unmap;

  properties[PROP_DIARY] = g_param_spec_object ("diary", NULL, NULL, CRAMP_TYPE_DIARY,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RUNNING] =
      g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (CRAMP_TYPE_KEYS);
  g_type_ensure (CRAMP_TYPE_WARNING_BLOCK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/bedside.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
cramp_bedside_init (CrampBedside *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_bedside_new:
 * @parent: (nullable): the diary's window
 *
 * Returns: (transfer none): the window, not shown yet, owned by GTK
 */
CrampBedside *
cramp_bedside_new (GtkWindow *parent, CrampDiary *diary)
{
  return g_object_new (CRAMP_TYPE_BEDSIDE, "transient-for", parent, "destroy-with-parent", TRUE, "diary", diary, NULL);
}

/**
 * cramp_bedside_get_running:
 *
 * Returns: (transfer none) (nullable): the cramp that is running
 */
const CrampEpisode *
cramp_bedside_get_running (CrampBedside *self)
{
  return is_running (self) ? self->episode : NULL;
}

/**
 * cramp_bedside_resume:
 *
 * Takes up the running cramp of the diary's person, where there is one. Does not show the window.
 */
void
cramp_bedside_resume (CrampBedside *self)
{
  g_autoptr (GPtrArray) running = NULL;

  if (self->unsaved && self->episode)
    {
      show_question_or_running (self);
      return;
    }
  running = cramp_diary_list_running (self->diary, NULL);
  adopt (self, running && running->len > 0 ? cramp_record_ref (running->pdata[running->len - 1]) : NULL);
  if (self->episode)
    show_question_or_running (self);
  else
    {
      gtk_window_close (GTK_WINDOW (self));
      show_episode (self);
    }
}

/**
 * cramp_bedside_start:
 *
 * "Cramp now": shows the window and starts the clock. Where a cramp is running that began more than ten minutes ago, or
 * that may have been forgotten, it asks whether this is a new one; the new one counts from now in any case.
 */
void
cramp_bedside_start (CrampBedside *self)
{
  if (!is_running (self))
    begin (self, NULL);
  else if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->asked_at = cramp_clock_now (clock_of (self));
      if (cramp_stopwatch_elapsed (self->episode, clock_of (self)) < CRAMP_TEN_MINUTES)
        show_question_or_running (self);
      else
        {
          show_older (self);
          show_screen (self, "older");
        }
    }
  gtk_window_present (GTK_WINDOW (self));
}
