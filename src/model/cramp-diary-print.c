/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-print.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cramp-day.h"
#include "cramp-desktop.h"
#include "cramp-error.h"
#include "cramp-language.h"
#include "cramp-summary.h"

/* Another language than the screen's: one program speaks one language, so that a second run of it makes the pages. */

static void
take_argument (GPtrArray *arguments, const char *option, const char *value)
{
  g_ptr_array_add (arguments, g_strdup_printf ("--%s=%s", option, value));
}

static void
take_day (GPtrArray *arguments, const char *option, int day)
{
  g_autofree char *text = cramp_day_to_string (day);

  take_argument (arguments, option, text);
}

static char *
list_parts (guint parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CRAMP_N_PARTS; i++)
    if (parts & (1u << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", cramp_vocabulary_key (&cramp_summary_parts, i));
  return g_string_free_and_steal (text);
}

static gboolean
run (GPtrArray *arguments, const char *language, GError **error)
{
  g_auto (GStrv) environment = cramp_language_environment (language);
  g_autofree char *said = NULL;
  int status;

  g_ptr_array_add (arguments, NULL);
  if (!g_spawn_sync (NULL, (char **) arguments->pdata, environment, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &said,
                     &status, error))
    return FALSE;
  if (g_spawn_check_wait_status (status, NULL))
    return TRUE;
  g_set_error_literal (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, g_strchomp (said));
  return FALSE;
}

/**
 * cramp_diary_summarize_in:
 * @language: one of cramp_languages_list()
 * @paper: "a4" or "letter"
 * @parts: bit i stands for #CrampSummaryPart i
 *
 * Makes the summary in another language. Takes as long as the program takes to start: to be called in a thread.
 *
 * Returns: (transfer full) (nullable): a folder with the pages, to be removed with cramp_diary_remove_pages()
 */
char *
cramp_diary_summarize_in (CrampDiary *diary,
                          const char *language,
                          int from,
                          int to,
                          const char *paper,
                          guint parts,
                          GError **error)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *program = cramp_desktop_find_program (error);
  g_autofree char *folder = program ? g_dir_make_tmp ("cramp-diary-XXXXXX", error) : NULL;
  g_autofree char *listed = list_parts (parts);
  g_autofree char *boundary = g_strdup_printf ("%d", cramp_diary_get_boundary (diary));

  if (!folder)
    return NULL;
  g_ptr_array_add (arguments, g_steal_pointer (&program));
  take_argument (arguments, "summary-pages", folder);
  take_argument (arguments, "database", cramp_diary_get_path (diary));
  take_argument (arguments, "person", cramp_diary_get_person (diary)->record.uuid);
  take_argument (arguments, "paper", paper);
  take_argument (arguments, "sections", listed);
  take_argument (arguments, "boundary", boundary);
  take_day (arguments, "from", from);
  take_day (arguments, "to", to);
  if (run (arguments, language, error))
    return g_steal_pointer (&folder);
  cramp_diary_remove_pages (folder);
  return NULL;
}

/**
 * cramp_blank_diary_in:
 * @language: one of cramp_languages_list()
 * @path: the PDF to write
 * @paper: "a4" or "letter"
 * @name: (nullable): whose it is
 * @from: first day, or 0 for a sheet without dates
 *
 * Makes the diary for paper in another language, as cramp_diary_summarize_in() does the summary.
 *
 * Returns: whether it is written
 */
gboolean
cramp_blank_diary_in (const char *language,
                      const char *path,
                      const char *paper,
                      const char *name,
                      int from,
                      GError **error)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  char *program = cramp_desktop_find_program (error);

  if (!program)
    return FALSE;
  g_ptr_array_add (arguments, program);
  take_argument (arguments, "blank-diary", path);
  take_argument (arguments, "paper", paper);
  if (name)
    take_argument (arguments, "person", name);
  if (from)
    take_day (arguments, "from", from);
  return run (arguments, language, error);
}

/**
 * cramp_diary_remove_pages:
 * @folder: what cramp_diary_summarize_in() made
 */
void
cramp_diary_remove_pages (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
