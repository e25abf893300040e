/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-keys.h"

#include <glib/gi18n-lib.h>

/**
 * CrampKeys:
 *
 * A group of keys to tap, one for each value. A key tapped twice is not answered again.
 *
 * Properties: #CrampKeys:label names the group for screen readers; with #CrampKeys:several more than one key may be on;
 * with #CrampKeys:columns the keys stand in as many columns of one width, otherwise they flow like words, and with
 * #CrampKeys:fill fill their lines.
 *
 * Signals: #CrampKeys::toggled (value, on) for the key that the user changes; not for one that goes off because only
 * one may be on.
 *
 * CSS: each key is a `button.toggle` with the class `key`. Accessibility: a group of toggle buttons.
 */
struct _CrampKeys
{
  AdwBin parent_instance;

  GtkWidget *box;
  GPtrArray *keys; /* (owned) (element-type GtkToggleButton) */
  char *label;     /* (owned) (nullable) */
  gboolean several;
  gboolean fill;
  int columns;
  gboolean quiet; /* the program, not the user, is changing keys */
};

G_DEFINE_FINAL_TYPE (CrampKeys, cramp_keys, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_SEVERAL,
  PROP_COLUMNS,
  PROP_FILL,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  TOGGLED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static int
value_of (GtkToggleButton *key)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (key), "value"));
}

static GtkToggleButton *
find_key (CrampKeys *self, int value)
{
  for (guint i = 0; i < self->keys->len; i++)
    if (value_of (self->keys->pdata[i]) == value)
      return self->keys->pdata[i];
  return NULL;
}

static void
key_toggled_cb (CrampKeys *self, GtkToggleButton *key)
{
  gboolean on = gtk_toggle_button_get_active (key);

  if (self->quiet)
    return;
  if (on && !self->several)
    cramp_keys_choose (self, value_of (key));
  g_signal_emit (self, signals[TOGGLED], 0, value_of (key), on);
}

static GtkWidget *
make_label (CrampKeys *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (self->several) /* as places, whose names are long words in some languages */
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  return label;
}

static void
put (CrampKeys *self, GtkWidget *key)
{
  int place = (int) self->keys->len;

  if (!self->columns)
    {
      adw_wrap_box_append (ADW_WRAP_BOX (self->box), key);
      return;
    }
  gtk_widget_set_hexpand (key, TRUE);
  gtk_grid_attach (GTK_GRID (self->box), key, place % self->columns, place / self->columns, 1, 1);
}

static GtkWidget *
make_wrap_box (gboolean fill)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), fill ? ADW_JUSTIFY_FILL : ADW_JUSTIFY_NONE);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (box), fill);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 8);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 8);
  return box;
}

static GtkWidget *
make_grid (void)
{
  GtkWidget *box = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (box), 8);
  gtk_grid_set_row_spacing (GTK_GRID (box), 8);
  gtk_grid_set_column_homogeneous (GTK_GRID (box), TRUE);
  return box;
}

static void
cramp_keys_constructed (GObject *object)
{
  CrampKeys *self = CRAMP_KEYS (object);

  G_OBJECT_CLASS (cramp_keys_parent_class)->constructed (object);
  self->box = self->columns ? make_grid () : make_wrap_box (self->fill);
  adw_bin_set_child (ADW_BIN (self), self->box);
  if (self->label)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
}

