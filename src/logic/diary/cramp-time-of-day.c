/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-time-of-day.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

#include "cramp-day.h"
#include "cramp-error.h"

/* What the message shows as an example, in seconds after midnight: 3:12. */
#define EXAMPLE ((3 * 60 + 12) * 60)

typedef enum
{
  HALF_NONE,
  HALF_AM,
  HALF_PM,
  HALF_WRONG,
} Half;

static gboolean
is_word (const char *folded, const char *word)
{
  g_autofree char *other = g_utf8_casefold (word, -1);

  return *other && g_str_equal (folded, other);
}

/* What follows the digits: nothing, or which half of the day. */
static Half
find_half (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  /* "3h" and "3 h" */
  if (!*folded || is_word (folded, "h"))
    return HALF_NONE;
  if (is_word (folded, "am") || is_word (folded, "a.m.") || is_word (folded, "a") ||
      is_word (folded, nl_langinfo (AM_STR)))
    return HALF_AM;
  if (is_word (folded, "pm") || is_word (folded, "p.m.") || is_word (folded, "p") ||
      is_word (folded, nl_langinfo (PM_STR)))
    return HALF_PM;
  return HALF_WRONG;
}

/* Digits of any script; how many there were. */
static int
read_digits (const char **p, int *number)
{
  int n = 0;

  for (*number = 0; n < 5 && g_unichar_isdigit (g_utf8_get_char (*p)); *p = g_utf8_next_char (*p), n++)
    *number = *number * 10 + g_unichar_digit_value (g_utf8_get_char (*p));
  return n;
}

static gboolean
is_separator (const char *p)
{
  return (*p == ':' || *p == '.' || *p == 'h' || *p == 'H') && g_unichar_isdigit (g_utf8_get_char (p + 1));
}

static gboolean
parse (const char *p, int *minute)
{
  int hour, minutes = 0;
  int n_digits = read_digits (&p, &hour);
  Half half;

  if (n_digits == 0 || n_digits > 4)
    return FALSE;
  if (n_digits > 2) /* "312" */
    {
      minutes = hour % 100;
      hour /= 100;
    }
  else if (is_separator (p) && (p++, read_digits (&p, &minutes)) != 2)
    return FALSE;

  half = find_half (p);
  if (half == HALF_WRONG || minutes > 59 || hour > 23 || (half != HALF_NONE && (hour < 1 || hour > 12)))
    return FALSE;
  if (half != HALF_NONE)
    hour = hour % 12 + (half == HALF_PM ? 12 : 0);
  *minute = hour * 60 + minutes;
  return TRUE;
}

/**
 * cramp_time_of_day_parse:
 * @text: what someone typed, as "3:12", "03.12", "312", "3", "3:12 pm"
 * @minute: (out): minutes after midnight on the wall clock; unchanged on failure
 *
 * Returns: whether @text is a time of day; otherwise %CRAMP_ERROR_INVALID
 */
gboolean
cramp_time_of_day_parse (const char *text, int *minute, GError **error)
{
  g_autofree char *example = NULL;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  if (parse (text, minute))
    return TRUE;
  example = cramp_time_format (EXAMPLE, 0);
  /* Translators: %s is a time of day in the user's way, as "03:12" or "3:12 AM". */
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("This is not a time of day. Write it as “%s”."), example);
  return FALSE;
}
