/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-leaflet.h"
#include "cramp-summary-private.h"
#include "cramp-warning.h"

/* So many rules stand on page 1 at least. */
#define LEAST_RULES 3
#define MOST_CAUSES 3

/* Of one rule so many things that set it off are told; of others only the days. Of each so many days are told, and how
 * many more there were. */
#define MOST_KINDS 3
#define MOST_DAYS 14

/* Warnings of one rule which the same things set off, and about which the same was done. */
typedef struct
{
  char *causes; /* (owned) (nullable): none for the days of whatever else set the rule off */
  CrampAcknowledged acknowledged;
  GString *days;
  int day; /* the last of them */
  guint n_days;
} Kind;

static void
kind_free (Kind *kind)
{
  g_free (kind->causes);
  g_string_free (kind->days, TRUE);
  g_free (kind);
}

/* What set it off, each in words once: several cramps may have done so alike. */
static char *
list_causes (const CrampWarning *warning)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < warning->causes->len && told->len < MOST_CAUSES; i++)
    {
      char *words = ((CrampWarningCause *) warning->causes->pdata[i])->words;

      if (g_ptr_array_find_with_equal_func (told, words, g_str_equal, NULL))
        continue;
      g_ptr_array_add (told, words);
      cramp_summary_append_part (text, words);
    }
  return g_string_free_and_steal (text);
}

static Kind *
add_kind (GPtrArray *kinds, const char *causes, CrampAcknowledged acknowledged)
{
  Kind *kind = g_new0 (Kind, 1);

  kind->causes = g_strdup (causes);
  kind->acknowledged = acknowledged;
  kind->days = g_string_new (NULL);
  g_ptr_array_add (kinds, kind);
  return kind;
}

/* Returns: (transfer none): those like @warning, newly begun where there are none yet */
static Kind *
find_kind (GPtrArray *kinds, const CrampWarning *warning)
{
  g_autofree char *causes = list_causes (warning);

  for (guint i = 0; i < kinds->len; i++)
    {
      Kind *kind = g_ptr_array_index (kinds, i);

      if (!kind->causes || (kind->acknowledged == warning->acknowledged && g_str_equal (kind->causes, causes)))
        return kind;
    }
  return kinds->len < MOST_KINDS ? add_kind (kinds, causes, warning->acknowledged)
                                 : add_kind (kinds, NULL, CRAMP_ACKNOWLEDGED_NO);
}

/* Without the year where the page is of less than one. */
static char *
format_day (CrampSummary *self, int day)
{
  return self->input->groups->len < 365 ? cramp_day_format_short (day) : cramp_day_format (day);
}

/* Returns: whether it is told; a second one on the same day is told with the first */
static gboolean
kind_add (CrampSummary *self, Kind *kind, const CrampWarning *warning)
{
  int day = cramp_day_of (warning->since, cramp_clock_utc_offset (self->input->clock, warning->since));
  g_autofree char *text = NULL;

  if (day == kind->day)
    return TRUE;
  if (kind->n_days == MOST_DAYS)
    return FALSE;
  text = format_day (self, day);
  cramp_summary_append_part (kind->days, text);
  kind->day = day;
  kind->n_days++;
  return TRUE;
}

static char *
describe_kind (const Kind *kind)
{
  if (!kind->causes)
    /* Translators: further days of a warning, at the end of a list of them. */
    return g_strdup_printf (_ ("also %s"), kind->days->str);
  if (kind->acknowledged == CRAMP_ACKNOWLEDGED_NO)
    /* Translators: the days of a warning, and what was entered then that set it off. */
    return g_strdup_printf (_ ("%1$s (%2$s)"), kind->days->str, kind->causes);
  /* Translators: the same, and what the person did about it, as "I Have Seen It". */
  return g_strdup_printf (_ ("%1$s (%2$s; done: “%3$s”)"), kind->days->str, kind->causes,
                          cramp_vocabulary_label (&cramp_acknowledged, kind->acknowledged));
}

static char *
describe_kinds (GPtrArray *kinds, guint more)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (MOST_KINDS, g_free, TRUE);

  for (guint i = 0; i < kinds->len; i++)
    g_ptr_array_add (parts, describe_kind (g_ptr_array_index (kinds, i)));
  if (more > 0)
    /* Translators: at the end of a list of warnings: so many more of the same. */
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u more", "%u more", more), more));
  /* Translators: what stands between the parts of a list whose parts have commas. */
  return g_strjoinv (C_ ("in a list", "; "), (char **) parts->pdata);
}

static char *
name_rule (CrampWarningRuleId rule, guint count)
{
  const char *title = cramp_warning_rule_title (rule);

  if (count == 1)
    /* Translators: what was warned of, before the day. */
    return g_strdup_printf (_ ("%s:"), title);
  /* Translators: what was warned of, and how often, before the days. */
  return g_strdup_printf (ngettext ("%1$s, %2$u time:", "%1$s, %2$u times:", count), title, count);
}

/* All that the rule of @told's @first warned of, in one paragraph. */
static void
take_rule (CrampSummary *self, CrampSection *section, GPtrArray *told, guint first)
{
  CrampWarningRuleId rule = ((CrampWarning *) g_ptr_array_index (told, first))->rule;
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func ((GDestroyNotify) kind_free);
  g_autofree char *publishers = cramp_leaflets_publishers (cramp_warning_rule_leaflets (rule));
  g_autofree char *lead = NULL;
  g_autofree char *text = NULL;
  guint count = 0, more = 0;

  for (guint i = first; i < told->len; i++)
    {
      const CrampWarning *warning = g_ptr_array_index (told, i);

      if (warning->rule != rule)
        continue;
      count++;
      more += !kind_add (self, find_kind (kinds, warning), warning);
    }
  lead = name_rule (rule, count);
  text = describe_kinds (kinds, more);
  /* Translators: when it was warned of and why, and who publishes the leaflet behind it. */
  cramp_section_take_text (section, lead, g_strdup_printf (_ ("%1$s. Source: %2$s."), text, publishers));
}

/**
 * cramp_summary_add_warnings:
 *
 * Adds what the program warned of (V3), each rule once with its days. Without any there is no section: nothing may read
 * as "all is well".
 */
void
cramp_summary_add_warnings (CrampSummary *self)
{
  GPtrArray *told = self->input->warnings;
  gboolean done[CRAMP_N_WARNING_RULES] = { FALSE };
  CrampSection *section;

  if (!told || told->len == 0)
    return;
  section = cramp_report_add_section (self->report, _ ("Warnings shown"), CRAMP_REPORT_COLUMNS);
  section->least = LEAST_RULES;
  for (guint i = 0; i < told->len; i++)
    {
      CrampWarningRuleId rule = ((CrampWarning *) g_ptr_array_index (told, i))->rule;

      if (!done[rule])
        take_rule (self, section, told, i);
      done[rule] = TRUE;
    }
}
