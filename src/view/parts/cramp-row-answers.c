/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-row-answers.h"

/* Two children, beside or below each other. AdwWrapBox does the same, but from right to left it puts a text that is
 * longer than the line out of sight. */

static int
natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
height_for (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static gboolean
fit_beside (GtkWidget *said, GtkWidget *answers, int width)
{
  return natural_width (said) + natural_width (answers) <= width;
}

static void
measure_width (GtkWidget *said, GtkWidget *answers, int *minimum, int *natural)
{
  int said_minimum, answers_minimum;

  gtk_widget_measure (said, GTK_ORIENTATION_HORIZONTAL, -1, &said_minimum, NULL, NULL, NULL);
  gtk_widget_measure (answers, GTK_ORIENTATION_HORIZONTAL, -1, &answers_minimum, NULL, NULL, NULL);
  *minimum = MAX (said_minimum, answers_minimum);
  *natural = natural_width (said) + natural_width (answers);
}

static int
measure_height (GtkWidget *said, GtkWidget *answers, int width)
{
  if (width < 0)
    width = natural_width (said) + natural_width (answers);
  if (!fit_beside (said, answers, width))
    return height_for (said, width) + height_for (answers, width);
  return MAX (height_for (said, width - natural_width (answers)), height_for (answers, natural_width (answers)));
}

static void
measure (GtkWidget *line,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline G_GNUC_UNUSED,
         int *natural_baseline G_GNUC_UNUSED)
{
  GtkWidget *said = gtk_widget_get_first_child (line), *answers = gtk_widget_get_last_child (line);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (said, answers, minimum, natural);
  else
    *minimum = *natural = measure_height (said, answers, for_size);
}

static void
allocate (GtkWidget *line, int width, int height, int baseline G_GNUC_UNUSED)
{
  GtkWidget *said = gtk_widget_get_first_child (line), *answers = gtk_widget_get_last_child (line);
  gboolean from_right = gtk_widget_get_direction (line) == GTK_TEXT_DIR_RTL;
  int answers_width = MIN (natural_width (answers), width);
  GtkAllocation said_place = { 0, 0, width, height };
  GtkAllocation answers_place = { from_right ? width - answers_width : 0, 0, answers_width, height };

  if (fit_beside (said, answers, width))
    {
      said_place.width = width - answers_width;
      said_place.x = from_right ? answers_width : 0;
      answers_place.x = from_right ? 0 : said_place.width;
    }
  else
    {
      said_place.height = height - height_for (answers, answers_width);
      answers_place.y = said_place.height;
      answers_place.height -= said_place.height;
    }
  gtk_widget_size_allocate (said, &said_place, -1);
  gtk_widget_size_allocate (answers, &answers_place, -1);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *line G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/**
 * cramp_row_add_answers:
 * @answers: the buttons of @row
 *
 * Puts @answers at the end of @row, like a suffix; where the window is narrow or the type large they go below what the
 * row says.
 */
void
cramp_row_add_answers (AdwActionRow *row, GtkWidget *answers)
{
  g_autoptr (GtkWidget) said = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), NULL);
  gtk_widget_set_valign (answers, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (answers, "row-answers");
  gtk_box_append (GTK_BOX (both), said);
  gtk_box_append (GTK_BOX (both), answers);
  gtk_widget_set_layout_manager (both, gtk_custom_layout_new (get_request_mode, measure, allocate));
  gtk_widget_add_css_class (both, "row-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), both);
}
