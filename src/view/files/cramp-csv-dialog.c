/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-csv-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-csv-import.h"
#include "cramp-day.h"
#include "cramp-describe.h"
#include "cramp-diary-read.h"
#include "cramp-error.h"
#include "cramp-feedback.h"
#include "cramp-let-wrap.h"
#include "cramp-patience.h"

/**
 * Preview:
 *
 * What would become of the rows of a table.
 */
typedef struct
{
  GPtrArray *results; /* (owned) (element-type CrampCsvResult) */
  GArray *known;      /* (owned) (element-type CrampKnown): for each of them, what the diary knows of the cramp */
  guint n_bad;        /* rows that can't become cramps */
  guint n_here;       /* those whose cramps are in the diary */
  guint n_deleted;    /* those whose cramps were deleted here */
} Preview;

static void
preview_free (Preview *self)
{
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_array_unref (self->known);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Preview, preview_free)

/**
 * CrampCsvDialog:
 *
 * Says what each column of a table holds, shows what becomes of its rows, and imports those that can become cramps.
 */
struct _CrampCsvDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;       /* (owned) */
  CrampCsv *csv;           /* (owned) */
  CrampCsvImport *how;     /* (owned) */
  Preview *preview;        /* (owned) (nullable): what would become of the rows now; %NULL until that is known */
  GCancellable *reading;   /* (owned) (nullable): until it is known */
  GPtrArray *rows;         /* (owned): what is in the preview */
  GtkStringList *labels;   /* (owned): what a column can hold, the first for nothing */
  CrampProgress progress;  /* of the import */
  CrampPatience *patience; /* (owned) (nullable): while it is being done */

  GtkButton *import_button;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *columns;
  AdwComboRow *order;
  AdwSwitchRow *deleted;
  AdwPreferencesGroup *shown;
};

G_DEFINE_FINAL_TYPE (CrampCsvDialog, cramp_csv_dialog, ADW_TYPE_DIALOG)

/* How many rows are shown: those that can't be imported first. */
#define SHOWN 60

/* The preview is made in a thread */

static gboolean
find_known (CrampDiary *diary, Preview *preview, const CrampCsvResult *result, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  CrampKnown known = CRAMP_KNOWN_NOT;

  if (result->episode)
    known = cramp_diary_knows (diary, &cramp_episode_type, result->episode->record.uuid, &local_error);
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  preview->n_bad += !result->episode;
  preview->n_here += known == CRAMP_KNOWN_HERE;
  preview->n_deleted += known == CRAMP_KNOWN_DELETED;
  g_array_append_val (preview->known, known);
  return TRUE;
}

static gpointer
read_preview (CrampDiary *diary, gpointer data, GError **error)
{
  const CrampCsvImport *how = data;
  g_autoptr (Preview) preview = g_new0 (Preview, 1);

  preview->known = g_array_new (FALSE, FALSE, sizeof (CrampKnown));
  preview->results =
      cramp_csv_import_run (how, cramp_diary_get_person (diary)->record.uuid, cramp_diary_get_clock (diary), error);
  for (guint i = 0; preview->results && i < preview->results->len; i++)
    if (!find_known (diary, preview, g_ptr_array_index (preview->results, i), error))
      return NULL;
  return preview->results ? g_steal_pointer (&preview) : NULL;
}

/* And shown */

static GtkWidget *
make_icon (const char *name, const char *label)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_widget_set_tooltip_text (icon, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return icon;
}

static void
add_row (CrampCsvDialog *self, const CrampCsvResult *result, CrampKnown known)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (result->episode)
    {
      title = cramp_day_format_long (cramp_episode_day (result->episode));
      subtitle = cramp_episode_describe (result->episode);
      if (known == CRAMP_KNOWN_DELETED)
        adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon ("user-trash-symbolic", _ ("Was deleted here")));
      else if (known == CRAMP_KNOWN_HERE)
        adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon ("object-select-symbolic", _ ("Is here already")));
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
  adw_preferences_group_add (self->shown, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_rows (CrampCsvDialog *self, gboolean good, CrampKnown known)
{
  for (guint i = 0; i < self->preview->results->len && self->rows->len < SHOWN; i++)
    {
      const CrampCsvResult *result = g_ptr_array_index (self->preview->results, i);

      if ((result->episode != NULL) == good && g_array_index (self->preview->known, CrampKnown, i) == known)
        add_row (self, result, known);
    }
}

/* Those of which there are none are not spoken of, but for the new ones. */
static char *
describe (const Preview *preview)
{
  guint n_new = preview->results->len - preview->n_bad - preview->n_here - preview->n_deleted;
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_take (sentences,
                       g_strdup_printf (ngettext ("%u row becomes a cramp.", "%u rows become cramps.", n_new), n_new));
  if (preview->n_here)
    g_strv_builder_take (
        sentences, g_strdup_printf (ngettext ("%u row is here already.", "%u rows are here already.", preview->n_here),
                                    preview->n_here));
  if (preview->n_bad)
    g_strv_builder_take (
        sentences, g_strdup_printf (ngettext ("%u row is not imported.", "%u rows are not imported.", preview->n_bad),
                                    preview->n_bad));
  all = g_strv_builder_end (sentences);
  return g_strjoinv (" ", all);
}

/* Only what is shown is imported, and once: not while that is read anew, nor while it is being imported. */
static void
follow (CrampCsvDialog *self)
{
  const Preview *preview = self->preview;
  guint n_good = preview ? preview->results->len - preview->n_bad : 0;

  if (preview && !adw_switch_row_get_active (self->deleted))
    n_good -= preview->n_deleted;
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), n_good > 0 && !self->reading && !self->patience);
}

