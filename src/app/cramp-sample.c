/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sample.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cramp-feedback.h"
#include "cramp-sample-resources.h"
#include "cramp-transfer-json.h"
#include "cramp-window.h"

/* A diary to try the program with: a file of its own among those that may be thrown away, a clock of its own that says
 * the morning after its last night, and a window that says what it is. All of it is gone when that window is closed. */

#define SAMPLE_PATH "/io/github/crampdiary/CrampDiary/sample/sample-diary.json"
#define SAMPLE_TIME "2026-11-22T08:30:00"
#define SAMPLE_WIDTH 1000
#define SAMPLE_HEIGHT 760

/* What SQLite may leave beside a diary. */
static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

static void
remove_file (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

static void
closed_cb (gpointer data, GObject *diary G_GNUC_UNUSED)
{
  g_autofree char *path = data;

  remove_file (path);
}

static CrampClock *
make_clock (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (SAMPLE_TIME, zone);

  return cramp_clock_new_at (g_date_time_to_unix_usec (time), TRUE);
}

static gboolean
fill (CrampDiary *diary, CrampClock *clock, GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cramp_sample_get_resource (), SAMPLE_PATH, 0, error);
  g_autoptr (GPtrArray) records = NULL;

  if (bytes)
    records = cramp_transfer_json_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                        cramp_clock_now (clock), error);
  return records && cramp_diary_merge (diary, records, NULL, error);
}

static CrampDiary *
open_sample (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), CRAMP_DATA_FOLDER, "sample", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.sqlite", NULL);
  g_autoptr (CrampClock) clock = make_clock ();
  g_autoptr (CrampDiary) diary = NULL;

  g_mkdir_with_parents (folder, 0700);
  remove_file (path);
  diary = cramp_diary_open (path, clock, error);
  if (!diary)
    return NULL;
  g_object_weak_ref (G_OBJECT (diary), closed_cb, g_steal_pointer (&path));
  return fill (diary, clock, error) ? g_steal_pointer (&diary) : NULL;
}

/* The window that shows the sample already, if there is one. */
static GtkWindow *
find_window (GtkApplication *application)
{
  for (GList *windows = gtk_application_get_windows (application); windows; windows = windows->next)
    if (CRAMP_IS_WINDOW (windows->data) && cramp_window_is_sample (windows->data))
      return windows->data;
  return NULL;
}

/**
 * cramp_sample_show:
 *
 * Shows a window with the sample diary.
 */
void
cramp_sample_show (GtkApplication *application)
{
  GtkWindow *window = find_window (application);
  g_autoptr (CrampDiary) diary = NULL;
  g_autoptr (GError) error = NULL;

  if (!window && (diary = open_sample (&error)))
    {
      window = GTK_WINDOW (cramp_window_new (ADW_APPLICATION (application), diary));
      cramp_window_set_sample (CRAMP_WINDOW (window));
      gtk_window_set_default_size (window, SAMPLE_WIDTH, SAMPLE_HEIGHT);
    }
  if (window)
    gtk_window_present (window);
  else
    cramp_feedback_error (GTK_WIDGET (gtk_application_get_active_window (application)),
                          _ ("The sample diary can’t be shown"), error);
}
