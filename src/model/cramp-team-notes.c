/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-team-notes.h"

#include <glib/gi18n-lib.h>

/**
 * cramp_team_notes_list:
 *
 * Returns: (transfer full) (nullable) (element-type CrampTeamNote): what the care team of the diary's person said (V2),
 *   in the person's order
 */
GPtrArray *
cramp_team_notes_list (CrampDiary *diary, GError **error)
{
  GPtrArray *notes = cramp_diary_list (diary, &cramp_team_note_type, G_MININT64, G_MAXINT64, error);

  if (notes)
    g_ptr_array_sort_values (notes, cramp_team_note_compare);
  return notes;
}

/**
 * cramp_team_notes_move:
 * @note: one of the diary's
 * @by: how many places further down; negative is up
 *
 * Moves @note among the others, which are numbered anew.
 */
gboolean
cramp_team_notes_move (CrampDiary *diary, const CrampTeamNote *note, int by, GError **error)
{
  g_autoptr (GPtrArray) notes = cramp_team_notes_list (diary, error);
  g_autoptr (GPtrArray) changed = cramp_record_list_new ();
  CrampTeamNote *moved;
  int at = -1;

  for (guint i = 0; notes && i < notes->len; i++)
    if (g_str_equal (((CrampTeamNote *) notes->pdata[i])->record.uuid, note->record.uuid))
      at = (int) i;
  if (at < 0)
    return notes != NULL;
  moved = g_ptr_array_steal_index (notes, (guint) at);
  g_ptr_array_insert (notes, CLAMP (at + by, 0, (int) notes->len), moved);
  for (guint i = 0; i < notes->len; i++)
    if (((CrampTeamNote *) notes->pdata[i])->position != (int) i)
      {
        CrampTeamNote *copy = cramp_record_copy (notes->pdata[i]);

        copy->position = (int) i;
        g_ptr_array_add (changed, copy);
      }
  return changed->len == 0 || cramp_diary_save_all (diary, changed, _ ("Move"), error);
}
