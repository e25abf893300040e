/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-body-chooser.h"

#include <glib/gi18n-lib.h>

#include "cramp-body-picture.h"
#include "cramp-choice.h"

/**
 * CrampBodyChooser:
 *
 * Where it was (D2, D3): the picture of the legs, buttons for what is not on it, and what is chosen in words.
 *
 * Signals: #CrampBodyChooser::changed.
 */
struct _CrampBodyChooser
{
  AdwBin parent_instance;

  CrampBodyPicture *picture;
  GtkToggleButton *regions[CRAMP_N_REGIONS];
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (CrampBodyChooser, cramp_body_chooser, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
update_words (CrampBodyChooser *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    {
      if (!gtk_toggle_button_get_active (self->regions[region]))
        continue;
      if (text->len > 0)
        /* Translators: between the places of a list, as in "Left calf, Left foot". */
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, cramp_vocabulary_label (&cramp_regions, region));
    }
  gtk_label_set_label (self->words, text->len > 0 ? text->str : _ ("Nothing chosen yet"));
}

static void
toggled_cb (CrampBodyChooser *self, GtkToggleButton *toggle)
{
  CrampRegion region = 0;

  while (self->regions[region] != toggle)
    region++;
  if (cramp_region_muscle (region) == CRAMP_MUSCLE_THIGH)
    cramp_body_picture_set_thigh (self->picture, region, gtk_toggle_button_get_active (toggle));
  update_words (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
cramp_body_chooser_class_init (CrampBodyChooserClass *klass)
{
  signals[CHANGED] =
      g_signal_new ("changed", CRAMP_TYPE_BODY_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_chips (CrampBodyChooser *self)
{
  GtkWidget *chips = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, "align", 0.5,
                                   "natural-line-length", 290, "natural-line-length-unit", ADW_LENGTH_UNIT_SP, NULL);

  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    if (!self->regions[region])
      {
        GtkWidget *chip = cramp_choice_make_button (cramp_vocabulary_label (&cramp_regions, region));

        if (cramp_region_muscle (region) == CRAMP_MUSCLE_THIGH)
          gtk_widget_set_tooltip_text (chip, _ ("Front or back of the thigh not known"));
        self->regions[region] = GTK_TOGGLE_BUTTON (chip);
        adw_wrap_box_append (ADW_WRAP_BOX (chips), chip);
      }
  return chips;
}

static void
cramp_body_chooser_init (CrampBodyChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->picture = g_object_new (CRAMP_TYPE_BODY_PICTURE, NULL);
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    {
      GtkWidget *toggle = cramp_body_picture_get_region (self->picture, region);

      self->regions[region] = toggle ? GTK_TOGGLE_BUTTON (toggle) : NULL;
    }
  self->words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picture));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), make_chips (self));
  adw_bin_set_child (ADW_BIN (self), box);

  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    g_signal_connect_object (self->regions[region], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  update_words (self);
}

/**
 * cramp_body_chooser_get_region:
 *
 * Returns: (transfer none): the button of @region
 */
GtkToggleButton *
cramp_body_chooser_get_region (CrampBodyChooser *self, CrampRegion region)
{
  return self->regions[region];
}

/**
 * cramp_body_chooser_get:
 * @regions: (out): 1 for each region chosen
 */
void
cramp_body_chooser_get (CrampBodyChooser *self, guint8 regions[CRAMP_N_REGIONS])
{
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    regions[region] = gtk_toggle_button_get_active (self->regions[region]) ? 1 : 0;
}

/**
 * cramp_body_chooser_set:
 * @regions: not zero for each region to be chosen
 */
void
cramp_body_chooser_set (CrampBodyChooser *self, const guint8 regions[CRAMP_N_REGIONS])
{
  for (CrampRegion region = 0; region < CRAMP_N_REGIONS; region++)
    gtk_toggle_button_set_active (self->regions[region], regions[region] != 0);
}
