/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-calendar-keys.h"

static const struct
{
  guint key;
  GdkModifierType modifiers;
  CrampCalendarMove move;
} keys[] = {
  { GDK_KEY_Left, 0, CRAMP_MOVE_DAY_BACK },
  { GDK_KEY_Right, 0, CRAMP_MOVE_DAY_ON },
  { GDK_KEY_Up, 0, CRAMP_MOVE_WEEK_BACK },
  { GDK_KEY_Down, 0, CRAMP_MOVE_WEEK_ON },
  { GDK_KEY_Home, 0, CRAMP_MOVE_WEEK_START },
  { GDK_KEY_End, 0, CRAMP_MOVE_WEEK_END },
  { GDK_KEY_Page_Up, 0, CRAMP_MOVE_MONTH_BACK },
  { GDK_KEY_Page_Down, 0, CRAMP_MOVE_MONTH_ON },
  { GDK_KEY_Page_Up, GDK_SHIFT_MASK, CRAMP_MOVE_YEAR_BACK },
  { GDK_KEY_Page_Down, GDK_SHIFT_MASK, CRAMP_MOVE_YEAR_ON },
  { GDK_KEY_Home, GDK_CONTROL_MASK, CRAMP_MOVE_TODAY },
};

/* The keypad has these keys in the same order. Where one reads from right to left, the day before is on the right. */
static guint
find_plain (GtkWidget *widget, guint key)
{
  guint plain = key >= GDK_KEY_KP_Home && key <= GDK_KEY_KP_End ? key - GDK_KEY_KP_Home + GDK_KEY_Home : key;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && (plain == GDK_KEY_Left || plain == GDK_KEY_Right))
    return plain == GDK_KEY_Left ? GDK_KEY_Right : GDK_KEY_Left;
  return plain;
}

/**
 * cramp_calendar_key:
 * @widget: where it was pressed
 * @state: with the modifiers
 * @move: (out): where the key leads
 *
 * The keys of all calendars: arrows, Home and End within the week, Page Up and Page Down by months, with Shift by
 * years, Ctrl+Home for today.
 *
 * Returns: whether it is one of them
 */
gboolean
cramp_calendar_key (GtkWidget *widget, guint key, GdkModifierType state, CrampCalendarMove *move)
{
  guint plain = find_plain (widget, key);
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == plain && keys[i].modifiers == modifiers)
      {
        *move = keys[i].move;
        return TRUE;
      }
  return FALSE;
}
