/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-choice.h"

#include <glib/gi18n-lib.h>

/**
 * CrampChoice:
 *
 * Buttons of which at most one is pressed. Pressing it once more, or Delete, takes the answer back, so that "not
 * answered" can always be reached. Goes on to further lines where it is narrow.
 *
 * Properties: #CrampChoice:title, what is asked, for screen readers: each button is called "title: label";
 * #CrampChoice:value, 0 while nothing is chosen; #CrampChoice:required, whether it can't be taken back.
 *
 * Accessibility: role group, and toggle buttons.
 */
struct _CrampChoice
{
  AdwBin parent_instance;

  char *title; /* (owned) (nullable) */
  int value;
  gboolean required;
  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (CrampChoice, cramp_choice, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_VALUE,
  PROP_REQUIRED,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

#define VALUE_KEY "cramp-value"

static int
button_value (gpointer button)
{
  return GPOINTER_TO_INT (g_object_get_data (button, VALUE_KEY));
}

static void
name_button (CrampChoice *self, GtkWidget *button)
{
  const char *label = gtk_button_get_label (GTK_BUTTON (button));
  g_autofree char *name = NULL;

  if (!self->title)
    return;
  /* Translators: the name of a button for screen readers: a question and one of its answers, as "Fever: yes". */
  name = g_strdup_printf (_ ("%1$s: %2$s"), self->title, label);
  /* Its own label, which screen readers would read instead, does not say what is asked. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_title (CrampChoice *self, const char *title)
{
  GtkWidget *button;

  if (!g_set_str (&self->title, title))
    return;
  if (title)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (button = gtk_widget_get_first_child (GTK_WIDGET (self->box)); button;
       button = gtk_widget_get_next_sibling (button))
    name_button (self, button);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
toggled_cb (CrampChoice *self, GtkToggleButton *button)
{
  int value = button_value (button);

  if (gtk_toggle_button_get_active (button))
    cramp_choice_set_value (self, value);
  else if (self->value == value && self->required)
    gtk_toggle_button_set_active (button, TRUE);
  else if (self->value == value)
    cramp_choice_set_value (self, 0);
}

static gboolean
clear_cb (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  CrampChoice *self = CRAMP_CHOICE (widget);

  if (self->required || self->value == 0)
    return GDK_EVENT_PROPAGATE;
  cramp_choice_set_value (self, 0);
  return GDK_EVENT_STOP;
}

static void
cramp_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CrampChoice *self = CRAMP_CHOICE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, self->required);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_choice_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampChoice *self = CRAMP_CHOICE (object);

  switch (id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_VALUE:
      cramp_choice_set_value (self, g_value_get_int (value));
      break;
    case PROP_REQUIRED:
      if (self->required != g_value_get_boolean (value))
        {
          self->required = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_choice_finalize (GObject *object)
{
  CrampChoice *self = CRAMP_CHOICE (object);

  g_free (self->title);
  G_OBJECT_CLASS (cramp_choice_parent_class)->finalize (object);
}

static void
cramp_choice_class_init (CrampChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cramp_choice_get_property;
  object_class->set_property = cramp_choice_set_property;
  object_class->finalize = cramp_choice_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REQUIRED] = g_param_spec_boolean (
      "required", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, clear_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, clear_cb, NULL);
}

static void
cramp_choice_init (CrampChoice *self)
{
  self->box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * cramp_choice_make_button:
 * @label: translated
 *
 * Returns: (transfer floating): a toggle button as in a choice, whose words go on to a second line rather than be cut
 */
GtkWidget *
cramp_choice_make_button (const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (button, "choice");
  return button;
}

/**
 * cramp_choice_new:
 * @title: what is asked
 *
 * Returns: (transfer floating): a choice with nothing to choose from yet
 */
GtkWidget *
cramp_choice_new (const char *title)
{
  return g_object_new (CRAMP_TYPE_CHOICE, "title", title, NULL);
}

/**
 * cramp_choice_add:
 * @value: above 0
 * @label: translated
 */
void
cramp_choice_add (CrampChoice *self, int value, const char *label)
{
  GtkWidget *button = cramp_choice_make_button (label);

  g_return_if_fail (value > 0);

  g_object_set_data (G_OBJECT (button), VALUE_KEY, GINT_TO_POINTER (value));
  name_button (self, button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, button);
}

/**
 * cramp_choice_add_vocabulary:
 *
 * Adds every term but the one for "not given".
 */
void
cramp_choice_add_vocabulary (CrampChoice *self, const CrampVocabulary *vocabulary)
{
  for (guint i = 1; i < vocabulary->n_terms; i++)
    cramp_choice_add (self, (int) i, cramp_vocabulary_label (vocabulary, i));
}

/**
 * cramp_choice_get_value:
 *
 * Returns: what is chosen, 0 for nothing
 */
int
cramp_choice_get_value (CrampChoice *self)
{
  return self->value;
}

/**
 * cramp_choice_set_value:
 * @value: one of those added, 0 for nothing
 */
void
cramp_choice_set_value (CrampChoice *self, int value)
{
  GtkWidget *button;

  if (self->value == value)
    return;
  self->value = value;
  for (button = gtk_widget_get_first_child (GTK_WIDGET (self->box)); button;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), button_value (button) == value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
