/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-language.h"

#include <locale.h>

/* Languages in which pages can be printed: that of the source, and every one with a catalogue. */

/* In their own words, with locales that go with them: from the best known one on. */
static const struct
{
  const char *code;
  const char *name;
  const char *locales[3];
} known[] = {
  { "ar", "العربية", { "ar_EG.UTF-8", "ar_SA.UTF-8" } },
  { "de", "Deutsch", { "de_DE.UTF-8", "de_AT.UTF-8", "de_CH.UTF-8" } },
  { "en", "English", { "en_GB.UTF-8", "en_US.UTF-8" } },
  { "es", "Español", { "es_ES.UTF-8", "es_MX.UTF-8" } },
  { "fr", "Français", { "fr_FR.UTF-8", "fr_CA.UTF-8" } },
};

/* The language the program is written in. */
#define SOURCE_LANGUAGE "en"

/**
 * cramp_language_folder:
 *
 * Returns: (transfer none): where the catalogues are. Development builds are run where they were built, and
 *   tests bring catalogues of their own
 */
const char *
cramp_language_folder (void)
{
  const char *folder = CRAMP_DEVEL ? g_getenv ("CRAMP_LOCALES") : NULL;

  return folder ? folder : LOCALEDIR;
}

static gboolean
has_catalogue (const char *code)
{
  g_autofree char *path = g_build_filename (cramp_language_folder (), code, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static int
compare (gconstpointer one, gconstpointer other)
{
  return g_strcmp0 (one, other);
}

/**
 * cramp_languages_list:
 *
 * Returns: (transfer full): codes, as "de", in alphabetical order
 */
GStrv
cramp_languages_list (void)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autoptr (GDir) folder = g_dir_open (cramp_language_folder (), 0, NULL);
  const char *code;

  g_ptr_array_add (codes, g_strdup (SOURCE_LANGUAGE));
  while (folder && (code = g_dir_read_name (folder)))
    if (!g_str_equal (code, SOURCE_LANGUAGE) && has_catalogue (code))
      g_ptr_array_add (codes, g_strdup (code));
  g_ptr_array_sort_values (codes, compare);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&codes), FALSE);
}

/**
 * cramp_language_is_known:
 *
 * Returns: whether pages can be printed in it
 */
gboolean
cramp_language_is_known (const char *code)
{
  g_auto (GStrv) codes = cramp_languages_list ();

  return g_strv_contains ((const char *const *) codes, code);
}

/**
 * cramp_language_name:
 *
 * Returns: (transfer none): what it is called by those who speak it, or its code
 */
const char *
cramp_language_name (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].code, code))
      return known[i].name;
  return code;
}

static gboolean
is_installed (const char *locale)
{
  locale_t found = newlocale (LC_ALL_MASK, locale, (locale_t) 0);

  if (found)
    freelocale (found);
  return found != (locale_t) 0;
}

/* A catalogue is used under any locale but "C"; without one of the language, numbers are written as in English. */
static const char *
find_locale (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    for (guint j = 0; j < G_N_ELEMENTS (known[i].locales) && g_str_equal (known[i].code, code); j++)
      if (known[i].locales[j] && is_installed (known[i].locales[j]))
        return known[i].locales[j];
  return "C.UTF-8";
}

/**
 * cramp_language_environment:
 * @code: one of cramp_languages_list()
 *
 * Returns: (transfer full): the environment of a program that is to speak it
 */
GStrv
cramp_language_environment (const char *code)
{
  GStrv environment = g_environ_setenv (g_get_environ (), "LANGUAGE", code, TRUE);

  return g_environ_setenv (environment, "LC_ALL", find_locale (code), TRUE);
}
