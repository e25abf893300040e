/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-summary.h"

#include <glib/gi18n-lib.h>

#include "cramp-day.h"
#include "cramp-milestone.h"
#include "cramp-summary-private.h"

/* The page a doctor reads in a minute (V3). Page 1 stands alone; the cramps one by one follow on page 2. */

/* Nights are shown one by one up to 16 weeks; those of more than 8 have no room on page 1. */
#define MOST_NIGHTS_FIRST (2 * 28)
#define MOST_NIGHTS (4 * 28)

/* From the first evening to the last morning, as "25 October 2026 to 22 November 2026". */
static char *
format_nights (int from, int to)
{
  g_autofree char *evening = cramp_day_format (from);
  g_autofree char *morning = cramp_day_format (to + 1);

  /* Translators: from the evening of the first night to the morning of the last. */
  return g_strdup_printf (C_ ("many nights", "%1$s to %2$s"), evening, morning);
}

/**
 * cramp_summary_format_share:
 *
 * Returns: (transfer full): "7 of 9", or a dash where there was no answer
 */
char *
cramp_summary_format_share (CrampShare share)
{
  if (share.of == 0)
    return g_strdup ("–");
  /* Translators: so many of so many that were answered, as "7 of 9". */
  return g_strdup_printf (_ ("%1$u of %2$u"), share.yes, share.of);
}

/**
 * cramp_summary_append_part:
 *
 * Adds @part to a list within a line.
 */
void
cramp_summary_append_part (GString *text, const char *part)
{
  if (text->len > 0)
    /* Translators: what stands between the parts of a list within a line. */
    g_string_append (text, C_ ("in a list", ", "));
  g_string_append (text, part);
}

/* Who */

static void
add_situation (CrampSummary *self)
{
  const CrampPerson *person = self->input->person;
  g_autoptr (GString) situations = g_string_new (NULL);

  for (guint i = 0; person && i < CRAMP_N_SITUATIONS; i++)
    if (person->situations[i])
      cramp_summary_append_part (situations, cramp_vocabulary_label (&cramp_situations, i));
  if (situations->len == 0)
    cramp_report_take_line (self->report, g_strdup (_ ("Situation: not said")));
  else
    /* Translators: %s is one or more of pregnant, diabetes and so on. */
    cramp_report_take_line (self->report, g_strdup_printf (_ ("Situation: %s"), situations->str));
}

static gboolean
is_by_carer (GPtrArray *episodes)
{
  for (guint i = 0; i < episodes->len; i++)
    if (((CrampEpisode *) g_ptr_array_index (episodes, i))->entered_by == CRAMP_ENTERED_BY_CARER)
      return TRUE;
  return FALSE;
}

static char *
say_who_recorded (CrampSummary *self, const char *today)
{
  const CrampPerson *person = self->input->person;

  if (person && person->cared_for == CRAMP_ANSWER_YES)
    /* Translators: %s is the day on which the page was made. */
    return g_strdup_printf (_ ("Recorded by a carer with Cramp Diary. Made on %s."), today);
  for (guint i = 0; i < self->input->groups->len; i++)
    {
      const CrampNightGroup *group = g_ptr_array_index (self->input->groups, i);

      if (is_by_carer (group->night_cramps) || is_by_carer (group->daytime_cramps))
        return g_strdup_printf (_ ("Recorded by the person and a carer with Cramp Diary. Made on %s."), today);
    }
  return g_strdup_printf (_ ("Self-recorded with Cramp Diary. Made on %s."), today);
}

/* Together with what the page was made for, where that is known. */
static void
add_who_recorded (CrampSummary *self, char *who)
{
  g_autofree char *visit = self->input->visit ? cramp_visit_describe (self->input->visit) : NULL;

  if (!visit)
    {
      cramp_report_take_line (self->report, who);
      return;
    }
  /* Translators: %1$s is the sentence on who recorded, %2$s day, time and with whom. */
  cramp_report_take_line (self->report, g_strdup_printf (_ ("%1$s For the visit on %2$s."), who, visit));
  g_free (who);
}

static void
add_lines (CrampSummary *self)
{
  const CrampPerson *person = self->input->person;
  g_autofree char *today = cramp_day_format (self->input->today);

  if (person && person->name && *person->name)
    cramp_report_take_line (self->report, g_strdup (person->name));
  add_situation (self);
  add_who_recorded (self, say_who_recorded (self, today));
}

/* When */

