/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stretch-page.h"

#include <glib/gi18n-lib.h>

#include "cramp-caution.h"
#include "cramp-duration.h"
#include "cramp-exercise-dialog.h"
#include "cramp-figure-view.h"
#include "cramp-plan-dialog.h"
#include "cramp-routine-dialog.h"
#include "cramp-routine-editor.h"
#include "cramp-sound-group.h"
#include "cramp-stretch-run.h"
#include "cramp-stretch-today.h"
#include "cramp-warnings.h"

/**
 * CrampStretchPage:
 *
 * Stretching: what is still to do today, the routines, and the exercises.
 *
 * Actions: `stretch.start-next`, `stretch.edit-plan`, `stretch.new`, `stretch.sound`.
 */
struct _CrampStretchPage
{
  CrampPage parent_instance;

  CrampExercises *exercises; /* (owned) */
  GSettings *settings;       /* (owned) */
  CrampWarnings *warnings;   /* (owned) */
  GPtrArray *rows;           /* (owned) (element-type GtkWidget): of the routines */

  AdwBanner *blocked;
  AdwBanner *problems;
  AdwActionRow *today;
  GtkWidget *start_next;
  AdwPreferencesGroup *routines;
  AdwPreferencesGroup *exercise_group;
  AdwPreferencesGroup *disclaimer;
  AdwActionRow *sound;
};

G_DEFINE_FINAL_TYPE (CrampStretchPage, cramp_stretch_page, CRAMP_TYPE_PAGE)

static CrampDiary *
get_diary (CrampStretchPage *self)
{
  return cramp_page_get_diary (CRAMP_PAGE (self));
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/* Routines */

static void
routine_cb (CrampStretchPage *self, GtkWidget *row)
{
  CrampRoutine *routine = g_object_get_data (G_OBJECT (row), "routine");
  const char *key = g_object_get_data (G_OBJECT (row), "key");

  adw_dialog_present (cramp_routine_dialog_new (get_diary (self), self->exercises, routine, key), GTK_WIDGET (self));
}

/* The first exercise that is known stands for the routine. */
static void
add_thumbnail (CrampStretchPage *self, GtkWidget *row, const CrampRoutine *routine)
{
  const CrampExercise *shown = NULL;

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const CrampRoutineStep *step = g_ptr_array_index (routine->steps, i);
      const CrampExercise *exercise = cramp_exercises_find (self->exercises, step->exercise);

      /* A stretch tells more than the walk before it. */
      if (exercise && (!shown || shown->moving))
        shown = exercise;
    }
  if (shown)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), cramp_figure_view_new (self->exercises, shown, 72));
}

static void
add_routine (CrampStretchPage *self, CrampRoutine *routine, const char *key)
{
  const CrampBuiltInRoutine *built_in = cramp_routines_find_built_in (key);
  CrampSide only = built_in && built_in->one_leg ? CRAMP_SIDE_LEFT : CRAMP_SIDE_NONE;
  g_autofree char *time = cramp_duration_format (cramp_routine_seconds (routine, self->exercises, only));
  g_autofree char *number = NULL;
  GtkWidget *row;

  /* Translators: how many exercises a routine has, and how long it takes. */
  number = g_strdup_printf (ngettext ("%u exercise, %s", "%u exercises, %s", routine->steps->len), routine->steps->len,
                            time);
  row = new_row (routine->name, number);
  add_thumbnail (self, row, routine);
  g_object_set_data_full (G_OBJECT (row), "routine", cramp_record_ref (routine), cramp_record_unref);
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (key), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (routine_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->routines, row);
  g_ptr_array_add (self->rows, row);
}

static void
fill_routines (CrampStretchPage *self)
{
  g_autoptr (GPtrArray) own = cramp_diary_list (get_diary (self), &cramp_routine_type, G_MININT64, G_MAXINT64, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->routines, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; own && i < own->len; i++)
    {
      CrampRoutine *routine = g_ptr_array_index (own, i);

      add_routine (self, routine, routine->record.uuid);
    }
  for (guint i = 0; i < cramp_routines_n_built_in (); i++)
    {
      const CrampBuiltInRoutine *built_in = cramp_routines_built_in (i);
      g_autoptr (CrampRoutine) routine = cramp_routines_make (built_in);

      add_routine (self, routine, built_in->key);
    }
}

/* Exercises */

static void
exercise_cb (CrampStretchPage *self, GtkWidget *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "exercise");

  adw_dialog_present (
      cramp_exercise_dialog_new (get_diary (self), self->exercises, cramp_exercises_find (self->exercises, id)),
      GTK_WIDGET (self));
}

static void
fill_exercises (CrampStretchPage *self)
{
  for (guint p = 0; p < CRAMP_N_POSITIONS; p++)
    for (guint i = 0; i < cramp_exercises_get_n (self->exercises); i++)
      {
        const CrampExercise *exercise = cramp_exercises_get (self->exercises, i);
        GtkWidget *row;

        if (exercise->position != p)
          continue;
        row = new_row (exercise->name, exercise->why);
        adw_action_row_add_prefix (ADW_ACTION_ROW (row), cramp_figure_view_new (self->exercises, exercise, 72));
        g_object_set_data_full (G_OBJECT (row), "exercise", g_strdup (exercise->id), g_free);
        g_signal_connect_object (row, "activated", G_CALLBACK (exercise_cb), self, G_CONNECT_SWAPPED);
        adw_preferences_group_add (self->exercise_group, row);
      }
}

