/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>

#include "cramp-language.h"
#include "cramp-tour.h"

/* Usage: pictures FOLDER ENDING WIDTH HEIGHT LETTERS [empty]
 *
 * Takes a picture of every page, every dialog and every screen of the other windows, at a size in pixels and with
 * letters so many times as large as usual, with the sample diary or an empty one: FOLDER/NAME-ENDING.png. Language and
 * colours are those of the environment. */

typedef struct
{
  const char *folder;
  const char *ending;
} Album;

/* NULL while nothing has been painted yet. */
static GdkTexture *
draw (GtkWindow *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkTexture *texture = NULL;
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node)
    {
      texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
      gsk_render_node_unref (node);
    }
  return texture;
}

/* Once two in a row are the same, or the twentieth where something always moves. */
static GBytes *
draw_steadily (GtkWindow *window)
{
  g_autoptr (GBytes) before = NULL;

  for (guint tries = 0; tries < 20; tries++)
    {
      g_autoptr (GdkTexture) texture = draw (window);
      GBytes *now = texture ? gdk_texture_save_to_png_bytes (texture) : NULL;
      gboolean same = now && before && g_bytes_equal (now, before);

      g_clear_pointer (&before, g_bytes_unref);
      before = now;
      if (same)
        break;
      cramp_tour_settle (300);
    }
  return g_steal_pointer (&before);
}

static void
take_picture (CrampTour *tour, GtkWidget *root G_GNUC_UNUSED, gpointer user_data)
{
  const Album *album = user_data;
  g_autofree char *path = g_strdup_printf ("%s/%s-%s.png", album->folder, tour->place, album->ending);
  g_autoptr (GBytes) picture = draw_steadily (tour->top);

  if (!picture ||
      !g_file_set_contents (path, g_bytes_get_data (picture, NULL), (gssize) g_bytes_get_size (picture), NULL))
    g_error ("%s can't be written", path);
}

int
main (int argc, char *argv[])
{
  CrampTourScreen screen = { .still = TRUE, .empty = argc > 6 };
  Album album = { argv[1], argv[2] };
  CrampTour *tour;

  if (argc < 6)
    return 2;
  screen.width = atoi (argv[3]) + 2 * CRAMP_TOUR_SHADOW;
  screen.height = atoi (argv[4]) + 2 * CRAMP_TOUR_SHADOW;
  screen.letters = atoi (argv[5]);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, cramp_language_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  adw_init ();
  tour = cramp_tour_new (&screen);
  for (CrampTourPart part = 0; part < (screen.empty ? CRAMP_TOUR_DIALOGS : CRAMP_N_TOURS); part++)
    cramp_tour_go (tour, part, take_picture, &album);
  cramp_tour_free (tour);
  return 0;
}