static void
add_night_by_night (CrampSummary *self, gboolean first)
{
  guint nights = self->input->groups->len;
  CrampSection *section;

  if (cramp_statistics_is_empty (&self->now) || nights > MOST_NIGHTS || (nights <= MOST_NIGHTS_FIRST) != first)
    return;
  section = cramp_report_add_section (self->report, _ ("Night by night"), CRAMP_REPORT_COLUMNS);
  section->after_first = !first;
  cramp_section_add_nights (section, self->input->groups);
}

static void
add_nights (CrampSummary *self)
{
  add_night_by_night (self, TRUE);
}

static void
add_many_nights (CrampSummary *self)
{
  add_night_by_night (self, FALSE);
}

static CrampSection *
add_chart (CrampSummary *self, CrampChart *chart, char *note)
{
  CrampSection *section = cramp_report_add_section (self->report, chart->title, CRAMP_REPORT_COLUMNS / 2);

  cramp_section_take_chart (section, chart);
  if (note)
    cramp_section_take_note (section, note);
  return section;
}

static char *
note_on_hours (const CrampStatistics *statistics)
{
  if (statistics->hours_unknown == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u cramp is left out: its time is not known.",
                                    "%u cramps are left out: their times are not known.", statistics->hours_unknown),
                          statistics->hours_unknown);
}

/* What the letters above the bars stand for. */
static char *
name_marks (const CrampChart *chart)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < chart->marks->len; i++)
    {
      const CrampMark *mark = g_ptr_array_index (chart->marks, i);
      /* Translators: a letter that stands in a chart, and what happened there, as "a: Magnesium started, 1 Jul". */
      g_autofree char *part = g_strdup_printf (_ ("%1$s: %2$s"), mark->letter, mark->words);

      cramp_summary_append_part (text, part);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
add_cramps_chart (CrampSummary *self)
{
  CrampChart *chart = cramp_chart_new_cramps (self->input->groups, self->milestones);
  char *marks = name_marks (chart);
  CrampSection *section =
      add_chart (self, chart, g_strdup (_ ("Below: nights recorded. Pale: fewer than half of them.")));

  if (marks)
    cramp_section_take_note (section, marks);
  if (chart->unmarked > 0)
    cramp_section_take_note (section, g_strdup_printf (ngettext ("%u earlier change is not marked.",
                                                                 "%u earlier changes are not marked.", chart->unmarked),
                                                       chart->unmarked));
}

static void
add_hours_chart (CrampSummary *self)
{
  add_chart (self, cramp_chart_new_hours (&self->now), note_on_hours (&self->now));
}

static void
add_charts (CrampSummary *self)
{
  if (self->now.night_cramps == 0)
    return;
  add_cramps_chart (self);
  add_hours_chart (self);
}

static void
add_trend_charts (CrampSummary *self)
{
  if (self->now.night_cramps == 0)
    return;
  add_cramps_chart (self);
  add_chart (self, cramp_chart_new_pain (self->input->groups, self->milestones), NULL);
  add_hours_chart (self);
}

/* Where, what helped, what came before: small tables, the most frequent first */

typedef struct
{
  guint term;
  guint rank;
} Ranked;

static int
compare_ranks (gconstpointer one, gconstpointer other)
{
  const Ranked *a = one, *b = other;

  if (a->rank != b->rank)
    return a->rank < b->rank ? 1 : -1;
  return (a->term > b->term) - (a->term < b->term);
}

/* Those of @ranks that are not 0, the largest first; ties stay in the order of the vocabulary. */
static GArray *
rank (const guint *ranks, guint n)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint i = 0; i < n; i++)
    if (ranks[i] > 0)
      {
        Ranked one = { i, ranks[i] };

        g_array_append_val (ranked, one);
      }
  g_array_sort (ranked, compare_ranks);
  return ranked;
}

/* So many rows of them stand on page 1 at least. */
#define LEAST_ROWS 3

/* So wide they are at least: all three may stand side by side. */
#define SMALL_COLUMNS (CRAMP_REPORT_COLUMNS / 3)

typedef struct
{
  const char *heading;
  const CrampColumn *columns;
  guint n_columns;
  void (*take_row) (CrampSummary *self, CrampTable *table, guint term);
} SmallTable;

static CrampSection *
add_small_table (CrampSummary *self, const SmallTable *small, GArray *ranked, guint width)
{
  CrampSection *section = cramp_report_add_section (self->report, _ (small->heading), width);
  CrampTable *table = cramp_section_add_table (section, small->columns, small->n_columns);

  section->least = LEAST_ROWS;
  for (guint i = 0; i < ranked->len; i++)
    small->take_row (self, table, g_array_index (ranked, Ranked, i).term);
  return section;
}

