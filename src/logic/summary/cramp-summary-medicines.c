/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-direction.h"
#include "cramp-dose-plan.h"
#include "cramp-schedule-text.h"
#include "cramp-summary-private.h"

/* The list of medicines that is brought to a visit (M1, M2), with what was noted against them (M4). */

/* So many stand on page 1 at least. */
#define LEAST_MEDICINES 3

static gboolean
concerns_period (CrampSummary *self, const CrampMedicine *medicine)
{
  return (medicine->start == CRAMP_DAY_UNSET || medicine->start <= self->now.to + 1) &&
         (medicine->end == CRAMP_DAY_UNSET || medicine->end >= self->now.from);
}

/* Stands behind the name of a medicine that a leaflet names. */
#define NAMED_MARK " *"

static const char *
find_named (CrampSummary *self, const CrampMedicine *medicine)
{
  return self->input->named ? g_hash_table_lookup (self->input->named, medicine->record.uuid) : NULL;
}

static char *
name_medicine (CrampSummary *self, const CrampMedicine *medicine)
{
  GString *name = g_string_new_take (cramp_direction_isolate (medicine->name));

  if (find_named (self, medicine))
    g_string_append (name, NAMED_MARK);
  if (medicine->strength && *medicine->strength)
    {
      g_autofree char *strength = cramp_direction_isolate (medicine->strength);

      cramp_summary_append_part (name, strength);
    }
  if (medicine->form != CRAMP_FORM_NONE)
    cramp_summary_append_part (name, cramp_vocabulary_label (&cramp_medicine_forms, medicine->form));
  return g_string_free_and_steal (name);
}

/* The schedule at the end of the period, or at the medicine's own end. */
static const CrampSchedule *
find_schedule (CrampSummary *self, const CrampMedicine *medicine)
{
  int day = self->now.to;

  if (medicine->end != CRAMP_DAY_UNSET)
    day = MIN (day, medicine->end);
  if (medicine->start != CRAMP_DAY_UNSET)
    day = MAX (day, medicine->start);
  return cramp_schedule_in_force (medicine, self->input->schedules, day);
}

static char *
describe_since (const CrampMedicine *medicine)
{
  g_autofree char *start = medicine->start != CRAMP_DAY_UNSET ? cramp_day_format (medicine->start) : g_strdup ("–");
  g_autofree char *end = NULL;

  if (medicine->end == CRAMP_DAY_UNSET)
    return g_steal_pointer (&start);
  end = cramp_day_format (medicine->end);
  /* Translators: a medicine that is no longer taken; %1$s is its first day or a dash, %2$s its last. */
  return g_strdup_printf (_ ("%1$s, stopped %2$s"), start, end);
}

/* Of those that were planned, the ones to the day @to. */
static guint
count_taken (CrampSummary *self, const CrampMedicine *medicine, gboolean planned, int to)
{
  guint taken = 0;

  for (guint i = 0; i < self->input->doses->len; i++)
    {
      const CrampDose *dose = g_ptr_array_index (self->input->doses, i);

      taken += dose->status == CRAMP_DOSE_TAKEN && g_str_equal (dose->medicine, medicine->record.uuid) &&
               (dose->minute != CRAMP_UNSET) == (planned != FALSE) && (!planned || dose->day <= to);
    }
  return taken;
}

static char *
describe_taken (CrampSummary *self, const CrampMedicine *medicine, const CrampSchedule *schedule)
{
  /* To the day before this one: what is planned for today may still be taken. */
  int to = MIN (self->now.to, self->input->today - 1);
  g_autoptr (GArray) planned = cramp_plan_doses (medicine, self->input->schedules, self->now.from, to);
  guint taken;

  if (schedule && schedule->rule == CRAMP_RULE_AS_NEEDED)
    {
      taken = count_taken (self, medicine, FALSE, to);
      return g_strdup_printf (ngettext ("%u time", "%u times", taken), taken);
    }
  return cramp_summary_format_share ((CrampShare) { count_taken (self, medicine, TRUE, to), planned->len });
}

static void
take_medicine (CrampSummary *self, CrampTable *table, const CrampMedicine *medicine)
{
  const CrampSchedule *schedule = find_schedule (self, medicine);
  char *cells[] = {
    name_medicine (self, medicine),
    schedule ? cramp_schedule_describe (schedule, medicine) : g_strdup ("–"),
    g_strdup (medicine->reason && *medicine->reason ? medicine->reason : "–"),
    describe_since (medicine),
    describe_taken (self, medicine, schedule),
  };

  cramp_table_take_row (table, cells);
}

