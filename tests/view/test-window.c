/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-test.h"
#include "cramp-window.h"

static void
test_window (void)
{
  g_autofree char *folder = cramp_test_folder ();
  CrampClock *clock = cramp_test_clock ();
  CrampDiary *diary = cramp_test_diary (folder, clock);
  CrampWindow *window = cramp_window_new (NULL, diary);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  cramp_window_show_page (window, "today");
  gtk_test_accessible_assert_role (window, GTK_ACCESSIBLE_ROLE_WINDOW);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (window);

  g_assert_finalize_object (diary);
  g_assert_finalize_object (clock);
  cramp_test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/window/pages", test_window);
  return g_test_run ();
}
