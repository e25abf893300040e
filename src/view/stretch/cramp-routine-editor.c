/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-routine-editor.h"

#include <glib/gi18n-lib.h>

#include "cramp-duration.h"
#include "cramp-feedback.h"
#include "cramp-figure-view.h"
#include "cramp-let-wrap.h"

/**
 * CrampRoutineEditor:
 *
 * Makes and changes an own routine: which exercises, in which order, how long, how often. Steps are moved by dragging,
 * by their buttons, or with Alt+Up and Alt+Down. What can't be played is not saved, and the reason is said.
 *
 * Actions: `editor.save`, `editor.add(id)`, `editor.move((place, by))`, `editor.remove(place)`.
 */
struct _CrampRoutineEditor
{
  AdwDialog parent_instance;

  CrampDiary *diary;         /* (owned) */
  CrampExercises *exercises; /* (owned) */
  CrampRoutine *routine;     /* (owned): a copy that is being changed */
  GPtrArray *rows;           /* (owned) (element-type GtkWidget): one a step */

  AdwBanner *problem;
  AdwEntryRow *name;
  AdwSpinRow *change;
  AdwPreferencesGroup *steps;
  GtkMenuButton *add;
};

G_DEFINE_FINAL_TYPE (CrampRoutineEditor, cramp_routine_editor, ADW_TYPE_DIALOG)

static void fill (CrampRoutineEditor *self, int expanded);

static CrampRoutineStep *
step_at (CrampRoutineEditor *self, guint place)
{
  return g_ptr_array_index (self->routine->steps, place);
}

static guint
place_of (CrampRoutineEditor *self, GtkWidget *row)
{
  guint place = 0;

  g_ptr_array_find (self->rows, row, &place);
  return place;
}

static void
show_row (CrampRoutineEditor *self, guint place)
{
  const CrampRoutineStep *step = step_at (self, place);
  const CrampExercise *exercise = cramp_exercises_find (self->exercises, step->exercise);
  AdwExpanderRow *row = g_ptr_array_index (self->rows, place);
  g_autofree char *what = NULL;
  g_autofree char *differs = NULL;
  g_autofree char *subtitle = NULL;

  if (!exercise)
    return;
  what = cramp_routine_step_describe (step, exercise);
  differs = cramp_exercise_check_hold (exercise, step->hold);
  subtitle = g_strjoin ("\n", what, differs, NULL);
  adw_expander_row_set_subtitle (row, subtitle);
}

static void
show_total (CrampRoutineEditor *self)
{
  g_autofree char *time =
      cramp_duration_format (cramp_routine_seconds (self->routine, self->exercises, CRAMP_SIDE_NONE));
  g_autofree char *text = g_strdup_printf (_ ("Takes %s."), time);

  adw_preferences_group_set_description (
      self->steps,
      self->routine->steps->len > 0 ? text : _ ("Add the exercises one after the other, as you want to do them."));
}

/* The three numbers of a step. */
static const struct
{
  const char *title;
  gsize offset;
  int low;
  int high;
} numbers[] = {
  { N_ ("Seconds"), G_STRUCT_OFFSET (CrampRoutineStep, hold), CRAMP_HOLD_LEAST, 0 },
  { N_ ("How often"), G_STRUCT_OFFSET (CrampRoutineStep, sets), 1, 10 },
  { N_ ("Seconds of rest in between"), G_STRUCT_OFFSET (CrampRoutineStep, rest), 0, 300 },
};

static void
number_cb (AdwSpinRow *spin, GParamSpec *pspec, CrampRoutineEditor *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (gtk_widget_get_parent (GTK_WIDGET (spin)), ADW_TYPE_EXPANDER_ROW);
  gsize offset = numbers[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (spin), "number"))].offset;
  guint place = place_of (self, row);

  G_STRUCT_MEMBER (int, step_at (self, place), offset) = (int) adw_spin_row_get_value (spin);
  show_row (self, place);
  show_total (self);
}