static void
cramp_keys_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CrampKeys *self = CRAMP_KEYS (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_SEVERAL:
      g_value_set_boolean (value, self->several);
      break;
    case PROP_COLUMNS:
      g_value_set_int (value, self->columns);
      break;
    case PROP_FILL:
      g_value_set_boolean (value, self->fill);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_keys_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampKeys *self = CRAMP_KEYS (object);

  switch (id)
    {
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    case PROP_SEVERAL:
      self->several = g_value_get_boolean (value);
      break;
    case PROP_COLUMNS:
      self->columns = g_value_get_int (value);
      break;
    case PROP_FILL:
      self->fill = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cramp_keys_finalize (GObject *object)
{
  CrampKeys *self = CRAMP_KEYS (object);

  g_ptr_array_unref (self->keys);
  g_free (self->label);
  G_OBJECT_CLASS (cramp_keys_parent_class)->finalize (object);
}

static void
cramp_keys_class_init (CrampKeysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = cramp_keys_constructed;
  object_class->get_property = cramp_keys_get_property;
  object_class->set_property = cramp_keys_set_property;
  object_class->finalize = cramp_keys_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_SEVERAL] = g_param_spec_boolean ("several", NULL, NULL, FALSE, flags);
  properties[PROP_COLUMNS] = g_param_spec_int ("columns", NULL, NULL, 0, 12, 0, flags);
  properties[PROP_FILL] = g_param_spec_boolean ("fill", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[TOGGLED] = g_signal_new ("toggled", CRAMP_TYPE_KEYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_INT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cramp_keys_init (CrampKeys *self)
{
  self->keys = g_ptr_array_new ();
}

/**
 * cramp_keys_add:
 * @value: what the key stands for
 * @label: what stands on it, translated
 * @name: (nullable): what a screen reader says instead of @label, translated
 */
void
cramp_keys_add (CrampKeys *self, int value, const char *label, const char *name)
{
  GtkWidget *key = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (key), make_label (self, label));
  gtk_widget_add_css_class (key, "key");
  g_object_set_data (G_OBJECT (key), "value", GINT_TO_POINTER (value));
  gtk_accessible_update_property (GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_PROPERTY_LABEL, name ? name : label, -1);
  g_signal_connect_object (key, "toggled", G_CALLBACK (key_toggled_cb), self, G_CONNECT_SWAPPED);
  put (self, key);
  g_ptr_array_add (self->keys, key);
}

/**
 * cramp_keys_add_terms:
 *
 * Adds a key for each of @terms but the one that stands for "not given".
 */
void
cramp_keys_add_terms (CrampKeys *self, const CrampVocabulary *terms)
{
  for (guint i = 0; i < terms->n_terms; i++)
    if (cramp_vocabulary_key (terms, i))
      cramp_keys_add (self, (int) i, cramp_vocabulary_label (terms, i), NULL);
}

/**
 * cramp_keys_add_answers:
 *
 * Adds yes and no.
 */
void
cramp_keys_add_answers (CrampKeys *self)
{
  for (int answer = CRAMP_ANSWER_YES; answer >= CRAMP_ANSWER_NO; answer--)
    cramp_keys_add (self, answer, cramp_vocabulary_label (&cramp_answers, (guint) answer), NULL);
}

/**
 * cramp_keys_add_pain:
 *
 * Adds 0 to 10 (D4).
 */
void
cramp_keys_add_pain (CrampKeys *self)
{
  for (int pain = 0; pain <= 10; pain++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", pain);
      g_autofree char *name = NULL;

      /* Translators: a pain from 0 to 10 and its name, as "7, Severe". */
      name =
          g_strdup_printf (_ ("%1$d, %2$s"), pain, cramp_vocabulary_label (&cramp_pain_bands, cramp_pain_band (pain)));
      cramp_keys_add (self, pain, digits, name);
    }
}

/**
 * cramp_keys_is_empty:
 *
 * Returns: whether there are no keys yet: those of a question that is seldom asked are added when it is
 */
gboolean
cramp_keys_is_empty (CrampKeys *self)
{
  return self->keys->len == 0;
}

/**
 * cramp_keys_is_on:
 *
 * Returns: whether the key of @value is on
 */
gboolean
cramp_keys_is_on (CrampKeys *self, int value)
{
  GtkToggleButton *key = find_key (self, value);

  return key && gtk_toggle_button_get_active (key);
}

/**
 * cramp_keys_set_on:
 *
 * Turns the key of @value on or off, where there is one, without #CrampKeys::toggled.
 */
void
cramp_keys_set_on (CrampKeys *self, int value, gboolean on)
{
  GtkToggleButton *key = find_key (self, value);

  if (!key)
    return;
  self->quiet = TRUE;
  gtk_toggle_button_set_active (key, on);
  self->quiet = FALSE;
}

/**
 * cramp_keys_set_shown:
 *
 * Shows the key of @value, or hides it where it has no sense now.
 */
void
cramp_keys_set_shown (CrampKeys *self, int value, gboolean shown)
{
  GtkToggleButton *key = find_key (self, value);

  if (key)
    gtk_widget_set_visible (GTK_WIDGET (key), shown);
}

/**
 * cramp_keys_get_chosen:
 *
 * Returns: the value of the first key that is on, or -1
 */
int
cramp_keys_get_chosen (CrampKeys *self)
{
  for (guint i = 0; i < self->keys->len; i++)
    if (gtk_toggle_button_get_active (self->keys->pdata[i]))
      return value_of (self->keys->pdata[i]);
  return -1;
}

/**
 * cramp_keys_choose:
 * @value: what is to be on alone; one without a key turns all off
 *
 * Does not emit #CrampKeys::toggled.
 */
void
cramp_keys_choose (CrampKeys *self, int value)
{
  self->quiet = TRUE;
  for (guint i = 0; i < self->keys->len; i++)
    gtk_toggle_button_set_active (self->keys->pdata[i], value_of (self->keys->pdata[i]) == value);
  self->quiet = FALSE;
}
