/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-plan-dialog.h"

#include <glib/gi18n-lib.h>

#include "cramp-feedback.h"
#include "cramp-routines.h"
#include "cramp-stretch-today.h"

/**
 * CrampPlanDialog:
 *
 * When to stretch each day, and what (S8).
 *
 * Actions: `plan.save`, `plan.add`, `plan.remove(place)`.
 */
struct _CrampPlanDialog
{
  AdwDialog parent_instance;

  CrampDiary *diary;      /* (owned) */
  CrampStretchPlan *plan; /* (owned): a copy that is being changed */
  GPtrArray *keys;        /* (owned) (element-type utf8): of the routines to choose from */
  GtkStringList *names;   /* (owned): in the same order */
  GPtrArray *rows;        /* (owned) (element-type GtkWidget): one a time */

  AdwPreferencesGroup *times;
};

G_DEFINE_FINAL_TYPE (CrampPlanDialog, cramp_plan_dialog, ADW_TYPE_DIALOG)

#define MOST_TIMES 12

static CrampStretchPlanTime *
time_at (CrampPlanDialog *self, guint place)
{
  return g_ptr_array_index (self->plan->times, place);
}

static guint
find_key (CrampPlanDialog *self, const char *key)
{
  guint place;

  return g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, &place) ? place : GTK_INVALID_LIST_POSITION;
}

static guint
place_of (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "place"));
}

static void
time_cb (GtkWidget *spin, CrampPlanDialog *self)
{
  CrampStretchPlanTime *time = time_at (self, place_of (spin));
  int value = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));
  gboolean hours = g_object_get_data (G_OBJECT (spin), "hours") != NULL;

  time->minute = hours ? value * 60 + time->minute % 60 : time->minute / 60 * 60 + value;
}

static void
routine_cb (GtkWidget *row, GParamSpec *pspec, CrampPlanDialog *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  if (selected < self->keys->len)
    g_set_str (&time_at (self, place_of (row))->routine, g_ptr_array_index (self->keys, selected));
}

static gboolean
two_digits_cb (GtkSpinButton *spin, gpointer unused)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static GtkWidget *
new_spin (CrampPlanDialog *self, guint place, gboolean hours)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, hours ? 23 : 59, hours ? 1 : 5);
  int minute = time_at (self, place)->minute;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (spin), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 2);
  gtk_spin_button_set_wrap (GTK_SPIN_BUTTON (spin), TRUE);
  g_object_set_data (G_OBJECT (spin), "place", GUINT_TO_POINTER (place));
  g_object_set_data (G_OBJECT (spin), "hours", hours ? spin : NULL);
  g_signal_connect (spin, "output", G_CALLBACK (two_digits_cb), NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), hours ? minute / 60 : minute % 60);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hours ? _ ("Hour") : _ ("Minute"), -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (time_cb), self, 0);
  return spin;
}

static GtkWidget *
new_remove_button (guint place)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "plan.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) place);
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remove"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_row (CrampPlanDialog *self, guint place)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Routine"));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (self->names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_key (self, time_at (self, place)->routine));
  g_object_set_data (G_OBJECT (row), "place", GUINT_TO_POINTER (place));
  gtk_box_append (GTK_BOX (box), new_spin (self, place, TRUE));
  gtk_box_append (GTK_BOX (box), new_spin (self, place, FALSE));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), box);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_remove_button (place));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (routine_cb), self, 0);
  adw_preferences_group_add (self->times, row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (CrampPlanDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->times, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->plan->times->len; i++)
    add_row (self, i);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.add", self->plan->times->len < MOST_TIMES);
}

static void
add_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampPlanDialog *self = CRAMP_PLAN_DIALOG (widget);

  cramp_stretch_plan_add (self->plan, 12 * 60, CRAMP_ROUTINE_BY_DAY);
  fill (self);
}

static void
remove_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampPlanDialog *self = CRAMP_PLAN_DIALOG (widget);

  g_ptr_array_remove_index (self->plan->times, (guint) g_variant_get_int32 (parameter));
  fill (self);
}

/* The times may have changed places: they are put in the order of the day again. */
static void
save_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampPlanDialog *self = CRAMP_PLAN_DIALOG (widget);
  g_autoptr (CrampStretchPlan) sorted = cramp_stretch_plan_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->plan->times->len; i++)
    cramp_stretch_plan_add (sorted, time_at (self, i)->minute, time_at (self, i)->routine);
  if (!cramp_diary_save (self->diary, sorted, _ ("Change the Plan"), &error))
    {
      cramp_feedback_error (widget, _ ("The plan could not be saved"), error);
      return;
    }
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_choice (CrampPlanDialog *self, const char *key, const char *name)
{
  g_ptr_array_add (self->keys, g_strdup (key));
  gtk_string_list_append (self->names, name);
}

static void
cramp_plan_dialog_dispose (GObject *object)
{
  CrampPlanDialog *self = CRAMP_PLAN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_PLAN_DIALOG);
  g_clear_pointer ((gpointer *) &self->plan, cramp_record_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->names);
  g_clear_object (&self->diary);
  G_OBJECT_CLASS (cramp_plan_dialog_parent_class)->dispose (object);
}

static void
cramp_plan_dialog_class_init (CrampPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_plan_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPlanDialog, times);
  gtk_widget_class_install_action (widget_class, "plan.save", NULL, save_action_cb);
  gtk_widget_class_install_action (widget_class, "plan.add", NULL, add_action_cb);
  gtk_widget_class_install_action (widget_class, "plan.remove", "i", remove_action_cb);
}

static void
cramp_plan_dialog_init (CrampPlanDialog *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->names = gtk_string_list_new (NULL);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_plan_dialog_new:
 *
 * Returns: (transfer floating): a dialog that changes the plan
 */
AdwDialog *
cramp_plan_dialog_new (CrampDiary *diary)
{
  CrampPlanDialog *self = g_object_new (CRAMP_TYPE_PLAN_DIALOG, NULL);
  g_autoptr (GPtrArray) own = cramp_diary_list (diary, &cramp_routine_type, G_MININT64, G_MAXINT64, NULL);
  g_autoptr (CrampStretchPlan) plan = cramp_stretch_plan_read (diary, NULL);

  self->diary = g_object_ref (diary);
  self->plan = plan ? cramp_record_copy (plan) : cramp_stretch_plan_default ();
  for (guint i = 0; i < cramp_routines_n_built_in (); i++)
    add_choice (self, cramp_routines_built_in (i)->key, _ (cramp_routines_built_in (i)->name));
  for (guint i = 0; own && i < own->len; i++)
    {
      const CrampRoutine *routine = g_ptr_array_index (own, i);

      add_choice (self, routine->record.uuid, routine->name);
    }
  fill (self);
  return ADW_DIALOG (self);
}
