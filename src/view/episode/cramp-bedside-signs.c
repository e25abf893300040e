/* SPDX-FileCopyrightText: Cramp Diary contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-signs.h"

#include <glib/gi18n-lib.h>

#include "cramp-keys.h"

/**
 * CrampBedsideSigns:
 *
 * "I feel unwell": the signs that matter now, those of W1 first. A tap says yes; only "None of these" says no.
 *
 * Signals: #CrampBedsideSigns::done when the user has finished with it.
 */
struct _CrampBedsideSigns
{
  AdwBin parent_instance;

  CrampRunning *running; /* (owned) */

  CrampKeys *body_signs;
  CrampKeys *pain_signs;
  CrampKeys *usual;
  CrampKeys *leg_signs;
  CrampKeys *more_signs;
};

G_DEFINE_FINAL_TYPE (CrampBedsideSigns, cramp_bedside_signs, ADW_TYPE_BIN)

enum
{
  DONE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* The signs of "I feel unwell", group by group: W1 first. */
typedef enum
{
  SIGNS_OF_BODY,
  SIGNS_OF_PAIN,
  SIGNS_OF_LEG,
  SIGNS_MORE,
  N_SIGN_GROUPS,
} SignGroup;

static const struct
{
  SignGroup group;
  CrampSign sign;
  const char *label;
} sign_keys[] = {
  { SIGNS_OF_BODY, CRAMP_SIGN_CHEST_PAIN, N_ ("Pain in the chest") },
  { SIGNS_OF_BODY, CRAMP_SIGN_COUGH, N_ ("Sudden coughing") },
  { SIGNS_OF_BODY, CRAMP_SIGN_FAST_HEART, N_ ("Heart beating faster") },
  { SIGNS_OF_BODY, CRAMP_SIGN_LIGHT_HEADED, N_ ("Dizzy, light-headed or faint") },
  { SIGNS_OF_PAIN, CRAMP_SIGN_ARM_PAIN, NC_ ("pain in the", "Arm") },
  { SIGNS_OF_PAIN, CRAMP_SIGN_SHOULDER_PAIN, NC_ ("pain in the", "Shoulder") },
  { SIGNS_OF_PAIN, CRAMP_SIGN_BACK_PAIN, NC_ ("pain in the", "Back") },
  { SIGNS_OF_PAIN, CRAMP_SIGN_JAW_PAIN, NC_ ("pain in the", "Jaw") },
  { SIGNS_OF_LEG, CRAMP_SIGN_REDNESS, NC_ ("the leg is", "Red") },
  { SIGNS_OF_LEG, CRAMP_SIGN_SWELLING, NC_ ("the leg is", "Swollen") },
  { SIGNS_OF_LEG, CRAMP_SIGN_WARM, NC_ ("the leg is", "Warm") },
  { SIGNS_OF_LEG, CRAMP_SIGN_HARD, NC_ ("the leg is", "Hard") },
  { SIGNS_MORE, CRAMP_SIGN_FEVER, N_ ("Fever") },
  { SIGNS_MORE, CRAMP_SIGN_CONFUSED, N_ ("Confusion") },
  { SIGNS_MORE, CRAMP_SIGN_INJURY, N_ ("An injury to the leg") },
  { SIGNS_MORE, CRAMP_SIGN_KNEE_LUMP, N_ ("A lump behind the knee") },
};
static const char *const sign_contexts[N_SIGN_GROUPS] = {
  [SIGNS_OF_PAIN] = "pain in the",
  [SIGNS_OF_LEG] = "the leg is",
};

static CrampKeys *
keys_of_group (CrampBedsideSigns *self, SignGroup group)
{
  CrampKeys *keys[N_SIGN_GROUPS] = { self->body_signs, self->pain_signs, self->leg_signs, self->more_signs };

  return keys[group];
}

static void
running_changed_cb (CrampBedsideSigns *self)
{
  const CrampEpisode *episode = cramp_running_get_episode (self->running);
  gboolean any_usual = FALSE;

  if (!episode)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (sign_keys); i++)
    {
      CrampSign sign = sign_keys[i].sign;
      gboolean there = episode->signs[sign] >= CRAMP_SIGN_VALUE_YES;

      cramp_keys_set_on (keys_of_group (self, sign_keys[i].group), (int) sign, there);
      if (cramp_sign_may_be_usual (sign))
        {
          cramp_keys_set_on (self->usual, (int) sign, episode->signs[sign] == CRAMP_SIGN_VALUE_USUAL);
          cramp_keys_set_shown (self->usual, (int) sign, there);
          any_usual = any_usual || there;
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->usual), any_usual);
}

