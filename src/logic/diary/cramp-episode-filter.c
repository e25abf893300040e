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
  return self->muscle != CRAMP_MUSCLE_NONE || self->pain > 0 || self->warned;
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
 * cramp_episode_filter_is_same:
 *
 * Returns: whether both leave out the same
 */
gboolean
cramp_episode_filter_is_same (const CrampEpisodeFilter *self, const CrampEpisodeFilter *other)
{
  return self->muscle == other->muscle && self->pain == other->pain && self->warned == other->warned;
}

/* One without a pain is not seen where a pain is asked for. */
static gboolean
matches (const CrampEpisodeFilter *self, const CrampEpisode *episode)
{
  return (self->muscle == CRAMP_MUSCLE_NONE || is_in (episode, self->muscle)) &&
         (self->pain <= 0 || episode->pain >= self->pain);
}

static GPtrArray *
pick (const CrampEpisodeFilter *self, GPtrArray *episodes, CrampIsWarned is_warned, gpointer user_data)
{
  GPtrArray *picked = cramp_record_list_new ();

  for (guint i = 0; i < episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i);

      if (matches (self, episode) && (!self->warned || is_warned (episode->record.uuid, user_data)))
        g_ptr_array_add (picked, cramp_record_ref (episode));
    }
  return picked;
}

/**
 * cramp_episode_filter_apply:
 * @is_warned: (scope call): knows the warnings
 *
 * Returns: (transfer full): @group with the matching cramps only; a night recorded before stays recorded
 */
CrampNightGroup *
cramp_episode_filter_apply (const CrampEpisodeFilter *self,
                            CrampNightGroup *group,
                            CrampIsWarned is_warned,
                            gpointer user_data)
{
  g_autoptr (GPtrArray) night = NULL;
  g_autoptr (GPtrArray) daytime = NULL;

  if (!cramp_episode_filter_is_active (self))
    return cramp_night_group_ref (group);
  night = pick (self, group->night_cramps, is_warned, user_data);
  daytime = pick (self, group->daytime_cramps, is_warned, user_data);
  return cramp_night_group_with_cramps (group, night, daytime);
}

static char *
describe_place_and_pain (const CrampEpisodeFilter *self)
{
  const char *muscle = cramp_vocabulary_label (&cramp_muscles, self->muscle);

  if (self->pain <= 0)
    return self->muscle == CRAMP_MUSCLE_NONE ? NULL : g_strdup (muscle);
  if (self->muscle == CRAMP_MUSCLE_NONE)
    /* Translators: which cramps are shown. */
    return g_strdup_printf (_ ("Pain at least %d"), self->pain);
  /* Translators: which cramps are shown, as "Calf, pain at least 5". */
  return g_strdup_printf (_ ("%1$s, pain at least %2$d"), muscle, self->pain);
}

/**
 * cramp_episode_filter_describe:
 *
 * Returns: (transfer full) (nullable): what is to be seen, as "Calf, pain at least 5"; %NULL where nothing is left out
 */
char *
cramp_episode_filter_describe (const CrampEpisodeFilter *self)
{
  g_autofree char *rest = describe_place_and_pain (self);

  if (!self->warned)
    return g_steal_pointer (&rest);
  /* Translators: which cramps are shown; %s is the rest of it, as "Calf, pain at least 5". */
  return rest ? g_strdup_printf (_ ("%s, with a warning"), rest) : g_strdup (_ ("With a warning"));
}
