/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stretch-card.h"

#include "cramp-routine-dialog.h"
#include "cramp-stretch-run.h"
#include "cramp-stretch-today.h"
#include "cramp-warnings.h"

/**
 * CrampStretchCard:
 *
 * How far today's stretching is, and what comes next, to be started from here (S8). While a warning forbids stretching
 * the card says so instead (C2).
 */
struct _CrampStretchCard
{
  CrampCard parent_instance;

  CrampWarnings *warnings; /* (owned) */

  AdwActionRow *row;
  GtkWidget *start;
};

G_DEFINE_FINAL_TYPE (CrampStretchCard, cramp_stretch_card, CRAMP_TYPE_CARD)

static void
cramp_stretch_card_reload (CrampCard *card)
{
  CrampStretchCard *self = CRAMP_STRETCH_CARD (card);
  CrampDiary *diary = cramp_card_get_diary (card);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *instead = cramp_warnings_get_instead (self->warnings, NULL);
  gboolean next = cramp_stretch_today_describe (diary, &title, &subtitle);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_action_row_set_subtitle (self->row, instead ? instead : subtitle);
  gtk_widget_set_visible (self->start, next && !instead);
}

static void
start_cb (CrampStretchCard *self)
{
  g_autofree char *folder = cramp_exercises_default_folder ();
  g_autoptr (CrampExercises) exercises = cramp_exercises_load (folder);

  cramp_routine_dialog_present_next (GTK_WIDGET (self), cramp_card_get_diary (CRAMP_CARD (self)), exercises);
}

static void
cramp_stretch_card_constructed (GObject *object)
{
  CrampStretchCard *self = CRAMP_STRETCH_CARD (object);

  self->warnings = cramp_warnings_of (cramp_card_get_diary (CRAMP_CARD (self)));
  g_signal_connect_object (self->warnings, "changed", G_CALLBACK (cramp_stretch_card_reload), self, G_CONNECT_SWAPPED);
  G_OBJECT_CLASS (cramp_stretch_card_parent_class)->constructed (object);
}

static void
cramp_stretch_card_dispose (GObject *object)
{
  g_clear_object (&CRAMP_STRETCH_CARD (object)->warnings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_STRETCH_CARD);
  G_OBJECT_CLASS (cramp_stretch_card_parent_class)->dispose (object);
}

static void
cramp_stretch_card_class_init (CrampStretchCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cramp_stretch_card_constructed;
  G_OBJECT_CLASS (klass)->dispose = cramp_stretch_card_dispose;
  CRAMP_CARD_CLASS (klass)->reload = cramp_stretch_card_reload;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/stretch-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampStretchCard, row);
  gtk_widget_class_bind_template_child (widget_class, CrampStretchCard, start);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
}

static void
cramp_stretch_card_init (CrampStretchCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
