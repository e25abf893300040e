/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-report-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cramp-bar-chart.h"
#include "cramp-body-map.h"
#include "cramp-feedback.h"
#include "cramp-fold.h"
#include "cramp-screen-ink.h"

/* The sections of a report as cards on the screen, one below the other. Nights one by one stand in the calendar. */

#define BODY_HEIGHT 180

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_text (const CrampBlock *block)
{
  g_autofree char *text = block->lead ? g_strdup_printf ("%s %s", block->lead, block->text) : g_strdup (block->text);
  GtkWidget *label = make_label (text, NULL);

  if (block->kind == CRAMP_BLOCK_NOTE)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
    }
  return label;
}

static void
attach (GtkGrid *grid, const CrampTable *table, guint column, guint row, const char *text, const char *css_class)
{
  GtkWidget *label = make_label (text, css_class);

  if (table->columns[column].number)
    gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, table->columns[column].stretch);
  gtk_grid_attach (grid, label, (int) column, (int) row, 1, 1);
}

static GtkWidget *
make_table (const CrampTable *table)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 18);
  gtk_grid_set_row_spacing (grid, 6);
  for (guint column = 0; column < table->n_columns; column++)
    attach (grid, table, column, 0, table->columns[column].heading, "caption-heading");
  /* Row by row, as a screen reader is to read them. */
  for (guint row = 0; row < table->rows->len; row++)
    for (guint column = 0; column < table->n_columns; column++)
      attach (grid, table, column, row + 1, ((char **) g_ptr_array_index (table->rows, row))[column],
              table->columns[column].strong ? "heading" : NULL);
  return GTK_WIDGET (grid);
}

/* A bar of 0 may stand without a number in the chart; in a table it must not look like what is not known. */
static const char *
number_of (const CrampBar *bar, const char *unknown)
{
  if (*bar->number)
    return bar->number;
  return isnan (bar->value) ? unknown : "0";
}

static void
append_cells (GString *text, const char *name, const char *number, const char *note)
{
  g_string_append_printf (text, "%s\t%s", name, number);
  if (note && *note)
    g_string_append_printf (text, "\t%s", note);
  g_string_append_c (text, '\n');
}

/* The table with tabs, as spreadsheets take it. */
static void
copy_cb (GtkWidget *button, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
  cramp_feedback_toast (button, _ ("Table copied"));
}

static GtkWidget *
make_copy_button (const CrampChart *chart)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Copy Table"));
  GString *text = g_string_new (NULL);

  append_cells (text, chart->name_heading, chart->number_heading, chart->note_heading);
  for (guint i = 0; i < chart->bars->len; i++)
    {
      const CrampBar *bar = g_ptr_array_index (chart->bars, i);

      append_cells (text, bar->name, number_of (bar, ""), bar->note);
    }
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_cb), g_string_free_and_steal (text),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  return button;
}

static void
attach_cell (GtkGrid *grid, int column, int row, const char *text)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", column == 0 ? 0.0 : 1.0, "wrap", TRUE, NULL);

  if (row == 0)
    gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_set_hexpand (label, column == 0);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static GtkWidget *
make_chart_table (const CrampChart *chart)
{
  GtkGrid *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 6, NULL);
  gboolean notes = *chart->note_heading != '\0';

  attach_cell (grid, 0, 0, chart->name_heading);
  attach_cell (grid, 1, 0, chart->number_heading);
  if (notes)
    attach_cell (grid, 2, 0, chart->note_heading);
  for (guint i = 0; i < chart->bars->len; i++)
    {
      const CrampBar *bar = g_ptr_array_index (chart->bars, i);

      attach_cell (grid, 0, (int) i + 1, bar->name);
      attach_cell (grid, 1, (int) i + 1, number_of (bar, "–"));
      if (notes)
        attach_cell (grid, 2, (int) i + 1, bar->note);
    }
  return GTK_WIDGET (grid);
}

/* What the chart shows as a table, to be read and copied. */
static GtkWidget *
make_words (const CrampChart *chart)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (box), make_chart_table (chart));
  gtk_box_append (GTK_BOX (box), make_copy_button (chart));
  gtk_widget_set_margin_top (box, 6);
  return cramp_fold_new (_ ("Show as table"), box);
}

static CrampBodyMapInk
mix (const CrampColor *color, double part)
{
  return (CrampBodyMapInk) { color->red, color->green, color->blue, part };
}

