/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sound-group.h"

#include <glib/gi18n-lib.h>

#include "cramp-let-wrap.h"
#include "cramp-speaker.h"

/**
 * CrampSoundGroup:
 *
 * Settings of what is heard while stretching. Once it is seen it looks for sound and a voice, and says what there is
 * not.
 *
 * Actions: `sound.try`.
 */
struct _CrampSoundGroup
{
  AdwPreferencesGroup parent_instance;

  GSettings *settings;   /* (owned) */
  CrampSpeaker *speaker; /* (owned) (nullable): once it was seen */
  CrampCues *cues;       /* (owned) (nullable): on @speaker */

  AdwActionRow *problem;
  GtkAdjustment *loudness;
  GtkWidget *silent;
  GtkWidget *voice;
  GtkWidget *tones;
  GtkWidget *ticks;
};

G_DEFINE_FINAL_TYPE (CrampSoundGroup, cramp_sound_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_problem (gpointer data)
{
  CrampSoundGroup *self = data;
  g_autofree char *problem = cramp_speaker_get_problem (self->speaker);

  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->problem), problem ? problem : "");
}

static void
try_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CrampSoundGroup *self = CRAMP_SOUND_GROUP (widget);

  cramp_cues_give (self->cues, CRAMP_CUE_HOLD, _ ("This is how it sounds."));
}

static void
cramp_sound_group_map (GtkWidget *widget)
{
  CrampSoundGroup *self = CRAMP_SOUND_GROUP (widget);

  GTK_WIDGET_CLASS (cramp_sound_group_parent_class)->map (widget);
  if (self->speaker)
    return;
  self->speaker = cramp_speaker_new (widget, show_problem, self);
  self->cues = cramp_cues_new (&cramp_speaker_sink, self->speaker, self->settings);
  show_problem (self); /* and again once a voice was found or not */
}

static void
bind_settings (CrampSoundGroup *self)
{
  const struct
  {
    const char *key;
    gpointer object;
    const char *property;
  } bindings[] = {
    { "stretch-silent", self->silent, "active" },  { "stretch-voice", self->voice, "active" },
    { "stretch-tones", self->tones, "active" },    { "stretch-ticks", self->ticks, "active" },
    { "stretch-volume", self->loudness, "value" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    g_settings_bind (self->settings, bindings[i].key, bindings[i].object, bindings[i].property,
                     G_SETTINGS_BIND_DEFAULT);
}

static void
cramp_sound_group_dispose (GObject *object)
{
  CrampSoundGroup *self = CRAMP_SOUND_GROUP (object);

  g_clear_pointer (&self->cues, cramp_cues_free);
  g_clear_pointer (&self->speaker, cramp_speaker_free);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_SOUND_GROUP);
  G_OBJECT_CLASS (cramp_sound_group_parent_class)->dispose (object);
}

static void
cramp_sound_group_class_init (CrampSoundGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_sound_group_dispose;
  widget_class->map = cramp_sound_group_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/sound-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSoundGroup, problem);
  gtk_widget_class_bind_template_child (widget_class, CrampSoundGroup, loudness);
  gtk_widget_class_bind_template_child (widget_class, CrampSoundGroup, silent);
  gtk_widget_class_bind_template_child (widget_class, CrampSoundGroup, voice);
  gtk_widget_class_bind_template_child (widget_class, CrampSoundGroup, tones);
  gtk_widget_class_bind_template_child (widget_class, CrampSoundGroup, ticks);
  gtk_widget_class_install_action (widget_class, "sound.try", NULL, try_action_cb);
}

static void
cramp_sound_group_init (CrampSoundGroup *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_let_button_rows_wrap (self);
  bind_settings (self);
}

/**
 * cramp_sound_group_new:
 *
 * Returns: (transfer floating): the settings
 */
GtkWidget *
cramp_sound_group_new (void)
{
  return g_object_new (CRAMP_TYPE_SOUND_GROUP, NULL);
}
