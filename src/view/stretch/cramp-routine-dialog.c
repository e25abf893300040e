/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-routine-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-duration.h"
#include "cramp-exercise-dialog.h"
#include "cramp-feedback.h"
#include "cramp-figure-view.h"
#include "cramp-player-window.h"
#include "cramp-routine-editor.h"
#include "cramp-stretch-today.h"

/**
 * CrampRoutineDialog:
 *
 * A routine before it starts: what to mind (C5), what is done, and where. Own ones can be changed from here.
 *
 * Actions: `routine.start(side)`, `routine.edit`, `routine.duplicate`, `routine.delete`.
 */
struct _CrampRoutineDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;         /* (owned) */
  CrampExercises *exercises; /* (owned) */
  CrampRoutine *routine;     /* (owned) */
  CrampRoutine *fitted;      /* (owned): as it is done at the chosen place */
  char *key;                 /* (owned) */
  GPtrArray *rows;           /* (owned) (element-type GtkWidget): of cautions and steps */

  AdwPreferencesGroup *about;
  AdwToggleGroup *where;
  AdwPreferencesGroup *cautions;
  AdwPreferencesGroup *steps;
  GtkLabel *blocked;
  GtkWidget *start_buttons;
  GtkWidget *start;
  GtkWidget *start_left;
  GtkWidget *start_right;
};

G_DEFINE_FINAL_TYPE (CrampRoutineDialog, cramp_routine_dialog, ADW_TYPE_DIALOG)

static const struct
{
  const char *name;
  CrampPosition position;
} places[] = {
  { "standing", CRAMP_POSITION_STANDING },
  { "chair", CRAMP_POSITION_CHAIR },
  { "bed", CRAMP_POSITION_BED },
};

static AdwActionRow *
add_row (CrampRoutineDialog *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
  return ADW_ACTION_ROW (row);
}

static void
exercise_cb (CrampRoutineDialog *self, GtkWidget *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "exercise");

  adw_dialog_present (
      cramp_exercise_dialog_new (self->diary, self->exercises, cramp_exercises_find (self->exercises, id)),
      GTK_WIDGET (self));
}

static void
add_step (CrampRoutineDialog *self, const CrampRoutineStep *step)
{
  const CrampExercise *exercise = cramp_exercises_find (self->exercises, step->exercise);
  g_autofree char *what = NULL;
  g_autofree char *differs = NULL;
  g_autofree char *subtitle = NULL;
  AdwActionRow *row;

  if (!exercise)
    {
      row = add_row (self, self->steps, step->exercise);
      adw_action_row_set_subtitle (row, _ ("This exercise is not known here and is left out."));
      return;
    }
  row = add_row (self, self->steps, exercise->name);
  what = cramp_routine_step_describe (step, exercise);
  differs = cramp_exercise_check_hold (exercise, step->hold);
  subtitle = g_strjoin ("\n", what, differs, NULL);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_add_prefix (row, cramp_figure_view_new (self->exercises, exercise, 72));
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "exercise", g_strdup (exercise->id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (exercise_cb), self, G_CONNECT_SWAPPED);
}

static void
clear_rows (CrampRoutineDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
fill (CrampRoutineDialog *self)
{
  const CrampBuiltInRoutine *built_in = cramp_routines_find_built_in (self->key);
  g_auto (GStrv) cautions = NULL;
  g_autofree char *time = NULL;
  g_autofree char *about = NULL;
  CrampSide only = built_in && built_in->one_leg ? CRAMP_SIDE_LEFT : CRAMP_SIDE_NONE;

  clear_rows (self);
  cautions = cramp_routine_cautions (self->fitted, self->exercises, cramp_diary_get_person (self->diary));
  for (guint i = 0; cautions[i]; i++)
    add_row (self, self->cautions, cautions[i]);
  for (guint i = 0; i < self->fitted->steps->len; i++)
    add_step (self, g_ptr_array_index (self->fitted->steps, i));
  time = cramp_duration_format (cramp_routine_seconds (self->fitted, self->exercises, only));
  /* Translators: what a routine is for, and how long it takes. */
  about = built_in ? g_strdup_printf (_ ("%s Takes %s."), _ (built_in->about), time)
                   : g_strdup_printf (_ ("Takes %s."), time);
  adw_preferences_group_set_description (self->about, about);
}

static void
place_cb (CrampRoutineDialog *self)
{
  const char *name = adw_toggle_group_get_active_name (self->where);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].name, name) == 0)
      {
        g_clear_pointer ((gpointer *) &self->fitted, cramp_record_unref);
        self->fitted = cramp_routine_fitted (self->routine, self->exercises, places[i].position);
      }
  fill (self);
}

/* C2: nothing starts while a warning that forbids it is there. */
static void
show_blocked (CrampRoutineDialog *self)
{
  g_autofree char *instead = cramp_stretch_instead (self->diary);

  gtk_widget_set_visible (GTK_WIDGET (self->blocked), instead != NULL);
  gtk_label_set_label (self->blocked, instead ? instead : "");
  gtk_widget_set_visible (self->start_buttons, instead == NULL);
}

