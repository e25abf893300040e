/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "cramp-desktop.h"
#include "cramp-test.h"

/* How the program gets to start by itself: in a Flatpak the desktop is asked by its Background portal, here a false one
 * on a bus of our own; outside a file is written. */

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

static const char portal_xml[] = "<node><interface name='org.freedesktop.portal.Background'>"
                                 "<method name='RequestBackground'><arg type='s' direction='in'/>"
                                 "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
                                 "</interface></node>";

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection; /* of the portal */
  GSettings *settings;
  guint object;
  guint answer;        /* what the user says: 0 yes, 1 no */
  gboolean background; /* what comes of it */
  GVariant *options;   /* as it was asked last */
} Fixture;

/* As the portals do it: the answer comes later, as a signal from an object that is named after who asks. */
static void
call_cb (GDBusConnection *connection,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  Fixture *f = user_data;
  g_autofree char *who = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *request = NULL;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  const char *token = "none";
  GVariantDict results;

  g_clear_pointer (&f->options, g_variant_unref);
  f->options = g_variant_ref (options);
  g_variant_lookup (options, "handle_token", "&s", &token);
  request = g_strdup_printf (PORTAL_PATH "/request/%s/%s", who, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
  g_variant_dict_init (&results, NULL);
  g_variant_dict_insert (&results, "background", "b", f->background);
  g_variant_dict_insert (&results, "autostart", "b", f->background);
  g_dbus_connection_emit_signal (connection, sender, request, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(u@a{sv})", f->answer, g_variant_dict_end (&results)), NULL);
}

static void
own_portal (Fixture *f)
{
  static const GDBusInterfaceVTable table = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (portal_xml, NULL);
  g_autoptr (GVariant) owned = NULL;

  f->connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (f->bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, NULL);
  f->object =
      g_dbus_connection_register_object (f->connection, PORTAL_PATH, info->interfaces[0], &table, f, NULL, NULL);
  g_assert_cmpuint (f->object, >, 0);
  owned = g_dbus_connection_call_sync (f->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName", g_variant_new ("(su)", PORTAL, 4), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (owned);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (f->bus);
  f->settings = g_settings_new (APPLICATION_ID);
  g_settings_reset (f->settings, "background-answer");
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_settings_reset (f->settings, "background-answer");
  g_clear_object (&f->settings);
  g_clear_pointer (&f->options, g_variant_unref);
  if (f->connection)
    g_dbus_connection_unregister_object (f->connection, f->object);
  g_clear_object (&f->connection);
  g_test_dbus_down (f->bus);
  g_clear_object (&f->bus);
}

static void
ask (Fixture *f, gboolean on, CrampBackgroundAnswer expected)
{
  gint64 patience = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  g_settings_reset (f->settings, "background-answer");
  cramp_desktop_ask_background (f->settings, on);
  while (g_settings_get_int (f->settings, "background-answer") != (int) expected && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (g_settings_get_int (f->settings, "background-answer"), ==, expected);
}

static void
test_portal (Fixture *f, gconstpointer unused)
{
  g_autofree const char **command = NULL;
  gboolean autostart = FALSE;

  own_portal (f);
  f->background = TRUE;
  ask (f, TRUE, CRAMP_BACKGROUND_ALLOWED);
  g_assert_true (g_variant_lookup (f->options, "autostart", "b", &autostart) && autostart);
  g_assert_true (g_variant_lookup (f->options, "commandline", "^a&s", &command));
  g_assert_cmpstr (command[0], ==, "cramp-diary");
  g_assert_cmpstr (command[1], ==, "--gapplication-service");

  f->answer = 1;
  f->background = FALSE;
  ask (f, TRUE, CRAMP_BACKGROUND_REFUSED);
}

/* A desktop may answer without having asked, that nothing comes of it. */
static void
test_portal_denies (Fixture *f, gconstpointer unused)
{
  own_portal (f);
  ask (f, TRUE, CRAMP_BACKGROUND_REFUSED);
}

static void
test_no_portal (Fixture *f, gconstpointer unused)
{
  ask (f, TRUE, CRAMP_BACKGROUND_CANT_ASK);
}

static void
test_autostart (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "autostart", APPLICATION_ID ".desktop", NULL);
  g_autofree char *program = cramp_desktop_find_program (NULL);
  g_autofree char *command = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) words = NULL;

  g_assert_false (cramp_desktop_has_autostart ());
  g_assert_true (cramp_desktop_set_autostart (TRUE, NULL));
  g_assert_true (cramp_desktop_has_autostart ());
  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL));
  command = g_key_file_get_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, NULL);
  g_assert_true (g_shell_parse_argv (command, NULL, &words, NULL));
  g_assert_cmpstr (words[0], ==, program);
  g_assert_cmpstr (words[1], ==, "--gapplication-service");

  g_assert_true (cramp_desktop_set_autostart (FALSE, NULL));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (cramp_desktop_set_autostart (FALSE, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define TEST(name, function) g_test_add ("/desktop/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("portal", test_portal);
  TEST ("portal-denies", test_portal_denies);
  TEST ("no-portal", test_no_portal);
  TEST ("autostart", test_autostart);
  return g_test_run ();
}
