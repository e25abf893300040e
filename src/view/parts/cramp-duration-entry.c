/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-duration-entry.h"

#include <glib/gi18n-lib.h>

#include "cramp-choice.h"
#include "cramp-duration.h"
#include "cramp-error.h"
#include "cramp-field.h"
#include "cramp-record.h"

/**
 * CrampDurationEntry:
 *
 * How long something lasted: roughly, by a choice, or typed as "90 s", "7 min" or "2 h". One replaces the other.
 * Beneath stands how it was understood, or what is wrong.
 *
 * Properties: #CrampDurationEntry:title, what lasted, for screen readers; #CrampDurationEntry:longest, seconds that
 * are still accepted. Signals: #CrampDurationEntry::changed.
 */
struct _CrampDurationEntry
{
  AdwBin parent_instance;

  int longest;
  CrampChoice *band;
  GtkEditable *entry;
  GtkLabel *understood;
  GtkLabel *error;
};

G_DEFINE_FINAL_TYPE (CrampDurationEntry, cramp_duration_entry, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_LONGEST,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static gboolean
is_empty (CrampDurationEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  return *text == '\0';
}

/* Nothing typed is fine, and not given. */
static gboolean
read_seconds (CrampDurationEntry *self, int *seconds, GError **error)
{
  g_autofree char *longest = NULL;

  *seconds = CRAMP_UNSET;
  if (is_empty (self) || !cramp_duration_parse (gtk_editable_get_text (self->entry), seconds, error))
    return is_empty (self);
  if (*seconds <= self->longest)
    return TRUE;
  *seconds = CRAMP_UNSET;
  longest = cramp_duration_format (self->longest);
  /* Translators: %s is a duration, as "7 days". */
  g_set_error (error, CRAMP_ERROR, CRAMP_ERROR_INVALID, _ ("This is too long: at most %s."), longest);
  return FALSE;
}

static void
update_understood (CrampDurationEntry *self)
{
  g_autofree char *text = NULL;
  int seconds;

  if (read_seconds (self, &seconds, NULL) && seconds != CRAMP_UNSET)
    text = cramp_duration_format (seconds);
  gtk_label_set_label (self->understood, text ? text : "");
}

static void
typed_cb (CrampDurationEntry *self)
{
  if (!is_empty (self))
    cramp_choice_set_value (self->band, 0);
  cramp_field_set_error (GTK_WIDGET (self->entry), self->error, NULL);
  update_understood (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
band_cb (CrampDurationEntry *self)
{
  if (cramp_choice_get_value (self->band) != 0)
    gtk_editable_set_text (self->entry, "");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
left_cb (CrampDurationEntry *self)
{
  cramp_duration_entry_check (self);
}

static void
set_title (CrampDurationEntry *self, const char *title)
{
  /* Translators: for screen readers; %s is what lasted, as "How long". */
  g_autofree char *name = g_strdup_printf (_ ("%s, typed"), title);

  g_object_set (self->band, "title", title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
cramp_duration_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CrampDurationEntry *self = CRAMP_DURATION_ENTRY (object);

  switch (id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_LONGEST:
      self->longest = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
cramp_duration_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CRAMP_DURATION_ENTRY (widget)->entry));
}

static void
cramp_duration_entry_class_init (CrampDurationEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = cramp_duration_entry_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = cramp_duration_entry_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LONGEST] =
      g_param_spec_int ("longest", NULL, NULL, 0, G_MAXINT, G_MAXINT, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_DURATION_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_typed_line (CrampDurationEntry *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->entry = g_object_new (GTK_TYPE_ENTRY, "width-chars", 14, "max-width-chars", 18, "activates-default", TRUE,
                              "placeholder-text",
                              /* Translators: an example in an empty field: a duration as one may type it. */
                              _ ("or typed: 7 min"), NULL);
  self->understood = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->understood), "dimmed");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->understood));
  return line;
}

static void
cramp_duration_entry_init (CrampDurationEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->longest = G_MAXINT;
  self->band = CRAMP_CHOICE (cramp_choice_new (NULL));
  self->error = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->error), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->band), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->band));
  gtk_box_append (GTK_BOX (box), make_typed_line (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->error));
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->band, "notify::value", G_CALLBACK (band_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

/**
 * cramp_duration_entry_add_vocabulary:
 * @vocabulary: rough durations to choose from
 */
void
cramp_duration_entry_add_vocabulary (CrampDurationEntry *self, const CrampVocabulary *vocabulary)
{
  cramp_choice_add_vocabulary (self->band, vocabulary);
  gtk_widget_set_visible (GTK_WIDGET (self->band), TRUE);
}

/**
 * cramp_duration_entry_get_seconds:
 *
 * Returns: the duration typed, -1 where none or nothing acceptable was typed
 */
int
cramp_duration_entry_get_seconds (CrampDurationEntry *self)
{
  int seconds;

  read_seconds (self, &seconds, NULL);
  return seconds;
}

/**
 * cramp_duration_entry_get_band:
 *
 * Returns: the rough duration chosen, 0 where none is
 */
int
cramp_duration_entry_get_band (CrampDurationEntry *self)
{
  return cramp_choice_get_value (self->band);
}

/**
 * cramp_duration_entry_set:
 * @seconds: a duration, or -1
 * @band: a rough duration, or 0
 */
void
cramp_duration_entry_set (CrampDurationEntry *self, int seconds, int band)
{
  g_autofree char *text = seconds == CRAMP_UNSET ? NULL : cramp_duration_format (seconds);

  gtk_editable_set_text (self->entry, text ? text : "");
  cramp_choice_set_value (self->band, band);
}

/**
 * cramp_duration_entry_is_valid:
 *
 * Returns: whether what was typed is a duration, or nothing was
 */
gboolean
cramp_duration_entry_is_valid (CrampDurationEntry *self)
{
  int seconds;

  return read_seconds (self, &seconds, NULL);
}

/**
 * cramp_duration_entry_check:
 *
 * Marks what was typed where it is no duration.
 *
 * Returns: the same as cramp_duration_entry_is_valid()
 */
gboolean
cramp_duration_entry_check (CrampDurationEntry *self)
{
  g_autoptr (GError) error = NULL;
  int seconds;
  gboolean valid = read_seconds (self, &seconds, &error);

  cramp_field_set_error (GTK_WIDGET (self->entry), self->error, valid ? NULL : error->message);
  return valid;
}
