/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-desktop.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libportal/portal.h>

#include "cramp-file.h"

/* What the desktop can do for reminders. The bus itself answers these questions at once, so they are asked in place. */
#define BUS_TIMEOUT_MS 1000

/**
 * cramp_desktop_is_sandboxed:
 *
 * Returns: whether this is a Flatpak
 */
gboolean
cramp_desktop_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/* Whether the list of names that the bus answers to @method has @name. */
static gboolean
bus_lists (const char *method, const char *name)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) answer = NULL;
  g_autofree const char **names = NULL;

  if (bus)
    answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                          method, NULL, G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, BUS_TIMEOUT_MS,
                                          NULL, NULL);
  if (!answer)
    return FALSE;
  g_variant_get (answer, "(^a&s)", &names);
  return g_strv_contains (names, name);
}

static gboolean
is_there (const char *name)
{
  return bus_lists ("ListNames", name) || bus_lists ("ListActivatableNames", name);
}

/**
 * cramp_desktop_find_notifier:
 *
 * Looks in the same order as GNotification, which never says whether a notification was shown.
 *
 * Returns: what shows our notifications now
 */
CrampNotifier
cramp_desktop_find_notifier (void)
{
  if (cramp_desktop_is_sandboxed () || g_strcmp0 (g_getenv ("GIO_USE_PORTALS"), "1") == 0)
    return is_there ("org.freedesktop.portal.Desktop") ? CRAMP_NOTIFIER_PORTAL : CRAMP_NOTIFIER_NONE;
  if (bus_lists ("ListNames", "org.gtk.Notifications"))
    return CRAMP_NOTIFIER_GTK;
  return is_there ("org.freedesktop.Notifications") ? CRAMP_NOTIFIER_PLAIN : CRAMP_NOTIFIER_NONE;
}

/**
 * cramp_desktop_can_wake:
 *
 * Returns: whether the bus starts the program when a button of a notification is pressed
 */
gboolean
cramp_desktop_can_wake (void)
{
  return bus_lists ("ListActivatableNames", APPLICATION_ID);
}

/* Starting with the desktop, outside a sandbox */

static char *
autostart_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", APPLICATION_ID ".desktop", NULL);
}

/**
 * cramp_desktop_has_autostart:
 *
 * Returns: whether the program starts by itself, without a window, when the user logs in
 */
gboolean
cramp_desktop_has_autostart (void)
{
  g_autofree char *path = autostart_path ();

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * cramp_desktop_find_program:
 *
 * Returns: (transfer full) (nullable): path of this program; after an upgrade of the one that took its place
 */
char *
cramp_desktop_find_program (GError **error)
{
  static const char gone[] = " (deleted)";
  g_autofree char *path = g_file_read_link ("/proc/self/exe", error);

  /* So Linux says that the file was replaced while the program runs. */
  if (path && g_str_has_suffix (path, gone) && !g_file_test (path, G_FILE_TEST_EXISTS))
    path[strlen (path) - strlen (gone)] = '\0';
  return g_steal_pointer (&path);
}

static char *
autostart_text (void)
{
  g_autofree char *program = cramp_desktop_find_program (NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *command = g_strdup_printf ("\"%s\" --gapplication-service", program ? program : "cramp-diary");

  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, "Application");
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, _ ("Cramp Diary"));
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, command);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, APPLICATION_ID);
  g_key_file_set_boolean (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  return g_key_file_to_data (file, NULL, NULL);
}

/**
 * cramp_desktop_set_autostart:
 *
 * Lets the program start by itself when the user logs in, or no longer. Outside a sandbox.
 *
 * Returns: whether that is so now
 */
gboolean
cramp_desktop_set_autostart (gboolean on, GError **error)
{
  g_autofree char *path = autostart_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = on ? autostart_text () : NULL;

  if (!on && g_unlink (path) == 0)
    return TRUE;
  if (!on && errno == ENOENT)
    return TRUE;
  if (on && g_mkdir_with_parents (folder, 0700) == 0)
    return cramp_file_write (path, text, strlen (text), error);
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

/* In a sandbox the desktop is asked */

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GSettings) settings = user_data;
  g_autoptr (GError) error = NULL;
  CrampBackgroundAnswer answer = CRAMP_BACKGROUND_REFUSED;

  if (xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error))
    answer = CRAMP_BACKGROUND_ALLOWED;
  else if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    answer = CRAMP_BACKGROUND_CANT_ASK;
  g_settings_set_int (settings, "background-answer", (int) answer);
}

/**
 * cramp_desktop_ask_background:
 * @settings: gets the answer, some time later
 * @on: whether the program is to run without a window, and start when the user logs in
 *
 * Asks the desktop by the Background portal.
 */
void
cramp_desktop_ask_background (GSettings *settings, gboolean on)
{
  g_autoptr (XdpPortal) portal = xdp_portal_new ();
  g_autoptr (GPtrArray) command = g_ptr_array_new ();

  g_ptr_array_add (command, (char *) "cramp-diary");
  g_ptr_array_add (command, (char *) "--gapplication-service");
  xdp_portal_request_background (portal, NULL,
                                 /* Translators: why the program wants to run without a window; the desktop shows it. */
                                 (char *) _ ("To remind you while its window is closed"), command,
                                 on ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE, NULL, answered_cb,
                                 g_object_ref (settings));
}
