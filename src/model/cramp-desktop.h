/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CrampNotifier:
 * @CRAMP_NOTIFIER_NONE: nothing shows notifications
 * @CRAMP_NOTIFIER_PLAIN: org.freedesktop.Notifications: buttons reach only a program that runs
 * @CRAMP_NOTIFIER_GTK: org.gtk.Notifications: buttons start the program where it can be started
 * @CRAMP_NOTIFIER_PORTAL: the notification portal: the same, for programs in a sandbox
 *
 * What shows our notifications.
 */
typedef enum
{
  CRAMP_NOTIFIER_NONE,
  CRAMP_NOTIFIER_PLAIN,
  CRAMP_NOTIFIER_GTK,
  CRAMP_NOTIFIER_PORTAL,
} CrampNotifier;

/**
 * CrampBackgroundAnswer:
 *
 * What the desktop said when asked whether the program may run without a window; in the settings as
 * "background-answer".
 */
typedef enum
{
  CRAMP_BACKGROUND_NOT_ASKED,
  CRAMP_BACKGROUND_ALLOWED,
  CRAMP_BACKGROUND_REFUSED,
  CRAMP_BACKGROUND_CANT_ASK,
} CrampBackgroundAnswer;

char *cramp_desktop_find_program (GError **error);
gboolean cramp_desktop_is_sandboxed (void);
CrampNotifier cramp_desktop_find_notifier (void);
gboolean cramp_desktop_can_wake (void);

gboolean cramp_desktop_has_autostart (void);
gboolean cramp_desktop_set_autostart (gboolean on, GError **error);
void cramp_desktop_ask_background (GSettings *settings, gboolean on);

G_END_DECLS