/* Returns: (transfer full): what was noted, when, and in which words */
static char *
describe_note (const CrampMedicineNote *note)
{
  const char *kind = cramp_vocabulary_label (&cramp_medicine_note_kinds, note->kind);
  g_autofree char *day = cramp_day_format (note->day);
  g_autofree char *words = cramp_direction_isolate (note->notes ? note->notes : "");

  if (!*words)
    /* Translators: what was noted against a medicine, and the day. */
    return g_strdup_printf (_ ("%1$s, %2$s"), kind, day);
  /* Translators: what was noted against a medicine, the day, and a note in the person's words. */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s"), kind, day, words);
}

static void
take_note (CrampSection *section, const CrampMedicine *medicine, const CrampMedicineNote *note)
{
  g_autofree char *name = cramp_direction_isolate (medicine->name);
  /* Translators: name of a medicine, before what was noted against it. */
  g_autofree char *lead = g_strdup_printf (_ ("%s:"), name);

  cramp_section_take_text (section, lead, describe_note (note));
}

/* "Does not help" and side effects, in the person's words. */
static void
add_notes (CrampSummary *self, CrampSection *section, GPtrArray *medicines)
{
  for (guint i = 0; i < self->input->medicine_notes->len; i++)
    {
      const CrampMedicineNote *note = g_ptr_array_index (self->input->medicine_notes, i);
      const CrampMedicine *medicine = cramp_medicine_find (medicines, note->medicine);

      if (medicine && note->kind != CRAMP_MEDICINE_NOTE_NONE)
        take_note (section, medicine, note);
    }
}

/* What the mark means, once for all that bear it. */
static void
add_named (CrampSummary *self, CrampSection *section, GPtrArray *medicines)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines, i);
      const char *label = find_named (self, medicine);
      g_autofree char *name = cramp_direction_isolate (medicine->name);
      g_autofree char *part = NULL;

      if (!label)
        continue;
      /* Translators: name of a medicine, and what a leaflet calls it, as "Torasemide (water tablets)". */
      part = g_strdup_printf (_ ("%1$s (%2$s)"), name, label);
      cramp_summary_append_part (names, part);
    }
  if (names->len > 0)
    cramp_section_take_note (
        section,
        /* Translators: explains a mark; %s is a list of medicines, each with what a leaflet calls it. */
        g_strdup_printf (_ ("* Leaflets on cramps name it: %s. Not a reason to stop it without asking."), names->str));
}

/* Those that are taken first, then those that were stopped. */
static int
compare_medicines (gconstpointer one, gconstpointer other)
{
  const CrampMedicine *a = one, *b = other;

  if ((a->end == CRAMP_DAY_UNSET) != (b->end == CRAMP_DAY_UNSET))
    return a->end == CRAMP_DAY_UNSET ? -1 : 1;
  return g_utf8_collate (a->name, b->name);
}

/**
 * cramp_summary_add_medicines:
 *
 * Adds the medicines of the period.
 */
void
cramp_summary_add_medicines (CrampSummary *self)
{
  static const CrampColumn columns[] = {
    { .heading = N_ ("Medicine"), .strong = TRUE, .stretch = TRUE },
    { .heading = N_ ("When"), .stretch = TRUE },
    { .heading = N_ ("Why"), .stretch = TRUE },
    { .heading = N_ ("Since"), .stretch = TRUE },
    { .heading = N_ ("Taken"), .number = TRUE },
  };
  g_autoptr (GPtrArray) medicines = g_ptr_array_new ();
  CrampSection *section;
  CrampTable *table;

  for (guint i = 0; i < self->input->medicines->len; i++)
    if (concerns_period (self, g_ptr_array_index (self->input->medicines, i)))
      g_ptr_array_add (medicines, g_ptr_array_index (self->input->medicines, i));
  if (medicines->len == 0)
    return;
  g_ptr_array_sort_values (medicines, compare_medicines);
  section = cramp_report_add_section (self->report, _ ("Medicines"), CRAMP_REPORT_COLUMNS);
  section->least = LEAST_MEDICINES;
  table = cramp_section_add_table (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < medicines->len; i++)
    take_medicine (self, table, g_ptr_array_index (medicines, i));
  add_notes (self, section, medicines);
  add_named (self, section, medicines);
}
