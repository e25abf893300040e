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
 * cramp_diary_list_warnings_since:
 * @since: seconds since 1970 UTC
 *
 * Quicker than cramp_diary_list_warnings() in a diary of many years.
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): the same, but only what began at @since or later
 */
GPtrArray *
cramp_diary_list_warnings_since (CrampDiary *self, gint64 since, GError **error)
{
  if (!self->person)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  return cramp_warning_book_list_since (self->warnings, self->person, self->boundary, since, error);
}

/**
 * cramp_diary_prepare_warnings:
 *
 * Reads a piece of what cramp_diary_list_lasting_warnings() wants, so that no frame waits for a diary of many years.
 *
 * Returns: whether there is more to read
 */
gboolean
cramp_diary_prepare_warnings (CrampDiary *self)
{
  return self->person && cramp_warning_book_prepare (self->warnings, self->person, self->boundary);
}

/**
 * cramp_diary_list_lasting_warnings:
 * @past_levels: (out) (transfer full) (nullable): uuid of a cramp to the worst level shown by those of its warnings
 *   that are left out, notes apart
 * @n_left_out: (out): how many are left out
 *
 * Quicker than cramp_diary_list_warnings() in a diary of many years.
 *
 * Returns: (transfer full) (nullable) (element-type CrampWarning): the same, but without warnings of cramps of long ago
 *   that are past, will not be asked about, and were never seen
 */
GPtrArray *
cramp_diary_list_lasting_warnings (CrampDiary *self, GHashTable **past_levels, guint *n_left_out, GError **error)
{
  *past_levels = NULL;
  *n_left_out = 0;
  if (!self->person)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_warning_unref);
  return cramp_warning_book_list_lasting (self->warnings, self->person, self->boundary, past_levels, n_left_out, error);
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
 * cramp_diary_acknowledge:
 * @warnings: (element-type CrampWarning): some of cramp_diary_list_warnings()
 * @what: the operation in words
 *
 * Notes down that somebody has seen @warnings, or talked to the care team about them.
 *
 * Returns: whether it is on disk
 */
gboolean
cramp_diary_acknowledge (CrampDiary *self, GPtrArray *warnings, CrampAcknowledged how, const char *what, GError **error)
{
  g_autoptr (GPtrArray) lives = cramp_record_list_new ();

  for (guint i = 0; i < warnings->len; i++)
    {
      CrampWarningLife *life = cramp_warning_book_acknowledge (self->warnings, self->person, self->boundary,
                                                               g_ptr_array_index (warnings, i), how, error);

      if (!life)
        return FALSE;
      g_ptr_array_add (lives, life);
    }
  return cramp_diary_save_all (self, lives, what, error);
}
