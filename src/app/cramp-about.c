/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-about.h"

#include <glib/gi18n-lib.h>

#include "cramp-leaflet.h"

static void
add_sources (AdwAboutDialog *dialog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sources = NULL;

  for (guint i = 0; i < CRAMP_N_LEAFLETS; i++)
    g_strv_builder_take (builder, cramp_leaflet_cite (i));
  sources = g_strv_builder_end (builder);
  adw_about_dialog_add_credit_section (dialog, _ ("Sources of what is said about cramps"), (const char **) sources);
}

/**
 * cramp_about_dialog_new:
 *
 * Returns: (transfer floating): what the program is, where its facts come from, and under which terms it may be used
 */
AdwDialog *
cramp_about_dialog_new (void)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  adw_about_dialog_set_application_name (dialog, _ ("Cramp Diary"));
  adw_about_dialog_set_application_icon (dialog, APPLICATION_ID);
  adw_about_dialog_set_version (dialog, CRAMP_VERSION);
  adw_about_dialog_set_developer_name (dialog, _ ("Cramp Diary contributors"));
  adw_about_dialog_set_copyright (dialog, _ ("© 2026 Cramp Diary contributors"));
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (dialog,
                                 _ ("For information only. It does not replace a doctor: talk to your care team "
                                    "before you start or change anything. Everything you enter stays on this "
                                    "computer."));
  adw_about_dialog_add_legal_section (dialog, _ ("Articles, pictures and sounds"),
                                      _ ("© 2026 Cramp Diary contributors"), GTK_LICENSE_CUSTOM,
                                      _ ("They may be used under the Creative Commons licence "
                                         "Attribution-ShareAlike 4.0 (CC BY-SA 4.0)."));
  add_sources (dialog);
  /* Translators: put your names here, one a line. */
  adw_about_dialog_set_translator_credits (dialog, _ ("translator-credits"));
  return ADW_DIALOG (dialog);
}
