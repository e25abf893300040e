/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-iso-time.h"

#include <string.h>

#include "cramp-day.h"
#include "cramp-record.h"

/* Times as they stand in files: always UTC, always of one form, so that equal times are equal texts. */

static const char second_form[] = "0000-00-00T00:00:00Z";
static const char microsecond_form[] = "0000-00-00T00:00:00.000000Z";

/**
 * cramp_iso_time_format:
 * @time: seconds since 1970 UTC
 *
 * Returns: (transfer full): as "2026-11-22T02:12:00Z"
 */
char *
cramp_iso_time_format (gint64 time)
{
  gint64 second = ((time % CRAMP_SECONDS_A_DAY) + CRAMP_SECONDS_A_DAY) % CRAMP_SECONDS_A_DAY;
  g_autofree char *day = cramp_day_to_string (cramp_day_of (time, 0));

  return g_strdup_printf ("%sT%02d:%02d:%02dZ", day, (int) (second / 3600), (int) (second / 60 % 60),
                          (int) (second % 60));
}

/**
 * cramp_iso_time_format_micro:
 * @time: microseconds since 1970 UTC
 *
 * Returns: (transfer full): as "2026-11-22T02:12:00.000000Z"
 */
char *
cramp_iso_time_format_micro (gint64 time)
{
  gint64 fraction = ((time % G_USEC_PER_SEC) + G_USEC_PER_SEC) % G_USEC_PER_SEC;
  g_autofree char *text = cramp_iso_time_format ((time - fraction) / G_USEC_PER_SEC);

  text[strlen (text) - 1] = '\0';
  return g_strdup_printf ("%s.%06dZ", text, (int) fraction);
}

static gboolean
has_form (const char *text, const char *form)
{
  if (strlen (text) != strlen (form))
    return FALSE;
  for (guint i = 0; form[i]; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  return TRUE;
}

static int
two_digits (const char *text)
{
  return g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
}

static gboolean
parse_second (const char *text, gint64 *time)
{
  char date[] = "0000-00-00";
  int day;
  int hour = two_digits (text + 11), minute = two_digits (text + 14), second = two_digits (text + 17);

  memcpy (date, text, strlen (date));
  day = cramp_day_from_string (date);
  if (day == CRAMP_DAY_UNSET || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  *time = ((gint64) day - CRAMP_DAY_EPOCH) * CRAMP_SECONDS_A_DAY + hour * 3600 + minute * 60 + second;
  return TRUE;
}

/**
 * cramp_iso_time_parse:
 * @time: (out): seconds since 1970 UTC
 *
 * Returns: whether @text is a time as cramp_iso_time_format() writes it
 */
gboolean
cramp_iso_time_parse (const char *text, gint64 *time)
{
  return has_form (text, second_form) && parse_second (text, time);
}

/**
 * cramp_iso_time_parse_micro:
 * @time: (out): microseconds since 1970 UTC
 *
 * Returns: whether @text is a time as cramp_iso_time_format_micro() writes it
 */
gboolean
cramp_iso_time_parse_micro (const char *text, gint64 *time)
{
  if (!has_form (text, microsecond_form) || !parse_second (text, time))
    return FALSE;
  *time = *time * G_USEC_PER_SEC + g_ascii_strtoll (text + strlen (second_form), NULL, 10);
  return TRUE;
}
