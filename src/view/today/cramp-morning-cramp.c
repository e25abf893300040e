/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-morning-cramp.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-keys.h"
#include "cramp-morning.h"
#include "cramp-row-answers.h"

/**
 * CrampMorningCramp:
 *
 * What is asked in the morning of one cramp of the night: when about, where, how bad, how long, whether it woke, and
 * what helped. Of a stopwatch entry only what it does not know.
 *
 * Signals: #CrampMorningCramp::edited when the user answered something.
 */
struct _CrampMorningCramp
{
  AdwPreferencesGroup parent_instance;

  CrampDiary *diary;     /* (owned) */
  CrampEpisode *episode; /* (owned): as it was */
  int night;

  CrampKeys *hour; /* (nullable): of one whose time is not known exactly */
  CrampKeys *regions;
  CrampKeys *other_regions;
  CrampKeys *pain;
  CrampKeys *duration; /* (nullable): of one whose length is not known exactly */
  CrampKeys *woke;
  CrampKeys *reliefs[CRAMP_N_RELIEFS];
};

G_DEFINE_FINAL_TYPE (CrampMorningCramp, cramp_morning_cramp, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  EDITED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* What cramps most, and the rest. */
static const CrampRegion first_regions[] = {
  CRAMP_REGION_LEFT_CALF,  CRAMP_REGION_RIGHT_CALF,  CRAMP_REGION_LEFT_FOOT, CRAMP_REGION_RIGHT_FOOT,
  CRAMP_REGION_LEFT_THIGH, CRAMP_REGION_RIGHT_THIGH, CRAMP_REGION_LEFT_SHIN, CRAMP_REGION_RIGHT_SHIN,
  CRAMP_REGION_LEFT_TOES,  CRAMP_REGION_RIGHT_TOES,
};

static const CrampRegion other_regions[] = {
  CRAMP_REGION_LEFT_THIGH_FRONT,
  CRAMP_REGION_RIGHT_THIGH_FRONT,
  CRAMP_REGION_LEFT_THIGH_BACK,
  CRAMP_REGION_RIGHT_THIGH_BACK,
  CRAMP_REGION_HAND,
  CRAMP_REGION_ABDOMEN,
  CRAMP_REGION_OTHER,
};
G_STATIC_ASSERT (G_N_ELEMENTS (first_regions) + G_N_ELEMENTS (other_regions) == CRAMP_N_REGIONS);

static void
edited_cb (CrampMorningCramp *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static CrampKeys *
make_keys (CrampMorningCramp *self, const char *label, gboolean several, int columns)
{
  CrampKeys *keys = g_object_new (CRAMP_TYPE_KEYS, "label", label, "several", several, "columns", columns, NULL);

  g_signal_connect_object (keys, "toggled", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  return keys;
}

static GtkWidget *
make_question_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "question-box");
  return box;
}

static GtkWidget *
make_row (GtkWidget *child)
{
  return g_object_new (ADW_TYPE_PREFERENCES_ROW, "child", child, "activatable", FALSE, "focusable", FALSE, NULL);
}

/* A row with a question above its keys. */
static CrampKeys *
add_question (CrampMorningCramp *self, const char *label, gboolean several, int columns)
{
  CrampKeys *keys = make_keys (self, label, several, columns);
  GtkWidget *heading = gtk_label_new (label);
  GtkWidget *box = make_question_box ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (keys));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), make_row (box));
  return keys;
}

static void
add_hours (CrampMorningCramp *self)
{
  CrampClock *clock = cramp_diary_get_clock (self->diary);
  int boundary = cramp_diary_get_boundary (self->diary);

  self->hour = add_question (self, _ ("When, about?"), FALSE, 0);
  for (int i = 0; i < CRAMP_N_HOURS; i++)
    {
      int hour = (CRAMP_FIRST_HOUR + i) % 24;
      gint64 time = cramp_morning_hour_time (clock, self->night, hour);
      g_autofree char *text = cramp_time_format (time, cramp_clock_utc_offset (clock, time));

      if (time <= cramp_clock_now (clock) && cramp_morning_has_hour (clock, self->night, boundary, hour))
        cramp_keys_add (self->hour, hour, text, NULL);
    }
  cramp_keys_add (self->hour, CRAMP_HOUR_UNKNOWN, _ ("Don’t know"), NULL);
}

