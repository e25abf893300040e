/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-paper.h"

#include <gio/gio.h>

/**
 * cramp_paper_chosen:
 *
 * Returns: the paper of the preferences; may be called in any thread
 */
CrampPaper
cramp_paper_chosen (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  CrampPaper paper;
  g_autofree char *name = g_settings_get_string (settings, "paper");

  return cramp_paper_parse (name, &paper) ? paper : cramp_paper_default ();
}
