/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-filter-button.h"

#include <glib/gi18n-lib.h>

/**
 * CrampFilterButton:
 *
 * A button with a popover in which one says which cramps are to be seen.
 *
 * Signals: #CrampFilterButton::changed.
 */
struct _CrampFilterButton
{
  AdwBin parent_instance;

  CrampEpisodeFilter filter;

  GtkMenuButton *button;
  AdwComboRow *muscle;
  AdwSpinRow *pain;
  AdwSwitchRow *warned;
};

G_DEFINE_FINAL_TYPE (CrampFilterButton, cramp_filter_button, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
changed_cb (CrampFilterButton *self)
{
  CrampEpisodeFilter filter = { .muscle = adw_combo_row_get_selected (self->muscle),
                                .pain = (int) adw_spin_row_get_value (self->pain),
                                .warned = adw_switch_row_get_active (self->warned) };

  if (cramp_episode_filter_is_same (&filter, &self->filter))
    return;
  self->filter = filter;
  if (cramp_episode_filter_is_active (&filter))
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "accent");
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
pain_output_cb (CrampFilterButton *self, AdwSpinRow *row)
{
  if (adw_spin_row_get_value (row) >= 0.5)
    return FALSE;
  /* Translators: any pain at all, given or not. */
  gtk_editable_set_text (GTK_EDITABLE (row), C_ ("pain", "Any"));
  return TRUE;
}

static int
pain_input_cb (CrampFilterButton *self, double *value, AdwSpinRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  /* What is not a number means any, as it is shown. */
  *value = g_ascii_strtod (text, NULL);
  return TRUE;
}

static void
cramp_filter_button_dispose (GObject *object)
{
  /* First, because the template would take the bin's child away behind its back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_FILTER_BUTTON);
  G_OBJECT_CLASS (cramp_filter_button_parent_class)->dispose (object);
}

static void
cramp_filter_button_class_init (CrampFilterButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_filter_button_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_FILTER_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, CrampFilterButton, muscle);
  gtk_widget_class_bind_template_child (widget_class, CrampFilterButton, pain);
  gtk_widget_class_bind_template_child (widget_class, CrampFilterButton, warned);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pain_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, pain_input_cb);
}

static void
cramp_filter_button_init (CrampFilterButton *self)
{
  g_autoptr (GtkStringList) muscles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < cramp_muscles.n_terms; i++)
    gtk_string_list_append (muscles,
                            i == CRAMP_MUSCLE_NONE ? C_ ("muscle", "Any") : cramp_vocabulary_label (&cramp_muscles, i));
  adw_combo_row_set_model (self->muscle, G_LIST_MODEL (muscles));
}

/**
 * cramp_filter_button_get_filter:
 *
 * Returns: (transfer none): which cramps are to be seen
 */
const CrampEpisodeFilter *
cramp_filter_button_get_filter (CrampFilterButton *self)
{
  return &self->filter;
}

/**
 * cramp_filter_button_clear:
 *
 * Lets all cramps be seen again.
 */
void
cramp_filter_button_clear (CrampFilterButton *self)
{
  adw_combo_row_set_selected (self->muscle, CRAMP_MUSCLE_NONE);
  adw_spin_row_set_value (self->pain, 0);
  adw_switch_row_set_active (self->warned, FALSE);
}
