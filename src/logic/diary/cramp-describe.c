/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-describe.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-duration.h"

/* What the labels of the vocabularies say at the head of a row, as it reads within a line. */
static const char *const region_words[CRAMP_N_REGIONS] = {
  [CRAMP_REGION_LEFT_CALF] = NC_ ("place", "left calf"),
  [CRAMP_REGION_RIGHT_CALF] = NC_ ("place", "right calf"),
  [CRAMP_REGION_LEFT_SHIN] = NC_ ("place", "left shin or ankle"),
  [CRAMP_REGION_RIGHT_SHIN] = NC_ ("place", "right shin or ankle"),
  [CRAMP_REGION_LEFT_FOOT] = NC_ ("place", "left foot"),
  [CRAMP_REGION_RIGHT_FOOT] = NC_ ("place", "right foot"),
  [CRAMP_REGION_LEFT_TOES] = NC_ ("place", "left toes"),
  [CRAMP_REGION_RIGHT_TOES] = NC_ ("place", "right toes"),
  [CRAMP_REGION_LEFT_THIGH] = NC_ ("place", "left thigh"),
  [CRAMP_REGION_RIGHT_THIGH] = NC_ ("place", "right thigh"),
  [CRAMP_REGION_LEFT_THIGH_FRONT] = NC_ ("place", "front of left thigh"),
  [CRAMP_REGION_RIGHT_THIGH_FRONT] = NC_ ("place", "front of right thigh"),
  [CRAMP_REGION_LEFT_THIGH_BACK] = NC_ ("place", "back of left thigh"),
  [CRAMP_REGION_RIGHT_THIGH_BACK] = NC_ ("place", "back of right thigh"),
  [CRAMP_REGION_HAND] = NC_ ("place", "hand"),
  [CRAMP_REGION_ABDOMEN] = NC_ ("place", "belly"),
  [CRAMP_REGION_OTHER] = NC_ ("place", "somewhere else"),
};

static const char *const both_words[] = {
  [CRAMP_MUSCLE_CALF] = NC_ ("place", "both calves"),
  [CRAMP_MUSCLE_SHIN] = NC_ ("place", "both shins or ankles"),
  [CRAMP_MUSCLE_FOOT] = NC_ ("place", "both feet"),
  [CRAMP_MUSCLE_TOES] = NC_ ("place", "toes of both feet"),
  [CRAMP_MUSCLE_THIGH] = NC_ ("place", "both thighs"),
  [CRAMP_MUSCLE_THIGH_FRONT] = NC_ ("place", "front of both thighs"),
  [CRAMP_MUSCLE_THIGH_BACK] = NC_ ("place", "back of both thighs"),
};

static const char *const band_words[] = {
  [CRAMP_BAND_UNDER_1] = NC_ ("duration", "under 1 minute"),
  [CRAMP_BAND_1_TO_2] = NC_ ("duration", "1 to 2 minutes"),
  [CRAMP_BAND_3_TO_5] = NC_ ("duration", "3 to 5 minutes"),
  [CRAMP_BAND_6_TO_10] = NC_ ("duration", "6 to 10 minutes"),
  [CRAMP_BAND_OVER_10] = NC_ ("duration", "over 10 minutes"),
};

/* Joins what is given; frees all parts. */
static char *
join (char **parts, guint n_parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    {
      if (parts[i] && text->len > 0)
        /* Translators: what stands between the parts of a description, as "03:12, left calf, pain 7". */
        g_string_append (text, C_ ("between parts", ", "));
      if (parts[i])
        g_string_append (text, parts[i]);
      g_free (parts[i]);
    }
  return g_string_free_and_steal (text);
}

/**
 * cramp_episode_describe_time:
 *
 * Returns: (transfer full): when it began, as precisely as it is known: "03:12", "about 03:12", "some time that night"
 */
char *
cramp_episode_describe_time (const CrampEpisode *episode)
{
  g_autofree char *time = cramp_time_format (episode->onset, episode->utc_offset);

  if (episode->precision == CRAMP_PRECISION_NIGHT)
    return g_strdup (_ ("some time that night"));
  if (episode->precision == CRAMP_PRECISION_ABOUT)
    /* Translators: %s is a time of day that is known roughly, as "about 03:12". */
    return g_strdup_printf (_ ("about %s"), time);
  return g_steal_pointer (&time);
}

/* The words for @region, both sides taken together; %NULL where its other side has said it already. */
static const char *
place_word (const CrampEpisode *episode, CrampRegion region)
{
  CrampMuscle muscle = cramp_region_muscle (region);
  CrampRegion right = cramp_region_find (CRAMP_SIDE_RIGHT, muscle);
  gboolean both = cramp_region_is_leg (region) && episode->regions[right] &&
                  episode->regions[cramp_region_find (CRAMP_SIDE_LEFT, muscle)];

  if (both && region == right)
    return NULL;
  return g_dpgettext2 (GETTEXT_PACKAGE, "place", both ? both_words[muscle] : region_words[region]);
}

