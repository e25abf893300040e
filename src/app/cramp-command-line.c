/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command-line.h"

#include <glib/gi18n-lib.h>

#include "cramp-blank.h"
#include "cramp-copies.h"
#include "cramp-csv-import.h"
#include "cramp-day.h"
#include "cramp-diary-print.h"
#include "cramp-diary-summary.h"
#include "cramp-diary.h"
#include "cramp-error.h"
#include "cramp-export.h"
#include "cramp-file.h"
#include "cramp-language.h"
#include "cramp-pages.h"
#include "cramp-paper.h"
#include "cramp-store.h"
#include "cramp-summary.h"
#include "cramp-transfer-json.h"
#include "cramp-warning-json.h"

/* What the command line does without a window or a display. Errors are one line on standard error; the exit status is
 * 1 where something failed and 2 where the words of the command were wrong. */

static const GOptionEntry entries[] = {
  { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Use another diary than your own"), N_ ("FILE") },
  { "person", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Whose diary, by name"), N_ ("NAME") },
  { "from", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("First day, as 2026-11-01"), N_ ("DAY") },
  { "to", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Last day, as 2026-11-28"), N_ ("DAY") },
  { "cramp-now", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Start the clock of a cramp"), NULL },
  { "export", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_ ("Write the diary (.json), its cramps (.csv), nights (.nights.csv) or doses (.doses.csv), or a FHIR record "
        "(.fhir.json)"),
    N_ ("FILE") },
  { "with-name", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("With the person’s name in a FHIR record"), NULL },
  { "import", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_ ("Merge the diary in a .json file, or the cramps in a .csv file, into this one"), N_ ("FILE") },
  { "summary", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Write the summary for a visit as PDF"), N_ ("FILE") },
  { "blank-diary", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Write a diary for four weeks on paper as PDF"),
    N_ ("FILE") },
  { "lang", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Language of what is printed, as de"), N_ ("CODE") },
  { "paper", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Paper of what is printed: a4 or letter"), N_ ("SIZE") },
  { "sections", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Sections of the summary, as figures,medicines"), N_ ("LIST") },
  { "summary-pages", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL, NULL, NULL },
  { "boundary", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT, NULL, NULL, NULL },
  { "backup", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Copy the diary’s file, as it is"), N_ ("FILE") },
  { "warnings", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Write the diary’s warnings to standard output, as JSON"), NULL },
  { "check", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Look through the diary’s file for damage"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the program’s version"), NULL },
  /* Asked for only so that it can be refused in words. */
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, NULL },
  { NULL },
};

/**
 * Job:
 *
 * What the options ask for, already understood.
 */
typedef struct
{
  GVariantDict *options;
  CrampClock *clock;
  char *database; /* (owned) */
  int from;       /* CRAMP_DAY_UNSET where not given */
  int to;
} Job;

static int
fail (const GError *error)
{
  g_printerr ("cramp-diary: %s\n", error->message);
  return error->domain == G_OPTION_ERROR ? 2 : 1;
}

static CrampDiary *
open_diary (Job *job, gboolean to_write, GError **error)
{
  g_autoptr (CrampDiary) diary = to_write ? cramp_diary_open (job->database, job->clock, error)
                                          : cramp_diary_open_read_only (job->database, job->clock, error);
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *person = NULL;

  if (!diary)
    return NULL;
  settings = g_settings_new (APPLICATION_ID);
  cramp_diary_set_boundary (diary, g_settings_get_int (settings, "night-boundary"));
  if (g_variant_dict_lookup (job->options, "person", "s", &person) && !cramp_diary_set_person (diary, person, error))
    return NULL;
  return g_steal_pointer (&diary);
}

static gboolean
export_to (Job *job, const char *path, CrampExportKind kind, GError **error)
{
  CrampExport how = { kind, job->from, job->to, g_variant_dict_contains (job->options, "person"),
                      g_variant_dict_contains (job->options, "with-name") };
  g_autoptr (CrampDiary) diary = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (kind == CRAMP_EXPORT_DIARY && (job->from || job->to))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("A .json file holds the whole diary: --from and --to don’t go with it."));
      return FALSE;
    }
  diary = open_diary (job, FALSE, error);
  text = diary ? cramp_export_write (diary, &how, &length, error) : NULL;
  return text && cramp_file_write (path, text, length, error);
}

typedef gboolean (*Merge) (CrampDiary *diary, GPtrArray *records, CrampMergeReport *report, GError **error);

static gboolean
merge_records (CrampDiary *diary, GPtrArray *records, Merge merge, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *conflicts = NULL;
  g_auto (CrampMergeReport) report = { 0 };

  if (!merge (diary, records, &report, error))
    return FALSE;
  text = cramp_merge_report_describe (&report);
  conflicts = cramp_merge_report_list_conflicts (&report);
  g_print ("%s\n", text);
  if (conflicts)
    g_print ("%s\n", conflicts);
  return TRUE;
}

static gboolean
import_json (Job *job, GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) records = cramp_transfer_json_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                                            cramp_clock_now (job->clock), error);
  /* The diary is opened, and perhaps made, only when there is something good to put there. */
  g_autoptr (CrampDiary) diary = records ? open_diary (job, TRUE, error) : NULL;

  return diary && merge_records (diary, records, cramp_diary_merge, error);
}

static gboolean
import_csv (Job *job, GBytes *bytes, GError **error)
{
  g_autoptr (CrampCsv) csv = cramp_csv_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  g_autoptr (CrampDiary) diary = csv ? open_diary (job, TRUE, error) : NULL;
  g_autoptr (GPtrArray) episodes =
      diary ? cramp_csv_import_read (csv, cramp_diary_get_person (diary)->record.uuid, job->clock, error) : NULL;

  return episodes && merge_records (diary, episodes, cramp_diary_import_episodes, error);
}

static gboolean
import_from (Job *job, const char *path, CrampExportKind kind, GError **error)
{
  g_autoptr (GBytes) bytes = cramp_file_read (path, error);

  if (!bytes)
    return FALSE;
  return kind == CRAMP_EXPORT_DIARY ? import_json (job, bytes, error) : import_csv (job, bytes, error);
}

static gboolean
check_target (Job *job, const char *path, GError **error)
{
  if (!cramp_file_is_same (path, job->database))
    return TRUE;
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("The file would take the place of the diary itself."));
  return FALSE;
}

static gboolean
transfer (Job *job, const char *option, gboolean import, GError **error)
{
  g_autofree char *path = NULL;
  CrampExportKind kind;

  if (!g_variant_dict_lookup (job->options, option, "^ay", &path))
    return FALSE;
  if (!import && !check_target (job, path, error))
    return FALSE;
  kind = cramp_export_kind_of (path);
  if (!import && kind < CRAMP_N_EXPORTS)
    return export_to (job, path, kind, error);
  if (kind == CRAMP_EXPORT_DIARY || kind == CRAMP_EXPORT_CRAMPS)
    return import_from (job, path, kind, error);
  /* Translators: the first %s is the option, the second the file. */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--%s: the kind of “%s” is not known by its ending."), option, path);
  return FALSE;
}

static gboolean
run_backup (Job *job, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (CrampStore) store = NULL;

  if (!g_variant_dict_lookup (job->options, "backup", "^ay", &path) || !check_target (job, path, error))
    return FALSE;
  store = cramp_store_open (job->database, CRAMP_STORE_READ_ONLY | CRAMP_STORE_AS_IS, error);
  return store && cramp_store_back_up (store, path, error);
}

static gboolean
run_export (Job *job, GError **error)
{
  return transfer (job, "export", FALSE, error);
}

static gboolean
run_import (Job *job, GError **error)
{
  return transfer (job, "import", TRUE, error);
}

/* Whether it began, or the entries that set it off did, in the days asked for. */
static gboolean
is_asked_for (Job *job, const CrampWarning *warning)
{
  int day = cramp_day_of (warning->since, cramp_clock_utc_offset (job->clock, warning->since));

  return (!job->from || day >= job->from) && (!job->to || day <= job->to);
}

static gboolean
run_warnings (Job *job, GError **error)
{
  g_autoptr (CrampDiary) diary = open_diary (job, FALSE, error);
  g_autoptr (GPtrArray) warnings = diary ? cramp_diary_list_warnings (diary, error) : NULL;
  g_autofree char *text = NULL;

  if (!warnings)
    return FALSE;
  for (guint i = warnings->len; i > 0; i--)
    if (!is_asked_for (job, g_ptr_array_index (warnings, i - 1)))
      g_ptr_array_remove_index (warnings, i - 1);
  text = cramp_warnings_to_json (warnings);
  g_print ("%s\n", text);
  return TRUE;
}

static gboolean
run_check (Job *job, GError **error)
{
  g_autoptr (CrampStore) store = cramp_store_open (job->database, CRAMP_STORE_READ_ONLY, error);

  if (!store || !cramp_store_check (store, error))
    return FALSE;
  g_print ("%s\n", _ ("The diary’s file is sound."));
  return TRUE;
}

static gboolean
read_paper (Job *job, CrampPaper *paper, GError **error)
{
  g_autofree char *name = NULL;

  *paper = cramp_paper_chosen ();
  if (!g_variant_dict_lookup (job->options, "paper", "s", &name) || cramp_paper_parse (name, paper))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--paper: “%s” is neither a4 nor letter."), name);
  return FALSE;
}

static gboolean
read_sections (Job *job, guint *parts, GError **error)
{
  g_autofree char *list = NULL;
  g_auto (GStrv) names = NULL;

  *parts = CRAMP_USUAL_PARTS;
  if (!g_variant_dict_lookup (job->options, "sections", "s", &list))
    return TRUE;
  names = g_strsplit (list, ",", -1);
  *parts = 0;
  for (guint i = 0; names[i]; i++)
    {
      int part = cramp_vocabulary_find (&cramp_summary_parts, names[i]);

      if (part < 0)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--sections: there is no section “%s”."),
                       names[i]);
          return FALSE;
        }
      *parts |= 1u << part;
    }
  return TRUE;
}

/* @language: (out) (transfer full) (nullable): %NULL for that of the screen */
static gboolean
read_language (Job *job, char **language, GError **error)
{
  g_auto (GStrv) codes = NULL;
  g_autofree char *all = NULL;

  *language = NULL;
  if (!g_variant_dict_lookup (job->options, "lang", "s", language) || cramp_language_is_known (*language))
    return TRUE;
  codes = cramp_languages_list ();
  all = g_strjoinv (", ", codes);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: the first %s is a code of a language, the second a list of those there are. */
               _ ("--lang: “%s” is not among the languages there are: %s."), *language, all);
  return FALSE;
}

