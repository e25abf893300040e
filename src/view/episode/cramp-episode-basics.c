/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-basics.h"

#include "cramp-answer-row.h"
#include "cramp-body-chooser.h"
#include "cramp-duration-entry.h"
#include "cramp-pain-scale.h"
#include "cramp-unveil.h"

/**
 * CrampEpisodeBasics:
 *
 * The part of the form for a cramp that a usual entry needs beside the time: where, worst pain, how long, woke.
 *
 * Signals: #CrampEpisodeBasics::changed, when somebody answered.
 */
struct _CrampEpisodeBasics
{
  GtkGrid parent_instance;

  gboolean quiet; /* the program, not the user, changes the answers */
  CrampBodyChooser *where;
  GtkWidget *answers;
  CrampPainScale *pain;
  CrampDurationEntry *duration;
  CrampAnswerRow *woke;
};

G_DEFINE_FINAL_TYPE (CrampEpisodeBasics, cramp_episode_basics, GTK_TYPE_GRID)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
changed_cb (CrampEpisodeBasics *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
cramp_episode_basics_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_EPISODE_BASICS);
  G_OBJECT_CLASS (cramp_episode_basics_parent_class)->dispose (object);
}

static void
cramp_episode_basics_class_init (CrampEpisodeBasicsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_episode_basics_dispose;
  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_EPISODE_BASICS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_ANSWER_ROW);
  g_type_ensure (CRAMP_TYPE_BODY_CHOOSER);
  g_type_ensure (CRAMP_TYPE_DURATION_ENTRY);
  g_type_ensure (CRAMP_TYPE_PAIN_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode-basics.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeBasics, where);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeBasics, answers);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeBasics, pain);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeBasics, duration);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeBasics, woke);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cramp_episode_basics_init (CrampEpisodeBasics *self)
{
  const CrampField *duration = cramp_record_type_find_field (&cramp_episode_type, "duration");

  self->quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_duration_entry_add_vocabulary (self->duration, &cramp_duration_bands);
  g_object_set (self->duration, "longest", (int) duration->max, NULL);
}

/**
 * cramp_episode_basics_new:
 * @episode: whose answers it shows
 *
 * Returns: (transfer floating): this part of the form
 */
GtkWidget *
cramp_episode_basics_new (const CrampEpisode *episode)
{
  CrampEpisodeBasics *self = g_object_new (CRAMP_TYPE_EPISODE_BASICS, NULL);

  cramp_body_chooser_set (self->where, episode->regions);
  cramp_pain_scale_set_value (self->pain, episode->pain);
  cramp_duration_entry_set (self->duration, episode->duration, episode->duration_band);
  cramp_answer_row_set_value (self->woke, episode->woke);
  self->quiet = FALSE;
  cramp_unveil (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * cramp_episode_basics_read:
 * @episode: gets the answers as they stand in the form
 */
void
cramp_episode_basics_read (CrampEpisodeBasics *self, CrampEpisode *episode)
{
  cramp_body_chooser_get (self->where, episode->regions);
  episode->pain = cramp_pain_scale_get_value (self->pain);
  episode->duration = cramp_duration_entry_get_seconds (self->duration);
  episode->duration_band = (CrampDurationBand) cramp_duration_entry_get_band (self->duration);
  episode->woke = (CrampAnswer) cramp_answer_row_get_value (self->woke);
}

/**
 * cramp_episode_basics_is_valid:
 *
 * Returns: whether all that was typed can be understood
 */
gboolean
cramp_episode_basics_is_valid (CrampEpisodeBasics *self)
{
  return cramp_duration_entry_is_valid (self->duration);
}

/**
 * cramp_episode_basics_check:
 *
 * Marks what was typed and can't be understood.
 *
 * Returns: the same as cramp_episode_basics_is_valid()
 */
gboolean
cramp_episode_basics_check (CrampEpisodeBasics *self)
{
  return cramp_duration_entry_check (self->duration);
}

/**
 * cramp_episode_basics_focus_wrong:
 *
 * Moves the focus to what can't be understood. It is not what takes the focus by default, or Tab would begin there.
 */
void
cramp_episode_basics_focus_wrong (CrampEpisodeBasics *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->duration));
}

/**
 * cramp_episode_basics_set_narrow:
 * @narrow: whether there is only room for one column
 *
 * The answers stand beside the picture, or below it. In a grid, because a box asks for widths that fit its height.
 */
void
cramp_episode_basics_set_narrow (CrampEpisodeBasics *self, gboolean narrow)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  g_object_set (gtk_layout_manager_get_layout_child (layout, self->answers), "column", narrow ? 0 : 1, "row",
                narrow ? 1 : 0, NULL);
}
