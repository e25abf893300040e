/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-pain-scale.h"

#include <glib/gi18n-lib.h>

#include "cramp-record.h"

/**
 * CrampPainScale:
 *
 * The numeric rating scale (D4): eleven buttons, words at both ends only, the bands named beneath.
 *
 * Keys: a digit chooses that number, 1 and then 0 chooses 10; Left and Right go along; Delete takes the answer back,
 * as does pressing the number once more.
 *
 * Properties: #CrampPainScale:value, 0 to 10, -1 while it is not answered.
 *
 * Accessibility: role group, and toggle buttons called "7, severe" and the like.
 */
struct _CrampPainScale
{
  AdwBin parent_instance;

  int value;
  gint64 one_typed_at; /* milliseconds, when a 1 was typed that may become 10 */
  GtkWidget *buttons[11];
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (CrampPainScale, cramp_pain_scale, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_VALUE,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

/* Milliseconds in which a 0 after a 1 makes it 10. */
#define TEN_TIME 1500

/* The bands as groups of buttons. */
static const struct
{
  int from;
  int to;
} groups[] = { { 0, 0 }, { 1, 3 }, { 4, 6 }, { 7, 10 } };

static const char *
describe (int value)
{
  if (value == 10)
    return _ ("Worst pain you can imagine");
  return cramp_vocabulary_label (&cramp_pain_bands, cramp_pain_band (value));
}

static void
toggled_cb (CrampPainScale *self, GtkToggleButton *button)
{
  int value = 0;

  while (self->buttons[value] != GTK_WIDGET (button))
    value++;
  if (gtk_toggle_button_get_active (button))
    cramp_pain_scale_set_value (self, value);
  else if (self->value == value)
    cramp_pain_scale_set_value (self, CRAMP_UNSET);
}

static void
choose (CrampPainScale *self, int value)
{
  cramp_pain_scale_set_value (self, value);
  if (value != CRAMP_UNSET)
    gtk_widget_grab_focus (self->buttons[value]);
}

static gboolean
type_digit (CrampPainScale *self, int digit, gint64 time)
{
  gboolean is_ten = digit == 0 && self->value == 1 && time - self->one_typed_at <= TEN_TIME;

  self->one_typed_at = digit == 1 ? time : -TEN_TIME - 1;
  choose (self, is_ten ? 10 : digit);
  return GDK_EVENT_STOP;
}

/* From where the focus is, so that without an answer the arrows only walk. */
static gboolean
walk (CrampPainScale *self, int step)
{
  int at = 0;

  while (at <= 10 && !gtk_widget_is_focus (self->buttons[at]))
    at++;
  if (at > 10 || at + step < 0 || at + step > 10)
    return GDK_EVENT_PROPAGATE;
  if (self->value == at)
    choose (self, at + step);
  else
    gtk_widget_grab_focus (self->buttons[at + step]);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (CrampPainScale *self,
                guint key,
                guint code G_GNUC_UNUSED,
                GdkModifierType state,
                GtkEventController *controller)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint32 digit = gdk_keyval_to_unicode (key);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (g_unichar_isdigit (digit))
    return type_digit (self, g_unichar_digit_value (digit), gtk_event_controller_get_current_event_time (controller));
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    return walk (self, rtl ? 1 : -1);
  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return walk (self, rtl ? -1 : 1);
  if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    {
      cramp_pain_scale_set_value (self, CRAMP_UNSET);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
update_words (CrampPainScale *self)
{
  g_autofree char *text = NULL;

  if (self->value == CRAMP_UNSET)
    text = g_strdup (_ ("0 is no pain, 10 is the worst pain you can imagine."));
  else
    /* Translators: a number on the pain scale and what it means, as "7 of 10: Severe". */
    text = g_strdup_printf (_ ("%1$d of 10: %2$s"), self->value, describe (self->value));
  gtk_label_set_label (self->words, text);
}

static void
cramp_pain_scale_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VALUE:
      g_value_set_int (value, CRAMP_PAIN_SCALE (object)->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_pain_scale_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VALUE:
      cramp_pain_scale_set_value (CRAMP_PAIN_SCALE (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_pain_scale_class_init (CrampPainScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cramp_pain_scale_get_property;
  object_class->set_property = cramp_pain_scale_set_property;
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, CRAMP_UNSET, 10, CRAMP_UNSET,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_button (CrampPainScale *self, int value)
{
  g_autofree char *label = g_strdup_printf ("%d", value);
  /* Translators: a number on the pain scale and what it means, for screen readers, as "7, Severe". */
  g_autofree char *name = g_strdup_printf (_ ("%1$d, %2$s"), value, describe (value));
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (button, "choice");
  gtk_widget_set_tooltip_text (button, describe (value));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  self->buttons[value] = button;
  return button;
}

static GtkWidget *
make_group (CrampPainScale *self, guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *band = gtk_label_new (cramp_vocabulary_label (&cramp_pain_bands, cramp_pain_band (groups[i].from)));

  gtk_widget_add_css_class (line, "linked");
  gtk_widget_add_css_class (band, "caption");
  gtk_widget_add_css_class (band, "dimmed");
  for (int value = groups[i].from; value <= groups[i].to; value++)
    gtk_box_append (GTK_BOX (line), make_button (self, value));
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), band);
  return box;
}

static void
cramp_pain_scale_init (CrampPainScale *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scale = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 9, "line-spacing", 6, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = CRAMP_UNSET;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    adw_wrap_box_append (ADW_WRAP_BOX (scale), make_group (self, i));
  self->words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
  gtk_box_append (GTK_BOX (box), scale);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pain-scale");
  update_words (self);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * cramp_pain_scale_get_value:
 *
 * Returns: 0 to 10, -1 while it is not answered
 */
int
cramp_pain_scale_get_value (CrampPainScale *self)
{
  return self->value;
}

/**
 * cramp_pain_scale_set_value:
 * @value: 0 to 10, -1 for not answered
 */
void
cramp_pain_scale_set_value (CrampPainScale *self, int value)
{
  if (self->value == value)
    return;
  self->value = value;
  for (int i = 0; i <= 10; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == value);
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
