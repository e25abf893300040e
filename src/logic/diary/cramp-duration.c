/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-duration.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "cramp-error.h"

/* Longer than any duration asked for anywhere, and far from where an int ends. */
#define LONGEST (1000.0 * 24 * 60 * 60)

/* The units from the longest to the shortest; what stands without one is minutes. */
enum
{
  DAY,
  HOUR,
  MINUTE,
  SECOND,
  N_UNITS
};

static const struct
{
  int seconds;
  const char *words;
  const char *local_words;
} units[N_UNITS] = {
  /* Translators: ways in which someone may type the unit after a number, with "|" between them; keep in all forms that
   * "%d day" and the like take in your language. The English ones are always understood. */
  [DAY] = { 24 * 60 * 60, "d|day|days", N_ ("d|day|days") },
  [HOUR] = { 60 * 60, "h|hr|hrs|hour|hours", N_ ("h|hr|hrs|hour|hours") },
  [MINUTE] = { 60, "min|mins|minute|minutes|m|'|′|’", N_ ("min|mins|minute|minutes|m") },
  [SECOND] = { 1, "s|sec|secs|second|seconds|\"|″|”", N_ ("s|sec|secs|second|seconds") },
};

static gboolean
is_among (const char *word, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (guint i = 0; list[i]; i++)
    {
      g_autofree char *folded = g_utf8_casefold (list[i], -1);

      if (g_str_equal (word, folded))
        return TRUE;
    }
  return FALSE;
}

/* The unit called @word, N_UNITS where there is none of that name. */
static guint
find_unit (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  guint i = 0;

  while (i < N_UNITS && !is_among (folded, units[i].words) && !is_among (folded, _ (units[i].local_words)))
    i++;
  return i;
}

static void
skip_space (const char **p)
{
  while (g_unichar_isspace (g_utf8_get_char (*p)))
    *p = g_utf8_next_char (*p);
}

static guint
read_digits (const char **p, double *number)
{
  guint n = 0;

  for (; g_unichar_isdigit (g_utf8_get_char (*p)); *p = g_utf8_next_char (*p), n++)
    *number = *number * 10 + g_unichar_digit_value (g_utf8_get_char (*p));
  return n;
}

/* Digits of any script, with a point or a comma before the tenths. */
static gboolean
read_number (const char **p, double *number)
{
  double part = 0;
  guint n;

  *number = 0;
  if (read_digits (p, number) == 0)
    return FALSE;
  if (**p != '.' && **p != ',')
    return TRUE;
  if (!g_unichar_isdigit (g_utf8_get_char (*p + 1)))
    return TRUE;
  ++*p;
  n = read_digits (p, &part);
  *number += part / pow (10, n);
  return TRUE;
}

static char *
read_word (const char **p)
{
  const char *start = *p;
  const char *end;

  while (**p && !g_unichar_isspace (g_utf8_get_char (*p)) && !g_unichar_isdigit (g_utf8_get_char (*p)))
    *p = g_utf8_next_char (*p);
  /* "min." and "1 h, 20 min" */
  for (end = *p; end > start + 1 && (end[-1] == '.' || end[-1] == ','); end--)
    ;
  return g_strndup (start, (gsize) (end - start));
}

/* "1:30" is 1 min 30 s, "1:20:00" is 1 h 20 min. */
static gboolean
parse_clock (const char *p, double *seconds)
{
  guint n_parts = 0;
  double parts[3] = { 0 };

  for (;; p++)
    {
      guint n_digits;

      if (n_parts == G_N_ELEMENTS (parts))
        return FALSE;
      n_digits = read_digits (&p, &parts[n_parts]);
      if (n_digits == 0 || (n_parts > 0 && (n_digits != 2 || parts[n_parts] >= 60)))
        return FALSE;
      *seconds = *seconds * 60 + parts[n_parts++];
      if (*p != ':')
        break;
    }
  skip_space (&p);
  return *p == '\0' && n_parts > 1;
}

/* Numbers with units, the longest unit first. A number alone is minutes; the last one may go without its unit. */
static gboolean
parse_units (const char *p, double *seconds)
{
  guint last = N_UNITS;

  while (*p)
    {
      g_autofree char *word = NULL;
      double number;
      guint unit;

      if (!read_number (&p, &number))
        return FALSE;
      skip_space (&p);
      word = read_word (&p);
      skip_space (&p);
      if (*word)
        unit = find_unit (word);
      else
        unit = last == N_UNITS ? MINUTE : last + 1;
      if ((!*word && *p) || unit >= N_UNITS || (last != N_UNITS && unit <= last))
        return FALSE;
      *seconds += number * units[unit].seconds;
      last = unit;
    }
  return last != N_UNITS;
}

/**
 * cramp_duration_parse:
 * @text: what someone typed, as "90 s", "7 min", "1:30", "2 h", "1 h 20 min" or "7" for minutes
 * @seconds: (out): the duration; unchanged on failure
 *
 * Understands a decimal point and a decimal comma, digits of any script, and the units in English and in the language
 * of the screen.
 *
 * Returns: whether @text is a duration; otherwise %CRAMP_ERROR_INVALID
 */
gboolean
cramp_duration_parse (const char *text, int *seconds, GError **error)
{
  double sum = 0;

  skip_space (&text);
  if (!(strchr (text, ':') ? parse_clock (text, &sum) : parse_units (text, &sum)))
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID,
                           _ ("This is not understood. Write it as “90 s”, “7 min” or “1 h 20 min”."));
      return FALSE;
    }
  /* So that what is not a number any more is refused too. */
  if (!(sum <= LONGEST))
    {
      g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("This is too long."));
      return FALSE;
    }
  *seconds = (int) lround (sum);
  return TRUE;
}

static char *
format_unit (guint unit, int n)
{
  switch (unit)
    {
    case DAY:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) n), n);
    case HOUR:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d hour", "%d hours", (gulong) n), n);
    case MINUTE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong) n), n);
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d second", "%d seconds", (gulong) n), n);
    }
}

/**
 * cramp_duration_format:
 * @seconds: 0 or more
 *
 * Returns: (transfer full): the duration in words, as "1 hour 20 minutes"; exact, and read back by
 *   cramp_duration_parse()
 */
char *
cramp_duration_format (int seconds)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (seconds >= 0, g_strdup (""));

  for (guint i = 0; i < N_UNITS; i++)
    {
      int n = seconds / units[i].seconds;
      g_autofree char *part = NULL;
      char *longer;

      seconds %= units[i].seconds;
      if (n == 0 && !(i == SECOND && !text))
        continue;
      part = format_unit (i, n);
      /* Translators: two parts of a duration, as "1 hour 20 minutes". */
      longer = text ? g_strdup_printf (C_ ("duration", "%1$s %2$s"), text, part) : g_strdup (part);
      g_free (g_steal_pointer (&text));
      text = longer;
    }
  return g_steal_pointer (&text);
}