/* Returns whether any of them is given. */
static gboolean
add_regions (CrampMorningCramp *self, CrampKeys *keys, const CrampRegion *regions, guint n_regions)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n_regions; i++)
    {
      gboolean given = self->episode->regions[regions[i]] != 0;

      cramp_keys_add (keys, (int) regions[i], cramp_vocabulary_label (&cramp_regions, regions[i]), NULL);
      cramp_keys_set_on (keys, (int) regions[i], given);
      any = any || given;
    }
  return any;
}

static void
add_places (CrampMorningCramp *self)
{
  GtkWidget *expander = adw_expander_row_new ();
  GtkWidget *box = make_question_box ();
  gboolean any_other;

  self->regions = add_question (self, _ ("Where?"), TRUE, 2);
  add_regions (self, self->regions, first_regions, G_N_ELEMENTS (first_regions));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _ ("Other places"));
  self->other_regions = make_keys (self, _ ("Other places"), TRUE, 2);
  any_other = add_regions (self, self->other_regions, other_regions, G_N_ELEMENTS (other_regions));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->other_regions));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_row (box));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), any_other);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), expander);
}

static void
add_pain (CrampMorningCramp *self)
{
  self->pain = add_question (self, _ ("Worst pain, from 0 to 10?"), FALSE, 0);
  cramp_keys_add_pain (self->pain);
  cramp_keys_choose (self->pain, self->episode->pain);
}

static void
add_reliefs (CrampMorningCramp *self)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _ ("What was tried, and did it help?"));
  for (guint i = 0; i < CRAMP_N_RELIEFS; i++)
    {
      const char *relief = cramp_vocabulary_label (&cramp_reliefs, i);
      GtkWidget *row = adw_action_row_new ();
      static const struct
      {
        CrampHelped value;
        const char *label;
      } answers[] = {
        { CRAMP_HELPED_YES, NC_ ("helped", "Yes") },
        { CRAMP_HELPED_PARTLY, NC_ ("helped", "Partly") },
        { CRAMP_HELPED_NO, NC_ ("helped", "No") },
      };

      self->reliefs[i] = make_keys (self, relief, FALSE, 0);
      gtk_widget_set_hexpand (GTK_WIDGET (self->reliefs[i]), FALSE);
      for (guint j = 0; j < G_N_ELEMENTS (answers); j++)
        {
          g_autofree char *name = NULL;

          /* Translators: what was tried and how it helped, for screen readers: "Massage: Helped partly". */
          name = g_strdup_printf (_ ("%1$s: %2$s"), relief, cramp_vocabulary_label (&cramp_helped, answers[j].value));
          cramp_keys_add (self->reliefs[i], (int) answers[j].value,
                          g_dpgettext2 (GETTEXT_PACKAGE, "helped", answers[j].label), name);
        }
      cramp_keys_choose (self->reliefs[i], self->episode->reliefs[i]);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), relief);
      cramp_row_add_answers (ADW_ACTION_ROW (row), GTK_WIDGET (self->reliefs[i]));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), expander);
}

static void
add_questions (CrampMorningCramp *self, gboolean is_new)
{
  if (is_new || self->episode->precision == CRAMP_PRECISION_NIGHT)
    add_hours (self);
  add_places (self);
  add_pain (self);
  if (self->episode->duration == CRAMP_UNSET)
    {
      self->duration = add_question (self, _ ("How long?"), FALSE, 0);
      cramp_keys_add_terms (self->duration, &cramp_duration_bands);
      cramp_keys_choose (self->duration, (int) self->episode->duration_band);
    }
  self->woke = add_question (self, _ ("Did it wake you?"), FALSE, 2);
  cramp_keys_add_answers (self->woke);
  cramp_keys_choose (self->woke, (int) self->episode->woke);
  add_reliefs (self);
}

