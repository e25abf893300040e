/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-csv-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-csv-import.h"
#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-feedback.h"

/**
 * CrampCsvDialog:
 *
 * Says what each column of a table holds, shows what becomes of its rows, and imports those that can become cramps.
 */
struct _CrampCsvDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;     /* (owned) */
  CrampCsv *csv;         /* (owned) */
  CrampCsvImport *how;   /* (owned) */
  GPtrArray *results;    /* (owned) (nullable): what would become of the rows now */
  GPtrArray *rows;       /* (owned): what is in the preview */
  GtkStringList *labels; /* (owned): what a column can hold, the first for nothing */

  GtkButton *import_button;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *columns;
  AdwComboRow *order;
  AdwPreferencesGroup *preview;
};

G_DEFINE_FINAL_TYPE (CrampCsvDialog, cramp_csv_dialog, ADW_TYPE_DIALOG)

/* How many rows are shown: those that can't be imported first. */
#define SHOWN 60

/* The preview */

static void
add_row (CrampCsvDialog *self, const CrampCsvResult *result)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (result->episode)
    {
      title = cramp_day_format_long (cramp_episode_day (result->episode));
      subtitle = cramp_episode_describe (result->episode);
    }
  else
    {
      /* Translators: %u is the number of a line of a file. */
      title = g_strdup_printf (_ ("Line %u is not imported"), result->row->line);
      subtitle = g_strdup (result->reason);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (self->preview, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_rows (CrampCsvDialog *self, gboolean good)
{
  for (guint i = 0; i < self->results->len && self->rows->len < SHOWN; i++)
    {
      const CrampCsvResult *result = g_ptr_array_index (self->results, i);

      if ((result->episode != NULL) == good)
        add_row (self, result);
    }
}

static char *
describe (guint n_good, guint n_bad)
{
  g_autofree char *good =
      g_strdup_printf (ngettext ("%u row becomes a cramp.", "%u rows become cramps.", n_good), n_good);
  g_autofree char *bad = NULL;

  if (n_bad == 0)
    return g_steal_pointer (&good);
  bad = g_strdup_printf (ngettext ("%u row is not imported.", "%u rows are not imported.", n_bad), n_bad);
  return g_strdup_printf ("%s %s", good, bad);
}

static void
update (CrampCsvDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = NULL;
  g_autofree char *text = NULL;
  guint n_bad = 0;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->preview, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  self->results = cramp_csv_import_run (self->how, cramp_diary_get_person (self->diary)->record.uuid,
                                        cramp_diary_get_clock (self->diary), &error);
  if (self->results)
    {
      episodes = cramp_csv_import_episodes (self->results, &n_bad);
      show_rows (self, FALSE);
      show_rows (self, TRUE);
      text = describe (episodes->len, n_bad);
    }
  adw_preferences_page_set_description (self->page, text ? text : error->message);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), episodes && episodes->len > 0);
}

/* The columns */

static void
target_chosen_cb (AdwComboRow *row, GParamSpec *pspec G_GNUC_UNUSED, CrampCsvDialog *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));

  self->how->targets[column] = adw_combo_row_get_selected (row);
  update (self);
}

/* The first thing that stands in a column. */
static const char *
find_example (const CrampCsv *csv, guint column)
{
  for (guint i = 0; i < csv->rows->len; i++)
    if (((CrampCsvRow *) csv->rows->pdata[i])->cells[column][0])
      return ((CrampCsvRow *) csv->rows->pdata[i])->cells[column];
  return NULL;
}

static void
add_column (CrampCsvDialog *self, guint column)
{
  GtkWidget *row = adw_combo_row_new ();
  const char *example = find_example (self->csv, column);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), self->csv->header[column]);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), example ? example : _ ("Nothing stands in it"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (self->labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), self->how->targets[column]);
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (target_chosen_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_group_add (self->columns, row);
}

static void
order_chosen_cb (CrampCsvDialog *self)
{
  if (!self->how || self->how->order == adw_combo_row_get_selected (self->order))
    return;
  self->how->order = (CrampCsvOrder) adw_combo_row_get_selected (self->order);
  update (self);
}

/* Importing */

/* Where more happened than that cramps were added, all of it. */
static char *
describe_import (const CrampMergeReport *report)
{
  if (report->changed || report->kept)
    return g_strdelimit (cramp_merge_report_describe (report), "\n", ' ');
  if (report->added == 0)
    return g_strdup (_ ("All of these cramps were here already"));
  return g_strdup_printf (ngettext ("%u cramp imported", "%u cramps imported", report->added), report->added);
}

static void
import_cb (CrampCsvDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GPtrArray) episodes = cramp_csv_import_episodes (self->results, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (CrampMergeReport) report = { 0 };

  if (!cramp_diary_import_episodes (self->diary, episodes, &report, &error))
    {
      cramp_feedback_error (GTK_WIDGET (self), _ ("The cramps could not be imported"), error);
      return;
    }
  text = describe_import (&report);
  if (report.added + report.changed > 0)
    cramp_feedback_undoable (window, text);
  else
    cramp_feedback_toast (window, text);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (CrampCsvDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cramp_csv_dialog_dispose (GObject *object)
{
  CrampCsvDialog *self = CRAMP_CSV_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_CSV_DIALOG);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->how, cramp_csv_import_free);
  g_clear_pointer (&self->csv, cramp_csv_free);
  g_clear_object (&self->labels);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_csv_dialog_parent_class)->dispose (object);
}

static void
cramp_csv_dialog_class_init (CrampCsvDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_csv_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/csv-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, page);
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, order);
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_chosen_cb);
}

static void
cramp_csv_dialog_init (CrampCsvDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->labels = gtk_string_list_new (NULL);
  gtk_string_list_append (self->labels, _ ("Not imported"));
  for (guint i = 0; i < cramp_csv_n_targets (); i++)
    gtk_string_list_append (self->labels, cramp_csv_target_label (i));
}

/**
 * cramp_csv_dialog_new:
 * @csv: (transfer full): a table of cramps
 *
 * Returns: (transfer floating): the dialog in which @csv is imported into @diary
 */
AdwDialog *
cramp_csv_dialog_new (CrampDiary *diary, CrampCsv *csv)
{
  CrampCsvDialog *self = g_object_new (CRAMP_TYPE_CSV_DIALOG, NULL);

  self->diary = g_object_ref (diary);
  self->csv = csv;
  self->how = cramp_csv_import_new (csv);
  for (guint i = 0; i < csv->n_columns; i++)
    add_column (self, i);
  adw_combo_row_set_selected (self->order, self->how->order);
  update (self);
  return ADW_DIALOG (self);
}