typedef struct
{
  CrampPaper paper;
  guint parts;
  char *language; /* (owned) (nullable): NULL for that of the screen */
} SummaryOptions;

static void
summary_options_clear (SummaryOptions *options)
{
  g_clear_pointer (&options->language, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SummaryOptions, summary_options_clear)

static gboolean
read_summary_options (Job *job, SummaryOptions *options, GError **error)
{
  return read_paper (job, &options->paper, error) && read_sections (job, &options->parts, error) &&
         read_language (job, &options->language, error);
}

static CrampPages *
make_pages (Job *job, CrampDiary *diary, const SummaryOptions *options, GError **error)
{
  CrampReport *report = cramp_diary_summarize (diary, job->from, job->to, options->parts, error);

  return report ? cramp_pages_new (report, options->paper) : NULL;
}

/* The pages in another language, which a second run of this program makes. */
static CrampPages *
make_pages_in (Job *job, CrampDiary *diary, const SummaryOptions *options, GError **error)
{
  g_autofree char *folder = NULL;
  int from = job->from, to = job->to;
  CrampPages *pages;

  if (!cramp_diary_find_period (diary, &from, &to, error) ||
      !(folder = cramp_diary_summarize_in (diary, options->language, from, to, cramp_paper_name (options->paper),
                                           options->parts, error)))
    return NULL;
  pages = cramp_pages_read (folder, options->paper, error);
  cramp_diary_remove_pages (folder);
  return pages;
}

static gboolean
run_summary (Job *job, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (CrampDiary) diary = NULL;
  g_autoptr (CrampPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (SummaryOptions) options = { 0 };

  g_variant_dict_lookup (job->options, "summary", "^ay", &path);
  if (!check_target (job, path, error) || !read_summary_options (job, &options, error) ||
      !(diary = open_diary (job, FALSE, error)))
    return FALSE;
  pages = options.language ? make_pages_in (job, diary, &options, error) : make_pages (job, diary, &options, error);
  if (!pages)
    return FALSE;
  bytes = cramp_pages_to_pdf (pages, cramp_clock_now (job->clock));
  return cramp_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

/* Dates are left open unless a first day is given. */
static gboolean
run_blank_diary (Job *job, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *language = NULL;
  g_autoptr (CrampPerson) person = cramp_record_new (&cramp_person_type);
  g_autoptr (CrampPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CrampPaper paper;

  g_variant_dict_lookup (job->options, "blank-diary", "^ay", &path);
  if (!check_target (job, path, error) || !read_paper (job, &paper, error) || !read_language (job, &language, error))
    return FALSE;
  g_variant_dict_lookup (job->options, "person", "s", &name);
  if (language)
    return cramp_blank_diary_in (language, path, cramp_paper_name (paper), name, job->from, error);
  g_set_str (&person->name, name);
  pages = cramp_pages_new (cramp_blank_new (person, job->from), paper);
  bytes = cramp_pages_to_pdf (pages, cramp_clock_now (job->clock));
  return cramp_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

/* What the program asks of a second run of itself. */
static gboolean
run_summary_pages (Job *job, GError **error)
{
  g_autofree char *folder = NULL;
  g_autoptr (CrampDiary) diary = NULL;
  g_autoptr (CrampPages) pages = NULL;
  g_auto (SummaryOptions) options = { 0 };
  int boundary;

  g_variant_dict_lookup (job->options, "summary-pages", "^ay", &folder);
  if (!read_summary_options (job, &options, error) || !(diary = open_diary (job, FALSE, error)))
    return FALSE;
  if (g_variant_dict_lookup (job->options, "boundary", "i", &boundary))
    cramp_diary_set_boundary (diary, boundary);
  pages = make_pages (job, diary, &options, error);
  return pages && cramp_pages_write (pages, folder, cramp_clock_now (job->clock), error);
}

static gboolean
run_version (Job *job G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  g_print ("cramp-diary %s\n", CRAMP_VERSION);
  return TRUE;
}

/* The options that do something, in the order they are looked for. */
static const struct
{
  const char *option;
  gboolean (*run) (Job *job, GError **error);
} jobs[] = {
  { "version", run_version },         { "backup", run_backup },
  { "blank-diary", run_blank_diary }, { "check", run_check },
  { "export", run_export },           { "import", run_import },
  { "summary", run_summary },         { "summary-pages", run_summary_pages },
  { "warnings", run_warnings },
};

static gboolean
read_day (GVariantDict *options, const char *option, int *day, GError **error)
{
  g_autofree char *text = NULL;

  if (!g_variant_dict_lookup (options, option, "s", &text))
    return TRUE;
  *day = cramp_day_from_string (text);
  if (*day == CRAMP_DAY_UNSET)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--%s: “%s” is not a day. Write it as 2026-11-28."), option, text);
  return *day != CRAMP_DAY_UNSET;
}

static gboolean
refuse_words (GVariantDict *options, GError **error)
{
  g_autofree const char **words = NULL;
  g_autofree char *first = NULL;

  if (!g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &words) || !words[0])
    return TRUE;
  first = g_filename_display_name (words[0]);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("“%s” is not an option. Try --help."), first);
  return FALSE;
}

static gboolean
read_job (Job *job, GError **error)
{
  if (!refuse_words (job->options, error))
    return FALSE;
  if (!g_variant_dict_lookup (job->options, "database", "^ay", &job->database))
    job->database = cramp_diary_default_path ();
  if (!read_day (job->options, "from", &job->from, error) || !read_day (job->options, "to", &job->to, error))
    return FALSE;
  if (job->from && job->to && job->from > job->to)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--from is later than --to."));
      return FALSE;
    }
  return TRUE;
}

/**
 * cramp_command_line_entries:
 *
 * Returns: (transfer none): the options of the program
 */
const GOptionEntry *
cramp_command_line_entries (void)
{
  return entries;
}

/**
 * cramp_command_line_run:
 *
 * Does what @options ask for where that needs no window.
 *
 * Returns: the exit status, or -1 where a window is wanted
 */
int
cramp_command_line_run (GVariantDict *options, CrampClock *clock)
{
  Job job = { .options = options, .clock = clock };
  g_autoptr (GError) error = NULL;
  int status = -1;

  if (!read_job (&job, &error))
    status = fail (error);
  for (guint i = 0; i < G_N_ELEMENTS (jobs) && status <= 0; i++)
    if (g_variant_dict_contains (options, jobs[i].option))
      status = jobs[i].run (&job, &error) ? 0 : fail (error);
  g_free (job.database);
  return status;
}
