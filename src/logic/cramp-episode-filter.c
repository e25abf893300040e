/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-filter.h"

#include <glib/gi18n-lib.h>

/**
 * cramp_episode_filter_is_active:
 *
 * Returns: whether anything is left out at all
 */
gboolean
cramp_episode_filter_is_active (const CrampEpisodeFilter *self)
{
  return self->muscle != CRAMP_MUSCLE_NONE || self->pain > 0;
}

/* Who asks for the thigh means its front and back too. */
static gboolean
is_part_of (CrampMuscle muscle, CrampMuscle whole)
{
  return muscle == whole ||
         (whole == CRAMP_MUSCLE_THIGH && (muscle == CRAMP_MUSCLE_THIGH_FRONT || muscle == CRAMP_MUSCLE_THIGH_BACK));
}

static gboolean
is_in (const CrampEpisode *episode, CrampMuscle muscle)
{
  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    if (episode->regions[i] && is_part_of (cramp_region_muscle (i), muscle))
      return TRUE;
  return FALSE;
}

/**
 * cramp_episode_filter_matches:
 *
 * Returns: whether @episode is to be seen; one without a pain is not where a pain is asked for
 */
gboolean
cramp_episode_filter_matches (const CrampEpisodeFilter *self, const CrampEpisode *episode)
{
  return (self->muscle == CRAMP_MUSCLE_NONE || is_in (episode, self->muscle)) &&
         (self->pain <= 0 || episode->pain >= self->pain);
}

static GPtrArray *
pick (const CrampEpisodeFilter *self, GPtrArray *episodes)
{
  GPtrArray *picked = cramp_record_list_new ();

  for (guint i = 0; i < episodes->len; i++)
    if (cramp_episode_filter_matches (self, g_ptr_array_index (episodes, i)))
      g_ptr_array_add (picked, cramp_record_ref (g_ptr_array_index (episodes, i)));
  return picked;
}

/**
 * cramp_episode_filter_apply:
 *
 * Returns: (transfer full): @group with the matching cramps only; a night recorded before stays recorded
 */
CrampNightGroup *
cramp_episode_filter_apply (const CrampEpisodeFilter *self, CrampNightGroup *group)
{
  g_autoptr (GPtrArray) night = NULL;
  g_autoptr (GPtrArray) daytime = NULL;

  if (!cramp_episode_filter_is_active (self))
    return cramp_night_group_ref (group);
  night = pick (self, group->night_cramps);
  daytime = pick (self, group->daytime_cramps);
  return cramp_night_group_with_cramps (group, night, daytime);
}

/**
 * cramp_episode_filter_describe:
 *
 * Returns: (transfer full) (nullable): what is to be seen, as "Calf, pain at least 5"; %NULL where nothing is left out
 */
char *
cramp_episode_filter_describe (const CrampEpisodeFilter *self)
{
  const char *muscle = cramp_vocabulary_label (&cramp_muscles, self->muscle);

  if (!cramp_episode_filter_is_active (self))
    return NULL;
  if (self->pain <= 0)
    return g_strdup (muscle);
  if (self->muscle == CRAMP_MUSCLE_NONE)
    /* Translators: which cramps are shown. */
    return g_strdup_printf (_ ("Pain at least %d"), self->pain);
  /* Translators: which cramps are shown, as "Calf, pain at least 5". */
  return g_strdup_printf (_ ("%1$s, pain at least %2$d"), muscle, self->pain);
}