/**
 * cramp_episode_describe_place:
 *
 * Returns: (transfer full) (nullable): where it was, as "left calf" or "both calves, left foot"; %NULL where that is
 *   not given
 */
char *
cramp_episode_describe_place (const CrampEpisode *episode)
{
  char *parts[CRAMP_N_REGIONS];
  guint n_parts = 0;

  for (guint i = 0; i < CRAMP_N_REGIONS; i++)
    if (episode->regions[i])
      parts[n_parts++] = g_strdup (place_word (episode, i));
  return n_parts > 0 ? join (parts, n_parts) : NULL;
}

/**
 * cramp_episode_describe_duration:
 *
 * Returns: (transfer full) (nullable): how long it lasted, as "6 minutes" or "3 to 5 minutes"; %NULL where that is not
 *   known
 */
char *
cramp_episode_describe_duration (const CrampEpisode *episode)
{
  if (cramp_episode_is_running (episode))
    return g_strdup (C_ ("duration", "still going on"));
  if (episode->duration != CRAMP_UNSET)
    return cramp_duration_format (episode->duration);
  if (episode->duration_band == CRAMP_BAND_NONE || episode->duration_band == CRAMP_BAND_UNKNOWN)
    return NULL;
  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "duration", band_words[episode->duration_band]));
}

/**
 * cramp_episode_describe:
 *
 * Returns: (transfer full): the cramp in one line, as "03:12, left calf, pain 7, 6 minutes"; what is not given is left
 *   out
 */
char *
cramp_episode_describe (const CrampEpisode *episode)
{
  char *parts[] = {
    cramp_episode_describe_time (episode),
    cramp_episode_describe_place (episode),
    /* Translators: worst pain of a cramp on the scale from 0 to 10. */
    episode->pain == CRAMP_UNSET ? NULL : g_strdup_printf (_ ("pain %d"), episode->pain),
    cramp_episode_describe_duration (episode),
  };

  return join (parts, G_N_ELEMENTS (parts));
}

static char *
count_night_cramps (const CrampNightGroup *group)
{
  guint n = group->night_cramps->len;

  if (n > 0)
    return g_strdup_printf (ngettext ("%u cramp", "%u cramps", n), n);
  if (group->n_hidden > 0)
    /* Translators: a night with cramps, none of which the filter lets through. */
    return g_strdup (C_ ("night", "no matching cramps"));
  /* Translators: a night for which "no cramps" was entered, and one about which nothing was. */
  return g_strdup (cramp_night_group_is_recorded (group) ? C_ ("night", "no cramps") : C_ ("night", "not recorded"));
}

static char *
count_daytime_cramps (const CrampNightGroup *group)
{
  guint n = group->daytime_cramps->len;

  return n > 0 ? g_strdup_printf (ngettext ("%u daytime cramp", "%u daytime cramps", n), n) : NULL;
}

/**
 * cramp_night_group_describe_state:
 *
 * Returns: (transfer full): what the diary says of the night and the day, as "2 cramps, 1 daytime cramp, worst pain 7,
 *   warning “Contact your doctor”", "no cramps" or "not recorded"
 */
char *
cramp_night_group_describe_state (const CrampNightGroup *group)
{
  int worst = cramp_night_group_worst_pain (group);
  char *parts[] = {
    count_night_cramps (group),
    count_daytime_cramps (group),
    /* Translators: the worst pain of a night and day on the scale from 0 to 10. */
    worst == CRAMP_UNSET ? NULL : g_strdup_printf (_ ("worst pain %d"), worst),
    group->warning == CRAMP_WARNING_NONE
        ? NULL
        /* Translators: of a night and day; %s is the level of a warning, as "Contact your doctor". */
        : g_strdup_printf (_ ("warning “%s”"), cramp_vocabulary_label (&cramp_warning_levels, group->warning)),
  };

  return join (parts, G_N_ELEMENTS (parts));
}

/**
 * cramp_night_group_describe:
 *
 * Returns: (transfer full): the same with the night's name, as "Night 21 to 22 November, 2 cramps, worst pain 7"
 */
char *
cramp_night_group_describe (const CrampNightGroup *group)
{
  g_autofree char *night = cramp_night_format (group->day);
  g_autofree char *state = cramp_night_group_describe_state (group);

  /* Translators: a night and what is said of it, as "Night 21 to 22 November, 2 cramps, worst pain 7". */
  return g_strdup_printf (_ ("Night %1$s, %2$s"), night, state);
}
