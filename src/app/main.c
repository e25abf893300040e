/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cramp-application.h"

/* Development builds are run where they were built, and tests bring catalogues of their own. */
static const char *
locale_folder (void)
{
  const char *folder = CRAMP_DEVEL ? g_getenv ("CRAMP_LOCALES") : NULL;

  return folder ? folder : LOCALEDIR;
}

int
main (int argc, char *argv[])
{
  g_autoptr (CrampApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = cramp_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