static void
add_numbers (CrampRoutineEditor *self, AdwExpanderRow *row, CrampRoutineStep *step, const CrampExercise *exercise)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int high = numbers[i].high ? numbers[i].high : cramp_exercise_most_seconds (exercise);
      GtkWidget *spin = adw_spin_row_new_with_range (numbers[i].low, high, i == 0 && exercise->moving ? 10 : 1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (spin), _ (numbers[i].title));
      adw_spin_row_set_value (ADW_SPIN_ROW (spin), G_STRUCT_MEMBER (int, step, numbers[i].offset));
      g_object_set_data (G_OBJECT (spin), "number", GUINT_TO_POINTER (i));
      adw_expander_row_add_row (row, spin);
      g_signal_connect_object (spin, "notify::value", G_CALLBACK (number_cb), self, 0);
    }
}

/* Without an @action the button can't be pressed. */
static GtkWidget *
make_button (const char *icon, const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_sensitive (button, action != NULL);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* Suffixes are added from the end. At the ends of the list there is nowhere to move to. */
static void
add_buttons (CrampRoutineEditor *self, AdwExpanderRow *row, guint place)
{
  gboolean first = place == 0, last = place + 1 == self->routine->steps->len;
  GtkWidget *remove = adw_button_row_new ();

  adw_expander_row_add_suffix (row, make_button ("go-down-symbolic", _ ("Later (Alt+Down)"),
                                                 last ? NULL : "editor.move", g_variant_new ("(ii)", (int) place, 1)));
  adw_expander_row_add_suffix (row, make_button ("go-up-symbolic", _ ("Earlier (Alt+Up)"), first ? NULL : "editor.move",
                                                 g_variant_new ("(ii)", (int) place, -1)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (remove), _ ("Remove"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (remove), "user-trash-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "editor.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "i", (int) place);
  adw_expander_row_add_row (row, remove);
}

static void
add_shortcut (GtkWidget *row, guint key, int place, int by)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK), gtk_named_action_new ("editor.move"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new ("(ii)", place, by));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (row, controller);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (ADW_TYPE_EXPANDER_ROW, row);
}

static void
move (CrampRoutineEditor *self, guint from, guint to)
{
  gpointer step;

  if (from >= self->routine->steps->len || to >= self->routine->steps->len || from == to)
    return;
  step = g_ptr_array_steal_index (self->routine->steps, from);
  g_ptr_array_insert (self->routine->steps, (int) to, step);
  fill (self, -1);
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, to));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CrampRoutineEditor *self)
{
  GtkWidget *dragged = g_value_get_object (value);
  GtkWidget *onto = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  guint from, to;

  if (!g_ptr_array_find (self->rows, dragged, &from) || !g_ptr_array_find (self->rows, onto, &to))
    return FALSE;
  move (self, from, to);
  return TRUE;
}

static void
add_dragging (CrampRoutineEditor *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ADW_TYPE_EXPANDER_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), row, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static void
add_row (CrampRoutineEditor *self, guint place)
{
  CrampRoutineStep *step = step_at (self, place);
  const CrampExercise *exercise = cramp_exercises_find (self->exercises, step->exercise);
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), exercise ? exercise->name : step->exercise);
  adw_preferences_group_add (self->steps, row);
  g_ptr_array_add (self->rows, row);
  add_shortcut (row, GDK_KEY_Up, (int) place, -1);
  add_shortcut (row, GDK_KEY_Down, (int) place, 1);
  add_dragging (self, row);
  if (exercise)
    {
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), cramp_figure_view_new (self->exercises, exercise, 64));
      add_numbers (self, ADW_EXPANDER_ROW (row), step, exercise);
      show_row (self, place);
    }
  else
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), _ ("This exercise is not known here and is left out."));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), gtk_image_new_from_icon_name ("list-drag-handle-symbolic"));
  add_buttons (self, ADW_EXPANDER_ROW (row), place);
}

static void
fill (CrampRoutineEditor *self, int expanded)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->steps, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->routine->steps->len; i++)
    add_row (self, i);
  if (expanded >= 0)
    adw_expander_row_set_expanded (g_ptr_array_index (self->rows, expanded), TRUE);
  show_total (self);
}