static void
set_sign (CrampBedsideSigns *self, int sign, CrampSignValue value)
{
  CrampEpisode *changed = cramp_running_change (self->running);

  changed->signs[sign] = value;
  cramp_running_save (self->running, changed, _ ("Signs"));
}

static void
sign_cb (CrampBedsideSigns *self, int sign, gboolean on)
{
  set_sign (self, sign, on ? CRAMP_SIGN_VALUE_YES : CRAMP_SIGN_VALUE_NONE);
}

static void
usual_cb (CrampBedsideSigns *self, int sign, gboolean on)
{
  set_sign (self, sign, on ? CRAMP_SIGN_VALUE_USUAL : CRAMP_SIGN_VALUE_YES);
}

static void
back_cb (CrampBedsideSigns *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

/* Only this says no, and only of what was asked here. */
static void
none_cb (CrampBedsideSigns *self)
{
  CrampEpisode *changed = cramp_running_change (self->running);

  for (guint i = 0; i < G_N_ELEMENTS (sign_keys); i++)
    if (changed->signs[sign_keys[i].sign] == CRAMP_SIGN_VALUE_NONE)
      changed->signs[sign_keys[i].sign] = CRAMP_SIGN_VALUE_NO;
  cramp_running_save (self->running, changed, _ ("Signs"));
  back_cb (self);
}

/* The screen as an object */

static void
cramp_bedside_signs_dispose (GObject *object)
{
  CrampBedsideSigns *self = CRAMP_BEDSIDE_SIGNS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_BEDSIDE_SIGNS);
  g_clear_object (&self->running);
  G_OBJECT_CLASS (cramp_bedside_signs_parent_class)->dispose (object);
}

static void
cramp_bedside_signs_class_init (CrampBedsideSignsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_bedside_signs_dispose;

  signals[DONE] =
      g_signal_new ("done", CRAMP_TYPE_BEDSIDE_SIGNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/bedside-signs.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideSigns, body_signs);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideSigns, pain_signs);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideSigns, usual);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideSigns, leg_signs);
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideSigns, more_signs);
  gtk_widget_class_bind_template_callback (widget_class, sign_cb);
  gtk_widget_class_bind_template_callback (widget_class, usual_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
}

static void
add_sign_keys (CrampBedsideSigns *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sign_keys); i++)
    {
      const char *context = sign_contexts[sign_keys[i].group];
      const char *name = cramp_vocabulary_label (&cramp_signs, sign_keys[i].sign);
      g_autofree char *usual = NULL;

      cramp_keys_add (keys_of_group (self, sign_keys[i].group), (int) sign_keys[i].sign,
                      context ? g_dpgettext2 (GETTEXT_PACKAGE, context, sign_keys[i].label) : _ (sign_keys[i].label),
                      name);
      if (!cramp_sign_may_be_usual (sign_keys[i].sign))
        continue;
      /* Translators: %s is a sign, as "Pain in the back". */
      usual = g_strdup_printf (_ ("%s: usual for me, unchanged"), name);
      cramp_keys_add (self->usual, (int) sign_keys[i].sign, usual, NULL);
    }
}

static void
cramp_bedside_signs_init (CrampBedsideSigns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_sign_keys (self);
}

/**
 * cramp_bedside_signs_set_running:
 * @running: the cramp that it shows from now on; set once
 */
void
cramp_bedside_signs_set_running (CrampBedsideSigns *self, CrampRunning *running)
{
  self->running = g_object_ref (running);
  g_signal_connect_object (running, "changed", G_CALLBACK (running_changed_cb), self, G_CONNECT_SWAPPED);
  running_changed_cb (self);
}
