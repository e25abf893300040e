/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>

/**
 * cramp_day_new:
 *
 * Returns: the day, or 0 where the calendar has no such date
 */
int
cramp_day_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

/**
 * cramp_day_is_valid:
 *
 * Returns: whether @day lies in the years 1 to 9999
 */
gboolean
cramp_day_is_valid (int day)
{
  return day >= 1 && day <= CRAMP_DAY_LAST;
}

static int
read_digits (const char *text, guint n)
{
  int number = 0;

  for (guint i = 0; i < n; i++)
    number = number * 10 + g_ascii_digit_value (text[i]);
  return number;
}

/**
 * cramp_day_from_string:
 * @text: as "2026-11-21"
 *
 * Returns: the day, or 0 where @text is none
 */
int
cramp_day_from_string (const char *text)
{
  static const char form[] = "0000-00-00";

  if (strlen (text) != strlen (form))
    return 0;
  for (guint i = 0; form[i]; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return 0;
  return cramp_day_new (read_digits (text, 4), read_digits (text + 5, 2), read_digits (text + 8, 2));
}

/**
 * cramp_day_to_string:
 *
 * Returns: (transfer full): @day as "2026-11-21", for files
 */
char *
cramp_day_to_string (int day)
{
  int year, month, month_day;

  cramp_day_split (day, &year, &month, &month_day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, month_day);
}

/**
 * cramp_day_split:
 * @year: (out) (optional):
 * @month: (out) (optional): 1-12
 * @month_day: (out) (optional): 1-31
 */
void
cramp_day_split (int day, int *year, int *month, int *month_day)
{
  GDate date;

  g_return_if_fail (cramp_day_is_valid (day));
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  if (year)
    *year = g_date_get_year (&date);
  if (month)
    *month = (int) g_date_get_month (&date);
  if (month_day)
    *month_day = g_date_get_day (&date);
}

/**
 * cramp_day_weekday:
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
cramp_day_weekday (int day)
{
  return (day - 1) % 7 + 1; /* day 1, 1 January of year 1, was a Monday */
}

/**
 * cramp_day_month_start:
 *
 * Returns: the first day of the month of @day
 */
int
cramp_day_month_start (int day)
{
  int month_day;

  cramp_day_split (day, NULL, NULL, &month_day);
  return day - month_day + 1;
}

/**
 * cramp_day_days_in_month:
 *
 * Returns: how many days the month of @day has
 */
int
cramp_day_days_in_month (int day)
{
  int year, month;

  cramp_day_split (day, &year, &month, NULL);
  return g_date_get_days_in_month (month, (GDateYear) year);
}

/**
 * cramp_day_add_months:
 *
 * Returns: the same day of the month @months later, or that month's last day
 */
int
cramp_day_add_months (int day, int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);
  return (int) g_date_get_julian (&date);
}

static gint64
floor_div (gint64 value, gint64 by)
{
  gint64 result = value / by;

  return value % by < 0 ? result - 1 : result;
}

/**
 * cramp_day_of:
 * @time: seconds since 1970 UTC
 * @utc_offset: seconds east of Greenwich that were in force
 *
 * Returns: the civil day of @time
 */
int
cramp_day_of (gint64 time, int utc_offset)
{
  return (int) floor_div (time + utc_offset, CRAMP_SECONDS_A_DAY) + CRAMP_DAY_EPOCH;
}

/**
 * cramp_night_of:
 * @boundary: minutes after midnight at which one night ends and the next begins
 *
 * Returns: the day D whose night @time falls into
 */
int
cramp_night_of (gint64 time, int utc_offset, int boundary)
{
  return cramp_day_of (time - boundary * 60, utc_offset);
}

/**
 * cramp_minute_of_day:
 *
 * Returns: minutes since midnight on the wall clock, 0 to 1439
 */
int
cramp_minute_of_day (gint64 time, int utc_offset)
{
  gint64 local = time + utc_offset;

  return (int) ((local - floor_div (local, CRAMP_SECONDS_A_DAY) * CRAMP_SECONDS_A_DAY) / 60);
}

static int
offset_at (GTimeZone *zone, gint64 time)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time);

  return interval < 0 ? 0 : g_time_zone_get_offset (zone, interval);
}

/**
 * cramp_day_time:
 * @minute: minutes after midnight on the wall clock
 * @zone: where that clock hangs
 * @utc_offset: (out) (optional): seconds east in force then
 *
 * A wall-clock time that a DST change leaves out is read as if the clock had not been changed yet; of one that comes
 * twice the first is taken.
 *
 * Returns: seconds since 1970 UTC
 */
gint64
cramp_day_time (int day, int minute, GTimeZone *zone, int *utc_offset)
{
  gint64 local = (gint64) (day - CRAMP_DAY_EPOCH) * CRAMP_SECONDS_A_DAY + minute * 60;
  int before = offset_at (zone, local - CRAMP_SECONDS_A_DAY);
  int after = offset_at (zone, local - before);
  /* With the offset of the day before: right unless that is no longer in force by then. */
  gboolean changed = after != before && offset_at (zone, local - after) == after;
  gint64 time = local - (changed ? after : before);

  if (utc_offset)
    *utc_offset = offset_at (zone, time);
  return time;
}

/* Names come from our own catalogues, so that a page in another language than the system's needs no locale. */

