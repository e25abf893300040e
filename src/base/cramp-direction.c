/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-direction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words of the user's own within sentences of a language that is written the other way round. */

/**
 * cramp_direction_is_rtl:
 *
 * Returns: whether @c is of a script that is written from right to left, as Arabic and Hebrew
 */
gboolean
cramp_direction_is_rtl (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc);
}

/**
 * cramp_direction_begins_rtl:
 * @length: bytes of @text that count, or -1
 *
 * Returns: whether the first letter of @text is of such a script
 */
gboolean
cramp_direction_begins_rtl (const char *text, gssize length)
{
  const char *end = text + (length >= 0 ? (gsize) length : strlen (text));

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return cramp_direction_is_rtl (g_utf8_get_char (p));
  return FALSE;
}

/**
 * cramp_direction_isolate_within:
 * @text: in the user's own words
 * @rtl: whether what it is to stand in is written from right to left
 *
 * Returns: (transfer full): @text to stand within a sentence: where either reads from right to left, each paragraph of
 *   @text keeps the direction of its first letter, and what stands beside it, as a day, does not become a part of it
 */
char *
cramp_direction_isolate_within (const char *text, gboolean rtl)
{
  g_auto (GStrv) paragraphs = NULL;
  GString *isolated;

  if (!rtl && !cramp_direction_begins_rtl (text, -1))
    return g_strdup (text);
  paragraphs = g_strsplit (text, "\n", 0);
  isolated = g_string_new (NULL);
  for (guint i = 0; paragraphs[i]; i++)
    {
      if (i > 0)
        g_string_append_c (isolated, '\n');
      if (!*paragraphs[i])
        continue;
      /* Pango takes the direction of a paragraph from its first letter, in an isolate too. */
      g_string_append_unichar (isolated, rtl ? CRAMP_MARK_RTL : CRAMP_MARK_LTR);
      g_string_append_unichar (isolated,
                               cramp_direction_begins_rtl (paragraphs[i], -1) ? CRAMP_ISOLATE_RTL : CRAMP_ISOLATE_LTR);
      g_string_append (isolated, paragraphs[i]);
      g_string_append_unichar (isolated, CRAMP_ISOLATE_END);
    }
  return g_string_free_and_steal (isolated);
}

/**
 * cramp_direction_isolate:
 * @text: in the user's own words
 *
 * Returns: (transfer full): the same within a sentence of the language shown
 */
char *
cramp_direction_isolate (const char *text)
{
  return cramp_direction_isolate_within (text, cramp_direction_begins_rtl (_ ("Yes"), -1));
}