static const CrampColumn place_columns[] = {
  { .heading = "", .stretch = TRUE },
  { .heading = N_ ("Cramps"), .number = TRUE, .strong = TRUE },
};

static void
take_place (CrampSummary *self, CrampTable *table, guint region)
{
  char *cells[] = {
    g_strdup (cramp_vocabulary_label (&cramp_regions, region)),
    g_strdup_printf ("%u", self->now.regions[region]),
  };

  cramp_table_take_row (table, cells);
}

static const CrampColumn relief_columns[] = {
  { .heading = "", .stretch = TRUE },
  { .heading = N_ ("Helped"), .number = TRUE, .strong = TRUE },
  /* Translators: heading of the column with how often something helped partly. */
  { .heading = N_ ("Partly"), .number = TRUE },
};

static void
take_relief (CrampSummary *self, CrampTable *table, guint relief)
{
  const CrampReliefCount *count = &self->now.reliefs[relief];
  CrampShare share = { count->yes, count->yes + count->partly + count->no };
  char *cells[] = {
    g_strdup (cramp_vocabulary_label (&cramp_reliefs, relief)),
    /* Translators: it was tried, but nobody said whether it helped. */
    share.of > 0 ? cramp_summary_format_share (share) : g_strdup (C_ ("helped", "not said")),
    count->partly > 0 ? g_strdup_printf ("%u", count->partly) : g_strdup (""),
  };

  cramp_table_take_row (table, cells);
}

static const CrampColumn factor_columns[] = {
  { .heading = "", .stretch = TRUE },
  { .heading = N_ ("Yes"), .number = TRUE, .strong = TRUE },
};

static void
take_factor (CrampSummary *self, CrampTable *table, guint factor)
{
  char *cells[] = {
    g_strdup (cramp_vocabulary_label (&cramp_factors, factor)),
    cramp_summary_format_share (self->now.factors[factor]),
  };

  cramp_table_take_row (table, cells);
}

static const SmallTable places = { N_ ("Where"), place_columns, G_N_ELEMENTS (place_columns), take_place };
static const SmallTable reliefs = { N_ ("What helped"), relief_columns, G_N_ELEMENTS (relief_columns), take_relief };
static const SmallTable factors = { N_ ("What came before"), factor_columns, G_N_ELEMENTS (factor_columns),
                                    take_factor };

static GArray *
rank_reliefs (const CrampStatistics *statistics)
{
  guint ranks[CRAMP_N_RELIEFS];

  for (guint i = 0; i < CRAMP_N_RELIEFS; i++)
    ranks[i] = statistics->reliefs[i].tried;
  return rank (ranks, CRAMP_N_RELIEFS);
}

static GArray *
rank_factors (const CrampStatistics *statistics)
{
  guint ranks[CRAMP_N_FACTORS];

  for (guint i = 0; i < CRAMP_N_FACTORS; i++)
    ranks[i] = statistics->factors[i].yes;
  return rank (ranks, CRAMP_N_FACTORS);
}

static void
add_places (CrampSummary *self, guint width)
{
  g_autoptr (GArray) ranked = rank (self->now.regions, CRAMP_N_REGIONS);
  guint cramps = cramp_statistics_cramps (&self->now);
  CrampSection *section;

  if (cramps == 0)
    return;
  section = add_small_table (self, &places, ranked, width);
  cramp_section_take_note (section,
                           g_strdup_printf (ngettext ("For %1$u of %2$u cramp", "For %1$u of %2$u cramps", cramps),
                                            self->now.located, cramps));
  cramp_section_add_body (section, self->now.regions);
}

/* Beside the figures; where there are none, with what helped and what came before. */
static void
add_places_beside (CrampSummary *self)
{
  if (self->input->parts & (1u << CRAMP_PART_FIGURES))
    add_places (self, CRAMP_REPORT_COLUMNS - CRAMP_FIGURES_COLUMNS);
}

static void
add_places_apart (CrampSummary *self)
{
  if (!(self->input->parts & (1u << CRAMP_PART_FIGURES)))
    add_places (self, SMALL_COLUMNS);
}

static void
add_ranked (CrampSummary *self, const SmallTable *small, GArray *ranked)
{
  CrampSection *section;

  if (cramp_statistics_cramps (&self->now) == 0)
    return;
  section = add_small_table (self, small, ranked, SMALL_COLUMNS);
  if (ranked->len == 0)
    cramp_section_take_note (section, g_strdup (_ ("Nothing was recorded about that.")));
}

static void
add_reliefs (CrampSummary *self)
{
  g_autoptr (GArray) ranked = rank_reliefs (&self->now);

  add_ranked (self, &reliefs, ranked);
}