static const char *const months[] = {
  /* Translators: the twelve months as they stand in a date, "21 November 2026". */
  NC_ ("month", "January"),   NC_ ("month", "February"), NC_ ("month", "March"),    NC_ ("month", "April"),
  NC_ ("month", "May"),       NC_ ("month", "June"),     NC_ ("month", "July"),     NC_ ("month", "August"),
  NC_ ("month", "September"), NC_ ("month", "October"),  NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const short_months[] = {
  /* Translators: the twelve months in little space, as in "21 Nov". */
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"), NC_ ("short month", "Apr"),
  NC_ ("short month", "May"), NC_ ("short month", "Jun"), NC_ ("short month", "Jul"), NC_ ("short month", "Aug"),
  NC_ ("short month", "Sep"), NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

static const char *const weekdays[] = {
  /* Translators: the seven weekdays as they stand in a date. */
  NC_ ("weekday", "Monday"), NC_ ("weekday", "Tuesday"),  NC_ ("weekday", "Wednesday"), NC_ ("weekday", "Thursday"),
  NC_ ("weekday", "Friday"), NC_ ("weekday", "Saturday"), NC_ ("weekday", "Sunday"),
};

/* What stands for each of the directives that our formats know, all others are g_date_time_format()'s. */
static const char *
find_name (int day, const char *directive, gsize *length)
{
  int month;

  cramp_day_split (day, NULL, &month, NULL);
  *length = g_str_has_prefix (directive, "%O") ? 3 : 2;
  if (g_str_has_prefix (directive, "%B") || g_str_has_prefix (directive, "%OB"))
    return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
  if (g_str_has_prefix (directive, "%b"))
    return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
  if (g_str_has_prefix (directive, "%A"))
    return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekdays[cramp_day_weekday (day) - 1]);
  return NULL;
}

static char *
format_day (int day, const char *format)
{
  int year, month, month_day;
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GString) expanded = g_string_new (NULL);

  for (const char *p = format; *p;)
    {
      gsize length;
      const char *name = *p == '%' ? find_name (day, p, &length) : NULL;

      g_string_append_len (expanded, name ? name : p, name ? -1 : 1);
      p += name ? length : 1;
    }
  cramp_day_split (day, &year, &month, &month_day);
  time = g_date_time_new_utc (year, month, month_day, 12, 0, 0);
  return g_date_time_format (time, expanded->str);
}

/**
 * cramp_day_format:
 *
 * Returns: (transfer full): @day for people, as "21 November 2026"
 */
char *
cramp_day_format (int day)
{
  /* Translators: a date, as "21 November 2026"; see the manual of g_date_time_format(). */
  return format_day (day, _ ("%-d %B %Y"));
}

/**
 * cramp_day_format_short:
 *
 * Returns: (transfer full): @day where there is little room, as "21 Nov"
 */
char *
cramp_day_format_short (int day)
{
  /* Translators: a short date without its year, as "21 Nov". */
  return format_day (day, _ ("%-d %b"));
}

/**
 * cramp_day_format_long:
 *
 * Returns: (transfer full): @day with its weekday, as "Saturday 21 November 2026"
 */
char *
cramp_day_format_long (int day)
{
  /* Translators: a date with its weekday, as "Saturday 21 November 2026". */
  return format_day (day, _ ("%A %-d %B %Y"));
}

/**
 * cramp_day_format_month:
 *
 * Returns: (transfer full): the month of @day, as "November 2026"
 */
char *
cramp_day_format_month (int day)
{
  /* Translators: a month of a calendar, as "November 2026"; %OB is the name standing alone. */
  return format_day (day, _ ("%OB %Y"));
}

/**
 * cramp_night_format:
 *
 * Returns: (transfer full): the night of @day, as "21 to 22 November"
 */
char *
cramp_night_format (int day)
{
  int month, next_month;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  cramp_day_split (day, NULL, &month, NULL);
  cramp_day_split (day + 1, NULL, &next_month, NULL);
  /* Translators: the evening of a night within one month, as "21" in "21 to 22 November". */
  from =
      format_day (day, month == next_month
                           ? C_ ("evening, same month", "%-d")
                           /* Translators: the evening of a night, as "30 November" in "30 November to 1 December". */
                           : C_ ("evening, month ends", "%-d %B"));
  /* Translators: the morning of a night, as "22 November" in "21 to 22 November". */
  to = format_day (day + 1, C_ ("morning", "%-d %B"));
  /* Translators: a night from one day to the next, as "21 to 22 November". */
  return g_strdup_printf (_ ("%1$s to %2$s"), from, to);
}

/**
 * cramp_time_format:
 *
 * Returns: (transfer full): the time of day in the user's 12 or 24 hour way
 */
char *
cramp_time_format (gint64 time, int utc_offset)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time + utc_offset);
  const char *am = nl_langinfo (AM_STR);
  const char *way = nl_langinfo (T_FMT);

  /* Only a locale that has a.m. and whose own format uses it counts in halves of the day. */
  if (am && *am && (strstr (way, "%r") || strstr (way, "%I") || strstr (way, "%p")))
    /* Translators: a time of day in 12 hours, as "3:12 AM". */
    return g_date_time_format (utc, _ ("%-I:%M %p"));
  /* Translators: a time of day in 24 hours, as "03:12". */
  return g_date_time_format (utc, _ ("%H:%M"));
}

/**
 * cramp_first_weekday:
 *
 * Returns: the day a week begins with in the user's locale, 1 for Monday to 7 for Sunday
 */
int
cramp_first_weekday (void)
{
  /* glibc gives the days as characters: which weekday its week starts from as a date, and which day of that week. */
  union
  {
    const char *text;
    guint number;
  } origin;
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];

  origin.text = nl_langinfo (_NL_TIME_WEEK_1STDAY);
  if (origin.number == 19971201) /* a Monday; otherwise 19971130, a Sunday */
    return (first - 1) % 7 + 1;
  return (first + 5) % 7 + 1;
}