static void
cramp_morning_cramp_finalize (GObject *object)
{
  CrampMorningCramp *self = CRAMP_MORNING_CRAMP (object);

  g_clear_pointer ((gpointer *) &self->episode, cramp_record_unref);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_morning_cramp_parent_class)->finalize (object);
}

static void
cramp_morning_cramp_class_init (CrampMorningCrampClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_morning_cramp_finalize;

  signals[EDITED] =
      g_signal_new ("edited", CRAMP_TYPE_MORNING_CRAMP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_morning_cramp_init (CrampMorningCramp *self)
{
}

/* A new one, about which nothing is known but whose it is and that it was said in the morning. */
static CrampEpisode *
make_episode (CrampDiary *diary)
{
  const CrampPerson *person = cramp_diary_get_person (diary);
  CrampEpisode *episode = cramp_episode_new (person->record.uuid);

  episode->origin = CRAMP_ORIGIN_MORNING;
  episode->precision = CRAMP_PRECISION_NIGHT;
  episode->entered_by = cramp_person_entered_by (person);
  return episode;
}

/**
 * cramp_morning_cramp_new:
 * @night: the day of the night
 * @episode: (nullable): the cramp to complete; %NULL for a new one
 *
 * Returns: (transfer floating): the questions
 */
CrampMorningCramp *
cramp_morning_cramp_new (CrampDiary *diary, int night, CrampEpisode *episode)
{
  CrampMorningCramp *self = g_object_new (CRAMP_TYPE_MORNING_CRAMP, NULL);
  g_autofree char *title = episode ? cramp_episode_describe (episode) : g_strdup (_ ("A cramp"));

  self->diary = g_object_ref (diary);
  self->night = night;
  self->episode = episode ? cramp_record_ref (episode) : make_episode (diary);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  add_questions (self, episode == NULL);
  return self;
}

/**
 * cramp_morning_cramp_read:
 *
 * Returns: (transfer full): the cramp with all answers, confirmed
 */
CrampEpisode *
cramp_morning_cramp_read (CrampMorningCramp *self)
{
  CrampEpisode *episode = cramp_record_copy (self->episode);
  int band = self->duration ? cramp_keys_get_chosen (self->duration) : -1;
  int hour = self->hour ? cramp_keys_get_chosen (self->hour) : -1;

  if (self->hour)
    cramp_morning_set_hour (episode, cramp_diary_get_clock (self->diary), self->night,
                            cramp_diary_get_boundary (self->diary), hour);
  for (int i = 0; i < CRAMP_N_REGIONS; i++)
    episode->regions[i] = cramp_keys_is_on (self->regions, i) || cramp_keys_is_on (self->other_regions, i);
  episode->pain = cramp_keys_get_chosen (self->pain);
  if (self->duration)
    episode->duration_band = band < 0 ? CRAMP_BAND_NONE : (CrampDurationBand) band;
  episode->woke = (CrampAnswer) MAX (cramp_keys_get_chosen (self->woke), CRAMP_ANSWER_NONE);
  for (guint i = 0; i < CRAMP_N_RELIEFS; i++)
    if (cramp_keys_get_chosen (self->reliefs[i]) >= 0)
      episode->reliefs[i] = (guint8) cramp_keys_get_chosen (self->reliefs[i]);
    else if (episode->reliefs[i] != CRAMP_HELPED_UNKNOWN)
      episode->reliefs[i] = CRAMP_HELPED_NOT_TRIED;
  if (episode->origin == CRAMP_ORIGIN_STOPWATCH)
    episode->confirmed = CRAMP_ANSWER_YES;
  return episode;
}
