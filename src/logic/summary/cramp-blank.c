/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-blank.h"

#include <glib/gi18n-lib.h>

/* Four weeks on paper, for the bedside without a computer, with the fields and the scale of the program (D1 to D9).
 * What is written down as a number is typed in as the same number afterwards. */

#define NIGHTS_A_PAGE 14
#define PAGES 2

static const struct
{
  CrampRegion region;
  const char *label;
} places[CRAMP_N_PAPER_PLACES] = {
  { CRAMP_REGION_LEFT_CALF, N_ ("left calf") },   { CRAMP_REGION_RIGHT_CALF, N_ ("right calf") },
  { CRAMP_REGION_LEFT_FOOT, N_ ("left foot") },   { CRAMP_REGION_RIGHT_FOOT, N_ ("right foot") },
  { CRAMP_REGION_LEFT_TOES, N_ ("left toes") },   { CRAMP_REGION_RIGHT_TOES, N_ ("right toes") },
  { CRAMP_REGION_LEFT_THIGH, N_ ("left thigh") }, { CRAMP_REGION_RIGHT_THIGH, N_ ("right thigh") },
  { CRAMP_REGION_OTHER, N_ ("elsewhere") },
};

/**
 * cramp_paper_place_label:
 * @number: from 1 on
 *
 * Returns: (transfer none): the place in words, translated
 */
const char *
cramp_paper_place_label (guint number)
{
  g_return_val_if_fail (number >= 1 && number <= CRAMP_N_PAPER_PLACES, "");
  return _ (places[number - 1].label);
}

/**
 * cramp_paper_place_region:
 * @number: from 1 on
 *
 * Returns: (transfer none): its region
 */
const CrampRegion *
cramp_paper_place_region (guint number)
{
  g_return_val_if_fail (number >= 1 && number <= CRAMP_N_PAPER_PLACES, NULL);
  return &places[number - 1].region;
}

static char *
list_places (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i <= CRAMP_N_PAPER_PLACES; i++)
    /* Translators: a number that stands for a place, and the place; then what stands between two of them. */
    g_string_append_printf (text, _ ("%1$s%2$u = %3$s"), i > 1 ? C_ ("in a list", ", ") : "", i,
                            cramp_paper_place_label (i));
  return g_string_free_and_steal (text);
}

/* What the numbers mean stands on each sheet: the second may lie at the bed without the first. */
static void
add_numbers (CrampSection *section)
{
  cramp_section_take_text (section, _ ("Where:"), list_places ());
  cramp_section_take_text (
      section, _ ("Pain:"),
      g_strdup (_ ("0 is no pain, 10 the worst you can imagine. Circle the worst of this cramp.")));
  cramp_section_take_text (
      section, _ ("How long:"),
      g_strdup (_ ("1 = under 1 minute, 2 = 1 to 2 minutes, 3 = 3 to 5 minutes, 4 = 6 to 10 minutes, "
                   "5 = over 10 minutes: then get medical advice now")));
}

static void
add_how_to (CrampSection *section)
{
  cramp_section_take_text (section, NULL,
                           g_strdup (_ ("A line for each night, from the evening on. No cramps: tick “none”; that "
                                        "matters as much as the cramps. Up to two cramps have a line each. Leave open "
                                        "what you do not know.")));
}

/* A sheet, counted from 0; on its form the first night or no dates. */
static void
add_sheet (CrampReport *report, int sheet, int first_night)
{
  CrampSection *words = cramp_report_add_section (report, NULL, CRAMP_REPORT_COLUMNS);
  CrampSection *form = cramp_report_add_section (report, NULL, CRAMP_REPORT_COLUMNS);

  words->after_first = form->after_first = sheet > 0;
  if (sheet == 0)
    add_how_to (words);
  add_numbers (words);
  cramp_section_add_form (form, first_night, NIGHTS_A_PAGE);
}

/**
 * cramp_blank_new:
 * @person: (nullable): whose name stands at the top
 * @first_night: the first night, %CRAMP_DAY_UNSET to leave the dates open
 *
 * Returns: (transfer full): the sheets of a diary on paper
 */
CrampReport *
cramp_blank_new (const CrampPerson *person, int first_night)
{
  CrampReport *report = cramp_report_new (_ ("Leg cramps: diary for four weeks"), "",
                                          _ ("For information only. It does not replace a doctor."));
  const char *name = person && person->name && *person->name ? person->name : NULL;

  cramp_report_take_line (report, name ? g_strdup (name) : g_strdup (_ ("Name: ______________________________")));
  for (int i = 0; i < PAGES; i++)
    add_sheet (report, i, first_night ? first_night + i * NIGHTS_A_PAGE : CRAMP_DAY_UNSET);
  return report;
}
