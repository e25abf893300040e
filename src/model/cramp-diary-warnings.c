/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-private.h"

/**
 * cramp_diary_list_warnings:
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): all warnings there are and were, with their states,
 *   the worst first
 */
GPtrArray *
cramp_diary_list_warnings (CrampDiary *self, GError **error)
{
  if (!self->person)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  return cramp_warning_book_list (self->warnings, self->person, self->boundary, error);
}

/**
 * cramp_diary_list_warnings_for:
 * @episode: as it stands in the open form, or under the stopwatch
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): what holds for a cramp before it is saved, the worst
 *   first
 */
GPtrArray *
cramp_diary_list_warnings_for (CrampDiary *self, const CrampEpisode *episode, GError **error)
{
  return cramp_warning_book_for_episode (self->warnings, self->person, self->boundary, episode, error);
}

/**
 * cramp_diary_night_has_warning:
 * @warnings: (element-type CrampWarning): from cramp_diary_list_warnings()
 * @group: a night with its cramps
 *
 * Returns: the worst level that a cramp of that day or night ever set off, notes and withdrawn ones left out
 */
CrampWarningLevel
cramp_diary_night_has_warning (GPtrArray *warnings, const CrampNightGroup *group)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);
  CrampWarningLevel worst = CRAMP_WARNING_NONE;

  for (guint i = 0; i < group->night_cramps->len; i++)
    g_hash_table_add (entries, ((CrampRecord *) group->night_cramps->pdata[i])->uuid);
  for (guint i = 0; i < group->daytime_cramps->len; i++)
    g_hash_table_add (entries, ((CrampRecord *) group->daytime_cramps->pdata[i])->uuid);
  for (guint i = 0; i < warnings->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (warnings, i);

      if (warning->first_level > MAX (worst, CRAMP_WARNING_NOTE) && warning->state != CRAMP_WARNING_WITHDRAWN &&
          g_hash_table_contains (entries, warning->subject))
        worst = warning->first_level;
    }
  return worst;
}

/**
 * cramp_diary_acknowledge:
 * @warning: one of cramp_diary_list_warnings()
 * @what: the operation in words
 *
 * Notes down that somebody has seen @warning, or talked to the care team about it.
 *
 * Returns: whether it is on disk
 */
gboolean
cramp_diary_acknowledge (CrampDiary *self,
                         const CrampWarning *warning,
                         CrampAcknowledged how,
                         const char *what,
                         GError **error)
{
  g_autoptr (CrampWarningLife) life = cramp_warning_book_acknowledge (self->warnings, self->person, warning, how);

  return cramp_diary_save (self, life, what, error);
}