static void
add_factors (CrampSummary *self)
{
  g_autoptr (GArray) ranked = rank_factors (&self->now);

  add_ranked (self, &factors, ranked);
}

/* How to read it (V4) */

static void
add_empty (CrampSummary *self)
{
  CrampSection *section;

  if (!cramp_statistics_is_empty (&self->now))
    return;
  section = cramp_report_add_section (self->report, _ ("Nothing recorded yet"), CRAMP_REPORT_COLUMNS);
  cramp_section_take_text (section, NULL,
                           g_strdup (_ ("No night and no cramp was recorded in this time, so there is nothing to sum "
                                        "up. Once nights are recorded, those without cramps too, this page tells how "
                                        "often the cramps came, where, how long and how bad they were, and what "
                                        "helped.")));
}

static char *
say_how_rough (const CrampStatistics *statistics)
{
  return g_strdup_printf (
      ngettext ("%1$u of %2$u duration was given roughly and counts with the middle of its range.",
                "%1$u of %2$u durations were given roughly and count with the middle of their range.",
                statistics->duration.n),
      statistics->rough, statistics->duration.n);
}

static char *
say_what_is_counted (const CrampSummary *self)
{
  const CrampStatistics *statistics = &self->now;
  GString *text = g_string_new (NULL);

  g_string_append (text,
                   _ ("Nights that were not recorded are left out; they are not counted as nights without cramps. "
                      "What was not answered is not counted as no: “2 of 5” is of the answers given. What came "
                      "before and what helped show what went together, not what caused it."));
  if (statistics->stretched.of + self->before.stretched.of > 0)
    /* Translators: after "... show what went together, not what caused it." */
    g_string_append_printf (text, " %s", _ ("So do the nights with and without stretching."));
  if (statistics->rough > 0)
    {
      g_autofree char *rough = say_how_rough (statistics);

      g_string_append_printf (text, " %s", rough);
    }
  return g_string_free_and_steal (text);
}

static void
add_reading (CrampSummary *self)
{
  CrampSection *section = cramp_report_add_section (self->report, NULL, CRAMP_REPORT_COLUMNS);

  section->at_foot = TRUE;
  if (!cramp_statistics_is_empty (&self->now))
    cramp_section_take_note (section, say_what_is_counted (self));
  cramp_section_take_note (section, g_strdup (_ ("For information only. This page does not replace a doctor and "
                                                 "makes no diagnosis. Talk to your care team before you start or "
                                                 "change anything.")));
}

/* What a summary can be without */

static const CrampTerm part_terms[CRAMP_N_PARTS] = {
  [CRAMP_PART_QUESTIONS] = { "questions", N_ ("Questions"), "V1" },
  [CRAMP_PART_WARNINGS] = { "warnings", N_ ("Warnings"), "V3" },
  [CRAMP_PART_SIGNS] = { "signs", N_ ("Signs"), "V3" },
  [CRAMP_PART_FIGURES] = { "figures", N_ ("Figures"), "V3" },
  [CRAMP_PART_NIGHTS] = { "nights", N_ ("Nights and charts"), "V3" },
  [CRAMP_PART_PLACES] = { "places", N_ ("Where"), "V3" },
  [CRAMP_PART_HELPED] = { "helped", N_ ("What helped, what came before"), "V3" },
  [CRAMP_PART_MEDICINES] = { "medicines", N_ ("Medicines"), "V3" },
  [CRAMP_PART_TEAM] = { "team", N_ ("What the care team said"), "V2" },
  [CRAMP_PART_EPISODES] = { "episodes", N_ ("Each cramp, notes"), "V3" },
  [CRAMP_PART_ALL_EPISODES] = { "all-episodes", N_ ("Each cramp, however many"), "V3" },
};
const CrampVocabulary cramp_summary_parts = { "summary_part", part_terms, G_N_ELEMENTS (part_terms) };

#define ALWAYS CRAMP_N_PARTS

typedef struct
{
  CrampSummaryPart part;
  void (*add) (CrampSummary *self);
} Part;