/* Opens the player, unless advice is blocked meanwhile (C2). */
static void
play (CrampRoutineDialog *self, GtkWidget *window, CrampSide only)
{
  g_autofree char *instead = cramp_stretch_instead (self->diary);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStretchRun) run = NULL;

  if (instead)
    {
      cramp_feedback_toast (window, instead);
      return;
    }
  run = cramp_stretch_run_new (self->diary, self->exercises, self->fitted, self->key, only, &error);
  if (!run)
    {
      cramp_feedback_error (window, _ ("This routine can’t be started"), error);
      return;
    }
  cramp_player_window_start (
      cramp_player_window_new (GTK_IS_WINDOW (window) ? GTK_WINDOW (window) : NULL, self->diary, self->exercises, run));
}

static void
start_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampRoutineDialog *self = CRAMP_ROUTINE_DIALOG (widget);
  int side = cramp_vocabulary_find (&cramp_sides, g_variant_get_string (parameter, NULL));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  play (self, window, side == CRAMP_SIDE_BOTH ? CRAMP_SIDE_NONE : (CrampSide) side);
  g_object_unref (self);
}

static void
edit (CrampRoutineDialog *self, CrampRoutine *routine)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  AdwDialog *editor = cramp_routine_editor_new (self->diary, self->exercises, routine);

  adw_dialog_close (ADW_DIALOG (self));
  adw_dialog_present (editor, window);
}

static void
edit_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampRoutineDialog *self = CRAMP_ROUTINE_DIALOG (widget);

  edit (self, self->routine);
}

static void
duplicate_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampRoutineDialog *self = CRAMP_ROUTINE_DIALOG (widget);
  g_autoptr (CrampRoutine) copy = cramp_record_copy (self->fitted);

  g_free (copy->record.uuid);
  copy->record.uuid = g_uuid_string_random ();
  g_free (copy->name);
  /* Translators: %s is the name of a routine. */
  copy->name = g_strdup_printf (_ ("%s, my own"), self->routine->name);
  edit (self, copy);
}

static void
delete_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampRoutineDialog *self = CRAMP_ROUTINE_DIALOG (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (GError) error = NULL;

  if (!cramp_diary_delete (self->diary, self->routine, _ ("Delete routine"), &error))
    {
      cramp_feedback_error (widget, _ ("The routine could not be deleted"), error);
      return;
    }
  adw_dialog_close (ADW_DIALOG (self));
  cramp_feedback_undoable (window, _ ("Routine deleted"));
}

static void
cramp_routine_dialog_dispose (GObject *object)
{
  CrampRoutineDialog *self = CRAMP_ROUTINE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_ROUTINE_DIALOG);
  g_clear_pointer ((gpointer *) &self->routine, cramp_record_unref);
  g_clear_pointer ((gpointer *) &self->fitted, cramp_record_unref);
  g_clear_pointer (&self->exercises, cramp_exercises_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_routine_dialog_parent_class)->dispose (object);
}

static void
cramp_routine_dialog_class_init (CrampRoutineDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_routine_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/routine-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineDialog, about);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineDialog, where);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineDialog, cautions);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineDialog, blocked);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineDialog, start_buttons);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineDialog, start);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineDialog, start_left);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineDialog, start_right);
  gtk_widget_class_install_action (widget_class, "routine.start", "s", start_action_cb);
  gtk_widget_class_install_action (widget_class, "routine.edit", NULL, edit_action_cb);
  gtk_widget_class_install_action (widget_class, "routine.duplicate", NULL, duplicate_action_cb);
  gtk_widget_class_install_action (widget_class, "routine.delete", NULL, delete_action_cb);
}

static void
cramp_routine_dialog_init (CrampRoutineDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_routine_dialog_new:
 * @routine: what to show
 * @key: key of the built-in routine it is, or uuid of the own one
 *
 * Returns: (transfer floating): a dialog from which @routine is started
 */
AdwDialog *
cramp_routine_dialog_new (CrampDiary *diary, CrampExercises *exercises, CrampRoutine *routine, const char *key)
{
  CrampRoutineDialog *self = g_object_new (CRAMP_TYPE_ROUTINE_DIALOG, "title", routine->name, NULL);
  const CrampBuiltInRoutine *built_in = cramp_routines_find_built_in (key);
  gboolean one_leg = built_in && built_in->one_leg;

  self->diary = g_object_ref (diary);
  self->exercises = cramp_exercises_ref (exercises);
  self->routine = cramp_record_ref (routine);
  self->fitted = cramp_record_ref (routine);
  self->key = g_strdup (key);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.edit", !built_in);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.delete", !built_in);
  gtk_widget_set_visible (self->start, !one_leg);
  gtk_widget_set_visible (self->start_left, one_leg);
  gtk_widget_set_visible (self->start_right, one_leg);
  adw_toggle_group_set_active_name (
      self->where, cramp_routine_fits (cramp_diary_get_person (diary)) == CRAMP_POSITION_BED ? "bed" : "standing");
  g_signal_connect_object (self->where, "notify::active-name", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
  place_cb (self);
  show_blocked (self);
  return ADW_DIALOG (self);
}

/**
 * cramp_routine_dialog_present_next:
 * @widget: in the window it is started from
 *
 * Opens the routine that is next today, with what to mind before it.
 */
void
cramp_routine_dialog_present_next (GtkWidget *widget, CrampDiary *diary, CrampExercises *exercises)
{
  g_autofree char *key = NULL;
  g_autoptr (CrampRoutine) routine = cramp_stretch_today_next (diary, &key);

  if (routine)
    adw_dialog_present (cramp_routine_dialog_new (diary, exercises, routine, key), widget);
}