static void
draw_body (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  double map = MIN (width, height * CRAMP_BODY_MAP_WIDTH / CRAMP_BODY_MAP_HEIGHT);
  g_auto (CrampScreenInk) ink = { 0 };
  CrampBodyMapStyle style = { 0 };

  cramp_screen_ink_init (&ink, GTK_WIDGET (area), cr);
  style.line = mix (&ink.palette.text, 0.8);
  style.clothes = mix (&ink.palette.text, 0.12);
  style.font = pango_font_description_get_family (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (area))));
  cramp_body_map_shade (&style, data, ink.palette.fill.red, ink.palette.fill.green, ink.palette.fill.blue);
  cairo_translate (cr, (width - map) / 2, 0);
  cramp_body_map_paint (cr, map, map * CRAMP_BODY_MAP_HEIGHT / CRAMP_BODY_MAP_WIDTH, &style);
}

static GtkWidget *
make_body (const CrampBlock *block)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "content-height",
                                  BODY_HEIGHT, NULL);

  /* The numbers stand in the table beside it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The legs, the darker the more cramps"), -1);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_body, g_memdup2 (block->regions, sizeof block->regions),
                                  g_free);
  return area;
}

static void
append_block (GtkBox *box, CrampBlock *block)
{
  switch (block->kind)
    {
    case CRAMP_BLOCK_TABLE:
      if (block->table->rows->len > 0)
        gtk_box_append (box, make_table (block->table));
      break;
    case CRAMP_BLOCK_CHART:
      {
        GtkWidget *words = make_words (block->chart);

        gtk_box_append (box, GTK_WIDGET (cramp_bar_chart_new (g_steal_pointer (&block->chart))));
        gtk_box_append (box, words);
        break;
      }
    case CRAMP_BLOCK_BODY:
      gtk_box_append (box, make_body (block));
      break;
    case CRAMP_BLOCK_NIGHTS:
    case CRAMP_BLOCK_FORM:
      break;
    case CRAMP_BLOCK_TEXT:
    case CRAMP_BLOCK_NOTE:
    default:
      gtk_box_append (box, make_text (block));
      break;
    }
}

static void
append_heading (GtkBox *box, const char *text)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "title-4");
  gtk_box_append (box, heading);
}

static GtkWidget *
make_section (CrampSection *section)
{
  GtkBox *card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  GtkBox *box = section->folded ? GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9)) : card;

  if (section->heading)
    {
      gtk_widget_add_css_class (GTK_WIDGET (card), "card");
      gtk_widget_add_css_class (GTK_WIDGET (card), "section");
    }
  if (section->heading && !section->folded)
    append_heading (card, section->heading);
  for (guint i = 0; i < section->blocks->len; i++)
    append_block (box, g_ptr_array_index (section->blocks, i));
  if (section->folded)
    gtk_widget_set_margin_top (GTK_WIDGET (box), 6);
  if (section->folded)
    gtk_box_append (card, cramp_fold_new (section->heading, GTK_WIDGET (box)));
  return GTK_WIDGET (card);
}

/* Sections come one by one, each in a frame of its own: all of them at once would take longer than one. */
typedef struct
{
  GtkBox *box;         /* (not owned): which owns this */
  CrampReport *report; /* (owned) */
  guint next;          /* section */
  guint source;        /* 0 when all are there */
} Filling;

static void
filling_free (gpointer data)
{
  Filling *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  cramp_report_free (self->report);
  g_free (self);
}

static gboolean
append_section_cb (gpointer data)
{
  Filling *self = data;

  if (self->next < self->report->sections->len)
    gtk_box_append (self->box, make_section (g_ptr_array_index (self->report->sections, self->next++)));
  if (self->next < self->report->sections->len)
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/**
 * cramp_report_view_new:
 * @report: (transfer full):
 *
 * Returns: (transfer floating): its sections as cards; the first is there at once
 */
GtkWidget *
cramp_report_view_new (CrampReport *report)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  Filling *filling = g_new0 (Filling, 1);

  *filling = (Filling) { .box = box, .report = report };
  g_object_set_data_full (G_OBJECT (box), "filling", filling, filling_free);
  if (*report->subtitle)
    gtk_box_append (box, make_label (report->subtitle, "dimmed"));
  if (append_section_cb (filling))
    filling->source = g_idle_add (append_section_cb, filling);
  return GTK_WIDGET (box);
}
