/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-schedule-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-amount.h"
#include "cramp-day.h"

static char *
list_weekdays (const CrampSchedule *schedule)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = 0; i < CRAMP_N_WEEKDAYS; i++)
    {
      /* From the first day of the week where the user lives. */
      guint weekday = (guint) (cramp_first_weekday () - 1 + i) % CRAMP_N_WEEKDAYS;

      if (schedule->weekdays[weekday])
        g_strv_builder_add (names, cramp_vocabulary_label (&cramp_weekdays, weekday));
    }
  list = g_strv_builder_end (names);
  /* Translators: what stands between the parts of a list. */
  return g_strjoinv (_ (", "), list);
}

static char *
describe_days (const CrampSchedule *schedule)
{
  switch (schedule->rule)
    {
    case CRAMP_RULE_WEEKDAYS:
      return list_weekdays (schedule);
    case CRAMP_RULE_EVERY_N_DAYS:
      if (schedule->every == 1)
        return g_strdup (cramp_vocabulary_label (&cramp_schedule_rules, CRAMP_RULE_DAILY));
      return g_strdup_printf (ngettext ("Every %d day", "Every %d days", (gulong) schedule->every), schedule->every);
    case CRAMP_RULE_CYCLE:
      /* Translators: numbers of days. */
      return g_strdup_printf (_ ("%1$d days on, %2$d off"), schedule->days_on, schedule->days_off);
    case CRAMP_RULE_DAY_OF_MONTH:
      return g_strdup_printf (_ ("On day %d of the month"), schedule->month_day);
    case CRAMP_RULE_NONE:
    case CRAMP_RULE_DAILY:
    case CRAMP_RULE_AS_NEEDED:
    default:
      return g_strdup (cramp_vocabulary_label (&cramp_schedule_rules, schedule->rule));
    }
}

/**
 * cramp_dose_amount_text:
 *
 * Returns: (transfer full): how many of what, as "1½ × tablet"
 */
char *
cramp_dose_amount_text (double amount, const CrampMedicine *medicine)
{
  g_autofree char *number = cramp_amount_format (isnan (amount) ? 1 : amount);

  if (medicine->form == CRAMP_FORM_NONE)
    return g_steal_pointer (&number);
  /* Translators: how many of which form, as "1½ × Tablet". */
  return g_strdup_printf (_ ("%1$s × %2$s"), number, cramp_vocabulary_label (&cramp_medicine_forms, medicine->form));
}

/* With the amount, where it is not just one. */
static char *
describe_time (const CrampScheduleTime *time, const CrampMedicine *medicine)
{
  g_autofree char *text = cramp_time_format (time->minute * 60, 0);
  g_autofree char *amount = NULL;

  if (isnan (time->amount) || fabs (time->amount - 1) < 1e-9)
    return g_steal_pointer (&text);
  amount = cramp_dose_amount_text (time->amount, medicine);
  /* Translators: a time of day, and how many of which form are taken then, as "8:00 AM (½ × Tablet)". */
  return g_strdup_printf (_ ("%1$s (%2$s)"), text, amount);
}

/**
 * cramp_schedule_describe:
 * @medicine: whose schedule it is
 *
 * Returns: (transfer full): the schedule in a line, as "Every day: 8:00 AM, 8:00 PM (½ × Tablet)"
 */
char *
cramp_schedule_describe (const CrampSchedule *schedule, const CrampMedicine *medicine)
{
  g_autofree char *days = describe_days (schedule);
  g_autoptr (GStrvBuilder) times = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < schedule->times->len; i++)
    g_strv_builder_take (times, describe_time (schedule->times->pdata[i], medicine));
  list = g_strv_builder_end (times);
  if (!list[0])
    return g_steal_pointer (&days);
  joined = g_strjoinv (_ (", "), list);
  /* Translators: on which days, and at which times. */
  return g_strdup_printf (_ ("%1$s: %2$s"), days, joined);
}
