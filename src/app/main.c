/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cramp-application.h"
#include "cramp-language.h"

int
main (int argc, char *argv[])
{
  g_autoptr (CrampApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, cramp_language_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = cramp_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