/* The order of the page. To add a section, write one function and put it here. */
static const Part parts[] = {
  { ALWAYS, add_empty },
  { CRAMP_PART_QUESTIONS, cramp_summary_add_questions },
  { CRAMP_PART_WARNINGS, cramp_summary_add_warnings },
  { CRAMP_PART_SIGNS, cramp_summary_add_signs },
  { CRAMP_PART_FIGURES, cramp_summary_add_figures },
  { CRAMP_PART_PLACES, add_places_beside },
  { CRAMP_PART_NIGHTS, add_nights },
  { CRAMP_PART_NIGHTS, add_charts },
  { CRAMP_PART_PLACES, add_places_apart },
  { CRAMP_PART_HELPED, add_reliefs },
  { CRAMP_PART_HELPED, add_factors },
  { CRAMP_PART_MEDICINES, cramp_summary_add_medicines },
  { CRAMP_PART_TEAM, cramp_summary_add_team_notes },
  { ALWAYS, add_reading },
  { CRAMP_PART_NIGHTS, add_many_nights },
  { CRAMP_PART_QUESTIONS, cramp_summary_add_answers },
  { CRAMP_PART_EPISODES, cramp_summary_add_episodes },
  { CRAMP_PART_ALL_EPISODES, cramp_summary_add_all_episodes },
};

static char *
make_footer (CrampSummary *self, const char *nights)
{
  const CrampPerson *person = self->input->person;

  if (!person || !person->name || !*person->name)
    /* Translators: at the foot of each page; %s is a stretch of nights. */
    return g_strdup_printf (_ ("Leg cramps, %s"), nights);
  /* Translators: at the foot of each page; %1$s is a person, %2$s a stretch of nights. */
  return g_strdup_printf (_ ("%1$s: leg cramps, %2$s"), person->name, nights);
}

static gboolean
is_in_period (const CrampSummary *self, int day)
{
  return day > self->now.from && day <= self->now.to + 1;
}

static void
find_milestones (CrampSummary *self)
{
  self->milestones = cramp_milestones_new (self->input->medicines, self->input->schedules, self->input->sessions);
  for (guint i = self->milestones->len; i > 0; i--)
    if (!is_in_period (self, ((CrampMilestone *) g_ptr_array_index (self->milestones, i - 1))->day))
      g_ptr_array_remove_index (self->milestones, i - 1);
}

/* A night to come is none of them, though a cramp of the day before it is told. */
static guint
count_nights (const CrampSummaryInput *input)
{
  guint n = 0;

  for (guint i = 0; i < input->groups->len; i++)
    {
      const CrampNightGroup *group = g_ptr_array_index (input->groups, i);

      n += group->day < input->today || cramp_night_group_is_recorded (group) ? 1 : 0;
    }
  return n;
}

static void
init (CrampSummary *self, const CrampSummaryInput *input, const char *title)
{
  g_autofree char *nights = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *footer = NULL;

  *self = (CrampSummary) { .input = input };
  cramp_statistics_init (&self->now, input->groups);
  self->now.nights = count_nights (input);
  cramp_statistics_init (&self->before, input->before);
  cramp_statistics_count_stretching (&self->now, input->groups, input->sessions);
  cramp_statistics_count_stretching (&self->before, input->before, input->sessions);
  find_milestones (self);
  /* To this morning, where the last of them is not over. */
  nights = format_nights (self->now.from, MAX (self->now.from, MIN (self->now.to, input->today - 1)));
  /* Translators: %1$s is a stretch of nights, as "25 October 2026 to 22 November 2026". */
  subtitle =
      g_strdup_printf (ngettext ("%1$s, %2$u night", "%1$s, %2$u nights", self->now.nights), nights, self->now.nights);
  footer = make_footer (self, nights);
  self->report = cramp_report_new (title, subtitle, footer);
}

static CrampReport *
finish (CrampSummary *self)
{
  g_ptr_array_unref (self->milestones);
  return self->report;
}

/**
 * cramp_summary_new:
 *
 * Returns: (transfer full): the summary of the nights in @input
 */
CrampReport *
cramp_summary_new (const CrampSummaryInput *input)
{
  CrampSummary self;

  init (&self, input, _ ("Leg cramps: summary for a visit"));
  add_lines (&self);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].part == ALWAYS || (input->parts & (1u << parts[i].part)))
      parts[i].add (&self);
  return finish (&self);
}

/* What the screen shows of a longer time. */
static void (*const trends[]) (CrampSummary *self) = {
  add_empty,
  cramp_summary_add_plain,
  cramp_summary_add_folded_figures,
  add_trend_charts,
  add_places_apart,
  add_reliefs,
  add_factors,
  add_reading,
};

/**
 * cramp_summary_new_trends:
 *
 * Returns: (transfer full): figures and charts of the nights in @input
 */
CrampReport *
cramp_summary_new_trends (const CrampSummaryInput *input)
{
  CrampSummary self;

  init (&self, input, _ ("Trends"));
  for (guint i = 0; i < G_N_ELEMENTS (trends); i++)
    trends[i](&self);
  return finish (&self);
}