/* Actions */

static void
add_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampRoutineEditor *self = CRAMP_ROUTINE_EDITOR (widget);
  const CrampExercise *exercise = cramp_exercises_find (self->exercises, g_variant_get_string (parameter, NULL));

  g_return_if_fail (exercise);
  cramp_routine_add_step (self->routine, exercise->id, exercise->seconds, exercise->sets, 5);
  adw_banner_set_revealed (self->problem, FALSE);
  fill (self, (int) self->routine->steps->len - 1);
}

static void
move_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int place, by;

  g_variant_get (parameter, "(ii)", &place, &by);
  if (place + by >= 0)
    move (CRAMP_ROUTINE_EDITOR (widget), (guint) place, (guint) (place + by));
}

static void
remove_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampRoutineEditor *self = CRAMP_ROUTINE_EDITOR (widget);

  g_ptr_array_remove_index (self->routine->steps, (guint) g_variant_get_int32 (parameter));
  fill (self, -1);
}

static void
save_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampRoutineEditor *self = CRAMP_ROUTINE_EDITOR (widget);
  g_autoptr (GError) error = NULL;

  g_free (self->routine->name);
  self->routine->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  adw_spin_row_update (self->change);
  self->routine->change = (int) adw_spin_row_get_value (self->change);
  if (cramp_routine_check (self->routine, self->exercises, &error) &&
      cramp_diary_save (self->diary, self->routine, _ ("Save routine"), &error))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }
  adw_banner_set_title (self->problem, error->message);
  adw_banner_set_revealed (self->problem, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
fill_menu (CrampRoutineEditor *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint p = 0; p < CRAMP_N_POSITIONS; p++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint i = 0; i < cramp_exercises_get_n (self->exercises); i++)
        {
          const CrampExercise *exercise = cramp_exercises_get (self->exercises, i);
          g_autoptr (GMenuItem) item = g_menu_item_new (exercise->name, NULL);

          g_menu_item_set_action_and_target (item, "editor.add", "s", exercise->id);
          if (exercise->position == p)
            g_menu_append_item (section, item);
        }
      g_menu_append_section (menu, cramp_position_name (p), G_MENU_MODEL (section));
    }
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
}

static void
cramp_routine_editor_dispose (GObject *object)
{
  CrampRoutineEditor *self = CRAMP_ROUTINE_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_ROUTINE_EDITOR);
  g_clear_pointer ((gpointer *) &self->routine, cramp_record_unref);
  g_clear_pointer (&self->exercises, cramp_exercises_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_routine_editor_parent_class)->dispose (object);
}

static void
cramp_routine_editor_class_init (CrampRoutineEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_routine_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/routine-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineEditor, name);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineEditor, change);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineEditor, steps);
  gtk_widget_class_bind_template_child (widget_class, CrampRoutineEditor, add);
  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_action_cb);
  gtk_widget_class_install_action (widget_class, "editor.add", "s", add_action_cb);
  gtk_widget_class_install_action (widget_class, "editor.move", "(ii)", move_action_cb);
  gtk_widget_class_install_action (widget_class, "editor.remove", "i", remove_action_cb);
}

static void
cramp_routine_editor_init (CrampRoutineEditor *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_wrap (self->steps);
}

/**
 * cramp_routine_editor_new:
 * @routine: (nullable): what to change, or a new one
 *
 * Returns: (transfer floating): a dialog that saves the routine
 */
AdwDialog *
cramp_routine_editor_new (CrampDiary *diary, CrampExercises *exercises, CrampRoutine *routine)
{
  CrampRoutineEditor *self = g_object_new (CRAMP_TYPE_ROUTINE_EDITOR, NULL);

  self->diary = g_object_ref (diary);
  self->exercises = cramp_exercises_ref (exercises);
  self->routine = routine ? cramp_record_copy (routine) : cramp_routine_new (NULL, "", 5);
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->routine->name);
  adw_spin_row_set_value (self->change, self->routine->change);
  fill_menu (self);
  fill (self, -1);
  return ADW_DIALOG (self);
}