static void
clear_preview (CrampCsvDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->shown, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->preview, preview_free);
}

/* Where all there is was deleted here, an import was undone: then it is meant to come back. */
static void
show_deleted (CrampCsvDialog *self)
{
  const Preview *preview = self->preview;
  g_autofree char *text = g_strdup_printf (ngettext ("%u cramp of this table was deleted here",
                                                     "%u cramps of this table were deleted here", preview->n_deleted),
                                           preview->n_deleted);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->deleted), text);
  adw_switch_row_set_active (self->deleted, preview->n_deleted == preview->results->len - preview->n_bad);
  gtk_widget_set_visible (GTK_WIDGET (self->deleted), preview->n_deleted > 0);
}

static void
preview_cb (GObject *source, GAsyncResult *result, gpointer user_data G_GNUC_UNUSED)
{
  CrampCsvDialog *self = CRAMP_CSV_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (Preview) preview = cramp_diary_read_finish (result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  clear_preview (self);
  if (preview)
    {
      self->preview = g_steal_pointer (&preview);
      show_deleted (self);
      show_rows (self, FALSE, CRAMP_KNOWN_NOT);
      show_rows (self, TRUE, CRAMP_KNOWN_DELETED);
      show_rows (self, TRUE, CRAMP_KNOWN_NOT);
      show_rows (self, TRUE, CRAMP_KNOWN_HERE);
      text = describe (self->preview);
    }
  adw_preferences_page_set_description (self->page, text ? text : error->message);
  follow (self);
}

static void
stop_reading (CrampCsvDialog *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
update (CrampCsvDialog *self)
{
  stop_reading (self);
  self->reading = g_cancellable_new ();
  follow (self);
  cramp_diary_read_async (self->diary, self, read_preview, cramp_csv_import_copy (self->how),
                          (GDestroyNotify) preview_free, self->reading, preview_cb);
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

/* The cramps that are wanted. */
static GPtrArray *
list_wanted (CrampCsvDialog *self)
{
  GPtrArray *episodes = cramp_record_list_new ();

  for (guint i = 0; i < self->preview->results->len; i++)
    {
      const CrampCsvResult *result = g_ptr_array_index (self->preview->results, i);
      CrampKnown known = g_array_index (self->preview->known, CrampKnown, i);

      if (result->episode && (known != CRAMP_KNOWN_DELETED || adw_switch_row_get_active (self->deleted)))
        g_ptr_array_add (episodes, cramp_record_copy (result->episode));
    }
  return episodes;
}

static void
say_imported (CrampCsvDialog *self, const CrampMergeReport *report)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *text = describe_import (report);

  if (report->added + report->changed > 0)
    cramp_feedback_undoable (window, text);
  else
    cramp_feedback_toast (window, text);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CrampCsvDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (CrampMergeReport) report = { 0 };
  gboolean done = cramp_diary_merge_finish (CRAMP_DIARY (source), result, &report, &error);

  g_clear_pointer (&self->patience, cramp_patience_free);
  if (!gtk_widget_get_root (GTK_WIDGET (self)))
    return;
  if (done)
    {
      say_imported (self, &report);
      return;
    }
  follow (self);
  if (!g_error_matches (error, CRAMP_ERROR, CRAMP_ERROR_CANCELLED))
    cramp_feedback_error (GTK_WIDGET (self), _ ("The cramps could not be imported"), error);
}

static void
import_cb (CrampCsvDialog *self)
{
  g_autoptr (GPtrArray) episodes = list_wanted (self);

  self->progress = (CrampProgress) { 0 };
  self->patience = cramp_patience_new (GTK_WIDGET (self), _ ("Importing the diary"), &self->progress);
  follow (self);
  cramp_diary_import_episodes_async (self->diary, episodes, &self->progress, imported_cb, g_object_ref (self));
}

/* Also where the cramps are being imported. */
static void
closed_cb (CrampCsvDialog *self)
{
  cramp_progress_cancel (&self->progress);
}

static void
cramp_csv_dialog_dispose (GObject *object)
{
  CrampCsvDialog *self = CRAMP_CSV_DIALOG (object);

  stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_CSV_DIALOG);
  g_clear_object (&self->labels);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_csv_dialog_parent_class)->dispose (object);
}

/* A thread may still be reading the table until the last moment. */
static void
cramp_csv_dialog_finalize (GObject *object)
{
  CrampCsvDialog *self = CRAMP_CSV_DIALOG (object);

  g_clear_pointer (&self->preview, preview_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->how, cramp_csv_import_free);
  g_clear_pointer (&self->csv, cramp_csv_free);
  G_OBJECT_CLASS (cramp_csv_dialog_parent_class)->finalize (object);
}

static void
cramp_csv_dialog_class_init (CrampCsvDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_csv_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cramp_csv_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/csv-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, page);
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, order);
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, deleted);
  gtk_widget_class_bind_template_child (widget_class, CrampCsvDialog, shown);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_chosen_cb);
}

static void
cramp_csv_dialog_init (CrampCsvDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_wrap (self->shown);
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