/* Today */

static void
show_today (CrampStretchPage *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *instead = cramp_warnings_get_instead (self->warnings, NULL);
  gboolean next = cramp_stretch_today_describe (get_diary (self), &title, &subtitle);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->today), title);
  adw_action_row_set_subtitle (self->today, subtitle);
  gtk_widget_set_visible (self->start_next, next && !instead);
  adw_banner_set_title (self->blocked, instead ? instead : "");
  adw_banner_set_revealed (self->blocked, instead != NULL);
}

static void
changed_cb (CrampStretchPage *self, const CrampChange *change)
{
  if (cramp_change_concerns (change, &cramp_routine_type))
    fill_routines (self);
  show_today (self);
}

/* Actions */

static void
start_next_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampStretchPage *self = CRAMP_STRETCH_PAGE (widget);

  cramp_routine_dialog_present_next (widget, get_diary (self), self->exercises);
}

static void
edit_plan_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (cramp_plan_dialog_new (get_diary (CRAMP_STRETCH_PAGE (widget))), widget);
}

static void
new_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampStretchPage *self = CRAMP_STRETCH_PAGE (widget);

  adw_dialog_present (cramp_routine_editor_new (get_diary (self), self->exercises, NULL), widget);
}

static void
sound_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_dialog_set_title (dialog, _ ("Sound and Voice"));
  adw_dialog_set_content_height (dialog, 560);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (cramp_sound_group_new ()));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  adw_dialog_present (dialog, widget);
}

static void
show_sound (CrampStretchPage *self)
{
  gboolean silent = g_settings_get_boolean (self->settings, "stretch-silent");

  adw_action_row_set_subtitle (self->sound, silent ? _ ("Silent, for the night") : _ ("Voice, tones and volume"));
}

static void
cramp_stretch_page_constructed (GObject *object)
{
  CrampStretchPage *self = CRAMP_STRETCH_PAGE (object);
  g_autofree char *folder = cramp_exercises_default_folder ();
  g_autofree char *problems = NULL;

  G_OBJECT_CLASS (cramp_stretch_page_parent_class)->constructed (object);
  self->exercises = cramp_exercises_load (folder);
  problems = g_strjoinv ("\n", (char **) cramp_exercises_get_problems (self->exercises));
  adw_banner_set_title (self->problems, problems);
  adw_banner_set_revealed (self->problems, *problems != '\0');
  adw_preferences_group_set_description (self->disclaimer, cramp_caution_text (CRAMP_CAUTION_INFORMATION));
  g_signal_connect_object (self->settings, "changed::stretch-silent", G_CALLBACK (show_sound), self, G_CONNECT_SWAPPED);
  show_sound (self);
  fill_routines (self);
  fill_exercises (self);
  self->warnings = cramp_warnings_of (get_diary (self));
  g_signal_connect_object (self->warnings, "changed", G_CALLBACK (show_today), self, G_CONNECT_SWAPPED);
  show_today (self);
  g_signal_connect_object (get_diary (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cramp_stretch_page_dispose (GObject *object)
{
  CrampStretchPage *self = CRAMP_STRETCH_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_STRETCH_PAGE);
  g_clear_pointer (&self->exercises, cramp_exercises_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->warnings);
  G_OBJECT_CLASS (cramp_stretch_page_parent_class)->dispose (object);
}

static void
cramp_stretch_page_class_init (CrampStretchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cramp_stretch_page_constructed;
  object_class->dispose = cramp_stretch_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/stretch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampStretchPage, blocked);
  gtk_widget_class_bind_template_child (widget_class, CrampStretchPage, problems);
  gtk_widget_class_bind_template_child (widget_class, CrampStretchPage, today);
  gtk_widget_class_bind_template_child (widget_class, CrampStretchPage, start_next);
  gtk_widget_class_bind_template_child (widget_class, CrampStretchPage, routines);
  gtk_widget_class_bind_template_child (widget_class, CrampStretchPage, exercise_group);
  gtk_widget_class_bind_template_child (widget_class, CrampStretchPage, disclaimer);
  gtk_widget_class_bind_template_child (widget_class, CrampStretchPage, sound);
  gtk_widget_class_install_action (widget_class, "stretch.start-next", NULL, start_next_action_cb);
  gtk_widget_class_install_action (widget_class, "stretch.edit-plan", NULL, edit_plan_action_cb);
  gtk_widget_class_install_action (widget_class, "stretch.new", NULL, new_action_cb);
  gtk_widget_class_install_action (widget_class, "stretch.sound", NULL, sound_action_cb);
}

static void
cramp_stretch_page_init (CrampStretchPage *self)
{
  self->rows = g_ptr_array_new ();
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}
